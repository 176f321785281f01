import type { Cell } from '../grid';
import { FIRST_SERIAL, LAST_SERIAL } from './calendar';
import { isBlankText, isClearMark, isErrorText } from './clean';
import { isoFromPlainRoc } from './date';
import { isPercentFormat, isTimeFormat } from './formats';
import { readPercentNumber } from './percent';
import type { Choice, ValueType } from './value';

/** What a formula turns into spaces by `SUBSTITUTE`, before `TRIM`: tab, line feed, carriage return, NBSP, U+3000. */
export const TRIMMED_BY_FORMULA = '\t\n\r\u00A0\u3000';

function isTrimmed(character: string): boolean {
  return character === ' ' || TRIMMED_BY_FORMULA.includes(character);
}

function trimmed(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && isTrimmed(text.charAt(start))) start += 1;
  while (end > start && isTrimmed(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

const RUNS = new RegExp(`[ ${TRIMMED_BY_FORMULA}]+`, 'g');

/** A text as the sheet's text cells show it (`textFormula`): trimmed, and every run of what is trimmed is one space. */
export function trimmedByFormula(text: string): string {
  return trimmed(text).replace(RUNS, ' ');
}

/** Characters of a text as rules and the sheet count them: blanks around it are none, a run of them is one. */
export function lengthOf(text: string): number {
  return [...trimmedByFormula(text)].length;
}

/**
 * Whether a plain spreadsheet formula (functions of both Excel 2021 and LibreOffice) reads this cell as `readValue` does.
 * Where it does not, the 檢核 column shows 日期請確認 or 數字請確認. Texts are trimmed of half-width spaces and of
 * `TRIMMED_BY_FORMULA` first. This is the whole list of what a formula reads:
 *
 * - **blank**, any type: the empty cell, a text of nothing but what is trimmed, a lone dash of `CLEAR_MARKS`;
 * - **date**: text `114.06.30`, `114/6/30`, `114-06-30`: half-width, three digits of a ROC year from 80 on, the same
 *   separator twice, one or two digits of month and day, and a day that exists; or a whole number that is the serial
 *   (1900 system) of a day from 1990-01-01 to 2110-12-31;
 * - **number**: a number, not a text; whole where the field wants that; no date, time or percent format;
 * - **percent**: a number, not a text; in a cell without a percent format not 1, and no date or time format;
 * - **choice**: exactly a label, also a whole number that is one; in an open list every text and number;
 * - **text**: every text and number. (Of a number in a date or percent format the formula sees other digits: only
 *   whether the cell is filled is the same.)
 *
 * In no type: an error, its name as text, a text of zero-width characters only, a number that is none.
 */
export function formulaReads(cell: Cell, type: ValueType): boolean {
  const { value } = cell;
  if (value === null) return true;
  if (typeof value === 'object') return false;
  if (typeof value === 'number') return Number.isFinite(value) && readsNumber(value, cell.format, type);
  const text = trimmed(value);
  if (text === '') return true;
  if (isBlankText(text) || isErrorText(text)) return false;
  return isClearMark(text) ? text.length === 1 : readsText(text, type);
}

function readsNumber(value: number, format: string | undefined, type: ValueType): boolean {
  switch (type.kind) {
    case 'date':
      return Number.isInteger(value) && value >= FIRST_SERIAL && value <= LAST_SERIAL;
    case 'percent':
      return readPercentNumber(value, format).value.state === 'value';
    case 'number':
      return (
        !isPercentFormat(format) &&
        !isTimeFormat(format) &&
        (type.integer !== true || Number.isInteger(value))
      );
    case 'choice':
      return type.open === true || (Number.isInteger(value) && isLabel(String(value), type.choices));
    case 'text':
    case 'suggest':
      return true;
  }
}

function isLabel(text: string, choices: readonly Choice[]): boolean {
  return choices.some(({ labels }) => labels.includes(text));
}

function readsText(text: string, type: ValueType): boolean {
  switch (type.kind) {
    case 'date':
      return isoFromPlainRoc(text) !== undefined;
    case 'percent':
    case 'number':
      return false;
    case 'choice':
      return type.open === true || isLabel(text, type.choices);
    case 'text':
    case 'suggest':
      return true;
  }
}

/**
 * The cell as a formula sees it: a number in a number or percent field loses its date or time format, for no function of
 * both programs tells such a format. `6/30` typed where a number belongs is thus the number 46203 to the 檢核 column,
 * while `readValue` refuses it.
 */
export function asFormulaSees(cell: Cell, type: ValueType): Cell {
  const numeric = type.kind === 'number' || type.kind === 'percent';
  return numeric && typeof cell.value === 'number' && isTimeFormat(cell.format)
    ? { value: cell.value }
    : cell;
}
