/** What Excel makes of values and formats. */
import { column, first, outcome, plain, written, type Ask } from './probe';

const longest = 'a'.repeat(32_767);

export const CELLS = {
  'batch.keeps-what-was-before-an-error': async (scratch) => {
    const { context, sheet } = scratch;
    const code = await outcome(scratch, () => {
      sheet.getRange('A1').values = [[1]];
      sheet.getRange('A2:B2').values = [[1]];
    });
    const cell = sheet.getRange('A1').load('values');
    await context.sync();
    return { code, value: first(cell.values) };
  },
  'values.one-fills-a-range': async ({ context, sheet }) => {
    const range = sheet.getRange('A1:B2');
    range.values = 'x' as unknown as string[][];
    range.load('values');
    await context.sync();
    return plain(range.values);
  },
  'values.null-leaves-and-empty-empties': async ({ context, sheet }) => {
    const range = sheet.getRange('A1:C1');
    range.values = [[1, 2, 3]];
    range.values = [[null, '', 9]];
    range.load('values');
    await context.sync();
    return plain(range.values);
  },
  'values.equals-sign': written('=1+1'),
  'values.plus-sign': written('+1+1'),
  'values.minus-sign': written('-1-1'),
  'values.at-sign': written('@A2'),
  'values.full-width-equals-sign': written('＝1+1'),
  'values.full-width-digits': written('１２３'),
  'values.percent': written('75%'),
  'values.iso-date': written('2026-07-31'),
  'values.us-date': written('7/31/2026'),
  'values.roc-date': written('114.06.30'),
  'values.month-and-day': written('1-2'),
  'values.thousands': written('1,234'),
  'values.truth': written('TRUE'),
  'values.error-text': written('#N/A'),
  'values.line-break': written('a\nb'),
  'values.leading-zero': written('007'),
  'text.apostrophe-formula': written("'=1+1"),
  'text.apostrophe-number': written("'007"),
  'text.apostrophe-date': written("'2026-07-31"),
  'text.two-apostrophes': written("''a"),
  'text.apostrophe-in-a-text-cell': written("'=1+1", '@'),
  'text.apostrophe-number-in-a-text-cell': written("'007", '@'),
  'text.formula-in-a-text-cell': written('=1+1', '@'),
  'text.number-in-a-text-cell': written(7, '@'),
  'text.percent-in-a-percent-cell': written("'75%", '0%'),
  'text.longest': async (scratch) => {
    const { sheet } = scratch;
    return {
      longest: await outcome(scratch, () => column(sheet, [longest])),
      longer: await outcome(scratch, () => column(sheet, [`${longest}a`])),
    };
  },
  'formats.read-back': async ({ context, sheet }) => {
    const formats = ['yyyy/mm/dd', '#,##0', '0.0%', '@', 'General', 'h:mm'];
    const range = sheet.getRangeByIndexes(0, 0, formats.length, 1);
    range.numberFormat = formats.map((format) => [format]);
    range.load('numberFormat');
    await context.sync();
    return plain(range.numberFormat.flat());
  },
  'formats.go-with-clear': async ({ context, sheet }) => {
    const cell = sheet.getRange('A1');
    cell.numberFormat = [['0%']];
    cell.format.fill.color = '#FF0000';
    cell.clear();
    cell.load('numberFormat');
    const { fill } = sheet.getRange('A1').format;
    fill.load('color');
    await context.sync();
    return { format: first(cell.numberFormat), fill: fill.color };
  },
  'merged.keeps-the-first': async ({ context, sheet }) => {
    const range = sheet.getRange('A1:B1');
    range.values = [['a', 'b']];
    range.merge(false);
    range.load('values');
    await context.sync();
    return plain(range.values);
  },
  'formulas.calculate': async ({ context, sheet }) => {
    const range = sheet.getRange('A1:C1');
    range.values = [[2, 3, '=A1*B1']];
    range.load('values,formulas');
    await context.sync();
    return { values: plain(range.values), formulas: plain(range.formulas) };
  },
  'link.read-back': async ({ context, sheet, title }) => {
    const cell = sheet.getRange('A1');
    cell.values = [['to B2']];
    cell.hyperlink = { documentReference: `'${title}'!B2`, textToDisplay: 'to B2' };
    cell.load('values,hyperlink');
    const { font } = sheet.getRange('A1').format;
    font.load('color,underline');
    await context.sync();
    const { color, underline } = font;
    const place = cell.hyperlink.documentReference?.replaceAll("'", '').replace(title, 'SHEET');
    return { value: first(cell.values), place: place ?? null, color, underline };
  },
} satisfies Readonly<Record<string, Ask>>;
