/**
 * 陳核 inside the file: the steps of a ministry's approval (承辦, 科長, 單位主管) as fields of the cover, each with the name and
 * the date of who approved. They are of the template and not of the questionnaire: a setting of the coordinator's workbook
 * names them, mostly none.
 */
import type { Expression } from './expression';
import type { Field } from './schema';

/** More steps than any ministry's own have no room on the cover's one page. */
export const MOST_APPROVALS = 5;

/** What a step has: both stand in one row of the cover. */
type ApprovalPart = 'name' | 'date';

/** Key of a step's field; steps count from 1. */
export function approvalKey(part: ApprovalPart, step: number): string {
  return `approval_${part}_${step}`;
}

const KEY = /^approval_(name|date)_([1-9])$/;

/** The step and the part that a field is of; undefined of any other field. */
export function approvalOfKey(key: string): { part: ApprovalPart; step: number } | undefined {
  const [, part, step] = KEY.exec(key) ?? [];
  return part === 'name' || part === 'date' ? { part, step: Number(step) } : undefined;
}

/** Name and date of each step, in the order of the steps; both are called as the step, in whatever language that is. */
export function approvalFields(steps: readonly string[]): Field[] {
  return steps.flatMap((step, index) =>
    (['name', 'date'] as const).map((part) => ({
      key: approvalKey(part, index + 1),
      label: { 'zh-TW': step, en: step },
      type: part === 'name' ? ('text' as const) : ('date' as const),
      width: 12,
      band: 'optional',
      forms: ['standard' as const, 'short' as const],
      carried: false,
      integer: false,
      contact: false,
    })),
  );
}

/** That a step is not written yet: its name or its date is blank, or the date is none. */
export function approvalLacks(step: number): Expression {
  const call = (call: 'blank' | 'unreadable', part: ApprovalPart): Expression => ({
    kind: 'call',
    call,
    name: { kind: 'name', name: approvalKey(part, step) },
  });
  return { kind: 'or', terms: [call('blank', 'name'), call('blank', 'date'), call('unreadable', 'date')] };
}
