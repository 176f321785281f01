import { describe, expect, it } from '@jest/globals';
import type { Cell } from '../../../src/core/grid/cell';
import { dayNumber, isoOf, gregorianDay } from '../../../src/core/values/calendar';
import { readValue } from '../../../src/core/values/read';

function read(value: string | number, format?: string) {
  const cell: Cell = format === undefined ? { value } : { value, format };
  return readValue(cell, { kind: 'date' });
}

const JUNE_30 = { state: 'value', value: '2025-06-30' };

describe('dates that are taken in silence', () => {
  it.each([
    '114.06.30',
    '114/6/30',
    '114-06-30',
    '114.6.30',
    '2025-06-30',
    ' 114.06.30 \u3000',
    '114.06.30\u200B',
  ])('%s', (text) => {
    expect(read(text)).toEqual({ value: JUNE_30, remarks: [] });
  });

  it.each(['yyyy/m/d', '[$-404]e.mm.dd', 'm"月"d"日"'])('the serial 45838 in format %s', (format) => {
    expect(read(45838, format)).toEqual({ value: JUNE_30, remarks: [] });
  });
});

describe('dates that are repaired and said', () => {
  it.each([
    ['1140630'],
    ['民國114年6月30日'],
    ['中華民國 114 年 06 月 30 日'],
    ['民國114.6.30'],
    ['114年6月30日'],
    ['114年6月30'],
    ['114年6⽉30⽇'],
    ['１１４．０６．３０'],
    ['１１４／６／３０'],
    ['114－06－30'],
    ['114–06–30'],
    ['114. 06. 30'],
    ['2025/6/30'],
    ['2025.06.30'],
    ['２０２５-06-30'],
    ['20250630'],
    ['2025年6月30日'],
    ['西元2025年6月30日'],
    ['45838'],
  ])('%s', (text) => {
    const remark = {
      code: 'value.date-repaired',
      severity: 'info',
      parameters: { text, read: '114.06.30', iso: '2025-06-30' },
    };
    expect(read(text)).toEqual({ value: JUNE_30, remarks: [remark] });
  });

  it.each([
    [1140630, 'General', '1140630'],
    [1140630, 'yyyy/m/d', '1140630'],
    [20250630, undefined, '20250630'],
    [45838, 'General', '45838'],
    [45838, '@', '45838'],
  ])('the number %d in format %s', (value, format, text) => {
    const { value: date, remarks } = read(value, format);
    expect(date).toEqual(JUNE_30);
    expect(remarks).toMatchObject([{ code: 'value.date-repaired', parameters: { text, read: '114.06.30' } }]);
  });

  it.each([
    [45838.75, 'yyyy/m/d h:mm', '45838.75'],
    ['2025-06-30T09:30:00', undefined, '2025-06-30T09:30:00'],
    ['2025-06-30 09:30', undefined, '2025-06-30 09:30'],
    ['114.06.30 9:30', undefined, '114.06.30 9:30'],
  ])('%s: the time is dropped', (value, format, text) => {
    const { value: date, remarks } = read(value, format);
    expect(date).toEqual(JUNE_30);
    expect(remarks).toMatchObject([{ code: 'value.time-dropped', severity: 'info', parameters: { text } }]);
  });
});

describe('ROC dates that a spreadsheet stored as years AD', () => {
  it('the serial -652142 of .xlsx', () => {
    const parameters = {
      text: '114/6/30',
      stored: '-652142',
      year: 114,
      read: '114.06.30',
      iso: '2025-06-30',
    };
    const remark = { code: 'value.date-from-ancient-serial', severity: 'info', parameters };
    expect(read(-652142, 'yyyy/m/d')).toEqual({ value: JUNE_30, remarks: [remark] });
    expect(read('-652142')).toEqual({ value: JUNE_30, remarks: [remark] });
  });

  it('the proleptic Gregorian date 0114-06-29 of .ods', () => {
    const { value, remarks } = read('0114-06-29');
    expect(value).toEqual(JUNE_30);
    expect(remarks).toMatchObject([
      { code: 'value.date-from-ancient-serial', parameters: { text: '114/6/30', stored: '0114-06-29' } },
    ]);
    expect(read('0114-06-29T00:00:00').value).toEqual(JUNE_30);
  });

  it('every day of 100–199 AD, by serial and by ISO text, or no leap year', () => {
    const wrong: string[] = [];
    let number = 1757583;
    for (let year = 100; year <= 199; year += 1) {
      const months = [31, year % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
      months.forEach((days, index) => {
        for (let day = 1; day <= days; day += 1) {
          const wanted = new Date(Date.UTC(year + 1911, index, day));
          const exists = wanted.getUTCDate() === day;
          const value = exists ? wanted.toISOString().slice(0, 10) : `${year}/2/29`;
          const serial = number - dayNumber({ year: 1899, month: 12, day: 30 });
          for (const stored of [serial, isoOf(gregorianDay(number))]) {
            const reading = read(stored).value;
            const given =
              reading.state === 'value' ? reading.value : reading.state === 'unreadable' && reading.text;
            if (given !== value || (reading.state === 'value') !== exists) wrong.push(`${stored}`);
          }
          number += 1;
        }
      });
    }
    expect(wrong).toEqual([]);
  });

  it('116/2/29 was a day in 116 AD and is none in 2027', () => {
    const serial =
      dayNumber({ year: 116, month: 2, day: 28 }) - dayNumber({ year: 1899, month: 12, day: 30 });
    const { value, remarks } = read(serial);
    expect(value).toEqual({ state: 'unreadable', text: '116/2/29' });
    const parameters = { text: '116/2/29', reason: 'not-a-leap-year', rocYear: 116 };
    expect(remarks).toEqual([{ code: 'value.unreadable-date', severity: 'error', parameters }]);
  });

  it('with a time of day: both are said', () => {
    expect(read(-652141.5).value).toEqual(JUNE_30);
    expect(read(-652141.5).remarks.map(({ code }) => code)).toEqual([
      'value.date-from-ancient-serial',
      'value.time-dropped',
    ]);
  });
});

describe('dates that are refused, with the reason', () => {
  it.each<[string | number, string]>([
    ['114.02.29', 'not-a-leap-year'],
    ['2025-02-29', 'not-a-leap-year'],
    ['113.13.01', 'no-such-month'],
    ['113.00.01', 'no-such-month'],
    ['114.06.31', 'no-such-day'],
    ['114.06.00', 'no-such-day'],
    ['113.02.30', 'no-such-day'],
    ['14.06.30', 'two-digit-year'],
    ['99/6/30', 'two-digit-year'],
    ['民國99年6月30日', 'two-digit-year'],
    ['990630', 'two-digit-year'],
    [990630, 'two-digit-year'],
    ['6/30/2025', 'not-a-date'],
    ['079.06.30', 'year-out-of-range'],
    ['200.06.30', 'year-out-of-range'],
    ['1989-12-31', 'year-out-of-range'],
    ['2111-01-01', 'year-out-of-range'],
    ['西元114年6月30日', 'year-out-of-range'],
    ['民國2025年6月30日', 'year-out-of-range'],
    ['0099-01-01', 'year-out-of-range'],
    [-1, 'year-out-of-range'],
    [0, 'year-out-of-range'],
    [60, 'year-out-of-range'],
    [32873, 'year-out-of-range'],
    [77068, 'year-out-of-range'],
    [114, 'year-out-of-range'],
    [123456789, 'year-out-of-range'],
    ['114.06', 'incomplete'],
    ['114年6月', 'incomplete'],
    ['114年', 'incomplete'],
    ['6/30', 'incomplete'],
    ['6月30日', 'incomplete'],
    ['114.06/30', 'not-a-date'],
    ['114 06 30', 'not-a-date'],
    ['114年6月底', 'not-a-date'],
    ['114.06.30前', 'not-a-date'],
    ['114.06.30-115.06.30', 'not-a-date'],
    ['113年起', 'not-a-date'],
    ['2025-06-30T16:00:00Z', 'not-a-date'],
    [1140630.5, 'not-a-date'],
    ['未定', 'not-a-date'],
    ['①', 'not-a-date'],
  ])('%s: %s', (written, reason) => {
    const { value, remarks } = read(written);
    expect(value).toEqual({ state: 'unreadable', text: String(written) });
    expect(remarks).toMatchObject([
      { code: 'value.unreadable-date', severity: 'error', parameters: { text: String(written), reason } },
    ]);
  });

  it('names the year that is no leap year', () => {
    expect(read('114.02.29').remarks[0]?.parameters).toEqual({
      text: '114.02.29',
      reason: 'not-a-leap-year',
      rocYear: 114,
    });
    expect(read('113.02.29').value).toEqual({ state: 'value', value: '2024-02-29' });
  });
});
