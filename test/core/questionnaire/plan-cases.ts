/** The rules of a plan that moves: rows that break them, and their neighbours. */
import type { Cell } from '../../../src/core/index';
import { texts } from '../returns/snapshots';
import { number, row, type RuleCase, SOUND } from './case-rows';

const PLAN_REASON = texts({ plan_reason: '經費 遭刪減' });

/** For each part of the plan: what stands in the cell now, and what stood there then, as a cell and at rest. */
const PLAN: readonly {
  readonly field: string;
  readonly now: Cell;
  readonly then: { readonly cell: Cell; readonly answer: string | number };
}[] = [
  {
    field: 'due_date',
    now: { value: '119.12.31' },
    then: { cell: { value: '116/12/31' }, answer: '2027-12-31' },
  },
  {
    field: 'kpi_name_1',
    now: { value: '開課班次' },
    then: { cell: { value: '受訓　人次' }, answer: '受訓 人次' },
  },
  { field: 'kpi_unit_1', now: { value: '班' }, then: { cell: { value: '人次' }, answer: '人次' } },
  { field: 'kpi_target_1', now: number(10), then: { cell: number(1000), answer: 1000 } },
];

export const PLAN_CASES: Readonly<Record<string, readonly RuleCase[]>> = {
  plan_moved: PLAN.map(({ field, now, then }) => ({
    field,
    breaks: row({ [field]: now }),
    keeps: row({ [field]: then.cell }),
    task: { previous: { [field]: then.answer } },
  })),
  plan_off_first: [
    ...PLAN.map(({ field, now, then }) => ({
      field,
      breaks: row({ [field]: now }),
      keeps: row({ [field]: then.cell }),
      task: { first: { [field]: then.answer } },
    })),
    {
      field: 'due_date',
      breaks: SOUND,
      keeps: row(PLAN_REASON),
      task: { first: { due_date: '2027-12-31' }, previous: { due_date: '2026-12-31' } },
    },
  ],
  plan_dropped: [
    {
      field: 'due_date',
      breaks: row({}, 'due_date'),
      keeps: SOUND,
      task: { previous: { due_date: '2026-12-31' } },
    },
    {
      field: 'kpi_target_1',
      breaks: SOUND,
      keeps: row(PLAN_REASON),
      task: { previous: { kpi_target_1: 1000 } },
    },
  ],
  plan_reason_missing: [
    ...PLAN.map(({ field, now, then }) => ({
      field: 'plan_reason',
      breaks: row({ [field]: now }),
      keeps: row({ [field]: now, ...PLAN_REASON }),
      task: { previous: { [field]: then.answer } },
    })),
    ...PLAN.map(({ field, now, then }) => ({
      field: 'plan_reason',
      breaks: row({ [field]: now }),
      keeps: row({ [field]: then.cell }),
      task: { first: { [field]: then.answer } },
    })),
    {
      field: 'plan_reason',
      breaks: row({ ...texts({ status: '持續辦理' }), kpi_target_1: number(10) }),
      keeps: row({ ...texts({ status: '不適用' }), kpi_target_1: number(10) }),
      role: 'competent',
      task: { previous: { kpi_target_1: 1000 } },
    },
  ],
  plan_reason_old: [
    {
      field: 'plan_reason',
      breaks: row(PLAN_REASON),
      keeps: row(texts({ plan_reason: '經費再遭刪減' })),
      task: { previous: { due_date: '2027-12-31', plan_reason: '經費　遭刪減' } },
    },
    {
      field: 'plan_reason',
      breaks: row(PLAN_REASON),
      keeps: row({ ...PLAN_REASON, ...texts({ due_date: '116.12.31' }) }),
      task: { previous: { due_date: '2027-12-31', plan_reason: '經費 遭刪減' } },
    },
  ],
};
