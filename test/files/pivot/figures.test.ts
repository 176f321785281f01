/**
 * Every figure of the pivots, of the charts and of the tables beside them, on the demo and on 10,000 returns: what a file shows before
 * anybody has calculated, what the core counts, and what LibreOffice calculates from cells and charts that say something else.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  cellName,
  parseCell,
  crosstab,
  readState,
  type PivotDesign,
  type Snapshot,
  type SourceRow,
  type State,
} from '../../../src/core/index';
import { budgetOf, figuresOf } from '../../../src/core/figures/figures';
import { pivotSheets } from '../../../src/core/sheets/coordinator/pivot-sheets';
import { readWorkbook } from '../../../src/files/read/read-workbook';
import { folder, removeFolders } from '../../support/command-line';
import { available, describeIf, libreOfficeConvert } from '../../support/referees';
import { demoWorkbook, manyWorkbook } from './books';
import { chartCaches, type ChartCache } from './chart-caches';
import { figureFormulas, withFormulas, type Formulas } from './recalculated';
import { asLibreOffice, falsified, rounded, shownIn, trimmed } from './shown';

interface Placed {
  readonly sheet: string;
  readonly pivot: PivotDesign;
  /** Columns of the pivot: another table stands beside it. */
  readonly width: number;
}

const BOOKS = [
  { name: 'the demo', make: demoWorkbook, returns: 147 },
  { name: '10,000 returns', make: manyWorkbook, returns: 10_050 },
];

afterAll(removeFolders);

describe.each(BOOKS)('the figures of $name', ({ make, returns }) => {
  let bytes: Uint8Array;
  let snapshot: Snapshot;
  let state: State;
  let rows: SourceRow[];
  let placed: Placed[];
  let charts: ChartCache[];
  let formulas: Formulas;

  beforeAll(async () => {
    bytes = readFileSync(await make());
    snapshot = await readWorkbook(bytes);
    const reading = readState(snapshot);
    if (!('state' in reading)) throw new Error(reading.refused);
    ({ state } = reading);
    const table = snapshot.tables.find(({ name }) => name === 'pr_Returns');
    rows = (table?.rows ?? []).map((cells) =>
      Object.fromEntries(
        (table?.headers ?? []).map((header, index) => [header, cells[index]?.value ?? null]),
      ),
    );
    placed = pivotSheets(state).flatMap(({ name, pivots = [] }) =>
      pivots.map((pivot) => ({ sheet: name, pivot, width: crosstab(rows, pivot).cells[0]?.length ?? 0 })),
    );
    charts = chartCaches(bytes);
    formulas = figureFormulas(state, snapshot, charts);
  });

  const totalOf = ({ pivot }: Placed) => crosstab(rows, pivot).figures.at(-1);

  it('stand in six pivots over all returns before anything has calculated', () => {
    expect(rows).toHaveLength(returns);
    expect(placed).toHaveLength(6);
    for (const { sheet, pivot, width } of placed)
      expect(shownIn(snapshot, sheet, pivot.anchor.row, width, pivot.anchor.column)).toEqual(
        trimmed(crosstab(rows, pivot).cells),
      );
  });

  it('agree with those of the first sheets', () => {
    const { total } = figuresOf(state);
    const [completion, status, lights, bodies, budget, duties] = placed as [
      ...[Placed, Placed, Placed],
      ...[Placed, Placed, Placed],
    ];
    for (const one of [completion, status, lights, bodies, duties])
      expect(totalOf(one)?.at(-1)).toBe(total.expected);
    const { waiting, unfilled, notApplicable, noRequest, done, ongoing, behind, attention, normal } = total;
    const answered = [behind, attention, normal, done, ongoing, notApplicable, noRequest];
    const byLight = [...answered, unfilled - waiting, waiting];
    expect(totalOf(lights)?.slice(0, -1)).toEqual(byLight.filter((count) => count > 0));
    expect(totalOf(bodies)).toEqual(totalOf(lights));
    const sums = budgetOf(state).total;
    expect(sums.budget).toBeGreaterThan(0);
    expect(rounded([totalOf(budget) ?? []])).toEqual(rounded([[sums.budget ?? null, sums.executed ?? null]]));
  });

  it('are those of the cells in every chart', () => {
    expect(charts).toHaveLength(5);
    for (const { series } of charts)
      for (const { sheet, column, row, values } of series) {
        const cells = cellsOf(snapshot, sheet);
        for (const [place, value] of values) expect(cells.get(`${column}${row + place}`)).toBe(value);
      }
  });

  it('are all recalculated: none is left out of what LibreOffice is asked', () => {
    const asked = ['會前十分鐘', '其他統計', '樞紐5 經費執行'].flatMap((sheet) => {
      const block = placed.find((one) => one.sheet === sheet);
      const isPivot = (cell: string) =>
        block !== undefined && (parseCell(cell)?.column ?? 0) < block.pivot.anchor.column + block.width;
      return [...cellsOf(snapshot, sheet)].flatMap(([cell, value]) =>
        typeof value === 'number' && !isPivot(cell) ? [[sheet, cell] as const] : [],
      );
    });
    expect(asked.length).toBeGreaterThan(150);
    expect(asked.filter(([sheet, cell]) => formulas.get(sheet)?.has(cell) !== true)).toEqual([]);
  });

  describeIf(available.libreoffice, 'LibreOffice')('LibreOffice', () => {
    let saved: Uint8Array;
    let calculated: Snapshot;

    beforeAll(async () => {
      const out = folder();
      const file = join(out, 'false.xlsx');
      writeFileSync(file, withFormulas(falsified(bytes, placed), formulas));
      saved = readFileSync(
        await libreOfficeConvert(file, 'xlsx', join(out, 'made'), { locale: 'en-US', recalculated: true }),
      );
      calculated = await readWorkbook(saved);
    });

    it('calculates the same six pivots from falsified cells', () => {
      for (const { sheet, pivot, width } of placed)
        expect(rounded(shownIn(calculated, sheet, pivot.anchor.row, width, pivot.anchor.column))).toEqual(
          rounded(asLibreOffice(pivot, rows)),
        );
    });

    it('calculates the same figures of charts and tables from falsified cells', () => {
      for (const [sheet, cells] of formulas) {
        const [ours, its] = [cellsOf(snapshot, sheet), cellsOf(calculated, sheet)];
        for (const cell of cells.keys())
          expect([sheet, cell, close(its.get(cell))]).toEqual([sheet, cell, close(ours.get(cell))]);
      }
    });

    it('draws the same charts from falsified figures', () => {
      const its = chartCaches(saved);
      // Noughts of a pivot are blank in LibreOffice.
      const isShown = (title: string, value: number) => value !== 0 || !title.includes('隨篩選變動');
      const plain = (all: readonly ChartCache[]) =>
        all.map(({ title, series }) => ({
          title,
          series: series.map(({ name, values }) => ({
            name,
            values: values.flatMap(([place, value]) =>
              isShown(title, value) ? [[place, close(value)]] : [],
            ),
          })),
        }));
      expect(plain(its)).toEqual(plain(charts));
    });
  });
});

function cellsOf({ sheets }: Snapshot, sheet: string): Map<string, unknown> {
  const found = sheets.find(({ name }) => name === sheet);
  return new Map(
    (found?.rows ?? []).flatMap((cells, row) =>
      cells.map(({ value }, column) => [cellName(row, column), value] as const),
    ),
  );
}

/** Sums in another order differ in their last digits. */
function close(value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(10)) : value;
}
