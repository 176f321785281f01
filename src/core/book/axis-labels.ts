/**
 * What the pivots show on their axes: words with something in front that orders them. Excel and LibreOffice order the items of
 * a pivot by their texts, and no call up to ExcelApi 1.14 orders them otherwise. Long lists have a number; in short ones
 * spaces do it, which come before any letter: the more, the earlier, and nobody sees them over a column of figures.
 */
import type { State, StateReturn } from './state';
import type { Language, Words } from '../words';
import { labelOf, labelsOf, type TableValues } from '../tables';

/** What is on an axis, in its order: its key and its words. */
type Entry = readonly [key: string, label: string];

const UNFILLED = ' unfilled';
const WAITING = ' waiting';

/**
 * The columns of `pr_Returns` that only pivots use: bodies in their order, states in that of their list, lights worst first, ① as
 * in the questionnaire. On the axis of ① what is not filled in stands first. What waits has no light, and no ① where that is what
 * the files disagree on; it stands last.
 */
export function axisCells(state: State): (row: StateReturn) => TableValues {
  const { language, questionnaire, bodies } = state;
  const unfilled: Entry = [UNFILLED, labelOf('state', 'unfilled', language)];
  const waiting: Entry = [WAITING, labelOf('state', 'waiting', language)];
  const body = axis(bodies.map(({ id, name }): Entry => [id, name]));
  const states = spaced(labelsOf('state', language).map((label): Entry => [label, label]));
  const light = spaced([...worstFirst(worded(questionnaire.lights, language)), waiting]);
  const status = spaced([unfilled, ...worded(questionnaire.choices['status'] ?? [], language), waiting]);
  return (row) => {
    const waits = row.state === 'waiting';
    const answered = row.answers['status'];
    return {
      body_axis: body(row.body) ?? row.body,
      state_axis: states(labelOf('state', row.state as never, language)),
      light_axis: light(waits ? WAITING : row.light),
      status_axis: status(answered === undefined ? (waits ? WAITING : UNFILLED) : String(answered)),
      amounts_axis: amountsAxis(hasAmounts(row) ? 'given' : 'none', language),
    };
  };
}

/** `1 有經費` for a return with an amount. */
export function amountsAxis(key: 'given' | 'none', language: Language): string | null {
  return axis(labelsOf('amounts', language).map((label): Entry => [label, label]))(
    labelOf('amounts', key, language),
  );
}

/** Lights in the order in which a meeting asks for them; others of a changed questionnaire behind, in their own. */
const WORST_FIRST = ['behind', 'attention', 'normal', 'done', 'ongoing', 'not_applicable', 'no_request'];

function worstFirst(entries: readonly Entry[]): Entry[] {
  const rank = ([key]: Entry) => {
    const at = WORST_FIRST.indexOf(key);
    return at < 0 ? WORST_FIRST.length : at;
  };
  return [...entries].sort((a, b) => rank(a) - rank(b));
}

/** Whether a return says anything of money. */
export function hasAmounts({ answers }: StateReturn): boolean {
  return ['budget', 'executed'].some((field) => typeof answers[field] === 'number');
}

function worded(
  list: readonly { readonly key: string; readonly label: Words }[],
  language: Language,
): Entry[] {
  return list.map(({ key, label }) => [key, label[language]]);
}

/** `3 待補正`, all numbers equally long. */
function axis(entries: readonly Entry[]): (key: string) => string | null {
  const digits = String(entries.length).length;
  return labelled(entries, (index) => `${String(index + 1).padStart(digits, '0')} `);
}

/** The first of nine has eight spaces before it. */
function spaced(entries: readonly Entry[]): (key: string) => string | null {
  return labelled(entries, (index) => ' '.repeat(entries.length - 1 - index));
}

/** Each label behind what orders it; null for a key that is not on the axis. */
function labelled(
  entries: readonly Entry[],
  mark: (index: number) => string,
): (key: string) => string | null {
  const labels = new Map(entries.map(([key, label], index) => [key, mark(index) + label]));
  return (key) => labels.get(key) ?? null;
}
