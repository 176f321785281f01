/** The returns of one body: merged from its files, checked by the rules of the questionnaire, and given a state. */
import { placed, type Finding } from '../grid';
import { checkRow, type CheckedRow } from '../returns';
import { isAnswer, sorted } from './answers';
import type { ConsolidationContext, ExpectedBody } from './context';
import type { Ledger } from './ledger';
import { type AnswerGroup, groupedByCounter } from './merge-cell';
import { answersRow, type Copy, type MergedRow, mergeRow, versionOf } from './merge-row';
import { notePlanChanges } from './plan-changes';
import { isTaken, type PlacedFile, type TakenFile } from './placing';
import { rowsOfTask, storedRows } from './stored';
import type { ConsolidationReturn, HistoryReason, MergedCell, ReturnResult, ReturnState } from './types';

/** A return before its findings have file names. */
export type ReturnDraft = Omit<ReturnResult, 'findings'> & { readonly findings: readonly Finding[] };

export function mergeReturns(
  context: ConsolidationContext,
  ledger: Ledger,
  body: ExpectedBody,
  files: readonly PlacedFile[],
): ReturnDraft[] {
  const placedFiles = files.filter(isTaken);
  const taken = placedFiles.filter(({ standing }) => standing === 'taken');
  const waiting = placedFiles.filter(({ standing }) => standing === 'waiting');
  keepAside(context, ledger, waiting, 'waiting');
  for (const reason of ['rejected', 'withdrawn'] as const) {
    const aside = placedFiles.filter(({ standing }) => standing === reason);
    keepAside(context, ledger, aside, reason);
  }
  keepUnexpected(context, ledger, body, taken);
  return body.returns.map((expected) => {
    const copies = copiesOf(taken, expected.task);
    const merged = mergeRow(context, ledger, expected, copies);
    const answered = copiesOf(waiting, expected.task).some(answersRow);
    const draft = draftOf(context, body, expected, merged, { received: taken.length > 0, answered });
    // What came along and is not confirmed yet is no answer, and no plan that moved.
    notePlanChanges(
      context,
      ledger,
      expected,
      { ...draft, answers: { ...merged.prefill, ...draft.answers } },
      copies,
    );
    noteOtherWords(ledger, expected, copies);
    return draft;
  });
}

/** Answers to words of a task that are not those of the workbook any more: they count, and it is said. */
function noteOtherWords(ledger: Ledger, { body, hash }: ConsolidationReturn, copies: readonly Copy[]): void {
  if (hash === undefined) return;
  const other = copies.find((copy) => copy.row.hash !== '' && copy.row.hash !== hash && answersRow(copy));
  if (other === undefined) return;
  ledger.note(body, 'consolidation.task-text', 'warning', versionOf(other, 'status').place);
}

function copiesOf(files: readonly TakenFile[], task: string): Copy[] {
  return files.flatMap((file) => rowsOfTask(file.stored, task).map((row) => ({ file, row })));
}

/** Rows of a file that are expected, and answered. */
export function answeredRows(body: ExpectedBody | undefined, file: TakenFile): number {
  return (body?.returns ?? []).filter(({ task }) => copiesOf([file], task).some(answersRow)).length;
}

/** Every answer of a file that does not count stands in the history. */
export function keepAside(
  context: ConsolidationContext,
  ledger: Ledger,
  files: readonly TakenFile[],
  reason: HistoryReason,
): void {
  for (const file of files)
    for (const row of storedRows(file.stored)) keepRow(context, ledger, { file, row }, reason);
}

function keepRow(context: ConsolidationContext, ledger: Ledger, copy: Copy, reason: HistoryReason): number {
  const key = context.returnKey(copy.file.stored.body.id, copy.row.task);
  const fields = Object.keys(copy.row.cells).filter((field) => isAnswer(versionOf(copy, field)));
  for (const field of fields)
    for (const group of groupedByCounter([versionOf(copy, field)])) ledger.past(key, field, group, reason);
  return fields.length;
}

/** A task that is no longer expected of this body (taken off after its template was issued). */
function keepUnexpected(
  context: ConsolidationContext,
  ledger: Ledger,
  body: ExpectedBody,
  files: readonly TakenFile[],
): void {
  const expected = new Set(body.returns.map(({ task }) => task));
  for (const file of files)
    for (const row of storedRows(file.stored).filter(({ task }) => !expected.has(task))) {
      const cells = keepRow(context, ledger, { file, row }, 'not-expected');
      ledger.fate(file.id).lost += cells;
      if (cells === 0) continue;
      const { place } = versionOf({ file, row }, 'status');
      ledger.note(body.id, 'consolidation.not-expected', 'warning', place, { task: row.task, cells });
    }
}

interface Around {
  /** A taken file of this body is there. */
  readonly received: boolean;
  /** A waiting file answers the return. */
  readonly answered: boolean;
}

function draftOf(
  context: ConsolidationContext,
  body: ExpectedBody,
  expected: ConsolidationReturn,
  merged: MergedRow,
  around: Around,
): ReturnDraft {
  const checked = check(context, body, expected, merged);
  const state = stateOf(checked, merged, around);
  const key = context.returnKey(body.id, expected.task);
  const { task, number, role, form } = expected;
  const waits = state === 'waiting';
  return {
    key,
    task,
    number,
    body: body.id,
    bodyName: body.name,
    role,
    form,
    state,
    light: waits ? 'none' : checked.light,
    check: waits ? '' : checked.text,
    returned: !waits && state !== 'unfilled',
    cells: merged.cells,
    answers: scalarsOf(merged.cells),
    files: filesOf(merged.cells),
    // Where no file came, all stands by hand, and cells have no place but this.
    findings: findingsOf(checked, merged, state, around).map((finding) =>
      placed(finding, { task, ...finding.place }),
    ),
  };
}

/** The merged row under the same rules as a file's. */
function check(
  context: ConsolidationContext,
  body: ExpectedBody,
  expected: ConsolidationReturn,
  merged: MergedRow,
): CheckedRow {
  const task = {
    id: expected.task,
    number: expected.number,
    direction: { no: 0, short: '' },
    text: '',
    hash: '',
    role: expected.role,
    prefill: { ...merged.prefill },
    previous: { ...expected.previous },
    first: { ...expected.first },
  };
  const key = context.returnKey(body.id, expected.task);
  const row = { task, key, cells: merged.row.cells };
  return checkRow(context.template(body, expected.form), context.form(expected.form), row, merged.keptForAll);
}

/** 待確認 first: a cell in an undecided conflict, or nothing but a file that waits. */
function stateOf(checked: CheckedRow, merged: MergedRow, around: Around): ReturnState {
  if (merged.conflicts.length > 0) return 'waiting';
  switch (checked.verdict) {
    case 'unfilled':
      return around.answered ? 'waiting' : 'unfilled';
    case 'wrong':
      return 'toCorrect';
    case 'nothing':
      return checked.light === 'not_applicable' ? 'notApplicable' : 'noRequest';
    case 'ready':
      return checked.findings.some(({ severity }) => severity === 'error') ? 'toCorrect' : 'filled';
  }
}

/** While cells are undecided, rules would speak of blanks that are none: only what the readers said is repeated. */
function findingsOf(
  checked: CheckedRow,
  merged: MergedRow,
  state: ReturnState,
  around: Around,
): readonly Finding[] {
  if (state === 'unfilled' && !around.received) return [];
  if (state !== 'waiting') return checked.findings;
  const spoken = checked.findings.filter(({ code }) => !code.startsWith('rule.'));
  return [...spoken, ...merged.conflicts.flatMap(remarksOf)];
}

function remarksOf({ first }: AnswerGroup): Finding[] {
  return first.remarks.map((remark) => placed(remark, first.place));
}

/** The readable values. */
export function scalarsOf(cells: Readonly<Record<string, MergedCell>>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(cells).flatMap(([field, { value }]) =>
      value.state === 'value' ? [[field, value.value] as const] : [],
    ),
  );
}

/** Files whose answers stand; those that only bring back what was issued count where nobody answered. */
function filesOf(cells: Readonly<Record<string, MergedCell>>): string[] {
  const all = Object.values(cells);
  const answers = all.filter(({ origin }) => origin === 'answer');
  return sorted((answers.length > 0 ? answers : all).flatMap(({ files }) => files));
}
