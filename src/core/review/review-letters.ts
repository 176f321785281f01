/** What reviewers decided, as one letter per body: what is to be explained further, or what was decided. */
import {
  currentPeriod,
  letterFacts,
  type Letter,
  reviewMeaning,
  reviewStanding,
  type State,
  type StateReturn,
} from '../book';
import { gathered } from '../grid';
import { word, type WordKey } from '../words';

/** `explain`: 請補充說明; `decision`: whatever else was decided. */
type ReviewLetterKind = 'explain' | 'decision';

export type ReviewLetter = Omit<Letter, 'kind'> & { readonly kind: ReviewLetterKind };

/** In the order of bodies; each lists the body's returns of the current period that were decided so, with the opinions; a decision that was overtaken is no longer told. */
export function reviewLetters(state: State, kind: ReviewLetterKind): ReviewLetter[] {
  const { language } = state;
  const say = (key: WordKey, facts: Readonly<Record<string, string | number>> = {}) =>
    word(language, key, facts);
  const title = say(`letter.${kind}`);
  const all = gathered(decided(state, kind), ({ body }) => body);
  return state.bodies.flatMap(({ id, name }): ReviewLetter[] => {
    const rows = all.get(id) ?? [];
    if (rows.length === 0) return [];
    const facts = { ...letterFacts(state, id), body: name, kind: title, count: rows.length };
    const { help = '' } = state.settings;
    const text = [
      say('letter.greeting', facts),
      say(`letter.${kind}-intro`, facts),
      ...rows.map((row, index) => item(state, row, index + 1)),
      ...(kind === 'explain' ? [say('letter.counter')] : []),
      ...(help === '' ? [] : [say('letter.help', { help })]),
      say('letter.closing', facts),
    ].join('\n');
    return [{ body: id, bodyName: name, kind, title, subject: say('letter.review-subject', facts), text }];
  });
}

function decided(state: State, kind: ReviewLetterKind): StateReturn[] {
  const period = currentPeriod(state).id;
  return state.returns.filter(
    (row) =>
      row.period === period &&
      reviewStanding(state, row) === 'in-force' &&
      (reviewMeaning(state, row.review) === 'explain') === (kind === 'explain'),
  );
}

function item(state: State, { task, review, opinion }: StateReturn, no: number): string {
  const found = state.tasks.find(({ id }) => id === task);
  const facts = { no, number: found?.number ?? task, task: found?.short ?? '', review, opinion };
  return word(state.language, opinion === '' ? 'letter.review-item-plain' : 'letter.review-item', facts);
}
