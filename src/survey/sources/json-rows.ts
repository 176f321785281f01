/**
 * A JSON text cut at its rows, so that only one of them is held as values at a time: the objects in a list that is the
 * whole text, or that stands under a key of it.
 */

import { JsonBudget, endOfText, QUOTE } from './json-bounds';

/** Submissions of one file: a file of this many would be larger than any that is read. */
const MOST_ROWS = 400_000;
/** Values of one submission: ours has some sixty. */
const MOST_IN_ROW = 100_000;

/** From the first byte of a row to the one behind it. */
type Cut = readonly [start: number, end: number];

export interface CutRows {
  /** The text with each row replaced by its number: whether it is JSON says whether the rest is. */
  readonly frame: string;
  readonly rows: readonly Cut[];
  readonly textOf: (cut: Cut) => string;
}

const code = (character: string) => character.charCodeAt(0);
const OPEN_OBJECT = code('{');
const OPEN_LIST = code('[');
const CLOSERS: ReadonlySet<number> = new Set(['}', ']'].map(code));

/**
 * Marks and digits are single bytes in UTF-8, and no byte of another character looks like one. Throws {@link SurveyError}
 * (`not-json`) for a text that nests too deep.
 */
export function cutRows(bytes: Uint8Array): CutRows {
  const decoder = new TextDecoder();
  const textOf = ([start, end]: Cut) => decoder.decode(bytes.subarray(start, end));
  const rows: Cut[] = [];
  const frame: string[] = [];
  const open: number[] = [];
  let begun: { readonly at: number; readonly depth: number } | undefined;
  let from = 0;
  // What stands around the rows is parsed whole, each row by itself.
  const around = new JsonBudget(MOST_ROWS);
  let inside = new JsonBudget(MOST_IN_ROW);
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE) {
      at = endOfText(bytes, at);
      continue;
    }
    if (begun === undefined && byte === OPEN_OBJECT && isAmongRows(open)) begun = { at, depth: open.length };
    (begun === undefined ? around : inside).pass(byte);
    if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
      open.push(byte);
    } else if (CLOSERS.has(byte)) {
      open.pop();
      if (begun === undefined || open.length > begun.depth) continue;
      frame.push(textOf([from, begun.at]), String(rows.length));
      rows.push([begun.at, at + 1]);
      from = at + 1;
      begun = undefined;
      inside = new JsonBudget(MOST_IN_ROW);
    }
  }
  return { frame: [...frame, textOf([from, bytes.length])].join(''), rows, textOf };
}

/** In a list that is the whole text, or the value of one of its keys. */
function isAmongRows(open: readonly number[]): boolean {
  return open.at(-1) === OPEN_LIST && (open.length === 1 || (open.length === 2 && open[0] === OPEN_OBJECT));
}
