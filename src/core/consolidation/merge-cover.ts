/**
 * Merge a body's covers by the rules of the cells, blank never over an answer. Where two covers of one order differ:
 * - contact data never wait for a decision: they stand as in the file that answers more rows, then of the smaller id, so
 *   that they come from one file; a warning shows both;
 * - 填報日期 likewise, in silence: it is shown and orders nothing; 送出確認 is 是 only if no cover of that order says else, and
 *   so is 各列皆沿用前期;
 * - names and dates of 陳核 stay in their file: of them only how far it is counts, see `approvalOfFiles`;
 * - anything else (協調事項) is an open matter. It keeps no return waiting.
 */
import { EMPTY_CELL, type Finding } from '../grid';
import { approvalOfKey, type FormField, KEPT_ALL } from '../questionnaire';
import { type Approval, approvalThrough, checkReturn, type ReadCell } from '../returns';
import { compareTexts, isAnswer, isCounter, shownValue, sorted, type Version } from './answers';
import { placeIn, type ConsolidationContext, type ExpectedBody } from './context';
import type { Ledger } from './ledger';
import { answeredRows, scalarsOf } from './merge-body';
import { groupedByCounter, mergeCell, type CellMerge, type AnswerGroup } from './merge-cell';
import { keepUnreadable, mergedCell } from './merge-row';
import type { ChosenOption } from './matters';
import { isTaken, type PlacedFile, type TakenFile } from './placing';
import { storedValue } from './stored';
import type { CoverResult, HistoryReason } from './types';

export type CoverDraft = Omit<CoverResult, 'findings'> & { readonly findings: readonly Finding[] };

const COUNTER = 'counter';
/** What never waits for a decision, contact data aside: see the head of this file. */
const UNDECIDED: ReadonlySet<string> = new Set([KEPT_ALL, 'confirmed', 'filled_date']);

export function mergeCover(
  context: ConsolidationContext,
  ledger: Ledger,
  body: ExpectedBody,
  files: readonly PlacedFile[],
): CoverDraft | undefined {
  const key = context.coverKey(body.id);
  const withContent = files.filter(isTaken);
  for (const reason of ['waiting', 'rejected', 'withdrawn'] as const)
    keepCovers(
      ledger,
      key,
      withContent.filter(({ standing }) => standing === reason),
      reason,
    );
  const taken = withContent.filter(({ standing }) => standing === 'taken');
  if (taken.length === 0) return undefined;
  noteCounters(ledger, body, taken);
  keepUnknown(context, ledger, key, taken);
  const fields = context.cover.fields.filter(({ key: field }) => field !== COUNTER);
  const merges = fields.map((field) => ({
    field: field.key,
    merge: mergeField(context, ledger, body, field, taken),
  }));
  const cells = Object.fromEntries(merges.flatMap(({ field, merge }) => mergedCell(field, merge)));
  const counter = Math.max(...taken.map(({ rank }) => rank.counter));
  const findings = check(context, body, merges, taken);
  const approval = approvalOfFiles(taken.filter(({ rank }) => rank.counter === counter));
  return {
    key,
    body: body.id,
    bodyName: body.name,
    cells,
    answers: scalarsOf(cells),
    counter,
    ...(approval === undefined ? {} : { approval }),
    findings,
  };
}

/** A body is as far as the file of it that is the least far; what was changed since it was approved comes first. */
function approvalOfFiles(files: readonly TakenFile[]): Approval | undefined {
  const changed = ({ steps }: Approval) => Number(steps.some(({ state }) => state === 'changed'));
  const [least] = files
    .flatMap(({ id, stored: { approval } }) =>
      approval === undefined ? [] : [{ id, approval: approvalThrough(approval) }],
    )
    .sort(
      (left, right) =>
        changed(right.approval) - changed(left.approval) ||
        left.approval.done - right.approval.done ||
        compareTexts(left.id, right.id),
    );
  return least?.approval;
}

function versionOf(file: TakenFile, field: string): Version {
  const cell = file.stored.cover[field];
  const known = { sheet: file.stored.coverSheet, field };
  const at = cell?.at;
  return {
    file: file.id,
    rank: file.rank,
    value: storedValue(cell),
    prefilled: false,
    remarks: cell?.r ?? [],
    place: placeIn(file.id, at === undefined ? known : { ...known, row: at[0], column: at[1] }),
  };
}

function mergeField(
  context: ConsolidationContext,
  ledger: Ledger,
  body: ExpectedBody,
  field: FormField,
  taken: readonly TakenFile[],
): CellMerge {
  const key = context.coverKey(body.id);
  const versions = taken.map((file) => versionOf(file, field.key));
  const waits = !field.contact && !UNDECIDED.has(field.key);
  let choice: ChosenOption | undefined;
  const merge = mergeCell(versions, (options) => {
    if (!waits) return preferred(body, field, options, taken);
    choice = context.decisions.onCell(key, field.key, options);
    return choice.chosen;
  });
  if (merge.kind !== 'answer' && merge.kind !== 'conflict') return merge;
  if (choice !== undefined) {
    const place = { key, body: body.id, bodyName: body.name, task: '', number: '', field: field.key };
    ledger.conflict(place, merge.options, choice);
  }
  for (const { group, reason } of merge.lost)
    ledger.past(key, field.key, group, reason === 'decided' && !waits ? 'other-file' : reason);
  if (merge.kind === 'answer') keepUnreadable(ledger, key, field.key, merge.group);
  if (merge.kind === 'conflict')
    for (const { versions: same } of merge.options)
      for (const { file } of same) ledger.fate(file).conflicts += 1;
  else if (field.contact && merge.options.length > 0) noteContact(ledger, body, merge.group, merge.options);
  return merge;
}

/** One answer without asking: see the head of this file. */
function preferred(
  body: ExpectedBody,
  field: FormField,
  options: readonly AnswerGroup[],
  taken: readonly TakenFile[],
): AnswerGroup | undefined {
  if (field.key === 'confirmed' || field.key === KEPT_ALL) return options.find(({ key }) => key !== '=yes');
  const answering = taken
    .map((file) => ({ id: file.id, rows: answeredRows(body, file) }))
    .sort((left, right) => right.rows - left.rows || compareTexts(left.id, right.id));
  for (const { id } of answering) {
    const option = options.find(({ versions }) => versions.some(({ file }) => file === id));
    if (option !== undefined) return option;
  }
  return undefined;
}

function noteContact(
  ledger: Ledger,
  body: ExpectedBody,
  chosen: AnswerGroup,
  options: readonly AnswerGroup[],
): void {
  const others = options.filter((option) => option !== chosen);
  ledger.note(body.id, 'consolidation.contact-differs', 'warning', chosen.first.place, {
    taken: shownValue(chosen.first.value),
    other: others.map(({ first }) => String(shownValue(first.value))).join('；'),
  });
}

/** The counter orders everything, so an unclear one is said of each file. */
function noteCounters(ledger: Ledger, body: ExpectedBody, taken: readonly TakenFile[]): void {
  for (const file of taken) {
    const { value, place } = versionOf(file, COUNTER);
    if (value.state === 'blank' || isCounter(value)) continue;
    ledger.note(body.id, 'consolidation.counter-unclear', 'warning', place, { text: shownValue(value) });
  }
}

export function keepCovers(
  ledger: Ledger,
  key: string,
  files: readonly TakenFile[],
  reason: HistoryReason,
): void {
  for (const file of files)
    for (const field of Object.keys(file.stored.cover))
      keepCell(ledger, key, versionOf(file, field), field, reason);
}

function keepCell(ledger: Ledger, key: string, version: Version, field: string, reason: HistoryReason): void {
  if (field === COUNTER || approvalOfKey(field) !== undefined || !isAnswer(version)) return;
  for (const group of groupedByCounter([version])) ledger.past(key, field, group, reason);
}

function keepUnknown(
  context: ConsolidationContext,
  ledger: Ledger,
  key: string,
  taken: readonly TakenFile[],
): void {
  const known = new Set(context.cover.fields.map((field) => field.key));
  for (const file of taken)
    for (const field of sorted(Object.keys(file.stored.cover)))
      if (!known.has(field)) keepCell(ledger, key, versionOf(file, field), field, 'no-field');
}

/** The rules of the cover, on the merged cells. */
function check(
  context: ConsolidationContext,
  body: ExpectedBody,
  merges: readonly { readonly field: string; readonly merge: CellMerge }[],
  taken: readonly TakenFile[],
): Finding[] {
  const withCover = taken.filter(({ stored }) => Object.keys(stored.cover).length > 0);
  const [anchor] = [...withCover].sort(
    (left, right) => right.rank.counter - left.rank.counter || compareTexts(left.id, right.id),
  );
  if (anchor === undefined) return [];
  const cells = merges.map(({ field, merge }): [string, ReadCell] => {
    const answered = merge.kind === 'answer' ? merge.group.first : undefined;
    const { value, remarks, place } = answered ?? {
      value: { state: 'blank' as const },
      remarks: [],
      place: versionOf(anchor, field).place,
    };
    return [field, { cell: EMPTY_CELL, value, remarks, place }];
  });
  // A cover asks the same with either form.
  const form = 'standard';
  return [
    ...checkReturn({
      template: context.template(body, form),
      form: context.form(form),
      sheet: '',
      rows: [],
      coverSheet: '',
      cover: Object.fromEntries(cells),
      seal: undefined,
      findings: [],
    }).findings,
  ];
}
