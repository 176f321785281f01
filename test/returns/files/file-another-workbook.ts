/** A workbook that is none of ours. */
import { workbookParts, zipOf } from '../../files/guard/zips';
import type { FileCase } from './file-support';

export const CASE: FileCase = {
  what: 'A workbook that is none of ours.',
  make: () => Promise.resolve(zipOf(workbookParts())),
  right: { refused: 'not-ours' },
};
