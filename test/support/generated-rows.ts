/** Made-up rows for the referee tests: every choice, every threshold and its neighbours, every spelling, from one seed. */
import type { Cell, Form, FormField } from '../../src/core/index';

/** A small random source (mulberry32), so that a failing row can be made again. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const TEXT = '@';
const text = (value: string): Cell => ({ value, format: TEXT });

const TEXTS: readonly Cell[] = [
  text('1. 辦理研習三場，計120人次參加。\n2. 與產業公會合作開設課程。'),
  text('人才培訓計畫'),
  text('　 '),
  text('\n'),
  text('－'),
  text('-'),
  text('=SUM(A1)'),
  text('#1 計畫'),
  text('#N/A'),
  { value: { error: '#N/A' } },
  { value: 12 },
];

/** 115.06.30 is the period's end: serial 46203. */
const DATES: readonly Cell[] = [
  text('115.06.29'),
  text('115.06.30'),
  text('115.07.01'),
  text('115/6/30'),
  text('115-12-31'),
  text(' 116.01.15　'),
  text('114.02.29'),
  text('115.13.01'),
  text('115.6/30'),
  text('民國115年6月30日'),
  text('1150701'),
  text('15.06.30'),
  text('待定'),
  text('－'),
  { value: 46203, format: 'yyyy/m/d' },
  { value: 46202, format: 'yyyy/m/d' },
  { value: 46204 },
  { value: -652142, format: 'yyyy/m/d' },
  { value: 1150630 },
  { value: 46203.5, format: 'yyyy/m/d h:mm' },
  { value: { error: '#VALUE!' } },
];

/** Pairs around the thresholds of 5 and 10 points are drawn by `apart`; these are the odd ones. */
const ODD_PERCENTS: readonly Cell[] = [
  { value: 1, format: '0%' },
  { value: 1 },
  { value: 0, format: '0%' },
  { value: 75, format: '0%' },
  { value: 101, format: '0%' },
  { value: -0.01, format: '0%' },
  { value: 1.01, format: '0%' },
  { value: 0.5 },
  { value: 50 },
  { value: 1.5 },
  { value: 105 },
  text('75%'),
  text('七成'),
  text('－'),
  { value: { error: '#DIV/0!' } },
];

const NUMBERS: readonly Cell[] = [
  { value: 0 },
  { value: 1200 },
  { value: 25000000 },
  { value: 12.5, format: '#,##0.######' },
  text('1,200'),
  text('約三百'),
  text('－'),
  { value: 0.5, format: '0%' },
  { value: 46203, format: 'yyyy/m/d' },
  { value: { error: '#REF!' } },
];

export type GeneratedRow = Readonly<Record<string, Cell>>;

/** Rows of answers by field key; what is left out is blank. Most follow a recipe each in turn, the rest are wild. */
export function generatedRows(form: Form, count: number, seed: number): GeneratedRow[] {
  const next = random(seed);
  const pick: Pick = (from) => from[Math.floor(next() * from.length)] as never;
  const keys = new Set(form.fields.map((field) => field.key));
  return Array.from({ length: count }, (_, index) => {
    const recipe = next() < 0.85 ? RECIPES[index % RECIPES.length] : undefined;
    const row = recipe === undefined ? wild(form, next, pick) : recipe(pick);
    return Object.fromEntries(Object.entries(row).filter(([key]) => keys.has(key)));
  });
}

type Pick = <T>(from: readonly T[]) => T;
type Recipe = (pick: Pick) => GeneratedRow;

const percent = (value: number): Cell => ({ value: value / 100, format: '0%' });
const WORK = ['持續辦理', '辦理中', '規劃中', '已完成'].map(text);
const SCHEDULED = ['辦理中', '規劃中', '尚未辦理'].map(text);

/** A row in which nothing is wrong. */
const sound = (pick: Pick): Record<string, Cell> => ({
  status: text('辦理中'),
  measure: pick(TEXTS.slice(0, 2)),
  progress_text: pick(TEXTS.slice(0, 2)),
  due_date: pick(['115.06.30', '115.12.31', '116/1/15'].map(text)),
  planned_pct: percent(80),
  actual_pct: percent(80),
});

const without = (row: Record<string, Cell>, ...keys: string[]): GeneratedRow =>
  Object.fromEntries(Object.entries(row).filter(([key]) => !keys.includes(key)));

/** Planned and actual progress so many points apart, from every height, as people type them. */
const apart = (pick: Pick, points: number): Record<string, Cell> => {
  const planned = pick(Array.from({ length: 85 }, (_, index) => 15 + index));
  return {
    ...sound(pick),
    status: pick(SCHEDULED),
    planned_pct: percent(planned),
    actual_pct: percent(planned - points),
  };
};

const done = (pick: Pick): Record<string, Cell> => ({
  ...sound(pick),
  status: text('已完成'),
  due_date: text('115.05.31'),
});

/** The plan that a task had before, for rows of generated answers. */
export const PAST_PLAN = {
  due_date: '2026-12-31',
  kpi_name_1: '受訓人次',
  kpi_unit_1: '人次',
  kpi_target_1: 1200,
} as const;

const PLAN_DATES: readonly Cell[] = [
  ...['115.12.31', '115/12/31', '116.12.31'].map(text),
  { value: 46387, format: 'yyyy/m/d' },
];

/** One for each label that the 檢核 column can show, and for each threshold and its neighbours. */
const RECIPES: readonly Recipe[] = [
  () => ({}),
  () => ({ measure: text('人才培訓計畫') }),
  (pick) => without(sound(pick), 'status'),
  (pick) => ({
    ...sound(pick),
    status: pick([text('進行中'), text('done'), { value: 3 }, text('已完成了')]),
  }),
  (pick) => without({ ...sound(pick), status: pick(WORK) }, 'measure'),
  (pick) => ({
    ...sound(pick),
    status: pick(WORK),
    measure: pick([text('　 '), text('\n'), text('－'), text('-')]),
  }),
  (pick) => without({ ...sound(pick), status: pick([...WORK, text('尚未辦理')]) }, 'progress_text'),
  (pick) => done(pick),
  (pick) => ({ ...done(pick), done_date: pick(['115.06.29', '115.06.30'].map(text)) }),
  (pick) => ({
    ...done(pick),
    done_date: pick([text('115.07.01'), { value: 46204, format: 'yyyy/m/d' }, text('115/12/31')]),
  }),
  ...[-3, 4, 5, 6, 9, 10, 11].map(
    (points): Recipe =>
      (pick) =>
        apart(pick, points),
  ),
  (pick) => ({ ...apart(pick, pick([10, 11, 25])), delay_reason: text('招標流標') }),
  (pick) => ({
    ...apart(pick, pick([10, 11, 25])),
    delay_reason: text('招標流標'),
    remedy: text('重新招標'),
  }),
  ...['115.06.29', '115.06.30', '115.07.01'].map((day): Recipe => (pick) => ({
    ...sound(pick),
    status: pick(SCHEDULED),
    due_date: text(day),
  })),
  (pick) => without(sound(pick), 'actual_pct'),
  (pick) => ({ ...without(sound(pick), 'actual_pct', 'due_date'), status: pick(SCHEDULED) }),
  (pick) => without(apart(pick, pick([-3, 4, 5, 9])), 'due_date'),
  (pick) => without({ ...apart(pick, pick([10, 40])), delay_reason: text('招標流標') }, 'due_date'),
  (pick) => ({
    ...sound(pick),
    [pick(['budget', 'kpi_actual_1', 'kpi_target_1', 'executed'])]: pick([
      text('約三百'),
      text('1,200'),
      { value: { error: '#REF!' } },
      { value: 0.5, format: '0%' },
    ]),
  }),
  (pick) => ({
    ...sound(pick),
    [pick(['kpi_actual_1', 'kpi_target_1'])]: pick([text('若干'), { value: { error: '#REF!' } }]),
  }),
  (pick) => ({ ...sound(pick), actual_pct: pick(ODD_PERCENTS) }),
  (pick) => ({
    ...sound(pick),
    planned_pct: percent(pick([-1, 0, 100, 101])),
    actual_pct: percent(pick([99, 100, 101])),
  }),
  (pick) => ({ ...sound(pick), planned_pct: percent(101), actual_pct: percent(100) }),
  (pick) => ({ ...sound(pick), due_date: pick(DATES) }),
  (pick) => ({ ...done(pick), done_date: pick(DATES) }),
  (pick) => ({ ...sound(pick), due_date: pick(['114.02.29', '115.13.01', '115.6/30', '待定'].map(text)) }),
  (pick) => ({
    ...sound(pick),
    [pick(['next_step', 'evidence', 'kpi_name_1', 'kpi_unit_1'])]: pick([
      text('#N/A'),
      { value: { error: '#N/A' } },
    ]),
  }),
  (pick) => ({ ...sound(pick), measure: pick(TEXTS) }),
  // A plan beside the one that some tasks had before (`PAST_PLAN`): the same, spelt otherwise, another, and a reason or none.
  ...[0, 1, 2, 3, 4].map((): Recipe => (pick) => ({
    ...sound(pick),
    due_date: pick([...PLAN_DATES, ...DATES]),
    kpi_name_1: pick(['受訓人次', ' 受訓人次　', '受訓\n人次', '開課班次'].map(text)),
    kpi_unit_1: pick([...['人次', '班'].map(text), { value: 12 }]),
    kpi_target_1: pick([1200, 1200.5, 10].map((value): Cell => ({ value }))),
    ...pick([
      {},
      { plan_reason: pick(['經費遭刪減', '經費　遭刪減', '招標流標', '－'].map(text)) },
      { plan_reason: text('經費 遭刪減') },
    ]),
  })),
  (pick) => ({
    ...sound(pick),
    status: pick(WORK),
    due_date: pick(PLAN_DATES),
    plan_reason: text('經費 遭刪減'),
  }),
  (pick) => ({ ...sound(pick), status: text('持續辦理'), kpi_target_1: { value: 10 } }),
  (pick) => ({ ...sound(pick), status: pick(['不適用', '本期無協助需求', ' 不適用　'].map(text)) }),
  (pick) => ({ ...sound(pick), status: text('持續辦理'), budget: pick(NUMBERS) }),
];

/** Anything anywhere: what no recipe thought of. */
function wild(form: Form, next: () => number, pick: Pick): GeneratedRow {
  const statuses = (form.questionnaire.choices['status'] ?? []).map((choice) => text(choice.label['zh-TW']));
  const chance = pick([0.03, 0.5, 0.9]);
  const row: Record<string, Cell> = {};
  for (const field of form.fields) if (next() < chance) row[field.key] = pick(cellsFor(field));
  return next() < 0.85 ? { ...row, status: pick(statuses) } : row;
}

function cellsFor(field: FormField): readonly Cell[] {
  switch (field.type) {
    case 'date':
      return DATES;
    case 'percent':
      return ODD_PERCENTS;
    case 'number':
      return NUMBERS;
    default:
      return TEXTS;
  }
}
