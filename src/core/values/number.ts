import { cleanText, halfWidth, LONGEST_SPELLING } from './clean';
import { decimal, numberText, parseDecimal, type NumberFault } from './decimal';
import type { Remark } from '../grid';
import { isPercentFormat, isTimeFormat, scaleOf } from './formats';
import { roundedPercent } from './percent';
import { shownMoment, shownPercent } from './text';
import { info, quoted, readable, unreadable, type ReadContext, type Reading } from './value';

/** Why a cell holds no number that this field takes. */
type Fault = NumberFault | 'not-whole' | 'date-format' | 'percent-format';

function refused(text: string, reason: Fault, unit: string | undefined): Reading {
  const wanted = unit === undefined || unit === '' ? {} : { unit };
  return unreadable('value.unreadable-number', text, { reason, ...wanted });
}

/**
 * A number with the remark on its spelling, unless the field wants whole numbers and this is none. Whole is what shows as
 * whole in 15 digits: a formula may give 299.99999999999994 for 300.
 */
function whole(
  value: number,
  integer: boolean,
  text: string,
  unit: string | undefined,
  repaired: boolean,
): Reading {
  const read = integer && !Number.isInteger(value) ? Number(value.toPrecision(15)) : value;
  if (integer && !Number.isInteger(read)) return refused(text, 'not-whole', unit);
  const remarks = repaired ? [info('value.number-repaired', { text: quoted(text), read })] : [];
  return readable(read, ...remarks);
}

/** The text before the field's own unit (compared after NFKC and case folding), or the text as it is. */
function withoutUnit(text: string, unit: string | undefined): string {
  const wanted = halfWidth(cleanText(unit ?? '')).toLowerCase();
  if (wanted === '' || !text.toLowerCase().endsWith(wanted)) return text;
  return text.slice(0, text.length - wanted.length).trimEnd();
}

/**
 * Read a text of a number field: a sign, digits, correct groups of thousands, and behind them the field's own unit.
 * Plain digits are taken in silence, other certain spellings (full-width, `1,234`, `25,000千元`) with a remark.
 * 萬 and 億, parentheses, exponents, wrong groups, other units are refused with a reason.
 */
export function readNumberText(raw: string, integer: boolean, { unit }: ReadContext): Reading {
  const text = cleanText(raw);
  if (text.length > LONGEST_SPELLING) return refused(text, 'not-a-number', unit);
  const parsed = parseDecimal(withoutUnit(halfWidth(text), unit));
  if (typeof parsed === 'string') return refused(text, parsed, unit);
  return whole(parsed, integer, text, unit, text !== decimal(parsed));
}

/** What a format shows in thousands may have been meant as it shows: the number is taken, and asked about. */
function shownScaled(reading: Reading, value: number, format: string | undefined): Reading {
  const scale = scaleOf(format);
  if (scale === 1 || value === 0 || reading.value.state !== 'value') return reading;
  const text = numberText(Math.round(value / scale));
  const remark: Remark = {
    code: 'value.shown-scaled',
    severity: 'warning',
    parameters: { text, read: value },
  };
  return { ...reading, remarks: [...reading.remarks, remark] };
}

/**
 * Read a number of a number field: as it stands, unless the format shows it as a date or time (somebody typed `6/30`) or
 * as a percentage; the latter is certain only where the field's unit is `%`.
 */
export function readNumberNumber(
  value: number,
  format: string | undefined,
  integer: boolean,
  { unit }: ReadContext,
): Reading {
  const text = numberText(value);
  if (isPercentFormat(format)) {
    const percent = roundedPercent(value);
    if (halfWidth(cleanText(unit ?? '')) !== '%' || percent === undefined)
      return refused(shownPercent(value), 'percent-format', unit);
    return whole(percent, integer, `${decimal(percent)}%`, unit, true);
  }
  if (isTimeFormat(format)) return refused(shownMoment(value, format), 'date-format', unit);
  const reading = whole(value === 0 ? 0 : value, integer, text, unit, false);
  return shownScaled(reading, value, format);
}
