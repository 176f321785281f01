/** Six hundred thousand cells of one digit. */
import { withSheetData, type FileCase } from './file-support';

const row = (at: number) =>
  `<row>${Array.from({ length: 1_000 }, (_, column) => `<c><v>${(at * 7919 + column * column) % 1_009}</v></c>`).join('')}</row>`;

export const CASE: FileCase = {
  what: 'Six hundred thousand cells of one digit.',
  make: () => withSheetData(Array.from({ length: 600 }, (_, at) => row(at)).join('')),
  right: { refused: 'too-large' },
};
