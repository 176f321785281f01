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

/** Pairs around the thresholds of 5 and 10 points are drawn by `percents`; these are the odd ones. */
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

/** Rows of answers by field key; what is left out is blank. */
export function generatedRows(form: Form, count: number, seed: number): GeneratedRow[] {
  const next = random(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
  const statuses = (form.questionnaire.choices['status'] ?? []).map((choice) => text(choice.label['zh-TW']));
  return Array.from({ length: count }, () => {
    const row: Record<string, Cell> = {};
    const chance = pick([0.03, 0.5, 0.9]);
    const oddity = pick([0, 0, 0.15]);
    for (const field of form.fields) if (next() < chance) row[field.key] = cellFor(field, next() < oddity, pick);
    if (next() < 0.85) row['status'] = next() < 0.94 ? pick(statuses) : pick([text(' 辦理中 '), text('進行中'), text('done'), text('－'), { value: 3 }]);
    if (next() < 0.6) Object.assign(row, percents(next, pick));
    return row;
  });
}

function cellFor(field: FormField, odd: boolean, pick: <T>(from: readonly T[]) => T): Cell {
  switch (field.type) {
    case 'date':
      return pick(odd ? DATES : DATES.slice(0, 5));
    case 'percent':
      return pick(odd ? ODD_PERCENTS : ODD_PERCENTS.slice(0, 4));
    case 'number':
      return pick(odd ? NUMBERS : NUMBERS.slice(0, 4));
    default:
      return pick(odd ? TEXTS : TEXTS.slice(0, 2));
  }
}

/** Planned and actual progress that differ by 4, 5, 6, 9, 10 or 11 points, in percent cells as people type them. */
function percents(next: () => number, pick: <T>(from: readonly T[]) => T): Record<string, Cell> {
  const planned = 20 + Math.floor(next() * 80);
  const gap = pick([0, 4, 5, 6, 9, 10, 11, -3]);
  const typed = (percent: number): Cell => ({ value: percent / 100, format: '0%' });
  return { planned_pct: typed(planned), actual_pct: typed(planned - gap), due_date: pick(DATES.slice(0, 5)) };
}
