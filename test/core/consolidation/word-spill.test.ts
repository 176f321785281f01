import { describe, expect, it } from '@jest/globals';
import { storeSubmission } from '../../../src/core/consolidation/stored';
import { continuesList, wordSpills } from '../../../src/core/consolidation/word-spill';
import { storedFile } from './stored-files';
import { A, type Answers, B, C, codes, read, run, submission, templateFor } from './support';

const template = templateFor();
const spills = (answers: Answers) => wordSpills(storeSubmission(read(template, answers)));

describe('a Word paste that spilled', () => {
  const first = { status: '持續辦理', measure: '計畫', progress_text: '1. 辦理研習三場' };

  it('is found where ① is blank and the list of the row above goes on', () => {
    expect(spills({ [A]: first, [B]: { progress_text: '2. 盤點職場體驗資源並建置平臺' } })).toEqual([
      { task: B, field: 'progress_text', above: A, text: '2. 盤點職場體驗資源並…' },
    ]);
  });

  it('is followed down the column', () => {
    const found = spills({
      [A]: first,
      [B]: { progress_text: '2. 盤點' },
      [C]: { progress_text: '3. 參訪' },
    });
    expect(found.map(({ task, above }) => [task, above])).toEqual([
      [B, A],
      [C, B],
    ]);
  });

  it('is said as a warning at the cell, and nothing is changed', () => {
    const result = run([submission('a', read(template, { [A]: first, [B]: { progress_text: '2. 盤點' } }))]);
    const found = result.findings.filter(({ code }) => code === 'consolidation.word-spill');
    expect(found).toMatchObject([
      {
        severity: 'warning',
        place: { file: 'a.xlsx', task: B, field: 'progress_text' },
        parameters: { text: '2. 盤點', above: '四-1' },
      },
    ]);
    expect(found[0]?.place.column).toBeGreaterThan(0);
    expect(result.returns[1]?.answers['progress_text']).toBe('2. 盤點');
  });

  it.each([
    ['the row has its own ①', { [A]: first, [B]: { status: '持續辦理', progress_text: '2. 盤點' } }],
    ['the list does not go on', { [A]: first, [B]: { progress_text: '3. 盤點' } }],
    [
      'the row above has no list',
      { [A]: { ...first, progress_text: '辦理' }, [B]: { progress_text: '2. 盤點' } },
    ],
    ['a list of its own begins', { [A]: first, [B]: { progress_text: '1. 盤點\n2. 參訪' } }],
    ['it stands in another column', { [A]: first, [B]: { next_step: '2. 盤點' } }],
    ['a row stands between', { [A]: first, [C]: { progress_text: '2. 盤點' } }],
  ])('is not suspected where %s', (_, answers) => {
    expect(spills(answers as Answers)).toEqual([]);
  });

  it('is found by the order of the sheet, cell by cell, where ① stands as it was issued', () => {
    const issued = templateFor({ prefill: { [B]: { status: 'ongoing' } } });
    const made = storedFile('a', {
      template: issued,
      rows: {
        [A]: { ...first, measure: '一、甲案' },
        [B]: {
          status: 'ongoing',
          progress_text: '2. 盤點',
          measure: '二、乙案\n三、丙案',
          sub_unit: { u: '？' },
        },
        [C]: { progress_text: '2. 參訪' },
      },
    });
    if (!('stored' in made)) throw new Error('Refused.');
    const [one, two, three] = made.stored.rows;
    if (one === undefined || two === undefined || three === undefined) throw new Error('Three rows.');
    // The rows were moved on the sheet: B, A, C; then C, A, B.
    const ordered = (...at: [number, number, number]) =>
      wordSpills({
        ...made.stored,
        rows: [
          { ...one, at: at[0] },
          { ...two, at: at[1] },
          { ...three, at: at[2] },
        ],
      });
    expect(ordered(7, 6, 8)).toEqual([{ task: C, field: 'progress_text', above: A, text: '2. 參訪' }]);
    expect(ordered(10, 11, 9)).toEqual([
      { task: B, field: 'measure', above: A, text: '二、乙案' },
      { task: B, field: 'progress_text', above: A, text: '2. 盤點' },
    ]);
  });

  it('is no number', () => {
    expect(spills({ [A]: { ...first, kpi_actual_1: 1 }, [B]: { kpi_actual_1: 2 } })).toEqual([]);
  });

  it('is not seen in what the template was issued with', () => {
    const issued = templateFor({ prefill: { [A]: { measure: '1. 甲案' }, [B]: { measure: '2. 乙案' } } });
    expect(wordSpills(storeSubmission(read(issued, {})))).toEqual([]);
    const result = run([submission('a', read(issued, {}))], [], [issued]);
    expect(codes(result.findings)).not.toContain('consolidation.word-spill');
  });
});

describe('the next item of a list', () => {
  it.each([
    ['1. 一\n2. 二', '3、三', true],
    ['１、一', '２、二', true],
    ['(1) 一', '（2）二', true],
    ['（一）甲', '（二）乙', true],
    ['一、甲\n二、乙', '三、丙', true],
    ['九、甲', '十、乙', true],
    ['① 甲', '②乙', true],
    ['● 甲', '● 乙', true],
    ['● 甲', '■ 乙', false],
    ['1. 一\n（1）細項', '2. 二', true],
    ['1. 一', '2.5公里', false],
    ['114.12.31', '115.06.30 完成', false],
    ['1. 一', '（2）二', false],
    ['無清單', '1. 一', false],
    ['0. 序', '1. 一', false],
    [' 1. 一', '　2. 二', true],
    ['● 甲', '甲●乙', false],
    ['甲●乙', '● 甲', false],
    ['見①', '② 乙', false],
    ['① 甲', '見②', false],
    ['一、甲\n十十、不是數字', '二、乙', true],
  ])('%j → %j: %s', (list, text, expected) => {
    expect(continuesList(list, text)).toBe(expected);
  });
});
