import { describe, expect, it } from '@jest/globals';
import {
  exceptions,
  placeOfReturn,
  readState,
  returnAt,
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

  it('offers the choices of the program, or those of the workbook’s own setting', () => {
    expect(reviewChoices(state)).toEqual(['備查', '請持續辦理', '請補充說明', '結案']);
    const own = { ...state, settings: { ...state.settings, review_choices: '解除列管、 繼續列管,備查' } };
    expect(reviewChoices(own)).toEqual(['解除列管', '繼續列管', '備查']);
  });
});
