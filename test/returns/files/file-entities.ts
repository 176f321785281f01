/** Six hundred thousand entities in one text. */
import { withSheetData, type FileCase } from './file-support';

const flood = () => Array.from({ length: 600_000 }, (_, at) => `&#${48 + ((at * at) % 1_009)};`).join('');

export const CASE: FileCase = {
  what: 'Six hundred thousand entities in one text.',
  make: () => withSheetData(`<row><c t="inlineStr"><is><t>${flood()}</t></is></c></row>`),
  right: { refused: 'too-large' },
};
