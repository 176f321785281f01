import type { Remark } from '../grid';
import {
  dayNumber,
  dayNumberOfSerial,
  dayOf,
  FIRST_YEAR,
  isLeapYear,
  isoFromSerial,
  isoOf,
  julianDay,
  LAST_YEAR,
  monthDays,
  ROC_EPOCH,
  rocDate,
  type Day,
} from './calendar';
import { decimal } from './decimal';
import { isDateFormat } from './formats';
import { cleanText, halfWidth, LONGEST_SPELLING } from './clean';
import { info, quoted, readable, unreadable, type Reading } from './value';

/** Why a text or a number is no date. */
type DateFault =
  | 'two-digit-year'
  | 'year-out-of-range'
  | 'no-such-month'
  | 'no-such-day'
  | 'not-a-leap-year'
  | 'incomplete'
  | 'not-a-date';

/** A date, or why it is none; `rocYear` comes with `not-a-leap-year`. */
type Parsed = { readonly iso: string } | { readonly fault: DateFault; readonly rocYear?: number };

/** ROC years that may be written, with three digits. Two digits are refused: `99` may be 1999 or 2010. */
const FIRST_ROC_YEAR = 80;

const ROC_TEXT = /^(\d{3})([./-])(\d{1,2})\2(\d{1,2})$/;
const SEPARATED = /^(中華民國|民國|西元|公元)?(\d+)([./-])(\d{1,2})\3(\d{1,2})$/;
const IN_WORDS = /^(中華民國|民國|西元|公元)?(\d+)年(\d{1,2})月(\d{1,2})日?$/;
const INCOMPLETE = /^(中華民國|民國|西元|公元)?(\d+年(\d{1,2}月?)?|\d+[./-]\d{1,2}|\d{1,2}月\d{1,2}日?)$/;
const WITH_TIME = /^(.*\d日?)[T ] *\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/;
const ANCIENT_ISO = /^0[01]\d\d-\d\d-\d\d$/;

/** A day checked against the calendar; the first fault found. */
function checked({ year, month, day }: Day): Parsed {
  if (year < FIRST_YEAR || year > LAST_YEAR) return { fault: 'year-out-of-range' };
  if (month < 1 || month > 12) return { fault: 'no-such-month' };
  if (month === 2 && day === 29 && !isLeapYear(year))
    return { fault: 'not-a-leap-year', rocYear: year - ROC_EPOCH };
  if (day < 1 || day > monthDays(year, month)) return { fault: 'no-such-day' };
  return { iso: isoOf({ year, month, day }) };
}

function rocDay(rocYear: number, month: number, day: number): Parsed {
  if (rocYear < FIRST_ROC_YEAR) return { fault: 'year-out-of-range' };
  return checked({ year: rocYear + ROC_EPOCH, month, day });
}

/** Digits of the year decide the calendar: four are western, three are ROC; a word before them must agree. */
function fromParts(era: string | undefined, year: string, month: number, day: number): Parsed {
  const western = era === '西元' || era === '公元';
  if (year.length <= 2) return { fault: 'two-digit-year' };
  if (year.length === 3 && !western) return rocDay(Number(year), month, day);
  if (year.length === 4 && (western || era === undefined)) return checked({ year: Number(year), month, day });
  return { fault: 'year-out-of-range' };
}

/** Half-width text without blanks around its marks. */
function parseParts(text: string): Parsed {
  const found = SEPARATED.exec(text);
  if (found) return fromParts(found[1], found[2] ?? '', Number(found[4]), Number(found[5]));
  const words = IN_WORDS.exec(text);
  if (words) return fromParts(words[1], words[2] ?? '', Number(words[3]), Number(words[4]));
  return { fault: INCOMPLETE.test(text) ? 'incomplete' : 'not-a-date' };
}

/**
 * The ISO date of a ROC date as `114.06.30`, `114/6/30` or `114-6-30`: three digits of the year (80–199), one separator
 * twice. Full-width digits and blanks around are fine. Undefined for everything else.
 */
export function isoFromRoc(text: string): string | undefined {
  return isoFromPlainRoc(halfWidth(cleanText(text)));
}

/** As `isoFromRoc`, for half-width text without blanks around it. */
export function isoFromPlainRoc(text: string): string | undefined {
  const found = ROC_TEXT.exec(text);
  if (!found) return undefined;
  const date = rocDay(Number(found[1]), Number(found[3]), Number(found[4]));
  return 'iso' in date ? date.iso : undefined;
}

function repaired(code: string, text: string, iso: string): Remark {
  return info(code, { text: quoted(text), read: rocDate(iso), iso });
}

function refused(text: string, parsed: Exclude<Parsed, { iso: string }>): Reading {
  const year = parsed.rocYear === undefined ? {} : { rocYear: parsed.rocYear };
  return unreadable('value.unreadable-date', text, { reason: parsed.fault, ...year });
}

/**
 * A day that a spreadsheet keeps as one of the years 100–199 AD: somebody typed a ROC date. LibreOffice counts in the
 * Julian calendar before 1582, so the day number is turned into a Julian day, whose year, month and day are the ones
 * typed. Measured: `114/6/30` becomes the serial -652142 and, in `.ods`, the proleptic Gregorian `0114-06-29`.
 */
function readAncient(number: number, stored: string): Reading {
  const typed = julianDay(number);
  if (!(typed.year >= 100 && typed.year <= 199)) return refused(stored, { fault: 'year-out-of-range' });
  const text = `${typed.year}/${typed.month}/${typed.day}`;
  const date = rocDay(typed.year, typed.month, typed.day);
  if (!('iso' in date)) return refused(text, date);
  const parameters = {
    text,
    stored: quoted(stored),
    year: typed.year,
    read: rocDate(date.iso),
    iso: date.iso,
  };
  return readable(date.iso, info('value.date-from-ancient-serial', parameters));
}

/** Digits without separators: seven are ROC (`1140630`), eight western (`20250630`), five or fewer a serial number. */
function parseDigits(digits: string): Parsed {
  const [year, month, day] = [digits.slice(0, -4), Number(digits.slice(-4, -2)), Number(digits.slice(-2))];
  if (digits.length === 7 || digits.length === 8) return fromParts(undefined, year, month, day);
  if (digits.length === 6 && month >= 1 && month <= 12 && day >= 1 && day <= 31)
    return { fault: 'two-digit-year' };
  const iso = digits.length <= 5 ? isoFromSerial(Number(digits)) : undefined;
  const found = iso === undefined ? undefined : dayOf(iso);
  return found === undefined ? { fault: 'year-out-of-range' } : checked(found);
}

function withTimeDropped(reading: Reading, text: string): Reading {
  const { value, remarks } = reading;
  if (value.state !== 'value') return reading;
  return { value, remarks: [...remarks, repaired('value.time-dropped', text, String(value.value))] };
}

/**
 * Read a number of a date field: a serial number (1900 system, 1990-01-01 to 2110-12-31), one of the years 100–199 AD,
 * or compact digits. A fraction is a time of day, dropped and said. A serial that no date format shows is said too.
 */
export function readDateNumber(value: number, format: string | undefined): Reading {
  const text = decimal(value);
  const whole = Math.floor(value);
  const timed = whole !== value;
  if (whole < 0) {
    const reading = readAncient(dayNumberOfSerial(whole), text);
    return timed ? withTimeDropped(reading, text) : reading;
  }
  const digits = decimal(whole);
  if (timed && digits.length > 5) return refused(text, { fault: 'not-a-date' });
  const date = parseDigits(digits);
  if (!('iso' in date)) return refused(text, date);
  if (timed) return withTimeDropped(readable(date.iso), text);
  const shown = digits.length <= 5 && isDateFormat(format);
  return shown ? readable(date.iso) : readable(date.iso, repaired('value.date-repaired', text, date.iso));
}

/** Half-width; Kangxi radicals, which PDF files leave behind, as 月 and 日; no blanks beside a mark or a word. */
function compact(text: string): string {
  return text
    .replaceAll('⽉', '月')
    .replaceAll('⽇', '日')
    .replace(/ *([^\d ]) */g, '$1');
}

/**
 * Read a text of a date field. `114.06.30` (also with `/` or `-`, one-digit months and days) and ISO dates are taken in
 * silence; other certain spellings (full-width, in words, western, compact digits) with a remark; the rest is refused
 * with a reason.
 */
export function readDateText(raw: string): Reading {
  const text = cleanText(raw);
  if (text.length > LONGEST_SPELLING) return refused(text, { fault: 'not-a-date' });
  const half = halfWidth(text);
  const time = WITH_TIME.exec(half);
  const day = compact(time?.[1] ?? half);
  return time ? withTimeDropped(readDay(day, day, text), text) : readDay(day, text, text);
}

/** `written` decides whether the spelling is usual; `text` is the whole cell, for the remarks. */
function readDay(day: string, written: string, text: string): Reading {
  const ancient = ANCIENT_ISO.test(day) ? dayOf(day) : undefined;
  if (ancient) return readAncient(dayNumber(ancient), text);
  if (/^-\d{6}$/.test(day)) return readAncient(dayNumberOfSerial(Number(day)), text);
  const date = /^\d+$/.test(day) ? parseDigits(day) : parseParts(day);
  if (!('iso' in date)) return refused(text, date);
  const usual = ROC_TEXT.test(written) || dayOf(written) !== undefined;
  return usual ? readable(date.iso) : readable(date.iso, repaired('value.date-repaired', text, date.iso));
}
