/** What the coordinator typed over an answer: it stands once that is decided, and what it stands for is told at its cell. */
import { describe, expect, it } from '@jest/globals';
import { wordReasons } from '../../../src/core/book/consolidation-rows';
import { consolidate } from '../../../src/core/consolidation/consolidate';
import { MergedBodies } from '../../../src/core/consolidation/merged-bodies';
import type { KeptAnswer } from '../../../src/core/consolidation/stored';
import type { Decision, Submission } from '../../../src/core/consolidation/types';
import { newCoordination } from '../../support/coordinator';
import { cell, file, full, FULL, one, told } from './one-return';
import { A, fileNamed, idOf, inputOf } from './support';

const typed = (field: string, value: string): KeptAnswer => ({
  key: `112|115H1|${A}|SAMPLE`,
  task: A,
  body: 'SAMPLE',
  field,
  cell: { v: value },
  reason: 'by-hand',
});

const mattersOf = (
  submissions: readonly Submission[],
  kept: readonly KeptAnswer[],
  decisions: readonly Decision[] = [],
) => consolidate({ ...inputOf(submissions, decisions, [one]), kept }, new MergedBodies()).matters;

/** The matter on a typed answer, and a way to decide on it. */
function asked(submissions: readonly Submission[], kept: readonly KeptAnswer[]) {
  const matters = mattersOf(submissions, kept);
  const id = matters.find(({ options }) => options.some(({ byHand }) => byHand === true))?.id ?? '';
  const decide = (...options: string[]): Decision[] =>
    options.map((option) => ({ kind: 'matter', id, option }));
  return { id, decide };
}

const files = [file('a', FULL)];
const kept = [typed('measure', '手改')];

describe('an answer that was typed over', () => {
  const { id, decide } = asked(files, kept);
  const matter = {
    id,
    kind: 'cell',
    body: 'SAMPLE',
    bodyName: '樣本部',
    task: A,
    number: '四-1',
    field: 'measure',
    options: [
      { label: '甲', value: '甲案', files: [idOf('a')] },
      { label: '乙', value: '手改', byHand: true, files: [] },
    ],
    reasons: [],
  };
  const warning = [
    'consolidation.typed-over',
    'warning',
    cell('a', 'measure'),
    { first: '甲案', second: '手改', count: 2, id },
  ];
  const past = [['measure', '手改', '', 0, 'by-hand']];

  it('stands as the file says until it is decided', () => {
    expect(told(files, { kept })).toEqual({
      state: 'filled',
      cells: full('a'),
      findings: [warning],
      files: { a: ['accepted', 1] },
      history: past,
    });
    expect(mattersOf(files, kept)).toEqual([{ ...matter, status: 'open' }]);
  });

  it('stands as it was typed where that is decided, in no file', () => {
    expect(told(files, { kept, decisions: decide('乙') })).toEqual({
      state: 'filled',
      cells: { ...full('a'), measure: ['手改', '', 0] },
      findings: [],
      files: { a: ['accepted', 1] },
      history: [['measure', '甲案', 'a', 1, 'decided']],
    });
    expect(mattersOf(files, kept, decide('乙'))).toEqual([{ ...matter, status: 'decided', decided: '乙' }]);
  });

  it('stands as the file says where that is decided, and is asked about no more', () => {
    expect(told(files, { kept, decisions: decide('甲') })).toEqual({
      state: 'filled',
      cells: full('a'),
      findings: [],
      files: { a: ['accepted', 1] },
      history: past,
    });
    expect(mattersOf(files, kept, decide('甲'))).toEqual([{ ...matter, status: 'decided', decided: '甲' }]);
  });

  it.each([
    ['unknown-option', ['丙']],
    ['contradictory', ['甲', '乙']],
  ])('is asked about again where what was decided is %s', (fault, options) => {
    expect(told(files, { kept, decisions: decide(...options) }).findings).toEqual([
      warning,
      [`consolidation.decision-${fault}`, 'warning', cell('a', 'measure'), { id }],
    ]);
  });

  it('that is all that its file says leaves that file with nothing in the results', () => {
    const only = [...files, file('b', { next_step: '參訪' })];
    const over = [typed('next_step', '研習')];
    const decisions = asked(only, over).decide('乙');
    expect(told(only, { kept: over, decisions }).files).toEqual({
      a: ['accepted', 1],
      b: ['superseded', 1, 'superseded.past', { cells: 1 }],
    });
    const input = { ...inputOf(only, decisions, [one]), kept: over };
    const said = fileNamed(consolidate(input, new MergedBodies()), 'b');
    const state = newCoordination();
    expect(wordReasons(state, said)).toBe(
      '1 格內容都未列入彙總（已在填報彙總改寫，或已不由該機關填報），保留在「歷次內容」。',
    );
    expect(wordReasons({ ...state, language: 'en' }, said)).toBe(
      'the 1 cell counts no more (typed over, or not asked of this body); “Past values” has it.',
    );
  });
});

describe('what was typed where the files say nothing', () => {
  it('is told at the cell of its task, against a blank', () => {
    const into = [typed('next_step', '參訪')];
    const { id, decide } = asked(files, into);
    expect(told(files, { kept: into }).findings).toEqual([
      [
        'consolidation.typed-over',
        'warning',
        { task: A, field: 'next_step' },
        { first: '', second: '參訪', count: 2, id },
      ],
    ]);
    expect(told(files, { kept: into, decisions: decide('乙') })).toMatchObject({
      cells: { ...full('a'), next_step: ['參訪', '', 0] },
      findings: [],
      history: [],
    });
  });
});

describe('a cell in which files differ and the coordinator typed', () => {
  const both = [...files, file('b', { ...FULL, measure: '乙案' })];
  const [conflict] = mattersOf(both, kept);
  const chosen: Decision[] = [{ kind: 'matter', id: conflict?.id ?? '', option: '甲' }];

  it('is asked about the files first', () => {
    expect(mattersOf(both, kept).map(({ options }) => options.map(({ value }) => value))).toEqual([
      ['乙案', '甲案'],
    ]);
  });

  it('is then asked about what was typed, against what was chosen, and that alone once it stands', () => {
    const matters = mattersOf(both, kept, chosen);
    const over = matters.find(({ options }) => options.some(({ byHand }) => byHand === true));
    expect(matters.map(({ status, options }) => [status, ...options.map(({ value }) => value)])).toEqual(
      expect.arrayContaining([
        ['decided', '乙案', '甲案'],
        ['open', '乙案', '手改'],
      ]),
    );
    const decisions: Decision[] = [...chosen, { kind: 'matter', id: over?.id ?? '', option: '乙' }];
    expect(mattersOf(both, kept, decisions).map(({ id }) => id)).toEqual([over?.id]);
    expect(told(both, { kept, decisions })).toMatchObject({
      cells: { ...full('ab'), measure: ['手改', '', 0] },
      findings: [],
      history: [
        ['measure', '乙案', 'b', 1, 'decided'],
        ['measure', '甲案', 'a', 1, 'decided'],
      ],
    });
  });
});
