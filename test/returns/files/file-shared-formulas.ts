/** One long formula that a hundred thousand cells share. */
import { withSheetData, type FileCase } from './file-support';

export const CASE: FileCase = {
  what: 'One long formula that a hundred thousand cells share.',
  make: () =>
    withSheetData(
      `<row r="1"><c r="A1"><f t="shared" si="0">${'A1+'.repeat(2_000)}1</f><v>1</v></c></row>${Array.from({ length: 20_000 }, (_, at) => `<row r="${at + 2}"><c r="A${at + 2}"><f t="shared" si="0"/></c></row>`).join('')}`,
    ),
  right: { refused: 'too-large' },
};
