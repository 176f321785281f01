/** Merge one return from all copies: cell by cell, then what the winning ① asks for. */
import { EMPTY_CELL, type Place } from '../grid';
import { BLANK, Evaluation, type Form, holdsKept, KEPT } from '../questionnaire';
import { keptByCover, operandOf, type ReadCell, type ReadRow } from '../returns';
import { BY_HAND, compareTexts, compareRanks, isAnswer, isPrefill, sorted, type Version } from './answers';
import { withTyped } from './kept';
import type { ConsolidationContext } from './context';
import type { CellPlace, Ledger } from './ledger';
import { groupedByCounter, mergeCell, type CellMerge, type AnswerGroup } from './merge-cell';
import type { ChosenOption } from './matters';
import type { TakenFile } from './placing';
import { storedColumn, storedValue, type StoredRow } from './stored';
import type { ConsolidationReturn, MergedCell } from './types';

/** ① by its key in the questionnaire. */
const STATUS = 'status';

/** One file's row for a return. */
export interface Copy {
  readonly file: TakenFile;
  readonly row: StoredRow;
}

interface MergedField {
  readonly field: string;
  readonly merge: CellMerge;
  readonly choice: ChosenOption | undefined;
}

export interface MergedRow {
  readonly cells: Readonly<Record<string, MergedCell>>;
  /** As a file would have it, for the checks. */
  readonly row: Pick<ReadRow, 'cells'>;
  /** Cells that stand as they were issued: they are no answers until the officer says that they hold. */
  readonly prefill: Readonly<Record<string, string | number>>;
  /** Some copy's cover says so of all its rows. */
  readonly keptForAll: boolean;
  readonly conflicts: readonly AnswerGroup[];
}

/** The cell of one file, as a version. */
export function versionOf({ file, row }: Copy, field: string): Version {
  const cell = row.cells[field];
  const value = storedValue(cell);
  return {
    file: file.id,
    rank: file.rank,
    value,
    prefilled: isPrefill(value, row.prefill[field]),
    remarks: cell?.r ?? [],
    place: placeOf({ file, row }, field),
  };
}

/** Made of every cell of every file, so that it is made in one piece. */
function placeOf({ file: { id: file, stored }, row }: Copy, field: string): Place {
  const { sheet } = stored;
  const { task, at } = row;
  const column = storedColumn(stored, row, field);
  return at === undefined || column === undefined
    ? { sheet, field, task, file }
    : { sheet, field, task, row: at, column, file };
}

/** Whether a file answers a return: ① is there and, if it came with the template, confirmed; or anything else was written. */
export function answersRow(copy: Copy): boolean {
  const { cells, prefill } = copy.row;
  if (isPrefill(storedValue(cells[STATUS]), prefill[STATUS]) && isKept(copy)) return true;
  return Object.keys(cells).some((field) => field !== KEPT && writes(copy, field));
}

/** Whether a file says that what came with its template holds for the row. */
function isKept(copy: Copy): boolean {
  return holdsKept(operandOf(storedValue(copy.row.cells[KEPT])), isKeptForAll(copy));
}

/** A response of a survey system has no template, and says nothing of what came with another file's. */
function isKeptForAll({ file: { stored }, row }: Copy): boolean {
  if (Object.keys(row.prefill).length === 0) return false;
  return keptByCover(Object.hasOwn(stored.columns, KEPT), (field) =>
    operandOf(storedValue(stored.cover[field])),
  );
}

/** A lone dash alone answers nothing. */
function writes({ row }: Copy, field: string): boolean {
  const value = storedValue(row.cells[field]);
  return value.state !== 'blank' && value.state !== 'cleared' && !isPrefill(value, row.prefill[field]);
}

export function mergeRow(
  context: ConsolidationContext,
  ledger: Ledger,
  expected: ConsolidationReturn,
  copies: readonly Copy[],
): MergedRow {
  const key = context.returnKey(expected.body, expected.task);
  const fields = sorted([...context.fields, ...copies.flatMap(({ row }) => Object.keys(row.cells))]);
  const known = fields.filter((field) => context.fields.has(field));
  forgetUnknown(context, ledger, key, copies, fields);
  const merged = known.map((field) => {
    const one = mergeField(context, key, field, copies);
    return { ...one, merge: withTyped(context, ledger, { key, ...cellOf(expected), field }, one.merge) };
  });
  const form = context.form(expected.form);
  const keptForAll = copies.some(isKeptForAll);
  const isConfirmed = holdsKept(keptIn(merged), keptForAll);
  const asksNothing = asksNothingBy(form, merged, isConfirmed);
  const stays = ({ field }: MergedField) => asksNothing === undefined || field === STATUS || field === KEPT;
  const kept = merged.filter(stays);
  if (asksNothing !== undefined) {
    const others = merged.filter((one) => !stays(one));
    setAside(ledger, expected.body, key, others, asksNothing);
  }
  for (const one of kept) settle(ledger, { key, ...cellOf(expected), field: one.field }, one);
  noteClearings(ledger, expected.body, copies, kept);
  return {
    cells: Object.fromEntries(
      kept.flatMap(({ field, merge }) =>
        merge.kind === 'prefill' && !isConfirmed ? [] : mergedCell(field, merge),
      ),
    ),
    row: { cells: readCells(form, expected.task, copies, kept) },
    prefill: Object.fromEntries(kept.flatMap(({ field, merge }) => prefillOf(field, merge))),
    keptForAll,
    conflicts: kept.flatMap(({ merge }) => (merge.kind === 'conflict' ? merge.options : [])),
  };
}

/** The merged word of the row itself. */
function keptIn(merged: readonly MergedField[]) {
  const merge = merged.find(({ field }) => field === KEPT)?.merge;
  return merge?.kind === 'answer' ? operandOf(merge.group.first.value) : BLANK;
}

function cellOf({ body, bodyName, task, number }: ConsolidationReturn): Omit<CellPlace, 'key' | 'field'> {
  return { body, bodyName, task, number };
}

/** A field that the coordinator's questionnaire has no place for: kept in the history. */
function forgetUnknown(
  context: ConsolidationContext,
  ledger: Ledger,
  key: string,
  copies: readonly Copy[],
  fields: readonly string[],
): void {
  for (const field of fields.filter((one) => !context.fields.has(one))) {
    const versions = copies.map((copy) => versionOf(copy, field)).filter(isAnswer);
    for (const group of groupedByCounter(versions)) ledger.past(key, field, group, 'no-field');
    for (const { file } of versions) ledger.fate(file).lost += 1;
  }
}

/** A response has every question of its form; a file may have lost a row or a column. */
function isThere({ file, row }: Copy, field: string): boolean {
  if (file.stored.origin !== undefined) return true;
  return row.at !== undefined && storedColumn(file.stored, row, field) !== undefined;
}

function mergeField(
  context: ConsolidationContext,
  key: string,
  field: string,
  copies: readonly Copy[],
): MergedField {
  let choice: ChosenOption | undefined;
  const versions = copies.filter((copy) => isThere(copy, field)).map((copy) => versionOf(copy, field));
  const merge = mergeCell(versions, (options) => {
    choice = context.decisions.onCell(key, field, options);
    return choice.chosen;
  });
  return { field, merge, choice };
}

/** The winning ①, if it asks for nothing. */
function asksNothingBy(
  form: Form,
  merged: readonly MergedField[],
  isConfirmed: boolean,
): AnswerGroup | undefined {
  const merge = merged.find(({ field }) => field === STATUS)?.merge;
  if (merge?.kind !== 'answer' && (merge?.kind !== 'prefill' || !isConfirmed)) return undefined;
  const answers = { [STATUS]: operandOf(merge.group.first.value) };
  const holds = new Evaluation(form, answers).holds({ kind: 'name', name: 'asks_nothing' });
  return holds ? merge.group : undefined;
}

/**
 * Where the winning ① asks nothing (不適用, 本期無協助需求), the other cells go to history (docs/decisions/03). It is said where
 * somebody may not have meant it: ① stands as it was issued, or another file of no lower order answers the row.
 */
function setAside(
  ledger: Ledger,
  body: string,
  key: string,
  merged: readonly MergedField[],
  status: AnswerGroup,
): void {
  const doubtful = new Map<string, Version>();
  for (const { field, merge } of merged) {
    if (merge.kind !== 'answer' && merge.kind !== 'conflict') continue;
    const standing = merge.kind === 'answer' ? [merge.group] : merge.options;
    for (const group of standing) ledger.past(key, field, group, 'asks-nothing');
    ledger.lose(key, field, merge.lost);
    countLost(ledger, [...standing, ...merge.beaten], [status]);
    for (const version of standing.flatMap(({ versions }) => versions))
      if (isDoubtful(version, status) && !doubtful.has(field)) doubtful.set(field, version);
  }
  const [first] = doubtful.values();
  if (first !== undefined)
    ledger.note(body, 'consolidation.set-aside', 'warning', first.place, { cells: doubtful.size });
}

function isDoubtful(version: Version, status: AnswerGroup): boolean {
  if (version.value.state === 'cleared') return false;
  if (status.first.prefilled) return true;
  const same = status.versions.some(({ file }) => file === version.file);
  return !same && compareRanks(version.rank, status.first.rank) >= 0;
}

/** Write down what a merged cell means for its files, its history and the open matters. */
function settle(ledger: Ledger, cell: CellPlace, { field, merge, choice }: MergedField): void {
  if (merge.kind === 'blank' || merge.kind === 'prefill') return;
  ledger.lose(cell.key, field, merge.lost);
  if (merge.kind === 'conflict') {
    for (const file of filesOf(merge.options)) ledger.fate(file).conflicts += 1;
    countLost(ledger, merge.beaten, merge.options);
  } else {
    for (const file of filesOf([merge.group])) ledger.fate(file).contributed += 1;
    keepUnreadable(ledger, cell.key, field, merge.group);
    countLost(ledger, merge.beaten, [merge.group]);
  }
  const options = merge.options;
  if (options.length > 0 && choice !== undefined) ledger.conflict(cell, options, choice);
}

/** What nobody can read stands in no table of answers, so it stands among the past values, whole. */
export function keepUnreadable(ledger: Ledger, key: string, field: string, group: AnswerGroup): void {
  if (group.first.value.state === 'unreadable') ledger.past(key, field, group, 'unreadable');
}

/** `standing`: what stands instead, or all among which it is to be decided. */
function countLost(ledger: Ledger, groups: readonly AnswerGroup[], standing: readonly AnswerGroup[]): void {
  const instead = filesOf(standing);
  for (const group of groups)
    for (const file of filesOf([group])) {
      const fate = ledger.fate(file);
      fate.lost += 1;
      for (const other of instead) fate.by.add(other);
    }
}

/** Each file once: one in which a row was copied gives an answer twice, or two of them. */
function filesOf(groups: readonly AnswerGroup[]): string[] {
  const files = groups.flatMap(({ versions }) => versions.map(({ file }) => file));
  return sorted(files.filter((file) => file !== BY_HAND));
}

/**
 * A cell that is blank in a higher counter keeps its value, and is asked about (第n次已清空？). A row that the later file
 * left blank altogether is asked about once: units send copies in which only their own rows are filled.
 */
function noteClearings(
  ledger: Ledger,
  body: string,
  copies: readonly Copy[],
  merged: readonly MergedField[],
): void {
  const rows = new Map<string, { copy: Copy; cells: number }>();
  for (const { field, merge } of merged) {
    if (field === KEPT || merge.kind !== 'answer' || merge.clearedSince === undefined) continue;
    const { file, rank, place } = merge.clearedSince;
    const mine = copies.filter((one) => one.file.id === file);
    const [copy] = mine;
    if (copy === undefined) continue;
    if (mine.some(hasAnswer)) {
      const facts = { counter: rank.counter, kept: merge.group.first.rank.counter };
      ledger.note(body, 'consolidation.cleared-since', 'warning', place, facts);
    } else rows.set(file, { copy, cells: (rows.get(file)?.cells ?? 0) + 1 });
  }
  for (const { copy, cells } of rows.values()) {
    const facts = { counter: copy.file.rank.counter, cells };
    ledger.note(body, 'consolidation.row-cleared-since', 'warning', placeOf(copy, STATUS), facts);
  }
}

function hasAnswer(copy: Copy): boolean {
  return Object.keys(copy.row.cells).some((field) => field !== KEPT && isAnswer(versionOf(copy, field)));
}

export function mergedCell(field: string, merge: CellMerge): [string, MergedCell][] {
  if (merge.kind !== 'answer' && merge.kind !== 'prefill') return [];
  const { first } = merge.group;
  const files = filesOf([merge.group]);
  return [[field, { value: first.value, origin: merge.kind, counter: first.rank.counter, files }]];
}

function prefillOf(field: string, merge: CellMerge): [string, string | number][] {
  const value = merge.kind === 'prefill' ? merge.group.first.value : undefined;
  return value?.state === 'value' ? [[field, value.value]] : [];
}

/** Blank cells stand in the file of ①, or of the highest order: there somebody will look for them. */
function readCells(
  form: Form,
  task: string,
  copies: readonly Copy[],
  merged: readonly MergedField[],
): Record<string, ReadCell> {
  const byField = new Map(merged.map(({ field, merge }) => [field, merge]));
  const status = byField.get(STATUS);
  const anchor =
    (status?.kind === 'answer' && copies.find(({ file }) => file.id === status.group.first.file)) ||
    anchorOf(copies);
  return Object.fromEntries(
    form.fields.map(({ key }): [string, ReadCell] => {
      const merge = byField.get(key);
      if (merge?.kind === 'answer' || merge?.kind === 'prefill') {
        const { value, remarks, place } = merge.group.first;
        return [key, { cell: EMPTY_CELL, value, remarks, place }];
      }
      const place = anchor === undefined ? { task, field: key } : placeOf(anchor, key);
      return [key, { cell: EMPTY_CELL, value: { state: 'blank' }, remarks: [], place }];
    }),
  );
}

function anchorOf(copies: readonly Copy[]): Copy | undefined {
  const answering = copies.filter((copy) => answersRow(copy));
  return [...(answering.length > 0 ? answering : copies)].sort(
    (left, right) =>
      compareRanks(right.file.rank, left.file.rank) || compareTexts(left.file.id, right.file.id),
  )[0];
}
