/** Values as the host must be given them so that they stand in the cell as they are. */
import { fitText, type CellDesign, type CellValue } from '../../core/index';

/** What a cell of a written block may be: `null` leaves the cell alone, `''` empties it. */
export type Input = string | number | null;

/** The mark that Excel takes off and that keeps a text a text. */
const TEXT_MARK = "'";

/**
 * Texts that Excel would read as something else: formulas, numbers, dates (in every language they have a digit),
 * truth values, errors, and a text that begins with the mark itself. Full-width signs and digits count too.
 */
const READS_OTHERWISE = /^\s*[=+\-@'#＝＋－＠]|\p{Nd}|^\s*(?:true|false)\s*$/iu;

export function asText(text: string): string {
  return READS_OTHERWISE.test(text) ? TEXT_MARK + text : text;
}

/** A value for a cell that is replaced. Throws `RangeError` for what no cell holds. */
export function inputOf(value: CellValue): Exclude<Input, null> {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'string') return asText(fitText(value));
  if (!Number.isFinite(value)) throw new RangeError(`A cell cannot hold ${value}.`);
  return value;
}

export function designInput({ value, formula }: CellDesign): Exclude<Input, null> {
  return formula === undefined ? inputOf(value) : `=${formula}`;
}

const encoder = new TextEncoder();

/** Bytes of a value in a request. */
export function sizeOf(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).length;
}
