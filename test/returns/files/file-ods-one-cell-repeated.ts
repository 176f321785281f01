/** An .ods whose one cell of 30,000 letters is repeated 90,000 times. */
import { zipOf } from '../../files/guard/zips';
import type { FileCase } from './file-support';

export const CASE: FileCase = {
  what: 'An .ods whose one cell of 30,000 letters is repeated 90,000 times.',
  make: () =>
    Promise.resolve(
      zipOf({
        mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
        'content.xml': `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="a"><table:table-row table:number-rows-repeated="90000"><table:table-cell office:value-type="string"><text:p>${'長'.repeat(30_000)}</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`,
      }),
    ),
  right: { refused: 'too-large' },
};
