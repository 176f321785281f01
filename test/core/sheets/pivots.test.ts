/** What stands on the axes of the pivots, and in which order. */
import { describe, expect, it } from '@jest/globals';
import { pivotSheets } from '../../../src/core/sheets/coordinator/pivot-sheets';
import { crosstab } from '../../../src/core/grid/crosstab';
import { returnRows } from '../../../src/core/book/table-rows';
import { returnsTable } from '../../../src/core/tables/returns-table';
import {
  addPeriod,
  builtinEdition,
  consolidateWorkbook,
  consolidationChanges,
  coordinatorWorkbook,
  periodOf,
  type SourceRow,
  type State,
  type StateReturn,
} from '../../../src/core/index';
import { applyChanges } from '../../../src/files/patch';
import { readWorkbook } from '../../../src/files/read/read-workbook';
import { writeWorkbook } from '../../../src/files/write';
import { emptyState, madeUpState } from '../figures/made-up';

const sourceOf = (state: State): SourceRow[] =>
  returnRows(state).map((row) =>
    Object.fromEntries(
      returnsTable(state.questionnaire).columns.map(({ key, label }) => [
        label[state.language],
        row[key] ?? null,
      ]),
    ),
  );

/** What stands on the axes of the pivot with this name. */
function axesOf(state: State, name: string) {
  const pivot = pivotSheets(state)
    .flatMap(({ pivots = [] }) => pivots)
    .find((one) => one.name === name);
  if (pivot === undefined) throw new Error(name);
  const { rows, columns, figures } = crosstab(sourceOf(state), pivot);
  const items = (axis: typeof rows) =>
    axis.filter(({ kind }) => kind === 'item').map(({ path }) => path.at(-1));
  return { rows: items(rows), columns: items(columns), total: figures.at(-1) };
}

/** A state in which the first returns are as given, the others unfilled. */
function withReturns(language: State['language'], first: readonly Partial<StateReturn>[]): State {
  const state = emptyState(language);
  return { ...state, returns: state.returns.map((row, index) => ({ ...row, ...first[index] })) };
}

const STATES = ['noRequest', 'waiting', 'notApplicable', 'filled', 'toCorrect'];
const LIGHTS = ['normal', 'behind', 'ongoing', 'attention', 'no_request', 'done', 'not_applicable'];
const STATUSES = [
  'not_applicable',
  'no_request',
  'done',
  'not_started',
  'planning',
  'in_progress',
  'ongoing',
];

/** What orders them stands in front, and nobody sees it. */
function inOrder(labels: readonly string[]): string[] {
  return labels.map((label, index) => ' '.repeat(labels.length - 1 - index) + label);
}

describe('the axes of the pivots', () => {
  it.each([
    ['zh-TW', ['未填', '已填', '待補正', '待確認', '不適用', '無需求']],
    ['en', ['Unfilled', 'Filled', 'To correct', 'Waiting', 'Not applicable', 'No request']],
  ] as const)('have the states from 未填 on (%s)', (language, states) => {
    const state = withReturns(
      language,
      STATES.map((one) => ({ state: one })),
    );
    expect(axesOf(state, 'pr_pivot_completion').columns).toEqual(inOrder(states));
  });

  it('have the lights worst first, then what is not judged, and what waits behind them', () => {
    const waiting = { state: 'waiting', light: 'none' };
    const state = withReturns('zh-TW', [waiting, ...LIGHTS.map((light) => ({ state: 'filled', light }))]);
    const lights = inOrder(['落後', '注意', '正常', '完成', '持續', '不適用', '無需求', '未填', '待確認']);
    expect(axesOf(state, 'pr_pivot_lights').columns).toEqual(lights);
    expect(axesOf(state, 'pr_pivot_bodies').columns).toEqual(lights);
  });

  it('have ① as the questionnaire lists it, behind what is not filled in', () => {
    const asked = emptyState().questionnaire.choices['status'] ?? [];
    expect(new Set(asked.map(({ key }) => key))).toEqual(new Set(STATUSES));
    const state = withReturns('zh-TW', [
      { state: 'waiting', light: 'none' },
      ...STATUSES.map((status) => ({ state: 'filled', light: 'ongoing', answers: { status } })),
    ]);
    const { columns, total } = axesOf(state, 'pr_pivot_status');
    expect(columns).toEqual(inOrder(['未填', ...asked.map(({ label }) => label['zh-TW']), '待確認']));
    expect(total).toEqual([139, 1, 1, 1, 1, 1, 1, 1, 1, 147]);
  });

  it('have every body in the order of the bodies', () => {
    const state = emptyState();
    expect(axesOf(state, 'pr_pivot_completion').rows).toEqual(
      state.bodies.map(({ name }, index) => `${String(index + 1).padStart(2, '0')} ${name}`),
    );
  });

  it('have of the bodies only those with amounts where it is about amounts', () => {
    const state = madeUpState(6);
    const paying = new Set(
      state.returns.filter(({ answers }) => typeof answers['budget'] === 'number').map(({ body }) => body),
    );
    const numbers = state.bodies.flatMap(({ id, name }, index) =>
      paying.has(id) ? [`${String(index + 1).padStart(2, '0')} ${name}`] : [],
    );
    expect(paying.size).toBeGreaterThan(2);
    expect(paying.size).toBeLessThan(state.bodies.length);
    expect(new Set(axesOf(state, 'pr_pivot_budget').rows)).toEqual(new Set(numbers));
    expect(axesOf(emptyState(), 'pr_pivot_budget').rows).toEqual([]);
  });

  it('leave the plain words to the columns that people read', () => {
    const spec = returnsTable(emptyState().questionnaire);
    expect(spec.columns.filter(({ hidden }) => hidden === true).map(({ key }) => key)).toEqual([
      'body_axis',
      'state_axis',
      'light_axis',
      'status_axis',
      'amounts_axis',
    ]);
    expect(sourceOf(emptyState())[0]).toMatchObject({
      填報狀態: '未填',
      燈號: '未填',
      機關: '國家發展委員會',
    });
  });
});

describe('rows of an earlier period', () => {
  it('keep what somebody wrote there, and follow the numbers of today on the axes', async () => {
    const framework = builtinEdition('112');
    const next = periodOf('115H2');
    if (framework === undefined || next === undefined) throw new Error('No edition 112, no period 115H2.');
    const state = addPeriod(madeUpState(3), next);
    const bytes = await writeWorkbook(coordinatorWorkbook(state, framework, '2026-08-05'));
    const spec = returnsTable(state.questionnaire);
    const columnOf = (key: string) => spec.columns.findIndex((column) => column.key === key);
    const edited = applyChanges(bytes, [
      {
        kind: 'cells',
        sheet: spec.title['zh-TW'],
        cells: [
          { row: 1, column: columnOf('body_axis'), value: '77 舊名' },
          { row: 1, column: columnOf('measure'), value: '自己改寫' },
        ],
      },
    ]);
    const snapshot = await readWorkbook(edited);
    const done = consolidateWorkbook(state, snapshot, []);
    const change = [...consolidationChanges(done, snapshot, '2026-08-05')].find(
      (one) => one.kind === 'rows' && one.table === spec.name,
    );
    const [first] = change?.kind === 'rows' ? change.rows : [];
    expect(first?.[columnOf('period')]).toBe('115H1');
    expect(first?.[columnOf('body_axis')]).toBe('12 國家發展委員會');
    expect(first?.[columnOf('measure')]).toBe('自己改寫');
  });
});

describe('the chart under 樞紐2', () => {
  it.each([madeUpState(3), { ...madeUpState(3), settings: { slicers: '不顯示' } }])(
    'covers neither figures nor slicers, with every direction there is',
    (state) => {
      const [sheet] = pivotSheets(state).filter(({ charts = [] }) => charts.length > 0);
      const [chart] = sheet?.charts ?? [];
      const [pivot] = sheet?.pivots ?? [];
      if (chart === undefined || pivot === undefined) throw new Error('No chart.');
      expect(chart).toMatchObject({ pivot: 'pr_pivot_status', kind: 'bar', stacked: 'sums' });
      expect(chart.alt).not.toBe('');
      const everything = crosstab(sourceOf(state), { ...pivot, only: {} });
      expect(everything.rows.length).toBeGreaterThan(state.directions.length - 1);
      expect(chart.place.top).toBeGreaterThan(pivot.anchor.row + everything.cells.length);
      expect(chart.place.left).toBe(pivot.anchor.column);
      for (const { place } of pivot.slicers ?? []) expect(place.right).toBeLessThan(chart.place.left);
    },
  );
});

describe('the slicers of the pivots', () => {
  const slicersOf = (state: State) =>
    pivotSheets(state).flatMap(({ columns, rows, pivots = [] }) =>
      pivots.map(({ name, anchor, filters, slicers = [] }) => ({
        ...{ name, anchor, filters, slicers, columns },
        heights: new Map(rows.map(({ row, height }) => [row, height])),
      })),
    );

  it.each(['zh-TW', 'en'] as const)(
    'stand beside figures, each row with a height, named once (%s)',
    (language) => {
      const all = slicersOf(madeUpState(3, language));
      const names = all.flatMap(({ slicers }) => slicers.map(({ name }) => name));
      expect(new Set(names).size).toBe(names.length);
      for (const { name, anchor, slicers, heights } of all) {
        expect(slicers.length).toBe(name === 'pr_pivot_budget' ? 3 : 4);
        for (const { place, caption, field } of slicers) {
          expect(place.right).toBeLessThan(anchor.column);
          expect(caption).toBe(field);
          for (let row = 0; row <= place.bottom; row++) expect(heights.get(row)).toBeGreaterThan(0);
        }
      }
    },
  );

  it('invite nobody to add amounts over periods', () => {
    const budget = slicersOf(madeUpState(3)).find(({ name }) => name === 'pr_pivot_budget');
    expect(budget?.slicers.map(({ field }) => field)).toEqual(['機關類別', '燈號', '推動方向']);
    expect(budget?.filters).toContain('期別');
  });

  it.each(['不顯示', 'Hide'])('are left out by a setting: %s', (value) => {
    const state = madeUpState(3);
    const without = slicersOf({ ...state, settings: { ...state.settings, slicers: value } });
    expect(without.flatMap(({ slicers }) => slicers)).toEqual([]);
    for (const { anchor } of without) expect(anchor.column).toBe(0);
    const unset = Object.fromEntries(Object.entries(state.settings).filter(([key]) => key !== 'slicers'));
    expect(slicersOf({ ...state, settings: unset }).flatMap(({ slicers }) => slicers)).toHaveLength(23);
  });
});
