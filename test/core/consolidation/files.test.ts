import { describe, expect, it } from '@jest/globals';
import { consolidate } from '../../../src/core/consolidation/consolidate';
import { outcomesByName } from '../../../src/core/consolidation/outcome';
import type { Submission } from '../../../src/core/consolidation/types';
import { sealCode } from '../../../src/core/returns/seal';
import {
  A,
  B,
  C,
  codes,
  fileNamed,
  full,
  idOf,
  inputOf,
  LONG,
  matterOf,
  OTHER,
  OTHER_LONG,
  read,
  returnOf,
  run,
  sealed,
  submission,
  templateFor,
} from './support';

const template = templateFor();

describe('one file', () => {
  it('is accepted, and its returns are checked by the rules', () => {
    const result = run([
      submission(
        'a',
        read(template, { [A]: full(), [B]: { status: '不適用' }, [C]: { measure: '只填措施' } }),
      ),
    ]);
    expect(fileNamed(result, 'a')).toMatchObject({ outcome: 'accepted', reasons: [], rows: 3, counter: 1 });
    expect(result.returns.map(({ state }) => state)).toEqual(['filled', 'notApplicable', 'toCorrect']);
    expect(result.returns.map(({ light }) => light)).toEqual(['ongoing', 'not_applicable', 'ongoing']);
    expect(returnOf(result, A)).toMatchObject({
      key: `112|115H1|${A}|SAMPLE`,
      answers: { status: 'ongoing', measure: '人才培訓計畫', progress_text: LONG },
      files: [idOf('a')],
      findings: [],
    });
    expect(result.totals).toMatchObject({ expected: 3, returned: 3, missing: 0, toCorrect: 1, errors: 1 });
  });

  it('says what is wrong with the file, its sheet and its cell', () => {
    const result = run([submission('a', read(template, { [C]: { measure: '只填措施' } }))]);
    const [finding] = returnOf(result, C).findings;
    expect(finding).toMatchObject({
      code: 'rule.status_missing',
      severity: 'error',
      place: { file: 'a.xlsx', sheet: '填報表', task: C, field: 'status' },
      body: 'SAMPLE',
      fileId: idOf('a'),
    });
    expect(finding?.place.row).toBeGreaterThan(0);
    expect(codes(fileNamed(result, 'a').findings)).toContain('rule.status_missing');
  });

  it('leaves what nobody answered unfilled, with a note of no weight', () => {
    const result = run([submission('a', read(template, { [A]: full() }))]);
    expect(returnOf(result, B)).toMatchObject({ state: 'unfilled', returned: false, light: 'unfilled' });
    expect(returnOf(result, B).findings).toMatchObject([{ code: 'rule.unfilled', severity: 'info' }]);
    expect(result.totals).toMatchObject({ returned: 1, missing: 2, errors: 0 });
    expect(result.board).toMatchObject([{ state: 'partial', unfilledTasks: [B, C], filled: 1, expected: 3 }]);
  });

  it('a silent body has no findings at all', () => {
    const result = run([]);
    expect(result.findings).toEqual([]);
    expect(result.board).toMatchObject([{ state: 'silent', unfilled: 3, files: [] }]);
  });

  it('with nothing in it answers nothing', () => {
    const result = run([submission('a', read(template, {}))]);
    expect(fileNamed(result, 'a')).toMatchObject({
      outcome: 'accepted',
      reasons: [{ code: 'accepted.no-answer' }],
      rows: 0,
    });
  });
});

describe('what cannot be placed', () => {
  it.each([
    ['refused.period', templateFor({ period: '115H2' })],
    ['refused.edition', templateFor({ edition: '999' })],
    ['refused.body', templateFor({ body: OTHER })],
  ])('%s', (code, foreign) => {
    const result = run([submission('a', read(foreign, { [A]: full() }))]);
    expect(fileNamed(result, 'a')).toMatchObject({ outcome: 'refused', reasons: [{ code }], rows: 0 });
    expect(result.totals.returned).toBe(0);
    // A body may have been taken off its only task: what it said is kept.
    const kept = result.history.map(({ reason, value }) => [reason, value]);
    if (code !== 'refused.body') expect(kept).toEqual([]);
    else expect(kept).toContainEqual(['not-expected', '人才培訓計畫']);
  });

  it('keeps the reason of a file that is no return', () => {
    const refused = { code: 'refused.not-ours', parameters: { kind: 'docx' } };
    const result = run([{ id: idOf('x'), names: ['memo.docx'], received: '2026-07-20', refused }]);
    expect(fileNamed(result, 'x')).toMatchObject({ outcome: 'refused', reasons: [refused], body: '' });
  });
});

describe('the same bytes again', () => {
  it('are one row of the register with all names, and a duplicate under the later one', () => {
    const once = submission('a', read(template, { [A]: full() }));
    const again: Submission = { ...once, names: ['copy of a.xlsx'], received: '2026-07-01' };
    const result = run([once, again, once]);
    expect(result.files).toHaveLength(1);
    expect(fileNamed(result, 'a')).toMatchObject({
      names: ['a.xlsx', 'copy of a.xlsx'],
      outcome: 'accepted',
      received: '2026-07-01',
    });
    expect(outcomesByName(fileNamed(result, 'a')).map(({ outcome }) => outcome)).toEqual([
      'accepted',
      'duplicate',
    ]);
  });

  it('of a refused file stay refused', () => {
    const names = ['a', 'b'];
    expect(outcomesByName({ names, outcome: 'refused' }).map(({ outcome }) => outcome)).toEqual([
      'refused',
      'refused',
    ]);
  });
});

describe('seals and tokens', () => {
  const plain = read(template, { [A]: full() });
  const other = read(template, { [A]: full(OTHER_LONG) });

  it('sealed over unsealed; both sealed, the higher seal; the counter before all', () => {
    const text = (...files: Submission[]) => returnOf(run(files), A).answers['progress_text'];
    expect(text(submission('a', plain), submission('b', sealed(other)))).toBe(OTHER_LONG);
    expect(text(submission('a', sealed(plain, 2)), submission('b', sealed(other, 1)))).toBe(LONG);
    const counted = read(template, { [A]: full() }, { counter: 2 });
    expect(text(submission('a', counted), submission('b', sealed(other, 9)))).toBe(LONG);
    expect(text(submission('a', sealed(plain, 1)), submission('b', sealed(other, 1)))).toBeUndefined();
  });

  it('the code on an officer’s receipt is that of the file here, also where it was changed since', () => {
    const whole = sealed(plain);
    const code = sealCode(whole.seal ?? { digest: '' });
    expect(code).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/);
    const codes = run([
      submission('a', whole),
      submission('b', { ...other, seal: whole.seal }),
      submission('c', plain),
    ]).files.map((file) => [file.sealed, file.sealCode]);
    expect(codes.sort()).toEqual([
      ['broken', code],
      ['intact', code],
      ['none', ''],
    ]);
  });

  it('a file changed after its seal waits, and counts once it is taken', () => {
    const broken = { ...other, seal: sealed(plain).seal };
    const open = run([submission('a', broken)]);
    expect(fileNamed(open, 'a')).toMatchObject({
      outcome: 'waiting',
      reasons: [{ code: 'waiting.seal', parameters: { counter: 1 } }],
      rows: 1,
      sealed: 'broken',
    });
    expect(returnOf(open, A)).toMatchObject({ state: 'waiting', returned: false, answers: {} });
    expect(matterOf(open)).toMatchObject({
      kind: 'file',
      status: 'open',
      options: [{ label: 'take' }, { label: 'reject' }],
    });
    expect(open.history.every(({ reason }) => reason === 'waiting')).toBe(true);
    expect(open.history.map(({ value }) => value)).toContain(OTHER_LONG);

    const { id } = matterOf(open);
    const taken = run([submission('a', broken)], [{ kind: 'matter', id, option: 'take' }]);
    expect(fileNamed(taken, 'a')).toMatchObject({ outcome: 'accepted', reasons: [{ code: 'taken.seal' }] });
    expect(returnOf(taken, A).state).toBe('filled');
    expect(matterOf(taken)).toMatchObject({ status: 'decided', decided: 'take' });
    expect(taken.history).toEqual([]);

    const rejected = run([submission('a', broken)], [{ kind: 'matter', id, option: 'reject' }]);
    expect(fileNamed(rejected, 'a')).toMatchObject({
      outcome: 'refused',
      reasons: [{ code: 'refused.rejected' }, { code: 'waiting.seal' }],
    });
    expect(returnOf(rejected, A).state).toBe('unfilled');
    expect(rejected.history.map(({ reason }) => reason)).toContain('rejected');
  });

  it('a taken broken seal ranks as unsealed', () => {
    const broken = {
      ...other,
      seal: { counter: 5, digest: '0'.repeat(64), version: 1, day: '' },
    };
    const files = [submission('a', sealed(plain)), submission('b', broken)];
    const matter = run(files).matters.find(({ kind }) => kind === 'file');
    const result = run(files, [{ kind: 'matter', id: matter?.id ?? '', option: 'take' }]);
    expect(returnOf(result, A).answers['progress_text']).toBe(LONG);
  });

  it('a template of another workbook waits, and holds nothing up that others answer', () => {
    const foreign = templateFor({ secret: 'ff'.repeat(32) });
    const result = run([
      submission('a', plain),
      submission('b', read(foreign, { [A]: full(OTHER_LONG), [B]: full() })),
    ]);
    expect(fileNamed(result, 'b')).toMatchObject({
      outcome: 'waiting',
      reasons: [{ code: 'waiting.token' }],
    });
    expect(returnOf(result, A)).toMatchObject({ state: 'filled', answers: { progress_text: LONG } });
    expect(returnOf(result, B).state).toBe('waiting');
    expect(returnOf(result, C).state).toBe('unfilled');
    expect(result.totals).toMatchObject({
      waiting: 1,
      openMatters: 1,
      conflicts: 0,
      returned: 1,
      missing: 2,
    });
  });
});

describe('what happened to sheets', () => {
  it('is said of the file, unless it was superseded', () => {
    const returned = read(template, { [A]: full() });
    const lacking = {
      ...returned,
      findings: [
        {
          code: 'row.missing',
          severity: 'error' as const,
          place: { sheet: '填報表', task: B },
          parameters: {},
        },
      ],
    };
    const alone = run([submission('a', lacking)]);
    expect(fileNamed(alone, 'a').findings).toContainEqual(
      expect.objectContaining({ code: 'row.missing', place: { file: 'a.xlsx', sheet: '填報表', task: B } }),
    );
    const all = { ...full(OTHER_LONG), status: '規劃中', measure: '新' };
    const over = run([
      submission('a', lacking),
      submission('b', read(template, { [A]: all, [B]: full() }, { counter: 2 })),
    ]);
    expect(fileNamed(over, 'a').outcome).toBe('superseded');
    expect(codes(over.findings)).not.toContain('row.missing');
  });
});

describe('an answer to words of a task that the workbook has no more', () => {
  const template = templateFor({ tasks: 1 });
  const sent = submission('a', read(template, { 'T112-4-01': { status: '本期無協助需求' } }));
  const withHash = (hash: string, submissions = [sent]) => {
    const input = inputOf(submissions, [], [template]);
    return consolidate({ ...input, expected: input.expected.map((one) => ({ ...one, hash })) });
  };

  /** That the sample's cover names nobody is another matter. */
  const codesOf = ({ findings }: ReturnType<typeof withHash>) =>
    codes(findings).filter((code) => code !== 'rule.contact_missing');

  it('counts, and is a finding on the return', () => {
    const result = withHash('0123456789abcdef');
    expect(result.returns[0]).toMatchObject({
      returned: true,
      findings: [{ code: 'consolidation.task-text', severity: 'warning', place: { task: 'T112-4-01' } }],
    });
  });

  it('is none while they are the same, or nothing was answered', () => {
    expect(codesOf(withHash(template.tasks[0]?.hash ?? ''))).toEqual([]);
    const blank = submission('b', read(template, {}));
    expect(codesOf(withHash('0123456789abcdef', [blank]))).toEqual(['rule.unfilled']);
  });
});
