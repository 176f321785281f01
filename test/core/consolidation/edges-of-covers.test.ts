/** One cover from those of several files: which of them speak, what is asked about, and what is past. */
import { describe, expect, it } from '@jest/globals';
import { consolidate } from '../../../src/core/consolidation/consolidate';
import { MergedBodies } from '../../../src/core/consolidation/merged-bodies';
import type { StoredSubmission } from '../../../src/core/consolidation/stored';
import type { Decision, Submission } from '../../../src/core/consolidation/types';
import { coverRowOf, originOf, storedFile, toldCells, toldFiles, toldHistory } from './stored-files';
import { idOf, inputOf, matterOf } from './support';

const [A, B, C] = ['T112-4-01', 'T112-4-02', 'T112-4-03'] as const;
const ROW = { status: 'ongoing', measure: '甲案', progress_text: '辦理三場產業人才研習，計120人次參加。' };

type Cover = NonNullable<Parameters<typeof storedFile>[1]>['cover'];

/** A file that answers these tasks, each as all files do. */
const file = (
  name: string,
  cover: Cover,
  tasks: readonly string[] = [A],
  more: Partial<StoredSubmission> = {},
) =>
  storedFile(name, {
    rows: Object.fromEntries(tasks.map((task) => [task, ROW])),
    ...(cover === undefined ? {} : { cover }),
    file: more,
  });

const consolidated = (submissions: readonly Submission[], decisions: readonly Decision[] = []) =>
  consolidate(inputOf(submissions, decisions), new MergedBodies());

/** What becomes of the only cover, and of what it says no more. */
function told(submissions: readonly Submission[], decisions: readonly Decision[] = []) {
  const result = consolidated(submissions, decisions);
  const [cover] = result.covers;
  const onCover = result.findings.filter(({ place }) => (place.task ?? '') === '');
  return {
    cells: toldCells(cover?.cells ?? {}),
    findings: onCover.map(
      ({ code, severity, place: { file: name = '', field = '', row, column }, parameters }) => [
        code,
        severity,
        `${name} ${field}${row === undefined ? '' : ` ${row},${String(column)}`}`,
        ...(code.startsWith('rule.') ? [] : [parameters]),
      ],
    ),
    history: toldHistory(result.history.filter(({ key }) => key === '112|115H1|SAMPLE')),
  };
}

/** What is said of a cover without contact data, in the file whose blank cells are looked at. */
const lacking = (name: string) =>
  ['contact_name', 'contact_phone', 'contact_email'].map((field) => [
    'rule.contact_missing',
    'warning',
    `${name}.xlsx ${field}`,
  ]);
const at = (name: string, field: string) => `${name}.xlsx ${field} ${coverRowOf(field)},3`;
const yes = { confirmed: 'yes' };

describe('a cover', () => {
  it('is that of the files that are taken: what others say is kept, but for numbers and who approved', () => {
    const said = { counter: 2, contact_unit: '產業處', approval_name_1: '核章人甲', confirmed: {} };
    const waiting = file('b', said, [A], { token: 'f'.repeat(64) });
    const alone = consolidated([waiting]);
    expect(alone.covers).toEqual([]);
    const result = told([file('a', { ...yes, contact_unit: '發展署' }), waiting]);
    expect(result).toEqual({
      cells: { confirmed: ['yes', 'a', 1], contact_unit: ['發展署', 'a', 1] },
      findings: lacking('a'),
      history: [['contact_unit', '產業處', 'b', 2, 'waiting']],
    });
    const { id } = matterOf(alone);
    const rejected = told([waiting], [{ kind: 'matter', id, option: 'reject' }]);
    expect(rejected).toEqual({
      cells: {},
      findings: [],
      history: [['contact_unit', '產業處', 'b', 2, 'rejected']],
    });
  });

  it('is told of where its blank cells are looked for: in the file of the highest counter that has a cover', () => {
    const response = file('d', {}, [A], { origin: originOf('x', 9) });
    expect(
      told([file('a', yes), file('b', { ...yes, counter: 2 }), file('c', yes), response]).findings,
    ).toEqual(lacking('b'));
    expect(told([file('b', yes), file('c', yes)]).findings).toEqual(lacking('b'));
    expect(consolidated([response]).covers).toMatchObject([{ counter: 9, cells: {}, findings: [] }]);
  });

  it('says what each file of an unclear counter wrote there, and nothing of a blank one', () => {
    const result = told([
      file('a', { ...yes, counter: {} }),
      file('b', { ...yes, counter: { u: '第二次', at: [3, 3] } }),
      file('c', { ...yes, counter: 0 }),
      file('d', { ...yes, counter: 1 }),
      file('e', yes),
    ]);
    expect(result.findings).toEqual([
      ...lacking('a'),
      ['consolidation.counter-unclear', 'warning', at('b', 'counter'), { text: '第二次' }],
      ['consolidation.counter-unclear', 'warning', at('c', 'counter'), { text: 0 }],
    ]);
    expect(result.history).toEqual([]);
  });

  it('keeps what the workbook has no place for, and what nobody can read', () => {
    const result = told([
      file('a', { ...yes, no_such_field: '多餘', approval_date_2: '2026-07-20' }),
      file('b', { ...yes, filled_date: { u: '月底', at: [7, 3] } }),
    ]);
    expect(result.cells).toEqual({ confirmed: ['yes', 'ab', 1], filled_date: ['月底', 'b', 1] });
    expect(result.history).toEqual([
      ['filled_date', '月底', 'b', 1, 'unreadable', 'unreadable'],
      ['no_such_field', '多餘', 'a', 1, 'no-field'],
    ]);
  });
});

describe('contact data', () => {
  it('are those of the file that answers most, if it gives any, with all others named', () => {
    const result = told([
      file('a', { ...yes, contact_unit: '產業處', counter: 2 }),
      file('b', { ...yes, contact_unit: '發展署', counter: 2 }, [A, B]),
      file('c', { ...yes, contact_unit: '管理處', counter: 2 }),
      file('d', { ...yes, counter: 2 }, [A, B, C]),
      file('e', { ...yes, contact_unit: '人事處' }),
    ]);
    expect(result).toEqual({
      cells: { confirmed: ['yes', 'abcd', 2], contact_unit: ['發展署', 'b', 2] },
      findings: [
        ...lacking('a'),
        [
          'consolidation.contact-differs',
          'warning',
          at('b', 'contact_unit'),
          { taken: '發展署', other: '產業處；管理處' },
        ],
      ],
      history: [
        ['contact_unit', '人事處', 'e', 1, 'superseded'],
        ['contact_unit', '產業處', 'a', 2, 'other-file'],
        ['contact_unit', '管理處', 'c', 2, 'other-file'],
      ],
    });
  });

  it('that two of the files give stand for both of them', () => {
    const result = told([
      file('a', { ...yes, contact_unit: '產業處' }),
      file('b', { ...yes, contact_unit: '發展署' }, [A, B]),
      file('c', { ...yes, contact_unit: '產業處' }, [A, B, C]),
    ]);
    expect(result.cells['contact_unit']).toEqual(['產業處', 'ac', 1]);
  });

  it('of files that answer as much are those of the smaller id', () => {
    const result = told([
      file('b', { ...yes, contact_unit: '甲處' }),
      file('a', { ...yes, contact_unit: '乙處' }),
    ]);
    expect(result.cells['contact_unit']).toEqual(['乙處', 'a', 1]);
  });
});

describe('a word for the whole return', () => {
  it.each<[string, Cover, Cover, unknown[]]>([
    ['confirmed', yes, { confirmed: 'no' }, ['no', 'b', 1]],
    ['confirmed', { confirmed: 'no' }, yes, ['no', 'a', 1]],
    ['confirmed', yes, { confirmed: { u: '好' } }, ['好', 'b', 1]],
    ['confirmed', yes, {}, ['yes', 'a', 1]],
    ['kept_all', { ...yes, kept_all: 'yes' }, { ...yes, kept_all: 'no' }, ['no', 'b', 1]],
    ['filled_date', { filled_date: '2026-07-01' }, { filled_date: '2026-07-30' }, ['2026-07-01', 'a', 1]],
  ])('(%s) is %j beside %j: %j', (field, first, second, expected) => {
    const result = told([file('a', first, [A, B]), file('b', second)]);
    expect(result.cells[field]).toEqual(expected);
    expect(result.findings.filter(([code]) => String(code).startsWith('consolidation.'))).toEqual([]);
  });
});

describe('what others are to coordinate', () => {
  const files = [
    file('a', { ...yes, coordination: '九-1 請協助聯繫', counter: 2 }),
    file('b', { ...yes, coordination: '四-1 請協助場地', counter: 2 }, [B]),
    file('c', { ...yes, coordination: '五-1 請協助經費' }, [C]),
  ];

  it('is decided by the coordinator, and holds up no return', () => {
    const open = consolidated(files);
    const { id } = matterOf(open);
    expect(open.matters).toEqual([
      {
        id,
        kind: 'cell',
        body: 'SAMPLE',
        bodyName: '樣本部',
        task: '',
        number: '',
        field: 'coordination',
        options: [
          { label: '甲', value: '九-1 請協助聯繫', files: [idOf('a')] },
          { label: '乙', value: '四-1 請協助場地', files: [idOf('b')] },
        ],
        reasons: [],
        status: 'open',
      },
    ]);
    expect(toldFiles(open)).toEqual({
      a: ['conflict', 1, 'conflict', { cells: 1 }],
      b: ['conflict', 1, 'conflict', { cells: 1 }],
      c: ['merged', 1, 'merged', { cells: 3, lost: 0 }],
    });
    expect(told(files)).toEqual({
      cells: { confirmed: ['yes', 'ab', 2] },
      findings: [
        ...lacking('a'),
        [
          'consolidation.conflict',
          'warning',
          at('a', 'coordination'),
          { first: '九-1 請協助聯繫', second: '四-1 請協助場地', count: 2, id },
        ],
      ],
      history: [['coordination', '五-1 請協助經費', 'c', 1, 'superseded']],
    });
    expect(open.returns.map(({ state }) => state)).toEqual(['filled', 'filled', 'filled']);
  });

  it('that was decided is past as decided', () => {
    const { id } = matterOf(consolidated(files));
    expect(told(files, [{ kind: 'matter', id, option: '甲' }])).toEqual({
      cells: { confirmed: ['yes', 'ab', 2], coordination: ['九-1 請協助聯繫', 'a', 2] },
      findings: lacking('a'),
      history: [
        ['coordination', '五-1 請協助經費', 'c', 1, 'superseded'],
        ['coordination', '四-1 請協助場地', 'b', 2, 'decided'],
      ],
    });
  });
});

describe('陳核 of several files', () => {
  const [open, approved, changed] = ['open', 'approved', 'changed'] as const;
  type Step = NonNullable<StoredSubmission['approval']>[number];
  const steps = (...states: Step['state'][]): Step[] =>
    states.map((state, index) => ({ label: `第${index + 1}關`, state }));
  const approvalOf = (...files: (readonly [counter: number, steps: Step[] | undefined])[]) => {
    const [cover] = consolidated(
      files.map(([counter, approval], index) =>
        file('abc'.charAt(index), { ...yes, counter }, [A], approval === undefined ? {} : { approval }),
      ),
    ).covers;
    if (cover === undefined) throw new Error('No cover.');
    return 'approval' in cover ? cover.approval : 'none';
  };

  it('is as far as the file that is the least far', () => {
    const [far, near] = [steps(approved, approved), steps(approved, open)];
    expect(approvalOf([1, far], [1, near], [1, undefined])).toEqual({ steps: near, done: 1 });
    expect(approvalOf([1, near], [1, far])).toEqual({ steps: near, done: 1 });
  });

  it('that a change has overtaken comes first, however far it is', () => {
    const [broken, untouched] = [steps(approved, changed), steps(open, open)];
    expect(approvalOf([1, untouched], [1, broken])).toEqual({ steps: broken, done: 1 });
    expect(approvalOf([1, broken], [1, untouched])).toEqual({ steps: broken, done: 1 });
    const further = steps(approved, approved, changed);
    expect(approvalOf([1, further], [1, broken])).toEqual({ steps: broken, done: 1 });
  });

  it('is asked of the last version only, and of none that asks for none', () => {
    expect(approvalOf([1, steps(open)], [2, steps(approved)])).toEqual({ steps: steps(approved), done: 1 });
    expect(approvalOf([1, steps(open)], [2, undefined])).toBe('none');
  });
});
