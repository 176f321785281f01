/** For each rule of the cover: an answer that breaks it, and its neighbour that does not. */
import { ERROR, type RuleCase } from './case-rows';

/** The cover's rules, by its fields. */
export const COVER_CASES: Readonly<Record<string, readonly RuleCase[]>> = {
  contact_missing: ['contact_name', 'contact_phone', 'contact_email'].map((field) => ({
    field,
    breaks: { [field]: { value: '　' } },
    keeps: { [field]: { value: '承辦人' } },
  })),
  not_confirmed: [
    { field: 'confirmed', breaks: { confirmed: { value: '否' } }, keeps: { confirmed: { value: '是' } } },
    { field: 'confirmed', breaks: {}, keeps: { confirmed: { value: '是' } } },
  ],
  cover_unreadable: [
    ...['contact_unit', 'contact_name', 'contact_phone', 'contact_email', 'coordination'].map(
      (field): RuleCase => ({ field, breaks: { [field]: ERROR }, keeps: { [field]: { value: '文字' } } }),
    ),
    { field: 'confirmed', breaks: { confirmed: { value: '好' } }, keeps: { confirmed: { value: '是' } } },
    {
      field: 'kept_all',
      breaks: { kept_all: { value: '好' } },
      keeps: { kept_all: { value: '沿用' } },
      task: { prefill: { measure: '前期計畫' } },
    },
    {
      field: 'filled_date',
      breaks: { filled_date: { value: '115.07.32' } },
      keeps: { filled_date: { value: '115.07.31' } },
    },
    { field: 'counter', breaks: { counter: { value: 1.5 } }, keeps: { counter: { value: 1 } } },
  ],
  counter_odd: [
    { field: 'counter', breaks: { counter: { value: 0 } }, keeps: { counter: { value: 1 } } },
    { field: 'counter', breaks: { counter: { value: -1 } }, keeps: { counter: { value: '二' } } },
  ],
};
