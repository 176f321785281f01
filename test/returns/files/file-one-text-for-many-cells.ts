/** One text of 30,000 letters that 20,000 cells share. */
import { withSheetData, type FileCase } from './file-support';

export const CASE: FileCase = {
  what: 'One text of 30,000 letters that 20,000 cells share.',
  make: () =>
    withSheetData(
      `<row>${'<c t="s"><v>0</v></c>'.repeat(2_000)}</row>`.repeat(10),
      `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>${'長'.repeat(30_000)}</t></si></sst>`,
    ),
  right: { refused: 'too-large' },
};
