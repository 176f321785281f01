/** Workbooks of a series: what they share is written once, and each is what it is alone. */
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CellDesign, Style, WorkbookDesign } from '../../../src/core/index';
import { Series, writeWorkbook } from '../../../src/files/write';
import { SAMPLE } from './sample';

const text = fc.oneof(
  fc.constantFrom('', '?', 'text', '=1+1', '#N/A', '<a>&', ' x', '$1', "$'", '\u0001', '民國'),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
);
/** Some are the same objects in several designs, some only say the same. */
const shared: readonly Style[] = [{ bold: true }, { fill: 'FFF2CC' }, {}];
const style = fc.oneof(
  fc.constantFrom(...shared),
  fc.constantFrom(...shared).map((one) => ({ ...one })),
  fc.constant(undefined),
);
const cell = fc
  .record({ value: fc.oneof(text, fc.integer(), fc.constant(null)), style })
  .map(({ value, style: look }): Omit<CellDesign, 'column'> => ({
    value,
    ...(look === undefined ? {} : { style: look }),
  }));
const more = fc.record({
  folded: fc.boolean(),
  hidden: fc.boolean(),
  link: fc.option(fc.constantFrom('pr_Choices', "'清單'!A1"), { nil: undefined }),
  header: fc.option(text, { nil: undefined }),
  active: fc.constantFrom('填報表', 'pr 紀錄'),
  list: fc.boolean(),
});

/** The sample with other texts, styles and rows: many of them differ in their texts alone. */
const design = fc
  .record({
    title: text,
    body: text,
    rows: fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 4 }),
    more,
  })
  .map(({ title, body, rows, more: { folded, hidden, link, header, active, list } }): WorkbookDesign => {
    const [cover, form, ...others] = SAMPLE.sheets;
    if (cover === undefined || form === undefined) throw new Error('The sample has two sheets.');
    return {
      ...SAMPLE,
      title,
      properties: { pr_format: '1', pr_body: body, pr_empty: '' },
      activeSheet: active,
      sheets: [
        {
          ...cover,
          rows: rows.map((cells, row) => ({
            row,
            folded,
            hidden,
            cells: cells.map((one, column) => ({
              ...one,
              column,
              ...(link === undefined ? {} : { link }),
            })),
          })),
        },
        {
          ...form,
          print: { orientation: 'portrait', ...(header === undefined ? {} : { header }) },
          ...(list ? {} : { validations: [], highlights: [] }),
        },
        ...others,
      ],
    };
  });

it('each workbook of a series has the bytes that it has alone, whatever came before it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(design, { minLength: 2, maxLength: 12 }), async (designs) => {
      const series = new Series();
      for (const one of [...designs, ...designs]) {
        const [together, alone] = [await writeWorkbook(one, series), await writeWorkbook(one)];
        expect(Buffer.compare(together, alone)).toBe(0);
      }
    }),
    { numRuns: 30 },
  );
});

it('what designs share is written and packed once', async () => {
  const series = new Series();
  const [first, second] = [
    await writeWorkbook(SAMPLE, series),
    await writeWorkbook({ ...SAMPLE, title: 'B' }, series),
  ];
  expect(Buffer.compare(first, second)).not.toBe(0);
  const path = 'xl/styles.xml';
  const content = new TextEncoder().encode('<styleSheet/>');
  expect(series.pack(path, content)).toBe(series.pack(path, content.slice()));
  expect(series.pack(path, content)).not.toBe(series.pack('xl/theme/theme1.xml', content));
});

it('refuses two cells in one place, whose order would decide what stands there', async () => {
  const [cover] = SAMPLE.sheets;
  const twice = [0, 0].map((column) => ({ column, value: 'a' }));
  const sheets = [{ ...cover, rows: [{ row: 0, cells: twice }] }] as WorkbookDesign['sheets'];
  await expect(writeWorkbook({ ...SAMPLE, names: [], activeSheet: "It's cover", sheets })).rejects.toThrow(
    'one place',
  );
});
