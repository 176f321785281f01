/** What the rules know of earlier periods, and whose words are compared with whose. */
import { describe, expect, it } from '@jest/globals';
import { consolidate } from '../../../src/core/consolidation/consolidate';
import { MergedBodies } from '../../../src/core/consolidation/merged-bodies';
import type { ConsolidationInput, ConsolidationReturn } from '../../../src/core/consolidation/types';
import { short } from './short-files';
import { A, codes, inputOf, LONG, OTHER, period, run, SAMPLE, templateFor } from './support';

const row = { status: 'in_progress', measure: '甲案', progress_text: LONG, due_date: '2027-12-31' };
const template = templateFor({ tasks: 1, period: '115H2' });

function withoutBefore(input: ConsolidationInput): ConsolidationInput {
  return Object.fromEntries(Object.entries(input).filter(([key]) => key !== 'before')) as never;
}

function toldOf(
  cells: Readonly<Record<string, string | number>>,
  past: Pick<ConsolidationReturn, 'previous' | 'first'>,
  before: Pick<ConsolidationInput, 'before'>,
) {
  const input = inputOf([short('a', { template, rows: { [A]: cells } })], [], [template]);
  const expected = input.expected.map((one) => ({ ...one, ...past }));
  const { returns } = consolidate(
    { ...withoutBefore(input), period: period('115H2'), expected, ...before },
    new MergedBodies(),
  );
  return (returns[0]?.findings ?? []).map(({ code, parameters }) => [code, parameters['previous']]);
}

describe('a figure that only grows', () => {
  const cells = { ...row, executed: 5 };
  const past = { previous: { executed: 10 } };
  const others = [['rule.actual_missing', undefined]];

  it.each([
    ['within a year', { before: period('115H1') }, [...others, ['rule.executed_fell', 10]]],
    ['over two years', { before: period('114H2') }, others],
    ['where nothing came before', {}, others],
  ])('is asked about where it fell %s: %j', (_, before, expected) => {
    expect(toldOf(cells, past, before)).toStrictEqual(expected);
  });
});

it('knows the plan as it was first given', () => {
  const told = (past: Pick<ConsolidationReturn, 'previous' | 'first'>) =>
    toldOf(row, past, {}).map(([code]) => code);
  const previous = { due_date: row.due_date };
  const moved = ['rule.plan_reason_missing', 'rule.actual_missing', 'rule.plan_off_first'];
  expect(told({ previous, first: { due_date: '2026-12-31' } })).toStrictEqual(moved);
  expect(told({ previous, first: previous })).toStrictEqual(['rule.actual_missing']);
  expect(told({ previous })).toStrictEqual(['rule.actual_missing']);
});

it('compares what bodies tell of their work, and no other text', () => {
  const same = '本期於三月辦理產業人才培訓研習三場，計一百二十人次參加，並與十二校合作開設實習課程。';
  const own = '協助各縣市推動職業試探教育，輔導國中小學校辦理場域體驗活動，並與公會合作訂定課程規範。';
  const judged = (cells: (index: number) => Readonly<Record<string, string>>) => {
    const templates = [SAMPLE, OTHER].map((body) => templateFor({ body, tasks: 1 }));
    const files = templates.map((one, index) =>
      short(`f${index}`, { template: one, rows: { [A]: { status: 'ongoing', ...cells(index) } } }),
    );
    return codes(run(files, [], templates).findings);
  };
  const measures = judged((index) => ({ measure: same, progress_text: index === 0 ? own : LONG }));
  expect(measures).not.toContain('consolidation.alike');
  const narratives = judged((index) => ({ measure: index === 0 ? own : '甲案', progress_text: same }));
  expect(narratives).toContain('consolidation.alike');
});
