/**
 * The finish of an officer, one list for the pane, the command line and the cover: 窗口, 各項可送出, 陳核 where the file asks for it, 送出確認; then 封存, which
 * needs the program, and 存檔寄回. A step on the cover is done when no rule of its fields is broken: the cover's formulas are
 * made from the same rules.
 */
import { approvalOfKey, Evaluation, type Form, type FormRule } from '../questionnaire';
import { type Approval, approvalOf } from './approval';
import type { CheckedReturn } from './check';
import { coverFormOf } from './kept';
import { operandsOf } from './operands';
import type { ReadReturn } from './reading';
import { type SealState, sealState } from './seal';

/** What comes before the seal, in its order. */
const FINISH_STEPS = ['contact', 'rows', 'approval', 'confirm'] as const;
type FinishStep = (typeof FINISH_STEPS)[number];

/** Returns by what is still to be done: each is in one part. */
export interface Progress {
  readonly ready: number;
  readonly wrong: number;
  readonly unfilled: number;
  readonly count: number;
}

export interface Finish {
  readonly progress: Progress;
  /** Steps that are not done, in their order; the seal is offered when there is none. */
  readonly open: readonly FinishStep[];
  /** The first field of the cover that the step waits for. */
  readonly waitsFor: Readonly<Partial<Record<FinishStep, string>>>;
  readonly approval: Approval;
  readonly seal: SealState;
}

/** The rules of the cover that a step waits for. */
export function coverRulesOf({ fields, rules }: Form, step: 'contact' | 'confirm'): FormRule[] {
  const contacts = new Set(fields.filter(({ contact }) => contact).map(({ key }) => key));
  return rules.filter(
    ({ field }) => approvalOfKey(field) === undefined && contacts.has(field) === (step === 'contact'),
  );
}

/** How far the returns are; little work, unlike the rest of the finish, which weighs the whole file. */
export function progressOf({ rows }: CheckedReturn): Progress {
  const isReady = ({ verdict, findings }: CheckedReturn['rows'][number]) =>
    (verdict === 'ready' || verdict === 'nothing') && !findings.some(({ severity }) => severity === 'error');
  const ready = rows.filter(isReady).length;
  const unfilled = rows.filter(({ verdict }) => verdict === 'unfilled').length;
  const count = rows.length;
  return { ready, wrong: count - ready - unfilled, unfilled, count };
}

export function finishOf(read: ReadReturn, checked: CheckedReturn): Finish {
  const progress = progressOf(checked);
  const form = coverFormOf(read.template);
  const broken = new Set(new Evaluation(form, operandsOf(read.cover)).broken());
  const first = (step: 'contact' | 'confirm') =>
    coverRulesOf(form, step).find((rule) => broken.has(rule))?.field;
  const [contact, confirm] = [first('contact'), first('confirm')];
  const approval = approvalOf(read);
  const isOpen = {
    contact: contact !== undefined,
    rows: progress.ready < progress.count,
    approval: approval.done < approval.steps.length,
    confirm: confirm !== undefined,
  };
  return {
    progress,
    open: FINISH_STEPS.filter((step) => isOpen[step]),
    waitsFor: {
      ...(contact === undefined ? {} : { contact }),
      ...(confirm === undefined ? {} : { confirm }),
    },
    approval,
    seal: sealState(read),
  };
}
