import { describe, expect, it } from '@jest/globals';
import {
  addPeriod,
  currentPeriod,
  exceptions,
  placeOfReturn,
  nextUnreviewed,
  readState,
  returnAt,
  returnFacts,
  reviewProgress,
  reviewChange,
  reviewChoices,
  summaryChanges,
  type State,
  type StateReturn,
} from '../../../src/core/index';
import { changeWorkbook } from '../../../src/files/patch';
import { readWorkbook } from '../../../src/files/read/read-workbook';
import { newCoordination, workbookOf } from '../../support/coordinator';

const TODAY = '2026-08-05';

/** The state with the first return of each of these bodies answered so. */
function answered(state: State, answers: Readonly<Record<string, Partial<StateReturn>>>): State {
  const done = new Set<string>();
  return {
    ...state,
    returns: state.returns.map((row) => {
      const answer = answers[row.body];
      if (answer === undefined || done.has(row.body)) return row;
      done.add(row.body);
      return { ...row, ...answer };
    }),
  };
}

const behind = (actual: number, texts: Readonly<Record<string, string>> = {}): Partial<StateReturn> => ({
  state: 'filled',
  light: 'behind',
  answers: { status: 'in_progress', due_date: '2026-12-31', planned_pct: 80, actual_pct: actual, ...texts },
});

describe('exceptions', () => {
  const state = answered(newCoordination(['MOL', 'MOI', 'MOEA']), {
    MOL: behind(60, { delay_reason: '招標流標', remedy: '重新招標' }),
    MOEA: behind(30, { delay_reason: '人力不足', remedy: ' ' }),
  });

  it('lists who is behind, the worst first, with what they say of it', () => {
    expect(exceptions(state, TODAY).behind).toMatchObject([
      { body: 'MOEA', points: 50, overdue: 0, reason: '人力不足', remedy: '' },
      { body: 'MOL', points: 20, reason: '招標流標', remedy: '重新招標' },
    ]);
  });

  it('names among them those that lack a reason or a remedy', () => {
    expect(exceptions(state, TODAY).withoutRemedy.map(({ body }) => body)).toEqual(['MOEA']);
  });

  it('names bodies of which nothing came, and how late they are', () => {
    const own = state.returns.filter(({ body }) => body === 'MOI').length;
    expect(exceptions(state, TODAY).silent).toEqual([
      { body: 'MOI', bodyName: '內政部', expected: own, late: 5 },
    ]);
    const waiting = answered(state, { MOI: { state: 'waiting' } });
    expect(exceptions(waiting, TODAY).silent).toEqual([]);
  });
});

describe('a review on the sheet', () => {
  const state = answered(newCoordination(['MOL']), {
    MOL: { state: 'filled', light: 'ongoing', answers: { status: 'ongoing', measure: '甲' } },
  });
  const key = state.returns[0]?.key ?? '';

  it('finds the return of a place and the place of a return', async () => {
    const snapshot = await readWorkbook(await workbookOf(state));
    const place = placeOfReturn(state, snapshot, key);
    expect(place).toMatchObject({ sheet: '填報彙總', row: 1 });
    if (place === undefined) throw new Error('No place.');
    expect(returnAt(state, snapshot, place)).toBe(key);
    expect(returnAt(state, snapshot, { ...place, row: 0 })).toBeUndefined();
    expect(returnAt(state, snapshot, { ...place, sheet: '收件' })).toBeUndefined();
    expect(placeOfReturn(state, snapshot, 'none')).toBeUndefined();
  });

  it('writes decision and opinion as text beside the return, and both stand in the report', async () => {
    const bytes = await workbookOf(state);
    const snapshot = await readWorkbook(bytes);
    const result = reviewChange(
      state,
      snapshot,
      new Map([[key, { review: '請補充說明', opinion: '=請說明場次' }]]),
    );
    if (!('change' in result)) throw new Error(result.refused);
    const written = await changeWorkbook(bytes, [result.change]);
    const reading = readState(await readWorkbook(written));
    if (!('state' in reading)) throw new Error(reading.refused);
    const { returns } = reading.state;
    expect(returns[0]).toMatchObject({ review: '請補充說明', opinion: '=請說明場次' });
    expect(returns.slice(1)).toEqual(state.returns.slice(1));
    const changes = summaryChanges(reading.state, await readWorkbook(written), TODAY);
    const { sheets } = await readWorkbook(await changeWorkbook(written, changes));
    const report = sheets.find(({ name }) => name === '彙整表');
    const texts = report?.rows.flatMap((row) => row.map(({ value }) => String(value ?? '')));
    expect(texts?.some((text) => text.includes('請補充說明') && text.includes('=請說明場次'))).toBe(true);
  });

  it('clears with an empty text, and refuses a return that is gone', async () => {
    const snapshot = await readWorkbook(await workbookOf(state));
    const result = reviewChange(state, snapshot, new Map([[key, { review: '', opinion: ' ' }]]));
    expect(result).toMatchObject({ change: { cells: [{ value: null }, { value: null }] } });
    expect(reviewChange(state, snapshot, new Map([['none', { review: '', opinion: '' }]]))).toEqual({
      refused: 'not-there',
    });
  });

  it('writes one decision on several returns, and leaves what it does not name', async () => {
    const bytes = await workbookOf({
      ...state,
      returns: state.returns.map((row, index) => (index === 1 ? { ...row, opinion: '已知悉' } : row)),
    });
    const snapshot = await readWorkbook(bytes);
    const keys = state.returns.slice(0, 3).map((row) => row.key);
    const result = reviewChange(state, snapshot, new Map(keys.map((one) => [one, { review: '備查' }])));
    if (!('change' in result)) throw new Error(result.refused);
    const reading = readState(await readWorkbook(await changeWorkbook(bytes, [result.change])));
    if (!('state' in reading)) throw new Error(reading.refused);
    const { returns } = reading.state;
    expect(returns.slice(0, 4).map(({ review, opinion }) => [review, opinion])).toEqual([
      ['備查', ''],
      ['備查', '已知悉'],
      ['備查', ''],
      ['', ''],
    ]);
  });

  it('offers the choices of the program, or those of the workbook’s own setting', () => {
    expect(reviewChoices(state)).toEqual(['備查', '請持續辦理', '請補充說明', '結案']);
    const own = { ...state, settings: { ...state.settings, review_choices: '解除列管、 繼續列管,備查' } };
    expect(reviewChoices(own)).toEqual(['解除列管', '繼續列管', '備查']);
  });
});

describe('going through the returns', () => {
  const base = newCoordination(['MOL']);
  const with_ = (...states: string[]): State => ({
    ...base,
    returns: base.returns.map((row, index) => ({ ...row, state: states[index] ?? 'unfilled' })),
  });

  it('leads down the sheet and then from its top, past what is reviewed and what has not come', () => {
    const state = with_('filled', 'unfilled', 'toCorrect', 'waiting', 'notApplicable');
    const [first, , third, , fifth] = state.returns;
    expect(nextUnreviewed(state)?.key).toBe(first?.key);
    expect(nextUnreviewed(state, first?.key)?.key).toBe(third?.key);
    expect(nextUnreviewed(state, fifth?.key)?.key).toBe(first?.key);
    expect(reviewProgress(state)).toEqual({ reviewed: 0, of: 3 });
    const reviewed = {
      ...state,
      returns: state.returns.map((row) => (row === third ? row : { ...row, review: '備查' })),
    };
    expect(nextUnreviewed(reviewed, first?.key)?.key).toBe(third?.key);
    expect(nextUnreviewed(reviewed, third?.key)).toBeUndefined();
    expect(reviewProgress(reviewed)).toEqual({ reviewed: 2, of: 3 });
  });

  it('shows every answer as people read it, the rate, the indicators, and last period’s with its opinion', () => {
    const answers = {
      status: 'in_progress',
      measure: '人才培訓計畫',
      due_date: '2026-12-31',
      planned_pct: 80,
      actual_pct: 40,
      budget: 12000,
      executed: 3000,
      kpi_name_1: '受訓人次',
      kpi_unit_1: '人次',
      kpi_target_1: 1500,
      kpi_actual_1: 600,
    };
    const before = answered(base, {
      MOL: {
        state: 'filled',
        answers: { status: 'ongoing', actual_pct: 20 },
        review: '備查',
        opinion: '請補場次',
      },
    });
    const added = addPeriod(before, {
      ...currentPeriod(before),
      id: '115H2',
      start: '2026-07-01',
      end: '2026-12-31',
      due: '2027-01-31',
    });
    const now = added.returns.find(
      ({ period, task }) => period === '115H2' && task === before.returns[0]?.task,
    );
    if (now === undefined) throw new Error('No row.');
    const facts = returnFacts(added, { ...now, answers });
    const shown = Object.fromEntries(facts.answers.map(({ field, text }) => [field, text]));
    expect(shown).toMatchObject({
      status: '辦理中',
      due_date: '115.12.31',
      planned_pct: '80%',
      actual_pct: '40%',
      budget: '12,000',
      executed: '3,000',
    });
    expect(facts.rate).toBe(0.25);
    expect(facts.indicators).toEqual(['受訓人次：600 人次／目標 1,500 人次']);
    expect(facts.past).toMatchObject([{ period: '115H1', review: '備查', opinion: '請補場次' }]);
    expect(facts.past[0]?.answers).toContainEqual(
      expect.objectContaining({ field: 'actual_pct', text: '20%' }),
    );
    expect(returnFacts(before, before.returns[0]!).past).toEqual([]);
  });
});
