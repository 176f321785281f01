/** Saved as flat OpenDocument. */
import type { FileCase } from './file-support';

export const CASE: FileCase = {
  what: 'Saved as flat OpenDocument.',
  make: () =>
    Promise.resolve(
      new TextEncoder().encode(
        '<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet"/>',
      ),
    ),
  right: { refused: 'not-a-workbook' },
};
