/** Parts are named in capital letters while their relationships are not. */
import { renamed, repacked, type FileCase } from './file-support';

export const CASE: FileCase = {
  what: 'Parts are named in capital letters while their relationships are not.',
  make: () =>
    repacked((parts) =>
      renamed(parts, (path) => path.replace('workbook.xml', 'Workbook.xml').replace('sheet1', 'SHEET1')),
    ),
  right: 'taken',
};
