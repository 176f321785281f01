/** A program wrote that tables have no row of headers. */
import { edited, repacked, type FileCase } from './file-support';

export const CASE: FileCase = {
  what: 'A program wrote that tables have no row of headers.',
  make: () =>
    repacked((parts) =>
      edited(parts, /tables\/.*\.xml$/, (text) => text.replace('<table ', '<table headerRowCount="0" ')),
    ),
  right: 'taken',
};
