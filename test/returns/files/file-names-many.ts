/** Seven hundred thousand defined names. */
import { edited, repacked, type FileCase } from './file-support';

const names = () =>
  Array.from({ length: 700_000 }, (_, at) => `<definedName name="n${at}">S!$A$${at * 7}</definedName>`);

export const CASE: FileCase = {
  what: 'Seven hundred thousand defined names.',
  make: () =>
    repacked((parts) =>
      edited(parts, /workbook\.xml$/, (text) =>
        text.replace('</workbook>', `<definedNames>${names().join('')}</definedNames></workbook>`),
      ),
    ),
  right: { refused: 'too-large' },
};
