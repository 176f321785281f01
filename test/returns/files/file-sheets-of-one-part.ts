/** A thousand sheets that are one part. */
import { strToU8 } from 'fflate';
import { edited, repacked, type FileCase } from './file-support';

export const CASE: FileCase = {
  what: 'A thousand sheets that are one part.',
  make: () =>
    repacked((parts) => {
      const numbers = Array.from({ length: 1_000 }, (_, at) => at);
      const more = edited(parts, /workbook\.xml\.rels$/, (text) =>
        text.replace(
          '</Relationships>',
          `${numbers.map((at) => `<Relationship Id="x${at}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/big.xml"/>`).join('')}</Relationships>`,
        ),
      );
      const listed = edited(more, /workbook\.xml$/, (text) =>
        text.replace(
          '</sheets>',
          `${numbers.map((at) => `<sheet name="s${at}" sheetId="${at + 1_000}" r:id="x${at}"/>`).join('')}</sheets>`,
        ),
      );
      return {
        ...listed,
        'xl/worksheets/big.xml': strToU8(
          `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/><!--${' '.repeat(1_000_000)}--></worksheet>`,
        ),
      };
    }),
  right: { refused: 'too-large' },
};
