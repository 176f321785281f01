/**
 * What the last run wrote into 填報彙總, as the workbook's store keeps it: so that what somebody typed there since is seen, and
 * what vanished with a file's record too. Marks and not answers: only whether a cell is still as it was is ever asked.
 */
import * as v from 'valibot';
import { type KeptAnswer, KeptAnswerSchema, type StoredCell, storedValue } from '../consolidation';
import { sha256Hex, type Snapshot } from '../grid';
import { type Form, formOf } from '../questionnaire';
import { answerKey } from '../returns';
import { readRows, returnsTable, TABLES, textAt, hasTable } from '../tables';
import type { Value } from '../values';
import { FieldValues } from './field-values';
import { currentPeriod, numericSettings, type State } from './state';

const WrittenSchema = v.object({
  /** By key of the return and field: the mark of the answer; blank cells have none. */
  answers: v.record(v.string(), v.record(v.string(), v.string())),
  /** Ids of the files of the period. */
  files: v.array(v.string()),
  kept: v.array(KeptAnswerSchema),
});
export type Written = v.InferOutput<typeof WrittenSchema>;

/** The row of the store in which a period's record stands. */
export function writtenId(period: string): string {
  return `written:${period}`;
}

/** A record as it was stored; undefined if there is none, or none that can be read: then nothing is known of the last run. */
export function parseWritten(content: string | undefined): Written | undefined {
  try {
    const result = v.safeParse(WrittenSchema, JSON.parse(content ?? ''));
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
}

const DIGITS = 8;
const BLANK = '';
/** Longer texts are cut where they are shown, so that they are not compared. */
const LONGEST = 30_000;
const UNKNOWN = '*';

function markOf(value: Value): string {
  if (value.state === 'blank') return BLANK;
  const key = answerKey(value);
  return key.length > LONGEST ? UNKNOWN : sha256Hex(key).slice(0, DIGITS);
}

/** What a run wrote, for the next one. */
export function writtenOf(
  { returns, ...state }: State,
  files: readonly string[],
  kept: readonly KeptAnswer[],
): Written {
  const { id } = currentPeriod(state);
  const answers = returns
    .filter(({ period }) => period === id)
    .map((row): [string, Record<string, string>] => [
      row.key,
      Object.fromEntries(
        Object.entries(row.answers).map(([field, value]) => [field, markOf({ state: 'value', value })]),
      ),
    ]);
  return { answers: Object.fromEntries(answers), files: [...files], kept: [...kept] };
}

/** Before the first run: every return is there, and blank. */
export function nothingWritten(state: State): Written {
  const { id } = currentPeriod(state);
  const rows = state.returns.filter(({ period }) => period === id);
  return { answers: Object.fromEntries(rows.map(({ key }) => [key, {}])), files: [], kept: [] };
}

/** A cell of 填報彙總 as it stands in the workbook. */
export interface StandingCell {
  readonly key: string;
  readonly task: string;
  readonly body: string;
  readonly field: string;
  readonly value: Value;
}

/** Every answer cell of the current period's returns, indicators among them. */
export function standingCells(state: State, snapshot: Snapshot): StandingCell[] {
  const { id } = currentPeriod(state);
  const values = new FieldValues(state.questionnaire, state.language);
  const form: Form = formOf(state.questionnaire, 'standard', numericSettings(state));
  const indicators = new Map<string, Record<string, Value>>();
  // Where somebody deleted the sheet of the indicators nobody emptied their cells: it is made anew.
  const isLost = !hasTable(snapshot, TABLES.kpis);
  const fields = form.fields.filter(({ group }) => group === undefined || !isLost);
  for (const row of isLost ? [] : readRows(snapshot, TABLES.kpis)) {
    const key = textAt(row, 'key');
    indicators.set(key, { ...indicators.get(key), ...values.indicatorValues(row, form) });
  }
  return readRows(snapshot, returnsTable(state.questionnaire))
    .filter((row) => textAt(row, 'period') === id)
    .flatMap((row) => {
      const [key, task, body] = [textAt(row, 'key'), textAt(row, 'task'), textAt(row, 'body')];
      const own = { ...values.values(row, form), ...indicators.get(key) };
      return fields.map(({ key: field }) => ({
        key,
        task,
        body,
        field,
        value: own[field] ?? { state: 'blank' as const },
      }));
    });
}

/** Whether a cell is no longer what was written into it. */
export function isTyped({ answers }: Written, { key, field, value }: StandingCell): boolean {
  const row = answers[key];
  const before = row?.[field] ?? BLANK;
  return row !== undefined && before !== UNKNOWN && before !== markOf(value);
}

/** A cell that stands nowhere else, to be kept; one that somebody emptied is the wish to clear it. */
export function keptCell(
  { key, task, body, field, value }: StandingCell,
  reason: KeptAnswer['reason'],
): KeptAnswer {
  const cell: StoredCell =
    value.state === 'value'
      ? { v: value.value }
      : value.state === 'unreadable'
        ? { u: value.text }
        : { c: 1 };
  return { key, task, body, field, cell, reason };
}

/** Kept answers with further ones: the same answer of a cell once, and the last one last. */
export function joinKept(known: readonly KeptAnswer[], more: readonly KeptAnswer[]): KeptAnswer[] {
  const id = ({ key, field, cell, reason }: KeptAnswer) =>
    JSON.stringify([key, field, reason, answerKey(storedValue(cell))]);
  const joined = new Map(known.map((one) => [id(one), one]));
  for (const one of more) {
    joined.delete(id(one));
    joined.set(id(one), one);
  }
  return [...joined.values()];
}
