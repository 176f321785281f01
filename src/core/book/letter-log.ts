/** Letters that were made, as the workbook keeps them. */
import type { Snapshot } from '../grid';
import { optionalRows, TABLES, type TableValues, textAt } from '../tables';
import type { LetterRecord } from './records';
import { currentPeriod, type State } from './state';

/** Rows of `pr_Letters`. */
export function readLetters(snapshot: Snapshot): LetterRecord[] {
  return optionalRows(snapshot, TABLES.letters).flatMap((row): LetterRecord[] => {
    const text = (key: string) => textAt(row, key);
    if (text('body') === '') return [];
    return [{ period: text('period'), body: text('body'), kind: text('kind'), when: text('when') }];
  });
}

/** Rows of `pr_Letters`. */
export function letterRows({ letters = [], bodies }: Pick<State, 'letters' | 'bodies'>): TableValues[] {
  const names = new Map(bodies.map(({ id, name }) => [id, name]));
  return letters.map(({ period, body, kind, when }) => ({
    period,
    body,
    body_name: names.get(body) ?? body,
    kind,
    when,
  }));
}

/** What the log does not have yet: the same letter to the same body is one a day. */
export function newLetters({ letters = [] }: State, made: readonly LetterRecord[]): LetterRecord[] {
  const keyOf = (one: LetterRecord) => [one.period, one.body, one.kind, one.when].join('|');
  const known = new Set(letters.map(keyOf));
  return made.filter((one) => !known.has(keyOf(one)) && known.add(keyOf(one)).size > 0);
}

/** By body, the last letter of the current period. */
export function lastLetters(state: State): ReadonlyMap<string, LetterRecord> {
  const { id } = currentPeriod(state);
  return new Map((state.letters ?? []).flatMap((one) => (one.period === id ? [[one.body, one]] : [])));
}
