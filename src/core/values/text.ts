import { rocDate } from './calendar';
import { cleanText } from './clean';
import { readDateNumber } from './date';
import { numberText } from './decimal';
import { isDateFormat, isPercentFormat } from './formats';
import { info, readable, type Reading } from './value';

/**
 * Read a cell of a text field. Text is cleaned in silence. A number becomes its plain digits; where the format shows a
 * date or a percentage, what was typed was `114/6/30` or `75%`: that is given (`114.06.30`, `75%`), and said.
 * Never unreadable.
 */
export function readText(value: string | number, format: string | undefined): Reading {
  if (typeof value === 'string') return readable(cleanText(value));
  const text = numberText(value);
  const read = shownText(value, format);
  return read === undefined ? readable(text) : readable(read, info('value.text-repaired', { text, read }));
}

/** A number as a percent format shows it, e.g. `75%` for 0.75. */
export function shownPercent(value: number): string {
  const hundredfold = value * 100;
  return Number.isFinite(hundredfold) ? `${numberText(hundredfold)}%` : `${numberText(value)}00%`;
}

/**
 * What people see of a number that a date or time format shows: `114.06.30`, or, if it is no date of 1990–2110, the number
 * and the format in brackets, so that nothing is lost and nothing takes it for an amount.
 */
export function shownMoment(value: number, format: string | undefined): string {
  return shownDate(value, format) ?? `${numberText(value)} [${format ?? ''}]`;
}

function shownDate(value: number, format: string | undefined): string | undefined {
  if (!isDateFormat(format)) return undefined;
  const date = readDateNumber(value, format).value;
  return date.state === 'value' ? rocDate(String(date.value)) : undefined;
}

function shownText(value: number, format: string | undefined): string | undefined {
  if (isPercentFormat(format)) return shownPercent(value);
  return shownDate(value, format);
}
