import type { Cell, Remark } from '../grid';
import { readChoice } from './choice';
import { cleanText, isClearMark, isErrorText } from './clean';
import { readDateNumber, readDateText } from './date';
import { readNumberNumber, readNumberText } from './number';
import { readPercentNumber, readPercentText } from './percent';
import { readText } from './text';
import { info, quoted, unreadable, type ReadContext, type Reading, type ValueType } from './value';

/** What a spreadsheet calls a number that is none; cells never hold one, arithmetic may. */
const NO_NUMBER = '#NUM!';

/** WPS keeps a picture in a cell as this formula; other programs leave it as text, or as an error. */
const PICTURE = /^(_xlfn\.)?DISPIMG\(/i;
const PICTURE_TEXT = /^=(_xlfn\.)?DISPIMG\("[^"]*"(,\d+)?\)$/i;

const CELL_PICTURE: Remark = { code: 'value.cell-picture', severity: 'warning', parameters: {} };

function isCellPicture({ value, formula }: Cell): boolean {
  if (formula !== undefined) return PICTURE.test(formula);
  return typeof value === 'string' && PICTURE_TEXT.test(value.trim());
}

/**
 * Read what a person wrote into a cell, for a field of this type. Never throws and never guesses: what is certain is
 * repaired and said in an info remark; everything else is `unreadable` with exactly one remark of severity error.
 * A value that was calculated is taken with a remark that shows the formula; of what cannot be read nothing is taken.
 */
export function readValue(cell: Cell, type: ValueType, context: ReadContext = {}): Reading {
  if (isCellPicture(cell)) return { value: { state: 'blank' }, remarks: [CELL_PICTURE] };
  if (cell.uncalculated === true) return unreadable('value.formula-without-result', `=${cell.formula ?? ''}`);
  const reading = readContent(cell, type, context);
  if (cell.formula === undefined || reading.value.state === 'unreadable') return reading;
  const taken = info('value.formula-taken', { formula: quoted(cell.formula) });
  return { value: reading.value, remarks: [...reading.remarks, taken] };
}

function readContent({ value, format }: Cell, type: ValueType, context: ReadContext): Reading {
  if (value === null) return { value: { state: 'blank' }, remarks: [] };
  if (typeof value === 'object') return unreadable('value.error-cell', value.error);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return unreadable('value.error-cell', NO_NUMBER);
    return readNumber(value, format, type, context);
  }
  const text = cleanText(value);
  if (text === '') return { value: { state: 'blank' }, remarks: [] };
  if (isClearMark(text)) return { value: { state: 'cleared' }, remarks: [] };
  if (isErrorText(text) && !isTypedText(type, context)) return unreadable('value.error-cell', text);
  return readString(value, format, type, context);
}

/** Where no formula can be, `#N/A` is a person's word; as a number or a date it is still none. */
function isTypedText({ kind }: ValueType, { typed }: ReadContext): boolean {
  return typed === true && (kind === 'text' || kind === 'suggest');
}

function readNumber(
  value: number,
  format: string | undefined,
  type: ValueType,
  context: ReadContext,
): Reading {
  switch (type.kind) {
    case 'text':
    case 'suggest':
      return readText(value, format);
    case 'date':
      return readDateNumber(value, format);
    case 'percent':
      return readPercentNumber(value, format);
    case 'number':
      return readNumberNumber(value, format, type.integer ?? false, context);
    case 'choice':
      return readChoice(value, type.choices, type.open ?? false);
  }
}

function readString(
  value: string,
  format: string | undefined,
  type: ValueType,
  context: ReadContext,
): Reading {
  switch (type.kind) {
    case 'text':
    case 'suggest':
      return readText(value, format);
    case 'date':
      return readDateText(value);
    case 'percent':
      return readPercentText(value);
    case 'number':
      return readNumberText(value, type.integer ?? false, context);
    case 'choice':
      return readChoice(value, type.choices, type.open ?? false);
  }
}
