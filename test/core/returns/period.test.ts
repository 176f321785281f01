import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  endsYear,
  isValidIsoDate,
  periodName,
  periodOf,
  sameYear,
  type Period,
} from '../../../src/core/index';

function period(id: string): Period {
  const found = periodOf(id);
  if (found === undefined) throw new Error(`No period ${id}.`);
  return found;
}

describe('a period', () => {
  it.each([
    ['115', '2026-01-01', '2026-12-31', '2027-01-31', '115年', '115'],
    ['115H1', '2026-01-01', '2026-06-30', '2026-07-31', '115年上半年', '115 H1'],
    ['115H2', '2026-07-01', '2026-12-31', '2027-01-31', '115年下半年', '115 H2'],
    ['115Q1', '2026-01-01', '2026-03-31', '2026-04-30', '115年第1季', '115 Q1'],
    ['115Q2', '2026-04-01', '2026-06-30', '2026-07-31', '115年第2季', '115 Q2'],
    ['115Q3', '2026-07-01', '2026-09-30', '2026-10-31', '115年第3季', '115 Q3'],
    ['115Q4', '2026-10-01', '2026-12-31', '2027-01-31', '115年第4季', '115 Q4'],
    ['099H1', '2010-01-01', '2010-06-30', '2010-07-31', '099年上半年', '099 H1'],
  ])('%s is from %s to %s, due %s, %s', (id, start, end, due, zh, en) => {
    expect(periodOf(id)).toEqual({ id, start, end, due });
    expect(periodName(id, 'zh-TW')).toBe(zh);
    expect(periodName(id, 'en')).toBe(en);
  });

  it('takes a day by which returns are due', () => {
    expect(periodOf('115H1', '2026-08-15')?.due).toBe('2026-08-15');
    expect(periodOf('115H1', '2026-02-30')).toBeUndefined();
  });

  it.each(['', '15', '1150', '115H', '115H0', '115H3', '115Q0', '115Q5', '115h1', '115H1 ', ' 115', '115M1'])(
    'is not “%s”',
    (id) => {
      expect(periodOf(id)).toBeUndefined();
    },
  );

  it('is one day after the other all year', () => {
    const year = fc.integer({ min: 100, max: 199 });
    fc.assert(
      fc.property(year, fc.constantFrom(['H1', 'H2'], ['Q1', 'Q2', 'Q3', 'Q4'], ['']), (roc, parts) => {
        const periods = parts.map((part) => period(`${roc}${part}`));
        expect(periods[0]?.start).toBe(`${roc + 1911}-01-01`);
        expect(periods[periods.length - 1]?.end).toBe(`${roc + 1911}-12-31`);
        periods.slice(1).forEach(({ start }, index) => {
          const next = new Date(`${periods[index]?.end}T00:00:00Z`);
          next.setUTCDate(next.getUTCDate() + 1);
          expect(start).toBe(next.toISOString().slice(0, 10));
        });
        for (const { start, end, due } of periods) {
          expect([start, end, due].every(isValidIsoDate)).toBe(true);
          expect(start < end && end < due).toBe(true);
        }
      }),
    );
  });

  it('ends the budget year or not, and shares it or not', () => {
    expect(['115', '115H1', '115H2', '115Q3', '115Q4'].map((id) => endsYear(period(id)))).toEqual([
      true,
      false,
      true,
      false,
      true,
    ]);
    expect(sameYear(period('115H1'), period('115H2'))).toBe(true);
    expect(sameYear(period('114H2'), period('115H1'))).toBe(false);
  });
});
