import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  dayNumber,
  daysBetween,
  gregorianDay,
  isoFromSerial,
  isoOf,
  isValidIsoDate,
  julianDay,
  rocDate,
  serialFromIso,
} from '../../../src/core/values/calendar';
import { isoFromRoc } from '../../../src/core/values/date';
import { iso } from './arbitraries';

const DAY = 86_400_000;
/** Julian day number of 1970-01-01, the origin of `Date`. */
const UNIX = 2440588;

describe('Gregorian day numbers', () => {
  it('agree with Date from year 1 to 4999', () => {
    const any = fc.integer({ min: -719162, max: Date.UTC(4999, 0, 1) / DAY });
    fc.assert(
      fc.property(any, (days) => {
        const date = new Date(days * DAY);
        const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
        expect(gregorianDay(days + UNIX)).toEqual(day);
        expect(dayNumber(day)).toBe(days + UNIX);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the Julian calendar', () => {
  it('agrees with counting day by day through the years 100–199, a leap day every fourth year', () => {
    // Day 0 is 1 January 4713 BC (year -4712); to 1 January 100 it is 4812 years, 1203 of them leap.
    let number = 4812 * 365 + 1203;
    const wrong: number[] = [];
    expect(number).toBe(1757583);
    for (let year = 100; year <= 199; year += 1) {
      const months = [31, year % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
      months.forEach((days, index) => {
        for (let day = 1; day <= days; day += 1) {
          if (isoOf(julianDay(number)) !== isoOf({ year, month: index + 1, day })) wrong.push(number);
          number += 1;
        }
      });
    }
    expect(wrong).toEqual([]);
    expect(number).toBe(1757583 + 36525);
  });

  it('has the days that textbooks give', () => {
    expect(julianDay(2299160)).toEqual({ year: 1582, month: 10, day: 4 });
    expect(gregorianDay(2299161)).toEqual({ year: 1582, month: 10, day: 15 });
    expect(julianDay(0)).toEqual({ year: -4712, month: 1, day: 1 });
  });

  it('gives 30 June 114 for the serial that LibreOffice stores for 114/6/30', () => {
    const number = -652142 + dayNumber({ year: 1899, month: 12, day: 30 });
    expect(julianDay(number)).toEqual({ year: 114, month: 6, day: 30 });
    expect(isoOf(gregorianDay(number))).toBe('0114-06-29');
  });
});

describe('serial numbers', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [32874, '1990-01-01'],
    [45838, '2025-06-30'],
    [77067, '2110-12-31'],
    [2958465, '9999-12-31'],
  ])('%d is %s', (serial, date) => {
    expect(isoFromSerial(serial)).toBe(date);
    expect(serialFromIso(date)).toBe(serial);
  });

  it('know no 29 February 1900, no day 0 and no year 10000', () => {
    expect([60, 0, -1, 2958466, NaN, Infinity].map(isoFromSerial)).toEqual(Array(6).fill(undefined));
    expect(serialFromIso('1899-12-31')).toBeUndefined();
  });

  it('drop a time of day', () => {
    expect(isoFromSerial(45838.999)).toBe('2025-06-30');
  });

  it('and back', () => {
    const serial = fc.integer({ min: 1, max: 2958465 }).filter((whole) => whole !== 60);
    fc.assert(fc.property(serial, (whole) => expect(serialFromIso(isoFromSerial(whole) ?? '')).toBe(whole)));
  });
});

describe('ISO and ROC dates', () => {
  it.each(['2025-06-30', '2024-02-29', '2000-02-29', '0001-01-01'])('%s is a date', (date) => {
    expect(isValidIsoDate(date)).toBe(true);
  });

  it.each([
    '2025-02-29',
    '1900-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-06-31',
    '2025-06-00',
    '2025-6-30',
    '0000-01-01',
    '',
  ])('%s is none', (date) => {
    expect(isValidIsoDate(date)).toBe(false);
    expect(() => daysBetween(date, '2025-01-01')).toThrow(RangeError);
    expect(() => rocDate(date)).toThrow(RangeError);
  });

  it('count days between', () => {
    expect(daysBetween('2025-06-30', '2025-07-01')).toBe(1);
    expect(daysBetween('2024-03-01', '2024-02-28')).toBe(-2);
    expect(daysBetween('2025-06-30', '2025-06-30')).toBe(0);
  });

  it('print ROC years with three digits', () => {
    expect(rocDate('2025-06-30')).toBe('114.06.30');
    expect(rocDate('2010-01-02')).toBe('099.01.02');
    expect(() => rocDate('1911-12-31')).toThrow(RangeError);
  });

  it('read what they print', () => {
    const from1991 = iso.filter((date) => date >= '1991');
    fc.assert(fc.property(from1991, (date) => expect(isoFromRoc(rocDate(date))).toBe(date)));
  });

  it('read ROC spellings only', () => {
    expect(['１１４．６．３０', ' 114/6/30 ', '099-06-30'].map(isoFromRoc)).toEqual([
      '2025-06-30',
      '2025-06-30',
      '2010-06-30',
    ]);
    const others = [
      '114.6/30',
      '114.02.29',
      '99.6.30',
      '079.06.30',
      '200.01.01',
      '2025-06-30',
      '1140630',
      '',
    ];
    expect(others.map(isoFromRoc)).toEqual(others.map(() => undefined));
  });
});
