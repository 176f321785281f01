import { rocDate } from './calendar';
import { cleanText } from './clean';
import { readDateNumber, readDateText } from './date';
import { numberText } from './decimal';
import { isDateFormat, isPercentFormat, isTimeFormat } from './formats';
import { info, quoted, readable, type Reading } from './value';

/**
 * Read a cell of a text field. Text is cleaned in silence. A number becomes its plain digits; where the format shows a
 * date, a time or a percentage, what was typed was `114/6/30`, `12:30` or `75%`: that is given (`114.06.30`, `12:30`,
 * `75%`), and said; likewise of the date and the time that an `.ods` keeps as `0114-06-29` and `PT12H30M00S`. Never unreadable.
 */
export function readText(value: string | number, format: string | undefined): Reading {
  const text = typeof value === 'string' ? cleanText(value) : numberText(value);
  const read = typeof value === 'string' ? keptMoment(text, format) : shownText(value, format);
  if (read === undefined) return readable(text);
  const code = CLOCK.test(read) ? 'value.time-in-text' : 'value.text-repaired';
  return readable(read, info(code, { text: quoted(text), read }));
}

const CLOCK = /^\d+:\d\d(:\d\d)?$/;
const ISO = /^\d{4}-\d\d-\d\d(T[\d:.]+)?$/;
const DURATION = /^PT(\d{1,6})H(\d{1,2})M(\d{1,2}(?:\.\d+)?)S$/;

/** A date or time that a file keeps as text under a format that shows one. */
function keptMoment(text: string, format: string | undefined): string | undefined {
  if (isDateFormat(format) && ISO.test(text)) {
    const date = readDateText(text).value;
    return date.state === 'value' ? rocDate(String(date.value)) : undefined;
  }
  const [, hours, minutes, seconds] = (isTimeFormat(format) && DURATION.exec(text)) || [];
  return hours === undefined
    ? undefined
    : clock(Math.round(Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)));
}

/** `9:30` of so many seconds; seconds only where there are any. */
function clock(seconds: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const rest = seconds % 60;
  const minutes = Math.floor(seconds / 60);
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}${rest === 0 ? '' : `:${two(rest)}`}`;
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
  return shownDate(value, format) ?? shownTime(value, format);
}

/** A time of day is a share of the day; more than a day is a duration, and below nothing is none. */
function shownTime(value: number, format: string | undefined): string | undefined {
  const seconds = Math.round(value * 86400);
  if (!isTimeFormat(format) || isDateFormat(format) || !(seconds >= 0 && seconds < 86400 * 1000))
    return undefined;
  return clock(seconds);
}
