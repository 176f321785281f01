/** A short name proposed for a direction or a task that has none; a person corrects it. */

/** Characters that a short name has room for: an axis of a pivot, a column's head. */
const MOST = 14;
/** Words after which a phrase may end; they are not part of it. */
const JOINT = /[、，；及與並暨以或]/u;

/** The first words of a text, at most so many characters, and never cut inside a word. */
export function proposedShortName(text: string): string {
  const clause = text.replace(/^協助/u, '').split(/[，；。]/u)[0] ?? '';
  const signs = [...clause];
  if (signs.length <= MOST) return clause;
  const joint = signs.slice(0, MOST + 1).reduce((last, sign, at) => (JOINT.test(sign) ? at : last), -1);
  // A phrase of two or three characters says nothing; better whole words of the longer one.
  if (joint >= 4) return signs.slice(0, joint).join('');
  return wholeWords(clause);
}

/** As many whole words as there is room for; the first one always, however long it is. */
function wholeWords(text: string): string {
  let taken = '';
  for (const { segment } of new Intl.Segmenter('zh-Hant', { granularity: 'word' }).segment(text)) {
    if (taken !== '' && [...taken, ...segment].length > MOST) break;
    taken += segment;
  }
  return taken;
}
