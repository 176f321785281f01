/** What came with a template and is not confirmed: rows that break the rule, and their neighbours. */
import { texts } from '../returns/snapshots';
import { row, type RuleCase } from './case-rows';

export const KEPT_CASES: Readonly<Record<string, readonly RuleCase[]>> = {
  kept_missing: [
    {
      field: 'kept',
      breaks: row({ measure: { value: '前期計畫', format: '@' } }),
      keeps: row({ measure: { value: '新計畫', format: '@' } }),
      task: { prefill: { measure: '前期計畫' } },
    },
    {
      field: 'kept',
      breaks: row({ measure: { value: '前期計畫', format: '@' }, ...texts({ kept: '不沿用' }) }),
      keeps: row({ measure: { value: '前期計畫', format: '@' }, ...texts({ kept: '沿用' }) }),
      task: { prefill: { measure: '前期計畫' } },
    },
    {
      field: 'kept',
      breaks: texts({ status: '不適用', progress_text: '辦理研習三場，計百人參加。' }),
      keeps: texts({ status: '不適用' }),
      role: 'competent',
      task: { prefill: { status: 'not_applicable' } },
    },
  ],
};
