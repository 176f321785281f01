/** Copied narratives are a finding to confirm, with what is alike; nothing else follows from them. */
import { describe, expect, it } from '@jest/globals';
import { wordFinding } from '../../../src/core/index';
import { consolidate } from '../../../src/core/consolidation/consolidate';
import { MergedBodies } from '../../../src/core/consolidation/merged-bodies';
import type { ConsolidationInput, Submission } from '../../../src/core/consolidation/types';
import { storedFile, type FileSpec } from './stored-files';
import { A, B, type BodySpec, codes, inputOf, OTHER, read, SAMPLE, submission, templateFor } from './support';

const TEXT = '本期於115年3月12日辦理產業人才培訓研習三場，計120人次參加，並與12校合作開設實習課程。';
const LATER = TEXT.replace('115年3月12日', '115年9月3日').replace('120', '98');
const ELSE = '協助各縣市推動職業試探教育，輔導國中小學校辦理場域體驗活動，並與公會合作訂定課程規範。';

const row = (progress_text: string, status = '持續辦理') => ({ status, measure: '計畫', progress_text });

function judged(
  answers: readonly (readonly [BodySpec, Readonly<Record<string, Readonly<Record<string, string>>>>])[],
  previous: Readonly<Record<string, string>> = {},
) {
  const templates = answers.map(([body]) => templateFor({ body, tasks: 2 }));
  const files = answers.map(([{ id }, rows], index) => {
    const template = templates[index];
    if (template === undefined) throw new Error(id);
    return submission(id, read(template, rows));
  });
  const input = inputOf(files, [], templates);
  return consolidate({ ...input, expected: input.expected.map((one) => ({ ...one, previous })) });
}

const alike = (result: ReturnType<typeof judged>) =>
  result.findings.filter(({ code }) => code === 'consolidation.alike');

describe('a narrative', () => {
  it.each(['持續辦理', '辦理中', '規劃中'])(
    'that is last period’s but for dates and figures is asked about (%s)',
    (status) => {
      const result = judged([[SAMPLE, { [A]: row(LATER, status) }]], { progress_text: TEXT });
      const [finding] = result.findings.filter(({ code }) => code === 'text.alike-before');
      expect(finding).toMatchObject({
        severity: 'warning',
        place: { task: A, field: 'progress_text' },
        parameters: { percent: 100 },
      });
      expect(result.returns[0]?.state).toBe('filled');
      if (finding === undefined) return;
      expect(wordFinding(finding, 'zh-TW')).toContain('與前期幾乎相同（相似 100%，日期與數字不計），例如「');
      expect(wordFinding(finding, 'en')).toContain('nearly the same as last period (100% alike');
    },
  );

  it('that is exactly last period’s is said once', () => {
    const said = (status: string) =>
      codes(judged([[SAMPLE, { [A]: row(TEXT, status) }]], { progress_text: TEXT }).findings).filter(
        (code) => code === 'rule.progress_same' || code === 'text.alike-before',
      );
    expect(said('規劃中')).toEqual(['rule.progress_same']);
    expect(said('持續辦理')).toEqual(['text.alike-before']);
  });

  it('of a body that is asked nothing, or that tells something else, is not', () => {
    expect(codes(judged([[SAMPLE, { [A]: row(ELSE) }]], { progress_text: TEXT }).findings)).not.toContain(
      'text.alike-before',
    );
    const nothing = judged([[SAMPLE, { [A]: row(TEXT, '本期無協助需求') }]], { progress_text: TEXT });
    expect(codes(nothing.findings)).not.toContain('text.alike-before');
  });

  it('of two bodies is a finding on both, with the other and the passage', () => {
    const result = judged([
      [SAMPLE, { [A]: row(TEXT), [B]: row(ELSE) }],
      [OTHER, { [A]: row('另行說明其他事項。'), [B]: row(LATER) }],
    ]);
    expect(
      alike(result).map(({ body, place, parameters }) => [
        body,
        place.task,
        parameters['other'],
        parameters['other_number'],
      ]),
    ).toEqual([
      ['SAMPLE', A, '另一部', '四-2'],
      ['OTHER', B, '樣本部', '四-1'],
    ]);
    expect(alike(result)[0]).toMatchObject({
      severity: 'warning',
      place: { sheet: '填報表', field: 'progress_text', row: expect.any(Number), column: expect.any(Number) },
      parameters: { percent: 100, count: 2, passage: expect.stringContaining('辦理產業人才培訓研習三場') },
    });
  });

  it('that one body gives to two tasks is not copied', () => {
    const result = judged([[SAMPLE, { [A]: row(TEXT), [B]: row(TEXT) }]]);
    expect(alike(result)).toEqual([]);
    expect(result.returns.map(({ state }) => state)).toEqual(['filled', 'filled']);
  });

  it('is judged alike in whatever order the files came', () => {
    const bodies = [
      [SAMPLE, { [A]: row(TEXT) }],
      [OTHER, { [A]: row(LATER) }],
    ] as const;
    const told = (result: ReturnType<typeof judged>) =>
      alike(result)
        .map((one) => JSON.stringify(one))
        .sort();
    expect(told(judged([...bodies].reverse()))).toEqual(told(judged(bodies)));
  });
});

describe('narratives that are alike', () => {
  const THIRD: BodySpec = { id: 'THIRD', name: '第三部' };
  const templates = [SAMPLE, OTHER, THIRD].map((body) => templateFor({ body, tasks: 1 }));
  const ROW = { status: 'ongoing', measure: '甲案', progress_text: TEXT };
  /** The file of a body that answers its only task. */
  const file = (name: string, index: number, row: NonNullable<FileSpec['rows']>[string]): Submission => {
    const template = templates[index];
    if (template === undefined) throw new Error(name);
    return storedFile(name, { template, rows: { [A]: row } });
  };
  const told = (submissions: readonly Submission[], more: Partial<ConsolidationInput> = {}) => {
    const result = consolidate({ ...inputOf(submissions, [], templates), ...more }, new MergedBodies());
    return alike(result).map(({ body, place, parameters }) => [body, place, parameters]);
  };
  const place = (name: string) => ({
    file: `${name}.xlsx`,
    sheet: '填報表',
    task: A,
    field: 'progress_text',
    row: 6,
    column: 8,
  });
  const like = (other: string, count: number) => ({
    other,
    other_number: '四-1',
    count,
    percent: 100,
    passage: expect.stringContaining('辦理產業人才培訓研習三場'),
  });

  it('of three bodies are told against the first by key, and of that one against another', () => {
    expect(told([file('a', 0, ROW), file('b', 1, ROW), file('c', 2, ROW)])).toEqual([
      ['OTHER', place('b'), like('樣本部', 3)],
      ['SAMPLE', place('a'), like('另一部', 3)],
      ['THIRD', place('c'), like('另一部', 3)],
    ]);
  });

  it('are told of a return that is to be corrected, and of none that waits', () => {
    const open = { ...ROW, measure: '乙案' };
    const wrong = { status: 'ongoing', progress_text: TEXT };
    expect(told([file('a', 0, ROW), file('b', 1, wrong)])).toEqual([
      ['OTHER', place('b'), like('樣本部', 2)],
      ['SAMPLE', place('a'), like('另一部', 2)],
    ]);
    expect(told([file('a', 0, ROW), file('b', 1, ROW), file('c', 1, open)])).toEqual([]);
  });

  it('are told at the task where the coordinator typed one of them', () => {
    const submissions = [file('a', 0, ROW), file('b', 1, { ...ROW, progress_text: ELSE })];
    const kept: ConsolidationInput['kept'] = [
      {
        key: `112|115H1|${A}|OTHER`,
        task: A,
        body: 'OTHER',
        field: 'progress_text',
        cell: { v: TEXT },
        reason: 'by-hand',
      },
    ];
    const input = { ...inputOf(submissions, [], templates), kept };
    const [matter] = consolidate(input, new MergedBodies()).matters;
    const decisions = [{ kind: 'matter' as const, id: matter?.id ?? '', option: '乙' }];
    expect(told(submissions, { kept, decisions })).toEqual([
      ['OTHER', { task: A, field: 'progress_text' }, like('樣本部', 2)],
      ['SAMPLE', place('a'), like('另一部', 2)],
    ]);
  });
});
