/** 會前十分鐘: its figures are those of the core, its charts stand over them, and each exception leads to its row. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ChartDesign, SheetDesign, State } from '../../../src/core/index';
import { yearShare } from '../../../src/core/figures/dashboard';
import { budgetOf, figuresOf } from '../../../src/core/figures/figures';
import { returnProblems } from '../../../src/core/figures/problems';
import { dashboardSheet } from '../../../src/core/sheets/coordinator/dashboard-sheet';
import { emptyState, madeUpState } from '../figures/made-up';

const TODAY = '2026-08-05';

function valueAt(sheet: SheetDesign, row: number, column: number): unknown {
  return sheet.rows
    .find((one) => one.row === row)
    ?.cells.find((cell) => cell.column === column && cell.value !== null)?.value;
}

/** What a chart stands over, its heads first. */
function sourceOf(sheet: SheetDesign, name: string): unknown[][] {
  const { source } = chartOf(sheet, name);
  return Array.from({ length: source.bottom - source.top + 1 }, (_, row) =>
    Array.from({ length: source.right - source.left + 1 }, (__, column) =>
      valueAt(sheet, source.top + row, source.left + column),
    ),
  );
}

function chartOf(sheet: SheetDesign, name: string): ChartDesign {
  const chart = sheet.charts?.find((one) => one.name === name);
  if (chart === undefined || 'pivot' in chart) throw new Error(`No chart ${name}.`);
  return chart;
}

/** A year with two periods: what was first stands for the second, with one return changed. */
function twoPeriods(): State {
  const state = madeUpState(3);
  const [first] = state.periods;
  if (first === undefined) throw new Error('No period.');
  const second = { ...first, id: '115H2', start: '2026-07-01', end: '2026-12-31', due: '2027-01-31' };
  const later = state.returns.map((row) => ({
    ...row,
    period: '115H2',
    key: row.key.replace('115H1', '115H2'),
  }));
  const earlier = state.returns.map((row, index) =>
    index === later.findIndex(({ light, state: one }) => light === 'behind' && one === 'filled')
      ? { ...row, light: 'done' }
      : row,
  );
  return { ...state, periods: [first, second], returns: [...earlier, ...later] };
}

describe('會前十分鐘', () => {
  it('shows in its charts what the core counts, whatever the returns', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.constantFrom('zh-TW', 'en'), (seed, language) => {
        const state = madeUpState(seed, language);
        const sheet = dashboardSheet(state, TODAY);
        const { directions, total } = figuresOf(state);
        const asked = directions.filter(({ figures }) => figures.expected > 0);
        expect(
          sourceOf(sheet, 'pr_chart_lights')
            .slice(1)
            .map((row) => row.slice(1)),
        ).toEqual(
          asked.map(({ figures: f }) => [
            f.behind,
            f.attention,
            f.normal,
            f.done,
            f.ongoing,
            f.notApplicable,
            f.noRequest,
            f.unfilled,
          ]),
        );
        const kinds = sourceOf(sheet, 'pr_chart_kinds').slice(1);
        const all = kinds.flatMap((row) => row.slice(1)) as number[];
        expect(all.reduce((sum, one) => sum + one, 0)).toBe(total.expected);
        const rates = new Map(
          budgetOf(state).directions.map(({ direction, budget }) => [direction.no, budget.rate]),
        );
        expect(
          sourceOf(sheet, 'pr_chart_rates')
            .slice(1)
            .map(([, rate]) => rate),
        ).toEqual(asked.map(({ direction }) => rates.get(direction.no)));
      }),
      { numRuns: 25 },
    );
  });

  it('leads from each exception to the row of its return, the worst first', () => {
    const state = madeUpState(3);
    const links = dashboardSheet(state, TODAY).rows.flatMap(({ cells }) =>
      cells.flatMap(({ link, value }) =>
        link?.startsWith("'填報彙總'!A") === true ? [{ link, value }] : [],
      ),
    );
    const worst = [...returnProblems(state, 'behind'), ...returnProblems(state, 'attention')];
    expect(links.length).toBeGreaterThan(0);
    links.forEach(({ link, value }, index) => {
      // Below the heads, in the order of the table.
      const at = Number(/\d+$/.exec(link)?.[0]) - 2;
      expect(state.returns[at]?.key).toBe(worst[index]?.row.key);
      expect(value).toBe(worst[index]?.number);
    });
  });

  it('says what changed since the last period, and none where there was none', () => {
    const texts = (state: State) =>
      dashboardSheet(state, TODAY).rows.flatMap(({ cells }) => cells.map(({ value }) => String(value ?? '')));
    const two = texts(twoPeriods());
    expect(two).toContain('較上期 ＋1');
    expect(two).toContain('較上期 －1');
    expect(texts(madeUpState(3)).filter((text) => text.includes('無上期可比'))).toHaveLength(5);
    expect(sourceOf(dashboardSheet(twoPeriods(), TODAY), 'pr_chart_trend')).toHaveLength(3);
  });

  it('measures money against the year that is over', () => {
    expect(yearShare(madeUpState(3))).toBe(0.5);
    expect(yearShare(twoPeriods())).toBe(1);
  });

  it('is one page, and its charts stand on it without covering a text', () => {
    for (const state of [
      emptyState(),
      madeUpState(5),
      madeUpState(5, 'en'),
      { ...emptyState(), returns: [] },
    ]) {
      const sheet = dashboardSheet(state, TODAY);
      expect(sheet.print).toMatchObject({ fitWidth: 1, fitHeight: 1, orientation: 'landscape' });
      const area = sheet.print?.area;
      for (const { place, alt } of sheet.charts ?? []) {
        expect(alt).not.toBe('');
        expect(place.right).toBeLessThanOrEqual(area?.right ?? 0);
        expect(place.bottom).toBeLessThanOrEqual(area?.bottom ?? 0);
        for (const { row, cells } of sheet.rows)
          for (const { column, value } of cells)
            if (row >= place.top && row <= place.bottom && column >= place.left && column <= place.right)
              expect(value).toBeNull();
      }
    }
  });
});
