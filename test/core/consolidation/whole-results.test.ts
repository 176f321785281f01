/** What comes of small sets of files, in whole: every file, return and past value, the board and the totals. */
import { describe, expect, it } from '@jest/globals';
import type { Consolidation, Submission } from '../../../src/core/consolidation/types';
import { full, past, short } from './short-files';
import { A, B, C, codes, idOf, OTHER, run, templateFor } from './support';

const template = templateFor();
const other = templateFor({ body: OTHER, tasks: 1 });

const fileOf = (name: string, more: object) => ({
  id: idOf(name),
  names: [`${name}.xlsx`],
  received: '2026-07-20',
  body: 'SAMPLE',
  bodyName: '樣本部',
  period: '115H1',
  counter: 1,
  sealed: 'none',
  sealCode: '',
  reasons: [],
  sourceReview: '',
  rows: 0,
  findings: [],
  ...more,
});
const refused = (name: string, code: string, parameters: object, more: object = {}) =>
  fileOf(name, { outcome: 'refused', reasons: [{ code, parameters }], ...more });

describe('files that cannot be placed', () => {
  const files: Submission[] = [
    short('p', { template: templateFor({ period: '115H2', tasks: 1 }), rows: { [A]: full } }),
    short('e', { template: templateFor({ edition: '999', tasks: 1 }), rows: { [A]: full } }),
    short('n', {
      template: templateFor({
        body: { id: 'NONE', name: '某部' },
        tasks: 1,
        prefill: { [A]: { sub_unit: '處' } },
      }),
      rows: { [A]: { measure: '甲案' } },
      cover: { contact_name: { c: 1 }, counter: 1 },
    }),
    {
      id: idOf('x'),
      names: ['x.xlsx'],
      received: '2026-07-20',
      refused: { code: 'not-ours', parameters: { kind: 'docx' } },
    },
  ];

  it('are refused, each with its reason; only what a body without tasks said is kept', () => {
    const result = run(files, [], [template, other]);
    expect(result.files).toStrictEqual([
      refused('e', 'refused.edition', { body: '樣本部', edition: '999', expected: '112' }),
      refused(
        'n',
        'refused.body',
        { body: '某部', id: 'NONE', period: '115H1' },
        { body: 'NONE', bodyName: '某部' },
      ),
      refused(
        'p',
        'refused.period',
        { body: '樣本部', period: '115H2', expected: '115H1' },
        { period: '115H2' },
      ),
      refused('x', 'not-ours', { kind: 'docx' }, { body: '', bodyName: '', period: '' }),
    ]);
    const key = '112|115H1|NONE';
    expect(result.history).toStrictEqual([
      past(key, 'confirmed', 'yes', 'not-expected', ['n']),
      past(key, 'contact_email', 'a@b.example', 'not-expected', ['n']),
      past(key, 'contact_name', '－', 'not-expected', ['n']),
      past(key, 'contact_phone', '1', 'not-expected', ['n']),
      past(`112|115H1|${A}|NONE`, 'measure', '甲案', 'not-expected', ['n']),
    ]);
    expect(result.findings).toStrictEqual([]);
    expect(result.matters).toStrictEqual([]);
    expect(result.covers).toStrictEqual([]);
    expect(result.board.map(({ state, files: mine, received }) => [state, mine, received])).toStrictEqual([
      ['silent', [], []],
      ['silent', [], []],
    ]);
  });
});

describe('the same bytes, read twice', () => {
  const one = short('a', { template, rows: { [A]: full } });
  const again = short('a', { template, rows: { [A]: { ...full, measure: '乙案' } } });
  const base = { id: idOf('a'), names: ['b.xlsx'], received: '2026-07-01' };
  const unread = (code: string): Submission => ({ ...base, refused: { code, parameters: {} } });

  it.each([
    ['by a newer program, and by one that refused it', [one, unread('refused.newer')], '甲案', []],
    ['by programs that read it differently', [again, one], '乙案', []],
    [
      'by programs that refused it differently',
      [unread('refused.z'), unread('refused.b')],
      undefined,
      ['refused.b'],
    ],
  ])('%s, count once, whichever came first', (_, twice, measure, reasons) => {
    const [result, turned] = [twice, [...twice].reverse()].map((files) => run(files, [], [template]));
    expect(result).toStrictEqual(turned);
    expect(result?.returns[0]?.answers['measure']).toBe(measure);
    expect(codes(result?.files[0]?.reasons ?? [])).toStrictEqual(reasons);
  });
});

describe('a body on the board', () => {
  const cleared = { status: 'ongoing' };
  const seal = { state: 'broken' as const, counter: 1 };
  const task = (id: string, cells: Readonly<Record<string, string>>) => ({ [id]: cells });
  const rowOf = (result: Consolidation) => result.board[0];
  const NONE = {
    body: 'SAMPLE',
    bodyName: '樣本部',
    expected: 3,
    filled: 0,
    unfilled: 3,
    waiting: 0,
    notApplicable: 0,
    noRequest: 0,
    toCorrect: 0,
    state: 'silent',
    files: [idOf('a')],
    received: ['2026-07-20'],
    unfilledTasks: [A, B, C],
    waitingTasks: [],
    toCorrectTasks: [],
  };

  it.each([
    ['with nothing filled is silent', {}, {}],
    [
      'with a part filled is so in part',
      { ...task(A, full), ...task(B, { status: 'not_applicable' }) },
      { filled: 2, unfilled: 1, notApplicable: 1, state: 'partial', unfilledTasks: [C] },
    ],
    [
      'with an error in a part is so in part',
      task(A, cleared),
      { filled: 1, unfilled: 2, toCorrect: 1, state: 'partial', unfilledTasks: [B, C], toCorrectTasks: [A] },
    ],
    [
      'with all filled and an error has to correct',
      { ...task(A, full), ...task(B, cleared), ...task(C, { status: 'no_request' }) },
      {
        filled: 3,
        unfilled: 0,
        noRequest: 1,
        toCorrect: 1,
        state: 'toCorrect',
        unfilledTasks: [],
        toCorrectTasks: [B],
      },
    ],
    [
      'with all filled is complete',
      { ...task(A, full), ...task(B, { status: 'not_applicable' }), ...task(C, { status: 'no_request' }) },
      { filled: 3, unfilled: 0, notApplicable: 1, noRequest: 1, state: 'complete', unfilledTasks: [] },
    ],
  ])('%s', (_, rows, more) => {
    const result = run([short('a', { template, rows })], [], [template]);
    expect(rowOf(result)).toStrictEqual({ ...NONE, ...more });
  });

  it('waits where something waits for the coordinator, and the totals say the same', () => {
    const files = [
      short('b', { template, rows: { ...task(A, cleared), ...task(B, { ...full, measure: '乙案' }) } }),
      short('a', { template, rows: { ...task(B, full) } }),
      { ...short('w', { template, rows: task(C, full), but: { seal } }), received: '2026-07-01' },
      short('p', { template: templateFor({ period: '115H2' }) }),
      short('o', { template: other, rows: task(A, full) }),
    ];
    const result = run(files, [], [template, other]);
    expect(result.board).toStrictEqual([
      {
        ...NONE,
        filled: 1,
        unfilled: 0,
        waiting: 2,
        toCorrect: 1,
        state: 'waiting',
        files: ['a', 'b', 'w'].map(idOf),
        received: ['2026-07-01', '2026-07-20'],
        unfilledTasks: [],
        waitingTasks: [B, C],
        toCorrectTasks: [A],
      },
      {
        ...NONE,
        body: 'OTHER',
        bodyName: '另一部',
        expected: 1,
        filled: 1,
        unfilled: 0,
        state: 'complete',
        files: [idOf('o')],
        unfilledTasks: [],
      },
    ]);
    expect(result.totals).toStrictEqual({
      expected: 4,
      returned: 2,
      missing: 2,
      toCorrect: 1,
      waiting: 2,
      conflicts: 1,
      openMatters: 2,
      errors: 2,
      warnings: 1,
    });
    expect(
      result.findings.map(({ code, severity, place }) => [code, severity, place.file, place.task]),
    ).toStrictEqual([
      ['rule.measure_missing', 'error', 'b.xlsx', A],
      ['rule.progress_missing', 'error', 'b.xlsx', A],
      ['consolidation.conflict', 'warning', 'b.xlsx', B],
    ]);
  });
});
