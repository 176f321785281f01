/** Decisions of which the return says something else by now, each with what changed. */
import { bodyNameIn, changesSince, changesText, findTask, overtakenReviews, type State } from '../../book';
import { TABLES } from '../../tables';
import { word, type WordKey } from '../../words';

/** Decisions that are named. */
const SHOWN = 3;

interface OvertakenText {
  readonly heading: string;
  /** A line for each that has something to show. */
  readonly changes: readonly string[];
  /** Where the others stand. */
  readonly more: string | undefined;
}

/** As the line `no` of 一頁摘要; undefined where no decision was overtaken. */
export function overtakenText(state: State, no: number): OvertakenText | undefined {
  const { language } = state;
  const say = (key: WordKey, facts: Readonly<Record<string, string | number>> = {}) =>
    word(language, key, facts);
  const rows = overtakenReviews(state);
  if (rows.length === 0) return undefined;
  const named = rows.slice(0, SHOWN);
  const items = named.map((row) => {
    const body = bodyNameIn(state, row.body);
    const number = findTask(state, row.task)?.number ?? row.task;
    return say('reviews.return', { body, number, review: row.review });
  });
  const facts = { no, list: items.join(say('list.separator')), count: rows.length };
  const changes = named
    .map((row) => changesText(changesSince(state, row), language).replaceAll('\n', say('list.pause')))
    .filter((text) => text !== '')
    .map((text) => say('summary.overtaken-change', { text }));
  const more =
    rows.length > SHOWN
      ? say('summary.more', { count: rows.length, sheet: TABLES.reviews.title[language] })
      : undefined;
  return { heading: say('summary.overtaken', facts), changes, more };
}
