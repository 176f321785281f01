/** A day of some calendar; `month` and `day` are one-based. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** ROC year 1 is 1912. */
export const ROC_EPOCH = 1911;

/** Western years that a return may name; ROC years 80–199 lie within. */
export const FIRST_YEAR = 1990;
export const LAST_YEAR = 2110;

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Day number of 1899-12-30, from which spreadsheets count (Excel from March 1900 on, LibreOffice always). */
const SERIAL_EPOCH = dayNumber({ year: 1899, month: 12, day: 30 });

/** Serial numbers of 1990-01-01 and 2110-12-31: the days of `FIRST_YEAR` to `LAST_YEAR`. */
export const FIRST_SERIAL = 32874;
export const LAST_SERIAL = 77067;

/** Gregorian leap year; in the ROC calendar 113 (2024) is one, 114 is not. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days of a month (1–12) of the Gregorian calendar. */
export function monthDays(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

/**
 * Julian day number (at noon) of a day of the proleptic Gregorian calendar, years from -4800 on.
 * Years begin in March, so that the leap day comes last (Richards, Explanatory Supplement to the Astronomical Almanac).
 */
export function dayNumber({ year, month, day }: Day): number {
  const before = month <= 2 ? 1 : 0;
  const y = year + 4800 - before;
  const m = month + 12 * before - 3;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return day + Math.floor((153 * m + 2) / 5) + 365 * y + leapDays - 32045;
}

/** The day of the proleptic Gregorian calendar with this Julian day number. */
export function gregorianDay(number: number): Day {
  const a = number + 32044;
  const century = Math.floor((4 * a + 3) / 146097);
  return marchDay(a - Math.floor((146097 * century) / 4), 100 * century);
}

/** The day of the Julian calendar with this Julian day number: what LibreOffice shows for a day before 15 October 1582. */
export function julianDay(number: number): Day {
  return marchDay(number + 32082, 0);
}

/** The day after so many days of four-year cycles that begin in March -4800, plus `years`. */
function marchDay(days: number, years: number): Day {
  const y = Math.floor((4 * days + 3) / 1461);
  const rest = days - Math.floor((1461 * y) / 4);
  const m = Math.floor((5 * rest + 2) / 153);
  const after = Math.floor(m / 10);
  return {
    year: years + y - 4800 + after,
    month: m + 3 - 12 * after,
    day: rest - Math.floor((153 * m + 2) / 5) + 1,
  };
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** `YYYY-MM-DD` of a day. */
export function isoOf({ year, month, day }: Day): string {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** The day of a valid ISO date `YYYY-MM-DD` (Gregorian, years 1–9999), or undefined. */
export function dayOf(iso: string): Day | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso);
  if (!parts) return undefined;
  const day = { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) };
  return day.year >= 1 && day.day >= 1 && day.day <= monthDays(day.year, day.month) ? day : undefined;
}

/** True for `YYYY-MM-DD` that is a day of the Gregorian calendar, years 1–9999. */
export function isValidIsoDate(text: string): boolean {
  return dayOf(text) !== undefined;
}

/** The day of an ISO date; a RangeError if it is none. */
function mustBeDay(iso: string): Day {
  const day = dayOf(iso);
  if (day === undefined) throw new RangeError(`Not an ISO date: ${iso}`);
  return day;
}

/** Days from one ISO date to another, negative if `to` comes first; a RangeError if one is no date. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(mustBeDay(to)) - dayNumber(mustBeDay(from));
}

/** The day (ISO) so many days later. */
export function daysAfter(iso: string, days: number): string {
  return isoFromSerial((serialFromIso(iso) ?? 0) + days) ?? iso;
}

/** `114.06.30` of an ISO date; ROC years below 100 get a leading zero (`099.06.30`). A RangeError before 1912. */
export function rocDate(iso: string): string {
  const { year, month, day } = mustBeDay(iso);
  if (year <= ROC_EPOCH) throw new RangeError(`Before the ROC calendar: ${iso}`);
  return `${pad(year - ROC_EPOCH, 3)}.${pad(month, 2)}.${pad(day, 2)}`;
}

/** The Julian day number of a spreadsheet's serial number; a fraction (time of day) is dropped. */
export function dayNumberOfSerial(serial: number): number {
  return Math.floor(serial) + SERIAL_EPOCH;
}

/**
 * The Gregorian date of a serial number of Excel's 1900 system, a time of day dropped. Serial 60 is the 29 February 1900
 * that never was: undefined, as is everything below 1 and after 9999-12-31.
 */
export function isoFromSerial(serial: number): string | undefined {
  const whole = Math.floor(serial);
  if (!(whole >= 1 && whole <= 2958465) || whole === 60) return undefined;
  return isoOf(gregorianDay(whole + SERIAL_EPOCH + (whole < 60 ? 1 : 0)));
}

/** The serial number (1900 system) of an ISO date; undefined before 1900-01-01. A RangeError if it is no date. */
export function serialFromIso(iso: string): number | undefined {
  const days = dayNumber(mustBeDay(iso)) - SERIAL_EPOCH;
  const serial = days < 61 ? days - 1 : days;
  return serial >= 1 ? serial : undefined;
}
