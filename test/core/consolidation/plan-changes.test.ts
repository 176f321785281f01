/** A plan that moved stands among the open matters until it is decided on, and nothing else about the return changes. */
import { describe, expect, it } from '@jest/globals';
import {
  DEFAULT_QUESTIONNAIRE,
  decisionOn,
  formOf,
  matterText,
  optionLabelOf,
  type Scalars,
} from '../../../src/core/index';
import type {
  ConsolidationReturn,
  Decision,
  Matter,
  Submission,
} from '../../../src/core/consolidation/types';
import { consolidate } from '../../../src/core/consolidation/consolidate';
import { planMoves } from '../../../src/core/consolidation/plan-changes';
import { newCoordination } from '../../support/coordinator';
import { originOf } from './stored-files';
import { A, inputOf, read, returnOf, submission, templateFor } from './support';

const ROW = {
  status: '辦理中',
  measure: '人才培訓計畫',
  progress_text: '辦理三場產業人才研習，計120人次參加。',
  due_date: '119.12.31',
  planned_pct: 50,
  actual_pct: 50,
  kpi_name_1: '研習人次',
  kpi_unit_1: '人次',
  kpi_target_1: 10,
  kpi_actual_1: 5,
  plan_reason: '經費遭刪減',
};
const PLAN: Scalars = {
  due_date: '2030-12-31',
  kpi_name_1: '研習人次',
  kpi_unit_1: '人次',
  kpi_target_1: 10,
};

/** One return of this row, against what was planned before. */
function judged(
  row: Readonly<Record<string, string | number>>,
  past: Pick<ConsolidationReturn, 'previous' | 'first'>,
  decisions: readonly Decision[] = [],
) {
  const template = templateFor({ tasks: 1 });
  const input = inputOf([submission('a', read(template, { [A]: row }))], decisions, [template]);
  return consolidate({ ...input, expected: input.expected.map((one) => ({ ...one, ...past })) });
}

const without = (row: Readonly<Record<string, string | number>>, ...keys: string[]) =>
  Object.fromEntries(Object.entries(row).filter(([key]) => !keys.includes(key)));

function only(matters: readonly Matter[]): Matter {
  const [one, ...more] = matters;
  if (one === undefined || more.length > 0) throw new Error(`${matters.length} matters.`);
  return one;
}

describe('a plan', () => {
  it('that stays as it was is no matter', () => {
    expect(judged(ROW, { previous: PLAN, first: PLAN }).matters).toEqual([]);
    expect(judged(ROW, { previous: {} }).matters).toEqual([]);
  });

  it.each([
    ['due_date', '2027-12-31', 'schedule'],
    ['kpi_target_1', 1000, 'target'],
    ['kpi_unit_1', '千人次', 'target'],
    ['kpi_name_1', '培訓人次', 'target'],
  ] as const)('whose %s was %s moved in its %s', (field, before, part) => {
    const { matters, totals, ...result } = judged(ROW, { previous: { ...PLAN, [field]: before } });
    expect(only(matters)).toMatchObject({
      kind: 'plan',
      body: 'SAMPLE',
      task: A,
      field,
      status: 'open',
      plan: { part, reason: '經費遭刪減', moves: [{ field, before, now: PLAN[field] }] },
    });
    expect(totals).toMatchObject({ openMatters: 1, conflicts: 0, toCorrect: 0 });
    expect(result.returns[0]).toMatchObject({ state: 'filled', light: 'normal' });
    expect(result.returns[0]?.findings).toMatchObject([{ code: 'rule.plan_moved', place: { field } }]);
  });

  it('is 待補正 without a reason, and a matter all the same', () => {
    const result = judged(without(ROW, 'plan_reason'), { previous: { ...PLAN, kpi_target_1: 1000 } });
    expect(returnOf(result, A).state).toBe('toCorrect');
    expect(result.returns[0]?.findings.map(({ code }) => code)).toEqual([
      'rule.plan_moved',
      'rule.plan_reason_missing',
    ]);
    expect(only(result.matters).plan?.reason).toBe('');
  });

  it('of a silent period is compared with the first one', () => {
    const { matters } = judged(ROW, { previous: {}, first: { due_date: '2027-12-31' } });
    expect(only(matters).plan?.moves).toEqual([
      { part: 'schedule', field: 'due_date', first: '2027-12-31', now: '2030-12-31' },
    ]);
  });

  it('that moved in an earlier period is not put before the coordinator again', () => {
    expect(judged(ROW, { previous: PLAN, first: { ...PLAN, kpi_target_1: 1000 } }).matters).toEqual([]);
  });

  it('of which a part was taken out moved too', () => {
    const { matters } = judged(without(ROW, 'kpi_target_1'), { previous: PLAN });
    expect(only(matters).plan?.moves).toEqual([{ part: 'target', field: 'kpi_target_1', before: 10 }]);
  });

  it('of a body that is asked nothing is none', () => {
    const row = { ...ROW, status: '本期無協助需求' };
    expect(judged(row, { previous: { ...PLAN, kpi_target_1: 1000 } }).matters).toEqual([]);
  });

  it('that moved in time and target is two matters, in words that show both plans', () => {
    const past = { ...PLAN, due_date: '2027-12-31', kpi_target_1: 1000 };
    const { matters } = judged(ROW, { previous: past, first: { ...past, kpi_target_1: 1200 } });
    const state = newCoordination();
    expect(matters.map((one) => matterText(one, state, () => ''))).toEqual([
      '樣本部 四-1 期程異動：預定完成日 116.12.31 → 119.12.31。原因：經費遭刪減',
      '樣本部 四-1 目標異動：累計目標 1,000 → 10（最初 1,200）。原因：經費遭刪減',
    ]);
    expect(matterText(matters[1] as Matter, { ...state, language: 'en' }, () => '')).toBe(
      '樣本部 四-1 the target moved: Target 1,000 → 10 (first 1,200). Reason: 經費遭刪減',
    );
  });
});

describe('the moves of a plan', () => {
  const { fields } = formOf(DEFAULT_QUESTIONNAIRE, 'standard', DEFAULT_QUESTIONNAIRE.settings);
  const moves = (first: Scalars, previous: Scalars, now: Scalars) =>
    planMoves(fields, { first, previous, now });

  it('are of its parts only, with nothing where nothing was said', () => {
    const [first, previous, now] = [{ kpi_target_1: 1200 }, { due_date: '2027-12-31' }, { kpi_unit_1: '人' }];
    expect(moves(first, previous, { ...now, due_date: '2030-12-31', kpi_target_1: 10 })).toStrictEqual([
      { part: 'target', field: 'kpi_target_1', first: 1200, now: 10 },
      { part: 'schedule', field: 'due_date', before: '2027-12-31', now: '2030-12-31' },
    ]);
    expect(moves({}, { measure: '甲案', kpi_target_1: 5 }, { measure: '乙案' })).toStrictEqual([
      { part: 'target', field: 'kpi_target_1', before: 5 },
    ]);
    // Silent last period and now: whoever says nothing moves nothing.
    expect(moves({ due_date: '2027-12-31' }, {}, {})).toStrictEqual([]);
    expect(moves(PLAN, PLAN, PLAN)).toStrictEqual([]);
  });
});

describe('a plan that comes through a survey form', () => {
  const template = templateFor({ tasks: 1 });
  const sent = (name: string, row: Readonly<Record<string, string | number>>) =>
    submission(name, read(template, { [A]: row }));
  const response = (name: string, row: Readonly<Record<string, string | number>>): Submission => {
    const made = sent(name, row);
    if (!('stored' in made)) throw new Error(name);
    return { ...made, stored: { ...made.stored, origin: originOf(name, 1) } };
  };
  const moved = (...submissions: Submission[]) => {
    const input = inputOf(submissions, [], [template]);
    const expected = input.expected.map((one) => ({ ...one, previous: PLAN }));
    return consolidate({ ...input, expected }).matters.map(({ plan }) => plan?.moves);
  };
  const unsaid = without(ROW, 'due_date');

  it('did not move where the form did not ask, and did where it says another', () => {
    expect(moved(response('a', unsaid))).toEqual([]);
    expect(moved(response('a', { ...unsaid, kpi_target_1: 9 }))).toEqual([
      [{ part: 'target', field: 'kpi_target_1', before: 10, now: 9 }],
    ]);
  });

  it('is compared whole once a file that brought the plan along is there', () => {
    const schedule = [[{ part: 'schedule', field: 'due_date', before: '2030-12-31' }]];
    expect(moved(sent('a', unsaid))).toEqual(schedule);
    expect(moved(response('a', unsaid), sent('b', unsaid))).toEqual(schedule);
  });
});

describe('a decision on a plan', () => {
  const past = { previous: { ...PLAN, kpi_target_1: 1000 } };
  const matter = only(judged(ROW, past).matters);
  const decided = (option: string): Decision => ({ kind: 'matter', id: matter.id, option });

  it.each(['同意', 'Agree', '甲', 'A', '1'])('may be written as %s', (text) => {
    expect(optionLabelOf(matter, text)).toBe('agree');
    expect(decisionOn(matter, 'agree', { language: 'zh-TW' }, '', '2026-08-01').decision).toBe('同意');
  });

  it.each([
    ['agree', 'agree'],
    ['noted', 'noted'],
    ['乙', 'noted'],
  ])('%s holds, and changes no figure', (option, label) => {
    const result = judged(ROW, past, [decided(option)]);
    expect(only(result.matters)).toMatchObject({ status: 'decided', decided: label });
    expect(result.idle).toEqual([]);
    expect(result.returns).toEqual(judged(ROW, past).returns);
  });

  it('is between two options, on one field or on several', () => {
    const options = ['agree', 'noted'].map((label) => ({ label, value: '', files: [] }));
    const about = { kind: 'plan', body: 'SAMPLE', bodyName: '樣本部', task: A, number: '四-1' };
    const move = { part: 'target', field: 'kpi_target_1', before: 1000, now: 10 };
    expect(matter).toEqual({
      ...about,
      id: matter.id,
      field: 'kpi_target_1',
      options,
      reasons: [],
      plan: { part: 'target', moves: [move], reason: '經費遭刪減' },
      status: 'open',
    });
    const both = only(judged(ROW, { previous: { ...PLAN, kpi_target_1: 1000, kpi_unit_1: '場' } }).matters);
    expect(both).toMatchObject({ ...about, field: '', options });
    expect(both.plan?.moves.map(({ field }) => field)).toEqual(['kpi_unit_1', 'kpi_target_1']);
  });

  it('holds for this plan and this reason only', () => {
    for (const row of [
      { ...ROW, kpi_target_1: 9 },
      { ...ROW, plan_reason: '人力不足' },
    ])
      expect(only(judged(row, past, [decided('agree')]).matters).status).toBe('open');
  });

  it('that names nothing, or two things, is said', () => {
    for (const [fault, ...decisions] of [
      ['unknown-option', decided('也許')],
      ['contradictory', decided('agree'), decided('noted')],
    ] as const) {
      const result = judged(ROW, past, decisions);
      expect(only(result.matters).status).toBe('open');
      expect(result.findings).toContainEqual({
        code: `consolidation.decision-${fault}`,
        severity: 'warning',
        body: 'SAMPLE',
        fileId: '',
        place: { task: A },
        parameters: { id: matter.id },
      });
    }
  });
});
