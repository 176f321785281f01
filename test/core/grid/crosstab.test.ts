import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CellValue, PivotDesign, SourceRow } from '../../../src/core/index';
import { crosstab } from '../../../src/core/index';

const PIVOT: PivotDesign = {
  name: 'p',
  anchor: { row: 0, column: 0 },
  table: 't',
  rows: ['class', 'body'],
  columns: ['state'],
  filters: ['period'],
  values: [{ field: 'key', summary: 'count', caption: '件數' }],
};

const ROWS: SourceRow[] = [
  { key: 'a', class: '1 A', body: '02 y', state: '1 s', period: 'H1', money: 0.1 },
  { key: 'b', class: '1 A', body: '01 x', state: '2 t', period: 'H1', money: 0.2 },
  { key: 'c', class: '2 B', body: '01 x', state: '1 s', period: 'H2', money: null },
  { key: 'd', class: '2 b', body: '', state: null, period: 'H1', money: 5 },
  { key: null, class: '2 B', body: '01 x', state: '2 t', period: 'H1', money: 'n/a' },
];

describe('the crosstab of a pivot', () => {
  it('stands as Excel shows it, with groups, blanks last, subtotals and totals', () => {
    expect(crosstab(ROWS, PIVOT).cells).toEqual([
      ['period', '(全部)', null, null, null, null],
      [null, null, null, null, null, null],
      ['件數', null, 'state', null, null, null],
      ['class', 'body', '1 s', '2 t', '(空白)', '總計'],
      ['1 A', '01 x', null, 1, null, 1],
      [null, '02 y', 1, null, null, 1],
      ['1 A 合計', null, 1, 1, null, 2],
      ['2 B', '01 x', 1, null, null, 1],
      [null, '(空白)', null, null, 1, 1],
      ['2 B 合計', null, 1, null, 1, 2],
      ['總計', null, 2, 1, 1, 4],
    ]);
  });

  it('adds several values beside each other, and lets one item through', () => {
    const pivot: PivotDesign = {
      ...PIVOT,
      rows: ['class'],
      columns: [],
      only: { period: 'H1' },
      values: [
        { field: 'money', summary: 'sum', caption: '合計' },
        { field: 'money', summary: 'count', caption: '筆數' },
      ],
      words: {
        blank: '(blank)',
        all: '(All)',
        total: 'Grand Total',
        subtotal: '{item} Total',
        values: 'Values',
      },
    };
    const made = crosstab(ROWS, pivot);
    expect(made.cells.slice(made.headerRow)).toEqual([
      ['class', '合計', '筆數'],
      ['1 A', 0.3, 2],
      ['2 B', 5, 2],
      ['Grand Total', 5.3, 4],
    ]);
    expect(made.cells[0]).toEqual(['period', 'H1', null]);
    expect(made.axes['period']).toEqual(['H1', 'H2']);
    const both = crosstab(ROWS, { ...pivot, columns: ['state'], filters: [], only: {} });
    expect(both.cells.slice(0, 3)).toEqual([
      [null, 'state', 'Values', null, null, null, null, null, null],
      [null, '1 s', null, '2 t', null, '(blank)', null, 'Grand Total 合計', 'Grand Total 筆數'],
      ['class', '合計', '筆數', '合計', '筆數', '合計', '筆數', null, null],
    ]);
  });

  it('shows nothing but the total where nothing is let through', () => {
    const made = crosstab(ROWS, { ...PIVOT, only: { period: 'H9' } });
    expect(made.rows.map((row) => row.kind)).toEqual(['total']);
    expect(made.figures).toEqual([[null]]);
    expect(made.axes['period']).toEqual(['H1', 'H2', 'H9']);
  });

  it('gives for every row and column what filtering the rows by hand gives', () => {
    const item = fc.constantFrom<CellValue>('a', 'A', 'b', 1, 2, null, '', '1');
    const row = fc.record({
      class: item,
      body: item,
      state: item,
      period: item,
      money: fc.option(fc.integer({ min: -1000, max: 1000 })),
    });
    const same = (one: CellValue | undefined, other: CellValue | undefined) =>
      (typeof one === 'string' && typeof other === 'string'
        ? one.toLowerCase() === other.toLowerCase()
        : one === other) ||
      ((one ?? '') === '' && (other ?? '') === '');
    const values = [
      { field: 'money', summary: 'sum', caption: 's' },
      { field: 'money', summary: 'count', caption: 'n' },
    ] as const;
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
        const made = crosstab(rows, { ...PIVOT, values });
        made.rows.forEach((rowItem, r) =>
          made.columns.forEach((column, c) => {
            const money = rows
              .filter(
                (one) =>
                  rowItem.path.every((value, depth) => same(value, [one.class, one.body][depth])) &&
                  column.path.every((value) => same(value, one.state)),
              )
              .flatMap((one) => one.money ?? []);
            const wanted = column.value === 0 ? money.reduce((a, b) => a + b, 0) : money.length;
            expect(made.figures[r]?.[c]).toBe(money.length === 0 ? null : wanted);
          }),
        );
        const paths = made.rows
          .filter(({ kind }) => kind === 'item')
          .map(({ path }) => JSON.stringify(path).toLowerCase());
        expect(new Set(paths).size).toBe(paths.length);
        for (const one of rows) {
          expect(
            made.rows.filter(
              ({ kind, path }) => kind === 'item' && same(path[0], one.class) && same(path[1], one.body),
            ),
          ).toHaveLength(1);
        }
        const total = made.rows.at(-1);
        expect(total?.kind).toBe('total');
      }),
    );
  });
});
