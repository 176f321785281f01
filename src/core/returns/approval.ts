/**
 * 陳核: how far the approval inside the file is. A step is approved once its name and date are written. Who approves in the
 * pane, and the seal, record with it a hash of the answers that it approved: what is changed since undoes it, and changed
 * back it holds again. A step that was written in the cells alone has no record and counts as written. A record is of the
 * name and the date that it was made with: another name, or another date, is another approval.
 */
import { approvalKey, approvalLacks, Evaluation } from '../questionnaire';
import { rocDate } from '../values';
import { type Change, sha256Hex } from '../grid';
import { answersOf, canonical, headOf } from './canonical';
import { valueOfCell } from './cells';
import { coverFormOf } from './kept';
import { operandsOf } from './operands';
import { type Manifest, recordKey } from './read-manifest';
import type { ReadReturn } from './reading';

const VERSION = 1;

/** `changed`: what was approved was changed afterwards. */
type ApprovalState = 'open' | 'approved' | 'changed';

export interface ApprovalStep {
  readonly label: string;
  readonly state: ApprovalState;
}

export interface Approval {
  /** In their order; none where the file asks for none. */
  readonly steps: readonly ApprovalStep[];
  /** Steps that are approved, up to the first that is not: nobody approves before those who come first. */
  readonly done: number;
}

/** How far steps in these states are. */
export function approvalThrough(steps: readonly ApprovalStep[]): Approval {
  const first = steps.findIndex(({ state }) => state !== 'approved');
  return { steps, done: first < 0 ? steps.length : first };
}

/** How far the approval of a return is. */
export function approvalOf(read: ReadReturn): Approval {
  const labels = read.template.approval ?? [];
  if (labels.length === 0) return { steps: [], done: 0 };
  const content = approvedContent(read);
  const cover = new Evaluation(coverFormOf(read.template), operandsOf(read.cover));
  return approvalThrough(
    labels.map((label, index) => {
      const lacks = cover.holds(approvalLacks(index + 1));
      return { label, state: lacks ? 'open' : writtenState(read, index + 1, content) };
    }),
  );
}

function writtenState(read: ReadReturn, step: number, content: string): ApprovalState {
  const [approved, by] = recordOf(read, step);
  return by !== undefined && by === approver(read, step) && approved !== content ? 'changed' : 'approved';
}

/** The hash that was approved, and that of who approved it and when. */
function recordOf({ approvals = [] }: ReadReturn, step: number): string[] {
  const record = approvals[step - 1] ?? '';
  return record === '' ? [] : record.split('.');
}

/** 送出確認, its date and the number come after the approval, and the contact is none of what is approved. */
const AFTER: ReadonlySet<string> = new Set(['confirmed', 'filled_date', 'counter']);

/** Whether a field of the cover comes after the approval. */
export function isAfterApproval(field: string): boolean {
  return AFTER.has(field);
}

function approvedContent(read: ReadReturn): string {
  const fields = coverFormOf({ ...read.template, approval: undefined }).fields.filter(
    ({ key, contact }) => !contact && !isAfterApproval(key),
  );
  return sha256Hex(
    JSON.stringify([headOf(read, ['policy-returns approval', VERSION]), ...answersOf(read, fields)]),
  );
}

function approver({ cover }: ReadReturn, step: number): string {
  const said = (['name', 'date'] as const).map((part) => canonical(cover[approvalKey(part, step)]));
  return sha256Hex(JSON.stringify([step, ...said])).slice(0, 16);
}

/** Cells of the manifest that record what was approved, of each step that is approved and has no record of its own yet. */
export function recordCells(
  read: ReadReturn,
  { rows, column }: Manifest,
): { row: number; column: number; value: string }[] {
  const { steps } = approvalOf(read);
  if (steps.length === 0) return [];
  const content = approvedContent(read);
  return steps.flatMap(({ state }, index) => {
    const row = rows.get(recordKey(index + 1));
    const record = `${content}.${approver(read, index + 1)}`;
    const isNew = state === 'approved' && read.approvals?.[index] !== record;
    return isNew && row !== undefined ? [{ row, column, value: record }] : [];
  });
}

/** The changes by which somebody approves a step (from 1) on a day (ISO); none where its cells are gone. */
export function approvalChanges(
  read: ReadReturn,
  manifest: Manifest,
  step: number,
  { name, day }: { readonly name: string; readonly day: string },
): Change[] {
  const [named, dated] = [approvalKey('name', step), approvalKey('date', step)];
  const written = [
    { field: named, shown: name },
    { field: dated, shown: rocDate(day) },
  ];
  const cells = written.flatMap(({ field, shown }) => {
    const { sheet, row, column } = read.cover[field]?.place ?? {};
    return sheet === undefined || row === undefined || column === undefined
      ? []
      : [{ sheet, cell: { row, column, value: shown } }];
  });
  const row = manifest.rows.get(recordKey(step));
  const [first] = cells;
  if (first === undefined || cells.length < written.length || row === undefined) return [];
  const cover = {
    ...read.cover,
    ...Object.fromEntries(
      written.flatMap(({ field, shown }) => {
        const cell = read.cover[field];
        return cell === undefined ? [] : [[field, { ...cell, value: valueOfCell(read, field, shown) }]];
      }),
    ),
  };
  const record = `${approvedContent(read)}.${approver({ ...read, cover }, step)}`;
  return [
    { kind: 'cells', sheet: first.sheet, cells: cells.map(({ cell }) => cell) },
    { kind: 'cells', sheet: manifest.sheet, cells: [{ row, column: manifest.column, value: record }] },
  ];
}
