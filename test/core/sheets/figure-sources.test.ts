/** Every figure of the pages leads to as many returns as it says. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sourcesOfPage, tracedSheets, type SheetDesign, type State } from '../../../src/core/index';
import { dashboardSheet } from '../../../src/core/sheets/coordinator/dashboard-sheet';
import { reportSheet } from '../../../src/core/sheets/coordinator/report-sheet';
import { summarySheet } from '../../../src/core/sheets/coordinator/summary-sheet';
import { madeUpState } from '../figures/made-up';

const TODAY = '2026-08-05';
const NOTHING = { kind: 'xlsx', sheets: [], tables: [], names: [], properties: {} } as const;

function pages(state: State): SheetDesign[] {
  return [dashboardSheet(state, TODAY), summarySheet(state, TODAY, []), reportSheet(state)];
}

/** Cells that lead to returns, with their value, format and the returns. */
function led(state: State, sheet: SheetDesign) {
  const behind = sourcesOfPage(state, NOTHING, TODAY, sheet.name);
  return sheet.rows.flatMap(({ row, cells }) =>
    cells.flatMap(({ column, value, style }) => {
      const keys = behind?.(row, column);
      return keys === undefined ? [] : [{ value, format: style?.format ?? '', keys }];
    }),
  );
}

describe('what stands behind a figure', () => {
  it('is as many returns as it counts, each of them once and of the workbook', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), (seed) => {
        const state = madeUpState(seed);
        const known = new Set(state.returns.map(({ key }) => key));
        let counted = 0;
        for (const sheet of pages(state).slice(0, 2))
          for (const { value, format, keys } of led(state, sheet)) {
            expect(new Set(keys).size).toBe(keys.length);
            for (const key of keys) expect(known.has(key)).toBe(true);
            // Amounts and shares are no counts.
            if (typeof value !== 'number' || !['0', '0;-0;"–"'].includes(format)) continue;
            expect(keys).toHaveLength(value);
            counted += 1;
          }
        expect(counted).toBeGreaterThan(100);
      }),
      { numRuns: 5 },
    );
  });

  it('of an amount is every return that gives it', () => {
    const state = madeUpState(3);
    const budgets = led(state, summarySheet(state, TODAY, [])).filter(({ format }) => format === '#,##0');
    const sums = budgets.flatMap(({ value, keys }) => {
      const rows = state.returns.filter(({ key }) => keys.includes(key));
      const sum = (field: string) =>
        rows.reduce((total, { answers }) => total + Number(answers[field] ?? 0), 0);
      return typeof value === 'number' ? [[value, [sum('budget'), sum('executed')]] as const] : [];
    });
    expect(sums.length).toBeGreaterThan(0);
    for (const [value, either] of sums)
      expect(either.map((one) => one.toFixed(3))).toContain(value.toFixed(3));
  });

  it('of the report is the row’s own return, and of its heads the whole task', () => {
    const state = madeUpState(7);
    const sheet = reportSheet(state);
    const all = new Set(led(state, sheet).flatMap(({ keys }) => keys));
    expect(all).toEqual(new Set(state.returns.map(({ key }) => key)));
  });

  it('is nothing on other sheets and beside the figures', () => {
    const state = madeUpState(2);
    const [dashboard = ''] = tracedSheets(state);
    expect(sourcesOfPage(state, NOTHING, TODAY, '設定')).toBeUndefined();
    expect(sourcesOfPage(state, NOTHING, TODAY, dashboard)?.(0, 0)).toBeUndefined();
  });
});
