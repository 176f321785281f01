/** Rows of answers for the cases of rules: a sound one, and what is changed in it. */
import type { Cell, RoleKey, TemplateTask } from '../../../src/core/index';
import type { Filling } from '../../support/filled';
import { percent, texts } from '../returns/snapshots';

export interface RuleCase {
  /** The field whose cell the finding must point to. */
  readonly field: string;
  readonly breaks: Filling;
  readonly keeps: Filling;
  /** Id of the period; with it the period before is the one half a year earlier. */
  readonly period?: '115H1' | '115H2';
  readonly role?: RoleKey;
  /** The role of the neighbour, where that is the difference. */
  readonly keepsRole?: RoleKey;
  readonly task?: Partial<Pick<TemplateTask, 'previous' | 'prefill' | 'first'>>;
}

export const number = (value: number): Cell => ({ value });
export const ERROR: Cell = { value: { error: '#REF!' } };

/** A row in progress that breaks no rule. */
export const SOUND: Filling = {
  ...texts({
    status: '辦理中',
    measure: '人才培訓計畫',
    progress_text: '辦理研習三場，計一百二十人次參加。',
    due_date: '115.12.31',
  }),
  planned_pct: percent(50),
  actual_pct: percent(50),
};

export function row(changes: Filling, ...without: readonly string[]): Filling {
  return Object.fromEntries(
    Object.entries({ ...SOUND, ...changes }).filter(([key]) => !without.includes(key)),
  );
}

/** A row so many points behind. */
export function behind(points: number, changes: Filling = {}): Filling {
  return row({ actual_pct: percent(50 - points), ...changes });
}

export const REASONS = texts({ delay_reason: '招標流標', remedy: '重新招標' });
export const DONE = row({
  ...texts({ status: '已完成', due_date: '115.06.30', done_date: '115.06.30', evidence: '成果報告' }),
  planned_pct: percent(100),
  actual_pct: percent(100),
});

export function done(changes: Filling, ...without: readonly string[]): Filling {
  return Object.fromEntries(
    Object.entries({ ...DONE, ...changes }).filter(([key]) => !without.includes(key)),
  );
}

/** One case for each field: a cell that cannot be read beside one that can. */
export function unreadable(
  fields: readonly string[],
  bad: Cell,
  good: Cell,
  base: (changes: Filling) => Filling = (changes) => row(changes),
): RuleCase[] {
  return fields.map((field) => ({ field, breaks: base({ [field]: bad }), keeps: base({ [field]: good }) }));
}

export const SHORT = '一二三四五六七八九';
