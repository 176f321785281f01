/** The tables that no pivot holds, against counts made another way. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Matter } from '../../../src/core/consolidation';
import { decisionsByBody, delayReasons, indicatorsByUnit } from '../../../src/core/figures/tallies';
import type { State, StateReturn } from '../../../src/core/index';
import { emptyState } from './made-up';

const START = emptyState();

/** Returns with these answers, from the first on. */
function answered(list: readonly Partial<StateReturn>[], state: State = START): State {
  return { ...state, returns: state.returns.map((row, index) => ({ ...row, ...list[index] })) };
}

const UNITS = ['人次', '場次', '%', '自訂'] as const;
const amount = fc.option(fc.integer({ min: 0, max: 1000 }), { nil: undefined });
const indicator = fc.record({ unit: fc.constantFrom(...UNITS), target: amount, actual: amount });

function withIndicators(
  list: readonly { unit: string; target?: number | undefined; actual?: number | undefined }[],
) {
  return answered(
    list.map(({ unit, target, actual }) => ({
      state: 'filled',
      light: 'ongoing',
      answers: {
        kpi_name_1: '指標',
        kpi_unit_1: unit,
        ...(target === undefined ? {} : { kpi_target_1: target }),
        ...(actual === undefined ? {} : { kpi_actual_1: actual }),
      },
    })),
  );
}

describe('indicators by unit', () => {
  it('lose none, add none of another unit, and are their bodies’ sums', () => {
    fc.assert(
      fc.property(fc.array(indicator, { maxLength: 60 }), (list) => {
        const units = indicatorsByUnit(withIndicators(list));
        expect(new Set(units.map(({ unit }) => unit))).toEqual(new Set(list.map(({ unit }) => unit)));
        for (const { unit, figures, bodies } of units) {
          const own = list.filter((one) => one.unit === unit);
          expect(figures.indicators).toBe(own.length);
          expect(figures.bodies).toBe(bodies.length);
          for (const key of ['target', 'actual'] as const) {
            const given = own.flatMap((one) => one[key] ?? []);
            const isAdded = unit !== '%' && given.length > 0;
            expect(figures[key]).toBe(isAdded ? given.reduce((a, b) => a + b, 0) : undefined);
            if (isAdded)
              expect(bodies.reduce((sum, one) => sum + (one.figures[key] ?? 0), 0)).toBe(figures[key]);
          }
        }
      }),
    );
  });

  it('have the rate of the sums over those that give both', () => {
    const state = withIndicators([
      { unit: '人次', target: 100, actual: 50 },
      { unit: '人次', target: 300, actual: 60 },
      { unit: '人次', target: 600 },
      { unit: '人次', actual: 7 },
    ]);
    expect(indicatorsByUnit(state)[0]?.figures).toMatchObject({ target: 1000, actual: 117, rate: 110 / 400 });
  });

  it('leave out other periods, and a rate without a target', () => {
    const state = withIndicators([{ unit: '人次', target: 0, actual: 50 }]);
    expect(indicatorsByUnit(state)[0]?.figures).not.toHaveProperty('rate');
    const before = { ...state, returns: state.returns.map((row) => ({ ...row, period: '114H2' })) };
    expect(indicatorsByUnit(before)).toEqual([]);
  });
});

describe('reasons for delay', () => {
  it('count each return once under its words, the most first, those without last', () => {
    const late = (light: string, reason?: string): Partial<StateReturn> => ({
      state: 'filled',
      light,
      answers: reason === undefined ? {} : { delay_reason: reason },
    });
    const state = answered([
      late('behind'),
      late('attention', '人力不足'),
      late('behind', '流標  兩次'),
      late('behind', ' 流標 兩次 '),
      late('normal', '流標 兩次'),
      late('behind', '人力不足'),
    ]);
    const found = delayReasons(state);
    expect(found.map(({ reason, behind, attention }) => [reason, behind, attention])).toEqual([
      ['流標 兩次', 2, 0],
      ['人力不足', 1, 1],
      ['', 1, 0],
    ]);
    expect(found[0]?.where).toHaveLength(2);
    expect(delayReasons(START)).toEqual([]);
  });
});

describe('decisions', () => {
  it('are counted by body, open and decided apart', () => {
    const matter = (body: string, status: Matter['status']) => ({ body, status }) as Matter;
    const [first, second] = START.bodies;
    const matters = [
      matter(second?.id ?? '', 'open'),
      matter(first?.id ?? '', 'decided'),
      matter(second?.id ?? '', 'open'),
      matter(second?.id ?? '', 'decided'),
    ];
    expect(decisionsByBody(START, matters)).toMatchObject([
      { body: first?.id, open: 0, decided: 1 },
      { body: second?.id, open: 2, decided: 1 },
    ]);
  });
});
