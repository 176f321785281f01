/** Bodies that get another name, or end, on a day: what the coordinator wrote, and what the directory knows. */
import { BODIES, bodyName, type Framework } from '../framework';
import type { Period } from '../returns';
import type { Language } from '../words';

export interface BodyChange {
  readonly body: string;
  readonly kind: 'renamed' | 'split' | 'merged' | 'abolished';
  /** The first day of the new name, or the first day without the body; ISO. */
  readonly day: string;
  /** The new name; empty unless it is renamed. */
  readonly name: string;
  /** Ids of the bodies that take its tasks over. */
  readonly successors: readonly string[];
}

interface Known {
  readonly bodyChanges: readonly BodyChange[];
}

/** The name of a body on a day: as the coordinator wrote it, else the directory's, else the one that it has. */
export function nameOn(
  state: Known,
  body: { readonly id: string; readonly name: string },
  day: string,
  language: Language,
): string {
  const written = state.bodyChanges
    .filter((one) => one.body === body.id && one.kind === 'renamed' && one.day <= day && one.name !== '')
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .at(-1);
  if (written !== undefined) return written.name;
  return BODIES.bodies.some(({ id }) => id === body.id) ? bodyName(body.id, day, language) : body.name;
}

/**
 * The name of a body in a period: that of its last day. The current period has the name that the workbook gives; an earlier
 * one keeps the name that it was printed under, for a body of no directory that of its edition.
 */
export function nameIn(
  state: Known & {
    readonly language: Language;
    readonly periods: readonly (Period & { readonly edition: string })[];
    readonly frameworks: readonly Framework[];
  },
  body: { readonly id: string; readonly name: string },
  period: string,
): string {
  const found = state.periods.find(({ id }) => id === period);
  if (found === undefined || found.id === state.periods.at(-1)?.id) return body.name;
  const edition = state.frameworks.find((one) => one.edition === found.edition);
  const printed = edition?.bodies.find(({ id }) => id === body.id)?.name ?? body.name;
  return nameOn(state, { id: body.id, name: printed }, found.end, state.language);
}

/** Whether a body has ended by a day, and who takes its tasks over; undefined while it stands. */
export function endOn(
  state: Known,
  body: string,
  day: string,
): { readonly successors: readonly string[] } | undefined {
  const written = state.bodyChanges.find(
    (one) => one.body === body && (one.kind === 'merged' || one.kind === 'abolished') && one.day <= day,
  );
  if (written !== undefined) return { successors: written.successors };
  const known = BODIES.bodies.find(({ id }) => id === body)?.ended;
  return known !== undefined && known.kind !== 'split' && known.on < day
    ? { successors: known.successors }
    : undefined;
}

/** Bodies that were parted from this one by a day: they are asked beside it. */
export function partsOn(state: Known, body: string, day: string): readonly string[] {
  const known = BODIES.bodies.find(({ id }) => id === body)?.ended;
  return [
    ...state.bodyChanges
      .filter((one) => one.body === body && one.kind === 'split' && one.day <= day)
      .flatMap(({ successors }) => successors),
    ...(known?.kind === 'split' && known.on < day ? known.successors : []),
  ];
}
