/** A cell in the last row of the sheet: the rows before it count. */
import { withSheetData, type FileCase } from './file-support';

export const CASE: FileCase = {
  what: 'A cell in the last row of the sheet: the rows before it count.',
  make: () => withSheetData('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'),
  right: { refused: 'too-large' },
};
