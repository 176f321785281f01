/** Short names, which no edition's text has: those that are built in, and one proposed where there is none; a person corrects it. */
import * as v from 'valibot';
import type { Framework } from './framework';
import data from './data/short-titles.json' with { type: 'json' };

/** Short names of an edition's directions (by number) and tasks (by id), which its text does not have. */
interface ShortNames {
  readonly edition: string;
  readonly directions: Readonly<Record<string, ShortName>>;
  readonly tasks: Readonly<Record<string, ShortName>>;
}

interface ShortName {
  readonly short: string;
  readonly shortEn?: string;
}

const Names = v.record(
  v.string(),
  v.strictObject({
    short: v.pipe(v.string(), v.minLength(1)),
    shortEn: v.exactOptional(v.pipe(v.string(), v.minLength(1))),
  }),
);
const Schema = v.strictObject({ edition: v.string(), directions: Names, tasks: Names });

/**
 * The framework with short names merged in; directions and tasks without one stay as they are.
 * @throws Error when the data is malformed, of another edition, or names a direction or task that is not there.
 */
export function withShortNames(framework: Framework, data: unknown): Framework {
  const result = v.safeParse(Schema, data);
  if (!result.success) {
    const issue = result.issues[0];
    throw new Error(`Not short names: ${v.getDotPath(issue) ?? '(root)'}: ${issue.message}`);
  }
  const names: ShortNames = result.output;
  if (names.edition !== framework.edition) {
    throw new Error(`Short names of edition ${names.edition} do not fit edition ${framework.edition}.`);
  }
  const directions = new Set(framework.directions.map(({ no }) => String(no)));
  const tasks = new Set(framework.tasks.map(({ id }) => id));
  const stray =
    Object.keys(names.directions).find((no) => !directions.has(no)) ??
    Object.keys(names.tasks).find((id) => !tasks.has(id));
  if (stray !== undefined) throw new Error(`Short names: edition ${names.edition} has no ${stray}.`);
  return {
    ...framework,
    directions: framework.directions.map((one) => ({ ...one, ...names.directions[String(one.no)] })),
    tasks: framework.tasks.map((one) => ({ ...one, ...names.tasks[one.id] })),
  };
}

const TITLES = v.parse(v.record(v.string(), v.object({ 'zh-TW': v.string(), en: v.string() })), data);

/** A few characters that name an edition's guidelines in file names, or nothing for an edition that has none. */
export function shortTitle(edition: string, language: 'zh-TW' | 'en'): string {
  return TITLES[edition]?.[language] ?? '';
}

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
