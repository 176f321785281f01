/** A workbook as this program leaves it: it says so itself, until a person or another program changes anything in it. */
import { noteOf, withNote } from '../../files/node';

/** With a note that says no more than that. */
export function asLeft(bytes: Uint8Array): Uint8Array {
  return withNote(bytes, {});
}

/**
 * Whether all that stands in a workbook was put there by this program: a run to which nothing new comes renews what follows from the
 * day (基準日, 逾期, letters), and what it replaces is worth no backup.
 */
export function isAsLeft(bytes: Uint8Array): boolean {
  return noteOf(bytes) !== undefined;
}
