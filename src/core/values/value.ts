import type { Remark } from '../grid';

/** One entry of a list. `labels` are its spellings: first zh-TW, then English, then any synonyms that may be read. */
export interface Choice {
  readonly key: string;
  readonly labels: readonly string[];
}

/** What a field asks for. `suggest` reads as `text`; an `open` choice only suggests and keeps any other text. */
export type ValueType =
  | { readonly kind: 'text'; readonly long?: boolean }
  | { readonly kind: 'suggest' }
  | { readonly kind: 'date' }
  | { readonly kind: 'percent' }
  | { readonly kind: 'number'; readonly integer?: boolean }
  | { readonly kind: 'choice'; readonly choices: readonly Choice[]; readonly open?: boolean };

/** What the reader may know of a field beyond its type. */
export interface ReadContext {
  /** It was typed as an answer, outside of any spreadsheet: no text of it is an error cell. */
  readonly typed?: true;
  /** The field's unit, e.g. `千元`: after a number it is dropped, and said. Any other unit makes the number unreadable. */
  readonly unit?: string;
}

/**
 * What a cell says. `cleared` is a lone dash (`－`): the wish to empty the cell. A date is ISO `YYYY-MM-DD`,
 * a percent stands on the scale 0–100 (not clamped), a choice is its key. `unreadable` keeps the text as people see it.
 */
export type Value =
  | { readonly state: 'blank' }
  | { readonly state: 'cleared' }
  | { readonly state: 'value'; readonly value: string | number }
  | { readonly state: 'unreadable'; readonly text: string };

/** A value, and what is to be said about it. A remark of severity error is there if and only if the value is unreadable. */
export interface Reading {
  readonly value: Value;
  readonly remarks: readonly Remark[];
}

type Parameters = Remark['parameters'];

/** Longest text, in characters, that a remark quotes; the value itself is never cut. */
const QUOTED = 100;

/** A text as a remark quotes it: at most so many characters and `…`. */
export function quoted(text: string, most = QUOTED): string {
  if (text.length <= most) return text;
  // No character has more than two units.
  const characters = Array.from(text.slice(0, 2 * most + 2));
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : text;
}

/** A readable value with its remarks (warnings and infos only). */
export function readable(value: string | number, ...remarks: readonly Remark[]): Reading {
  return { value: { state: 'value', value }, remarks };
}

/** An unreadable text with the error remark that says why; the text is added to the parameters. */
export function unreadable(code: string, text: string, parameters: Parameters = {}): Reading {
  const remark: Remark = { code, severity: 'error', parameters: { text: quoted(text), ...parameters } };
  return { value: { state: 'unreadable', text }, remarks: [remark] };
}

/** An info remark: something certain was repaired (已代為整理). */
export function info(code: string, parameters: Parameters): Remark {
  return { code, severity: 'info', parameters };
}
