/** A period of reporting: a year, half-year or quarter of the Republic of China calendar. */
import { isValidIsoDate } from '../values';
import type { Language } from '../words';

export interface Period {
  /** `115`, `115H1` or `115Q3`. */
  readonly id: string;
  /** ISO dates, inclusive. */
  readonly start: string;
  readonly end: string;
  /** The day by which returns are due, ISO. */
  readonly due: string;
}

const PATTERN = /^(\d{3})(?:(H)([12])|(Q)([1-4]))?$/;

/** The period of this id; `due` defaults to the last day of the month after its end. Undefined if it is no period. */
export function periodOf(id: string, due?: string): Period | undefined {
  const match = PATTERN.exec(id);
  if (match === null || (due !== undefined && !isValidIsoDate(due))) return undefined;
  const year = Number(match[1]) + 1911;
  const part = Number(match[3] ?? match[5] ?? 1);
  const months = match[2] === 'H' ? 6 : match[4] === 'Q' ? 3 : 12;
  const first = (part - 1) * months;
  return {
    id,
    start: iso(year, first, 1),
    end: iso(year, first + months, 0),
    due: due ?? iso(year, first + months + 1, 0),
  };
}

function iso(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
}

/** `115年上半年`, `115年`, `115年第3季`. */
export function periodName(id: string, language: Language): string {
  const [, year = '', half, halfNo, , quarter] = PATTERN.exec(id) ?? [];
  if (language === 'en')
    return half !== undefined ? `${year} H${halfNo}` : quarter !== undefined ? `${year} Q${quarter}` : year;
  if (half !== undefined) return `${year}年${halfNo === '1' ? '上' : '下'}半年`;
  return quarter !== undefined ? `${year}年第${quarter}季` : `${year}年`;
}

/** Whether the period ends with the budget year. */
export function endsYear(period: Period): boolean {
  return period.end.endsWith('-12-31');
}

/** Whether two periods lie in one budget year, so that cumulative amounts go on. */
export function sameYear(left: Period, right: Period): boolean {
  return left.end.slice(0, 4) === right.end.slice(0, 4);
}
