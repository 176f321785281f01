/** For each rule of the questionnaire: a row that breaks it, and its neighbour that just does not. */
import { percent, texts } from '../returns/snapshots';
import { KEPT_CASES } from './kept-cases';
import { PLAN_CASES } from './plan-cases';
import {
  number,
  ERROR,
  SOUND,
  row,
  behind,
  REASONS,
  DONE,
  done,
  unreadable,
  SHORT,
  type RuleCase,
} from './case-rows';

export const RULE_CASES: Readonly<Record<string, readonly RuleCase[]>> = {
  unfilled: [
    { field: 'status', breaks: {}, keeps: texts({ status: '不適用' }), role: 'competent' },
    {
      field: 'status',
      breaks: texts({ measure: '人才\n培訓計畫' }),
      keeps: texts({ measure: '人才培訓新計畫' }),
      task: { prefill: { measure: '人才 培訓計畫' } },
    },
  ],
  ...KEPT_CASES,
  status_missing: [
    { field: 'status', breaks: row({}, 'status'), keeps: SOUND },
    {
      field: 'status',
      breaks: texts({ measure: '人才培訓新計畫' }),
      keeps: texts({ measure: '人才培訓計畫' }),
      task: { prefill: { measure: '人才培訓計畫' } },
    },
  ],
  status_unknown: unreadable(['status'], { value: '進行中' }, { value: '辦理中' }),
  // ① has words of its own; `back-ends.test.ts` tries a further choice.
  choice_unreadable: [
    {
      field: 'kept',
      breaks: row(texts({ measure: '前期計畫', kept: 'V' })),
      keeps: row(texts({ measure: '前期計畫', kept: '沿用' })),
      task: { prefill: { measure: '前期計畫' } },
    },
  ],
  measure_missing: [
    { field: 'measure', breaks: row({}, 'measure'), keeps: SOUND },
    {
      field: 'measure',
      breaks: row({ ...texts({ status: '規劃中' }) }, 'measure'),
      keeps: row({ ...texts({ status: '尚未辦理' }) }, 'measure'),
    },
  ],
  progress_missing: [
    { field: 'progress_text', breaks: row({}, 'progress_text'), keeps: SOUND },
    {
      field: 'progress_text',
      breaks: texts({ status: '尚未辦理' }),
      keeps: texts({ status: '本期無協助需求' }),
    },
  ],
  done_date_missing: [
    { field: 'done_date', breaks: done({}, 'done_date'), keeps: done({}, 'done_date', 'due_date') },
  ],
  delay_reason_missing: [
    { field: 'delay_reason', breaks: behind(10), keeps: behind(9) },
    {
      field: 'delay_reason',
      breaks: row(texts({ due_date: '115.06.29' })),
      keeps: row(texts({ due_date: '115.06.30' })),
    },
    { field: 'delay_reason', breaks: behind(10), keeps: behind(10, REASONS) },
  ],
  remedy_missing: [
    { field: 'remedy', breaks: behind(10), keeps: behind(9) },
    { field: 'remedy', breaks: behind(10), keeps: behind(10, REASONS) },
  ],
  actual_missing: [
    { field: 'actual_pct', breaks: row({}, 'actual_pct'), keeps: row({}, 'actual_pct', 'due_date') },
  ],
  actual_missing_beside_planned: [
    {
      field: 'actual_pct',
      breaks: row(texts({ status: '規劃中' }), 'actual_pct'),
      keeps: row(texts({ status: '規劃中' }), 'actual_pct', 'planned_pct'),
    },
    { field: 'actual_pct', breaks: row({}, 'actual_pct', 'due_date'), keeps: row({}, 'actual_pct') },
  ],
  due_date_missing: [
    { field: 'due_date', breaks: row({}, 'due_date'), keeps: row({}) },
    {
      field: 'due_date',
      breaks: row(texts({ status: '規劃中' }), 'due_date'),
      keeps: row(texts({ status: '持續辦理' }), 'due_date'),
    },
    {
      field: 'due_date',
      breaks: row(texts({ status: '尚未辦理' }), 'due_date', 'actual_pct'),
      keeps: row(texts({ status: '尚未辦理' }), 'due_date', 'planned_pct', 'actual_pct'),
    },
  ],
  number_unreadable: [
    ...unreadable(
      ['kpi_target_1', 'kpi_actual_1', 'budget', 'executed'],
      { value: '約三百' },
      { value: '300' },
    ),
    ...unreadable(['planned_pct', 'actual_pct'], { value: '五成' }, { value: '50%' }),
    {
      field: 'budget',
      breaks: row({ budget: { value: '約三百' } }),
      keeps: row({ budget: { value: '約三百' }, ...texts({ status: '本期無協助需求' }) }),
    },
  ],
  percent_range: ['planned_pct', 'actual_pct'].flatMap((field): RuleCase[] => [
    { field, breaks: row({ [field]: percent(101) }), keeps: row({ [field]: percent(100) }) },
    { field, breaks: row({ [field]: percent(-1) }), keeps: row({ [field]: percent(0) }) },
  ]),
  date_unreadable: [
    ...unreadable(['due_date'], { value: '115.06.31' }, { value: '115.06.30' }),
    ...unreadable(['done_date'], { value: '114.02.29' }, { value: '113.02.29' }, done),
  ],
  done_date_after_period: [
    {
      field: 'done_date',
      breaks: done(texts({ done_date: '115.07.01' })),
      keeps: done(texts({ done_date: '115.06.30' })),
    },
  ],
  text_unreadable: unreadable(
    [
      'measure',
      'progress_text',
      'kpi_name_1',
      'kpi_unit_1',
      'next_step',
      'delay_reason',
      'remedy',
      'plan_reason',
      'evidence',
      'sub_unit',
    ],
    ERROR,
    { value: '說明' },
  ),
  named_not_applicable: [
    {
      field: 'status',
      breaks: texts({ status: '不適用' }),
      keeps: texts({ status: '本期無協助需求' }),
      role: 'named',
    },
    {
      field: 'status',
      breaks: texts({ status: '不適用' }),
      keeps: texts({ status: '不適用' }),
      role: 'named',
      keepsRole: 'competent',
    },
  ],
  progress_short: [
    {
      field: 'progress_text',
      breaks: row(texts({ progress_text: SHORT })),
      keeps: row(texts({ progress_text: `${SHORT}十` })),
    },
  ],
  progress_long: [
    {
      field: 'progress_text',
      breaks: row({ progress_text: { value: '字'.repeat(501) } }),
      keeps: row({ progress_text: { value: '字'.repeat(500) } }),
    },
  ],
  progress_same: [
    {
      field: 'progress_text',
      breaks: SOUND,
      keeps: row(texts({ progress_text: '辦理研習四場，計一百六十人次參加。' })),
      task: { previous: { progress_text: '辦理研習三場，計一百二十人次參加。' } },
    },
  ],
  kpi_fell: [
    {
      field: 'kpi_actual_1',
      breaks: row({ ...texts({ kpi_name_1: '受訓人次', kpi_unit_1: '人次' }), kpi_actual_1: number(119) }),
      keeps: row({ ...texts({ kpi_name_1: '受訓人次', kpi_unit_1: '人次' }), kpi_actual_1: number(120) }),
      task: { previous: { kpi_name_1: '受訓人次', kpi_actual_1: 120 } },
    },
    {
      // That the indicator bears another name by now silences nothing.
      field: 'kpi_actual_1',
      breaks: row({ ...texts({ kpi_name_1: '開課班次', kpi_unit_1: '班' }), kpi_actual_1: number(119) }),
      keeps: row({ ...texts({ kpi_name_1: '開課班次', kpi_unit_1: '班' }), kpi_actual_1: number(120) }),
      task: { previous: { kpi_name_1: '受訓人次', kpi_actual_1: 120 } },
    },
  ],
  ...PLAN_CASES,
  percent_fell: [
    {
      field: 'actual_pct',
      breaks: behind(1),
      keeps: SOUND,
      task: { previous: { actual_pct: 50, due_date: '2026-12-31' } },
    },
    {
      // That the plan moved silences nothing.
      field: 'actual_pct',
      breaks: behind(1, texts({ due_date: '115.12.30' })),
      keeps: row(texts({ due_date: '115.12.30' })),
      task: { previous: { actual_pct: 50, due_date: '2026-12-31' } },
    },
    {
      field: 'planned_pct',
      breaks: row({ planned_pct: percent(49) }),
      keeps: SOUND,
      task: { previous: { planned_pct: 50 } },
    },
  ],
  executed_fell: [
    {
      field: 'executed',
      breaks: row({ executed: number(899) }),
      keeps: row({ executed: number(900) }),
      period: '115H2',
      task: { previous: { executed: 900 } },
    },
  ],
  schedule_missing: (['planned_pct', 'actual_pct'] as const).map((one) => ({
    field: 'due_date',
    breaks: row({}, 'due_date', 'planned_pct', 'actual_pct'),
    keeps: row({}, 'due_date', one),
  })),
  attention_without_reason: [
    { field: 'delay_reason', breaks: behind(5), keeps: behind(4) },
    { field: 'delay_reason', breaks: behind(9), keeps: behind(10) },
  ],
  over_budget: [
    {
      field: 'executed',
      breaks: row({ budget: number(1000), executed: number(1001) }),
      keeps: row({ budget: number(1000), executed: number(1000) }),
    },
  ],
  looks_like_yuan: ['budget', 'executed'].flatMap((field): RuleCase[] => [
    {
      field,
      breaks: row({ [field]: number(10_000_000) }),
      keeps: row({ [field]: number(9_999_999) }),
    },
    {
      field,
      breaks: row({ [field]: number(5000) }),
      keeps: row({ [field]: number(4999) }),
      task: { previous: { [field]: 5 } },
    },
    {
      field,
      breaks: row({ [field]: number(1000) }),
      keeps: row({ [field]: number(999) }),
      task: { previous: { [field]: 0.5 } },
    },
  ]),
  complete_but_open: [
    { field: 'status', breaks: row({ actual_pct: percent(100) }), keeps: row({ actual_pct: percent(99) }) },
    { field: 'status', breaks: row({ actual_pct: percent(100) }), keeps: DONE },
  ],
  low_execution: [
    {
      field: 'executed',
      breaks: row({ budget: number(1000), executed: number(799) }),
      keeps: row({ budget: number(1000), executed: number(800) }),
      period: '115H2',
    },
  ],
  kpi_unit_missing: [
    {
      field: 'kpi_unit_1',
      breaks: row({ ...texts({ kpi_name_1: '受訓人次' }), kpi_actual_1: number(1) }),
      keeps: row({ ...texts({ kpi_name_1: '受訓人次', kpi_unit_1: '人次' }), kpi_actual_1: number(1) }),
    },
  ],
  kpi_actual_missing: [
    {
      field: 'kpi_actual_1',
      breaks: row(texts({ kpi_name_1: '受訓人次', kpi_unit_1: '人次' })),
      keeps: row({ ...texts({ kpi_name_1: '受訓人次', kpi_unit_1: '人次' }), kpi_actual_1: number(0) }),
    },
  ],
  done_without_evidence: [{ field: 'evidence', breaks: done({}, 'evidence'), keeps: DONE }],
};
