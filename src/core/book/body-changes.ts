/** Bodies that get another name, or end, on a day: what the coordinator wrote, and what the directory knows. */
import { BODIES, bodyName, type BodyDirectory } from '../framework';
import type { Language } from '../words';
import { isoFromRoc, isValidIsoDate } from '../values';
import { optionalRows, textAt } from '../tables';
import type { Snapshot } from '../grid';
import { TABLES } from '../tables';
import { stateKey } from '../tables';

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

const KINDS = ['renamed', 'split', 'merged', 'abolished'] as const;

/** Rows of `pr_BodyChanges`; one that names no body or no day says nothing yet and is passed over. */
export function readBodyChanges(snapshot: Snapshot): BodyChange[] {
  return optionalRows(snapshot, TABLES.bodyChanges).flatMap((row) => {
    const text = textAt(row, 'day');
    const day = isValidIsoDate(text) ? text : isoFromRoc(text);
    const kind = KINDS.find((one) => one === stateKey('bodyChange', textAt(row, 'kind')));
    const body = textAt(row, 'body');
    if (body === '' || kind === undefined || day === undefined || day === null) return [];
    const successors = textAt(row, 'successors')
      .split(/[\s、，,;；]+/u)
      .filter((id) => id !== '');
    return [{ body, kind, day, name: textAt(row, 'name'), successors }];
  });
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

/** Whether a body has ended by a day, and who takes its tasks over; undefined while it stands. */
export function endOn(
  state: Known,
  body: string,
  day: string,
  directory: BodyDirectory = BODIES,
): { readonly successors: readonly string[] } | undefined {
  const written = state.bodyChanges.find(
    (one) => one.body === body && (one.kind === 'merged' || one.kind === 'abolished') && one.day <= day,
  );
  if (written !== undefined) return { successors: written.successors };
  const known = directory.bodies.find(({ id }) => id === body)?.ended;
  return known !== undefined && known.kind !== 'split' && known.on < day
    ? { successors: known.successors }
    : undefined;
}
