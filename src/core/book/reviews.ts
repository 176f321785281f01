/**
 * What reviewers decided: who, when, and on what. A decision is in force exactly while its return says what it said when it was
 * decided; what was changed since stands beside it.
 */
import * as v from 'valibot';
import { onceFor, type Snapshot } from '../grid';
import { Scalar, answerKey, textHash, type Scalars } from '../returns';
import { hasTable, readRows, TABLES, type TableValues, textAt } from '../tables';
import { changedFields, changesText, type AnswerChange } from './answer-changes';
import type { ReviewRecord } from './records';
import { reviewMeaning, type ReviewMeaning } from './review-choices';
import { currentPeriod, nameOfBody, numberOfTask, type State, type StateReturn } from './state';
import { word } from '../words';

/** `none`: nothing was decided. `changed`: the return says something else than what was decided on. */
type ReviewStanding = 'none' | 'in-force' | 'changed';

/** Longer texts are cut where they are shown, and what is cut is not told apart. */
const LONGEST = 30_000;

/** What a return says, in 16 hexadecimal digits: spellings of one answer have the same. Each set of answers is summed once. */
export const contentHash = onceFor(hashOf);

function hashOf(answers: Scalars): string {
  const entries = Object.entries(answers).map(([field, value]): [string, string] => [
    field,
    answerKey({ state: 'value', value }).slice(0, LONGEST),
  ]);
  return textHash(JSON.stringify(entries.sort(([left], [right]) => (left < right ? -1 : 1))));
}

const recordsByKey = onceFor(
  (reviews: readonly ReviewRecord[]) => new Map(reviews.map((one) => [one.key, one])),
);

/** The record of a return's decision, as it stands on 填報彙總; undefined where it was typed since the last run. */
export function recordOf(
  { reviews = [] }: Pick<State, 'reviews'>,
  { key, review, opinion }: Pick<StateReturn, 'key' | 'review' | 'opinion'>,
): ReviewRecord | undefined {
  const record = recordsByKey(reviews).get(key);
  return record?.review === review && record.opinion === opinion ? record : undefined;
}

/** A decision that was typed since the last run is on what stands beside it. */
export function reviewStanding(state: Pick<State, 'reviews'>, row: StateReturn): ReviewStanding {
  if (row.review === '') return 'none';
  const record = recordOf(state, row);
  return record === undefined || record.hash === contentHash(row.answers) ? 'in-force' : 'changed';
}

/** What follows from the decision on a return; undefined where none is in force, or nothing follows. */
export function meaningInForce(
  state: Pick<State, 'reviews' | 'settings'>,
  row: StateReturn,
): ReviewMeaning | undefined {
  return reviewStanding(state, row) === 'in-force' ? reviewMeaning(state, row.review) : undefined;
}

/** Whether a body's return to a task was closed in a period: the task is off its next template. */
export function closedIn(
  state: Pick<State, 'reviews' | 'settings' | 'returns'>,
  period: string | undefined,
): (task: string, body: string) => boolean {
  const closed = new Set(
    state.returns
      .filter((row) => row.period === period && meaningInForce(state, row) === 'closed')
      .map(({ task, body }) => `${task}|${body}`),
  );
  return (task, body) => closed.has(`${task}|${body}`);
}

/** What a body's next template says of the decision on a return: the decision, and the opinion if there is one. */
export function opinionFor(state: State, row: StateReturn): string {
  const { review, opinion } = row;
  if (reviewStanding(state, row) !== 'in-force') return opinion;
  return opinion === '' ? review : word(state.language, 'reviews.opinion', { review, opinion });
}

/** Returns whose decision was overtaken, of every period. */
export function overtakenReviews(state: State): StateReturn[] {
  return state.returns.filter((row) => reviewStanding(state, row) === 'changed');
}

/** Returns of the current period of which a further explanation is asked and has not come. */
export function toExplain(state: State): StateReturn[] {
  const { id } = currentPeriod(state);
  return state.returns.filter((row) => row.period === id && meaningInForce(state, row) === 'explain');
}

/** What is said otherwise than when it was decided, field by field. */
export function changesSince(state: State, row: StateReturn): AnswerChange[] {
  const basis = recordOf(state, row)?.basis;
  return basis === undefined ? [] : changedFields(state, basis, row.answers);
}

/** The record of a decision on what a return says in this state. `when` is a ROC date; absent: the day of writing. */
export function reviewRecord(
  { key, answers }: Pick<StateReturn, 'key' | 'answers'>,
  { review, opinion }: Pick<StateReturn, 'review' | 'opinion'>,
  by: string,
  when?: string,
): ReviewRecord {
  const dated = when === undefined ? {} : { when };
  return { key, review, opinion, by, ...dated, hash: contentHash(answers), basis: { ...answers } };
}

/**
 * The records of every decision that stands in this state: what was typed since the last run is recorded with what stands
 * beside it, by whom the setting 決定人 names. Of a workbook that kept none nobody knows the day.
 */
export function recordedReviews(state: State): ReviewRecord[] {
  const rows = new Map(state.returns.filter(({ review }) => review !== '').map((row) => [row.key, row]));
  const known = (state.reviews ?? []).filter((one) => {
    const row = rows.get(one.key);
    return row !== undefined && recordOf(state, row) === one;
  });
  const listed = new Set(known.map(({ key }) => key));
  const fresh = [...rows.values()].filter(({ key }) => !listed.has(key));
  const by = state.settings[DECIDED_BY] ?? '';
  return [
    ...known,
    ...fresh.map((row) =>
      state.reviews === undefined ? reviewRecord(row, row, '', '') : reviewRecord(row, row, by),
    ),
  ];
}

/** The setting in which the name of who decides is kept, once it was asked for. */
export const DECIDED_BY = 'decided_by';

const Basis = v.record(v.string(), Scalar);

/** Rows of `pr_Reviews`; undefined where a workbook of an earlier make has no such table. */
export function readReviews(snapshot: Snapshot): ReviewRecord[] | undefined {
  if (!hasTable(snapshot, TABLES.reviews)) return undefined;
  const read = readRows(snapshot, TABLES.reviews).map((row): ReviewRecord => {
    const basis = basisOf(textAt(row, 'basis'));
    return {
      key: textAt(row, 'key'),
      review: textAt(row, 'review'),
      opinion: textAt(row, 'opinion'),
      by: textAt(row, 'by'),
      when: textAt(row, 'when'),
      hash: textAt(row, 'hash'),
      ...(basis === undefined ? {} : { basis }),
    };
  });
  // A row that somebody copied says it twice; the first one counts.
  const seen = new Set<string>();
  return read.filter(({ key, hash }) => {
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst && key !== '' && hash !== '';
  });
}

function basisOf(text: string): Scalars | undefined {
  try {
    const read = v.safeParse(Basis, JSON.parse(text));
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
}

/** Characters of each text that are kept where a cell cannot hold all. */
const KEPT = 1_000;

function basisText(basis: Scalars | undefined): string {
  if (basis === undefined) return '';
  const whole = JSON.stringify(basis);
  if (whole.length <= LONGEST) return whole;
  const cut = Object.entries(basis).map(([field, value]): [string, string | number] => [
    field,
    typeof value === 'string' ? value.slice(0, KEPT) : value,
  ]);
  return JSON.stringify(Object.fromEntries(cut));
}

/** Rows of `pr_Reviews` for a state whose records are its own. `today` is a ROC date. */
export function reviewRows(state: State, today: string): TableValues[] {
  const { language } = state;
  const rows = new Map(state.returns.map((row) => [row.key, row]));
  return (state.reviews ?? []).flatMap((record): TableValues[] => {
    const row = rows.get(record.key);
    if (row === undefined) return [];
    const changed = reviewStanding(state, row) === 'changed';
    return [
      {
        key: record.key,
        period: row.period,
        body: row.body,
        body_name: nameOfBody(state, row.body),
        number: numberOfTask(state, row.task),
        review: record.review,
        opinion: record.opinion === '' ? null : record.opinion,
        by: record.by === '' ? null : record.by,
        when: (record.when ?? today) === '' ? null : (record.when ?? today),
        standing: word(language, changed ? 'reviews.changed' : 'reviews.in-force'),
        changes: changed ? changesText(changesSince(state, row), language) : null,
        hash: record.hash,
        basis: basisText(record.basis),
      },
    ];
  });
}
