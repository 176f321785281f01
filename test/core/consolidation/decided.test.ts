/** What decisions do: on files that wait, on conflicts, and by the order of files; and what is said of those that do nothing. */
import { describe, expect, it } from '@jest/globals';
import { consolidate } from '../../../src/core/consolidation/consolidate';
import { MergedBodies } from '../../../src/core/consolidation/merged-bodies';
import type { Decision } from '../../../src/core/consolidation/types';
import { full, short } from './short-files';
import { A, codes, fileNamed, idOf, inputOf, matterOf, OTHER, returnOf, run, templateFor } from './support';

const template = templateFor({ tasks: 1 });
const chosen = (id: string, ...options: string[]): Decision[] =>
  options.map((option) => ({ kind: 'matter', id, option }));
const before = (first: string, second: string): Decision => ({
  kind: 'order',
  first: idOf(first),
  second: idOf(second),
});

describe('a file that waits', () => {
  const seal = { state: 'broken' as const, counter: 3 };
  const broken = short('a', { template, rows: { [A]: full }, but: { seal } });
  const judged = (...options: string[]) => run([broken], chosen('e80023cb', ...options), [template]);
  const said = (code: string) => ({
    code,
    severity: 'warning',
    place: { file: 'a.xlsx' },
    parameters: { id: 'e80023cb' },
    body: 'SAMPLE',
    fileId: idOf('a'),
  });

  it('is one matter with what may be done, and its answers are kept aside', () => {
    const result = judged();
    expect(result.matters).toStrictEqual([
      {
        id: 'e80023cb',
        kind: 'file',
        body: 'SAMPLE',
        bodyName: '樣本部',
        task: '',
        number: '',
        field: '',
        options: [
          { label: 'take', value: '', files: [idOf('a')] },
          { label: 'reject', value: '', files: [idOf('a')] },
        ],
        reasons: [{ code: 'waiting.seal', parameters: { counter: 3 } }],
        status: 'open',
      },
    ]);
    expect(result.findings).toStrictEqual([]);
  });

  it.each([
    [['take'], 'accepted', 'take', []],
    [[' TAKE '], 'accepted', 'take', []],
    [['take', 'Take'], 'accepted', 'take', []],
    [['reject'], 'refused', 'reject', []],
    [['Ｘ'], 'waiting', undefined, ['consolidation.decision-unknown-option']],
    [['take', 'reject'], 'waiting', undefined, ['consolidation.decision-contradictory']],
    [['reject', 'take'], 'waiting', undefined, ['consolidation.decision-contradictory']],
  ])('decided by %j: %s', (options, outcome, decided, faults) => {
    const result = judged(...options);
    expect(fileNamed(result, 'a').outcome).toBe(outcome);
    expect(matterOf(result).decided).toBe(decided);
    expect(result.findings).toStrictEqual(faults.map(said));
    expect(result.idle).toStrictEqual([]);
  });

  it('is told by the name under which the body is expected, whatever the file calls it', () => {
    const renamed = short('a', { template, but: { seal, body: { id: 'SAMPLE', name: '舊名' } } });
    const result = run([renamed], [], [template]);
    expect(matterOf(result).bodyName).toBe('樣本部');
    expect(fileNamed(result, 'a').bodyName).toBe('樣本部');
  });
});

describe('a conflict', () => {
  const file = (name: string, measure: string, task = A, from = template) =>
    short(name, { template: from, rows: { [task]: { ...full, measure } } });
  const [a, b, c] = [file('a', '甲案'), file('b', '乙案'), file('c', '甲案')];
  const measured = (decisions: readonly Decision[], files = [a, b, c]) => {
    const result = run(files, decisions, [template]);
    return [
      returnOf(result, A).answers['measure'],
      codes(result.findings),
      result.idle.map((one) =>
        one.kind === 'order' ? [one.first.slice(0, 2), one.second.slice(0, 2)] : one,
      ),
    ];
  };
  const OPEN = ['consolidation.conflict'];

  it('of a dozen answers names them in one order, and each can be chosen', () => {
    const twelve = [...'甲乙丙丁戊己庚辛壬癸子丑'].map((name) => file(name, `${name}案`));
    const open = matterOf(run(twelve, [], [template]));
    const labels = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸', '11', '12'];
    expect(open.options.map(({ label }) => label)).toStrictEqual(labels);
    const values = open.options.map(({ value }) => value);
    expect(new Set(values).size).toBe(12);
    for (const [label, index] of [
      ['癸', 9],
      ['11', 10],
      ['L', 11],
    ] as const) {
      const result = run(twelve, chosen(open.id, label), [template]);
      expect(returnOf(result, A).answers['measure']).toBe(values[index]);
      expect(matterOf(result).decided).toBe(labels[index]);
    }
  });

  it.each([
    ['the file that is preferred', before('a', 'b'), ['甲案', [], []]],
    ['a file behind which another says the same', before('b', 'a'), [undefined, [...OPEN, 'reopened'], []]],
    ['files that say the same', before('a', 'c'), [undefined, OPEN, [['61', '63']]]],
    ['a file that is not there before one that is', before('z', 'a'), [undefined, OPEN, [['7a', '61']]]],
    ['a file before one that is not there', before('a', 'z'), [undefined, OPEN, [['61', '7a']]]],
    ['files that are not there', before('y', 'z'), [undefined, OPEN, [['79', '7a']]]],
  ])('decided by order: %s', (_, order, expected) => {
    const [value, found, idle] = measured([order]);
    const told = (found as string[]).map((code) => code.replace('consolidation.decision-', ''));
    expect([value, told, idle]).toStrictEqual(expected);
  });

  it('is decided by several orders together', () => {
    expect(measured([before('b', 'a'), before('b', 'c')])).toStrictEqual(['乙案', [], []]);
  });

  it('reopens where as many other answers stand against each other, and knows its cell', () => {
    const other = [file('d', '丙案'), file('e', '丁案')];
    const { id } = matterOf(run([a, b], [], [template]));
    const { id: now } = matterOf(run(other, [], [template]));
    expect([id, now]).toStrictEqual(['350d0622-f0b149', '350d0622-64867e']);
    expect(measured(chosen(id, '甲'), other)).toStrictEqual([
      undefined,
      [...OPEN, 'consolidation.decision-reopened'],
      [],
    ]);
  });

  it('says what names no option, and what names two', () => {
    const { id } = matterOf(run([a, b], [], [template]));
    expect(measured(chosen(id, '丙'), [a, b])[1]).toStrictEqual([
      ...OPEN,
      'consolidation.decision-unknown-option',
    ]);
    expect(measured(chosen(id, '丙', '1.5'), [a, b])[1]).toStrictEqual([
      ...OPEN,
      'consolidation.decision-contradictory',
    ]);
    expect(measured(chosen(id, 'nobody', '1.5'), [a, b])[1]).toStrictEqual([
      ...OPEN,
      'consolidation.decision-unknown-option',
    ]);
  });
});

describe('open matters', () => {
  const plan = { due_date: '2026-12-31' };
  const [first, second] = [OTHER, { id: 'SAMPLE', name: '樣本部' }].map((body) =>
    templateFor({ body, tasks: 2 }),
  );

  it('stand by body, task and field, and plans behind all others', () => {
    if (first === undefined || second === undefined) throw new Error('Two bodies.');
    const row = (measure: string) => ({ ...full, measure, due_date: '2027-12-31', progress_text: measure });
    const files = [
      short('a', { template: second, rows: { 'T112-4-02': row('甲案'), [A]: row('甲案') } }),
      short('b', { template: second, rows: { 'T112-4-02': row('乙案'), [A]: row('乙案') } }),
      short('c', { template: first, rows: { [A]: row('丙案') } }),
      short('d', { template: first, but: { seal: { state: 'broken', counter: 1 } } }),
    ];
    const input = inputOf(files, [], [second, first]);
    const expected = input.expected.map((one) => ({ ...one, previous: plan, first: plan }));
    const { matters } = consolidate({ ...input, expected }, new MergedBodies());
    expect(matters.map(({ kind, body, task, field }) => [kind, body, task, field])).toStrictEqual([
      ['file', 'OTHER', '', ''],
      ['cell', 'SAMPLE', A, 'measure'],
      ['cell', 'SAMPLE', A, 'progress_text'],
      ['cell', 'SAMPLE', 'T112-4-02', 'measure'],
      ['cell', 'SAMPLE', 'T112-4-02', 'progress_text'],
      ['plan', 'OTHER', A, 'due_date'],
    ]);
  });
});
