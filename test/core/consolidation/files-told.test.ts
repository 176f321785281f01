/** Why a file came out as it did, and what is said of the file itself: exactly, and at which place. */
import { describe, expect, it } from '@jest/globals';
import { consolidate } from '../../../src/core/consolidation/consolidate';
import { MergedBodies } from '../../../src/core/consolidation/merged-bodies';
import type { StoredSubmission } from '../../../src/core/consolidation/stored';
import type { Submission } from '../../../src/core/consolidation/types';
import { full, short } from './short-files';
import { A, B, codes, fileNamed, idOf, inputOf, run, templateFor } from './support';

const template = templateFor({ tasks: 2 });
const told = (files: readonly Submission[], ...names: string[]) => {
  const result = run(files, [], [template]);
  return names.map((name) => {
    const { outcome, reasons } = fileNamed(result, name);
    return [outcome, ...reasons.map(({ code, parameters }) => [code, parameters])];
  });
};

describe('answers that do not stand', () => {
  const later = (name: string, row: Readonly<Record<string, string>>, of = template) =>
    short(name, { template: of, rows: { [A]: row }, cover: { counter: 2 } });

  it('name the files that stand instead, in the order of their names', () => {
    const files: Submission[] = [
      short('a', { template, rows: { [A]: full } }),
      later('b', { status: 'planned', measure: '乙案' }),
      later('c', { progress_text: '另一段說明，也夠長的一段文字。' }),
    ];
    const named = files.map((one, index) => ({
      ...one,
      names: [['old.xlsx', 'z.xlsx', 'y.xlsx'][index] ?? ''],
    }));
    expect(told(named, 'a', 'b', 'c')).toStrictEqual([
      ['superseded', ['superseded', { cells: 3, by: 'y.xlsx、z.xlsx' }]],
      ['merged', ['merged', { cells: 2, lost: 0 }]],
      ['merged', ['merged', { cells: 1, lost: 0 }]],
    ]);
  });

  it('of a row that is expected no more are not said to be superseded by a file', () => {
    const [one, two] = [templateFor({ tasks: 1 }), template];
    const result = run([short('a', { template: two, rows: { [B]: full } })], [], [one]);
    expect(fileNamed(result, 'a')).toMatchObject({
      outcome: 'superseded',
      reasons: [{ code: 'superseded.past', parameters: { cells: 3 } }],
    });
  });

  it('that were typed over are not, either', () => {
    const file = short('a', { template, rows: { [A]: { measure: '甲案' } } });
    const kept = {
      key: `112|115H1|${A}|SAMPLE`,
      task: A,
      body: 'SAMPLE',
      field: 'measure',
      cell: { v: '乙案' },
      reason: 'by-hand' as const,
    };
    const input = { ...inputOf([file], [], [template]), kept: [kept] };
    const id = consolidate(input, new MergedBodies()).matters[0]?.id ?? '';
    const decisions = [{ kind: 'matter' as const, id, option: '乙' }];
    const result = consolidate({ ...input, decisions }, new MergedBodies());
    expect(fileNamed(result, 'a').reasons).toStrictEqual([
      { code: 'superseded.past', parameters: { cells: 1 } },
    ]);
  });

  it('of a file that waits are kept, but for what came along unchanged', () => {
    const issued = templateFor({ tasks: 1, prefill: { [A]: { measure: '前期' } } });
    const seal = { state: 'broken' as const, counter: 1 };
    const file = short('a', { template: issued, rows: { [A]: { status: 'ongoing' } }, but: { seal } });
    const { history } = run([file], [], [issued]);
    expect(
      history.map(({ key, field, value, reason }) => [key.slice(10), field, value, reason]),
    ).toStrictEqual([
      ['SAMPLE', 'confirmed', 'yes', 'waiting'],
      ['SAMPLE', 'contact_email', 'a@b.example', 'waiting'],
      ['SAMPLE', 'contact_name', '承辦人', 'waiting'],
      ['SAMPLE', 'contact_phone', '1', 'waiting'],
      [`${A}|SAMPLE`, 'status', 'ongoing', 'waiting'],
    ]);
  });
});

describe('a doubt about a file', () => {
  const row = (code: string) => ({
    code,
    severity: 'warning' as const,
    parameters: {},
    place: { task: A, row: 6 },
  });
  const but: Partial<StoredSubmission> = {
    token: 'f'.repeat(64),
    seal: { state: 'broken', counter: 4 },
    findings: [row('row.otherwise'), row('row.moved'), row('row.otherwise')],
  };
  const file = short('a', { template, rows: { [A]: full }, but });
  const input = { ...inputOf([file], [], [template]), closed: new Set([idOf('a')]) };
  const reasons = [
    { code: 'waiting.token', parameters: {} },
    { code: 'waiting.seal', parameters: { counter: 4 } },
    { code: 'waiting.rows', parameters: { rows: 2 } },
    { code: 'waiting.closed', parameters: {} },
  ];

  it('is told with all others, and of what is in the file nothing while it waits', () => {
    const result = consolidate(input, new MergedBodies());
    expect(fileNamed(result, 'a')).toMatchObject({ outcome: 'waiting' });
    expect(fileNamed(result, 'a').reasons).toStrictEqual(reasons);
    expect(result.matters[0]?.reasons).toStrictEqual(reasons);
    expect(result.findings).toStrictEqual([]);
  });

  it.each([
    ['take', 'accepted', reasons.map((one) => ({ ...one, code: one.code.replace('waiting', 'taken') })), 3],
    ['reject', 'refused', [{ code: 'refused.rejected', parameters: {} }, ...reasons], 0],
  ])('is told after the decision to %s it, too', (option, outcome, expected, findings) => {
    const decisions = [{ kind: 'matter' as const, id: 'e80023cb', option }];
    const result = consolidate({ ...input, decisions }, new MergedBodies());
    expect(fileNamed(result, 'a').outcome).toBe(outcome);
    expect(fileNamed(result, 'a').reasons).toStrictEqual(expected);
    const own = result.findings.filter(({ code }) => code.startsWith('row.'));
    expect(own).toStrictEqual(
      (but.findings ?? []).slice(0, findings).map((one) => ({
        ...one,
        place: { ...one.place, file: 'a.xlsx' },
        body: 'SAMPLE',
        fileId: idOf('a'),
      })),
    );
  });
});

describe('a Word paste that spilled', () => {
  const first = { status: 'ongoing', measure: '計畫', progress_text: '1. 辦理研習三場' };
  const rows = { [A]: first, [B]: { progress_text: '2. 盤點' } };
  const spilled = (but: (stored: StoredSubmission) => Partial<StoredSubmission>) => {
    const file = short('a', { template, rows });
    if (!('stored' in file)) throw new Error('Refused.');
    const stored = { ...file.stored, ...but(file.stored) };
    const { findings } = run([{ ...file, stored }], [], [template]);
    return findings.filter(({ code }) => code === 'consolidation.word-spill');
  };
  const place = { sheet: '填報表', task: B, field: 'progress_text', file: 'a.xlsx' };

  it.each([
    ['at its cell', () => ({}), [{ ...place, row: 7, column: 7 }]],
    [
      'at its task where the column is not known',
      ({ columns }: StoredSubmission) => ({
        columns: Object.fromEntries(Object.entries(columns).filter(([key]) => key !== 'progress_text')),
      }),
      [place],
    ],
    [
      'at no response of a survey',
      () => ({ origin: { source: 'odk', instance: 'x', edit: 1, mark: '' } }),
      [],
    ],
  ])('is told %s', (_, but, places) => {
    const found = spilled(but);
    expect(found.map((one) => one.place)).toStrictEqual(places);
    for (const one of found)
      expect(one).toMatchObject({
        severity: 'warning',
        parameters: { text: '2. 盤點', above: '四-1' },
        fileId: idOf('a'),
      });
  });
});

describe('a response of a survey', () => {
  type Origin = NonNullable<StoredSubmission['origin']>;
  const response = (name: string, more: Partial<Origin>, of = template) =>
    short(name, {
      template: of,
      rows: more.deleted === undefined ? { [A]: full } : {},
      cover: {},
      but: { origin: { source: 'odk', instance: 'x', edit: 1, mark: '', ...more } },
    });
  const later = templateFor({ tasks: 2, period: '115H2' });

  it('that its source deleted is refused, and the message that says so is taken', () => {
    const files = [
      response('a', { review: 'approved' }),
      response('b', { deleted: 1 }),
      response('c', { edit: 2 }),
    ];
    expect(told(files, 'a', 'b', 'c')).toStrictEqual([
      ['refused', ['refused.withdrawn', {}]],
      ['accepted', ['accepted.deletion', {}]],
      ['accepted'],
    ]);
    const result = run(files, [], [template]);
    expect(
      result.files.map(({ counter, sourceReview, rows }) => [counter, sourceReview, rows]),
    ).toStrictEqual([
      [1, 'approved', 1],
      [1, '', 0],
      [2, '', 1],
    ]);
    expect(codes(result.findings)).not.toContain('consolidation.word-spill');
  });

  it('that came back counts again, and the message is told as taken back', () => {
    const files = [response('a', { restored: 1 }), response('b', { deleted: 1 })];
    expect(told(files, 'a', 'b')).toStrictEqual([['accepted'], ['accepted', ['accepted.restored', {}]]]);
  });

  it('of another period is refused, and so is the message that it was deleted', () => {
    const files = [response('a', {}, later), response('b', { deleted: 1 }, later)];
    const wrong = ['refused.period', { body: '樣本部', period: '115H2', expected: '115H1' }];
    expect(told(files, 'a', 'b')).toStrictEqual([
      ['refused', wrong],
      ['refused', wrong],
    ]);
  });
});
