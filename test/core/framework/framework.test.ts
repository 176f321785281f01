import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BODIES, bodyName, findBody, parseBodies } from '../../../src/core/framework/bodies';
import { EDITIONS, builtinEdition } from '../../../src/core/framework/editions';
import { expectedReturns, formKeyFor } from '../../../src/core/framework/expected';
import { taskId, taskNumber, taskParts, type Framework } from '../../../src/core/framework/framework';
import { chineseNumeral, readChineseNumeral } from '../../../src/core/framework/numerals';
import { frameworkAtRest, parseFramework } from '../../../src/core/framework/read-framework';
import { withShortNames } from '../../../src/core/framework/short-names';

const edition = builtinEdition('112');
if (edition === undefined) throw new Error('The 112 edition is not shipped.');
const framework: Framework = edition;

describe('numerals', () => {
  it('are written and read', () => {
    expect([1, 9, 10, 11, 20, 35, 99].map(chineseNumeral)).toEqual([
      '一',
      '九',
      '十',
      '十一',
      '二十',
      '三十五',
      '九十九',
    ]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), (n) => readChineseNumeral(chineseNumeral(n)) === n),
    );
    expect(['壹', '參', '拾貳'].map(readChineseNumeral)).toEqual([1, 3, 12]);
    expect(['', '甲', '一一', '十十', '二三十'].map(readChineseNumeral)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(() => chineseNumeral(100)).toThrow(RangeError);
  });

  it('make task numbers', () => {
    expect(taskNumber('T112-4-05')).toBe('四-5');
    expect(taskNumber('T114-23-12')).toBe('二十三-12');
    expect(taskParts(taskId('112', 4, 5))).toEqual({ edition: '112', direction: 4, order: 5 });
    expect(() => taskNumber('四-5')).toThrow('Not a task id');
  });
});

/** The document with its last title of this kind standing twice, and without what it says again. */
function twice(kind: 'goal' | 'direction'): object {
  const { document } = framework;
  const last = document.map((block) => block.kind).lastIndexOf(kind);
  const again = document.slice(last, last + 1);
  const directions = [...framework.directions, ...framework.directions.slice(-1)];
  return {
    ...frameworkAtRest(framework),
    document: [...document.slice(0, last), ...again, ...document.slice(last)],
    ...(kind === 'direction'
      ? { directions: directions.map(({ no, short }) => ({ no, short })) }
      : { directions: framework.directions.map(({ no, short }) => ({ no, short })) }),
  };
}

describe('parseFramework', () => {
  it('takes the shipped edition and refuses broken data with the place', () => {
    expect(EDITIONS).toContain('112');
    expect(builtinEdition('999')).toBeUndefined();
    expect(() => parseFramework({ ...framework, vision: 1 })).toThrow(/vision/);
    expect(parseFramework(frameworkAtRest(framework))).toEqual(framework);
    expect(() => parseFramework({ ...framework, extra: 1 })).toThrow(/extra/);
    expect(() => parseFramework(null)).toThrow(/Not a framework/);
  });

  it.each<[string, object]>([
    ['does not fit its edition', { edition: '114' }],
    ['a direction number stands twice', twice('direction')],
    ['a goal number stands twice', twice('goal')],
    ['goals: not what the document says', { goals: framework.goals.slice(1) }],
    ['directions: not what the document says', { directions: framework.directions.slice(1) }],
    ['a task id stands twice', { tasks: [...framework.tasks, ...framework.tasks] }],
    ['a body id stands twice', { bodies: [...framework.bodies, ...framework.bodies] }],
    ['names no task or no body', { bodies: framework.bodies.slice(1) }],
    ['an assignment stands twice', { assignments: [...framework.assignments, ...framework.assignments] }],
  ])('refuses when %s', (message, change: object) => {
    const data = 'document' in change ? change : { ...framework, ...change };
    expect(() => parseFramework(data)).toThrow(message);
  });
});

describe('withShortNames', () => {
  const names = {
    edition: '112',
    directions: { '1': { short: '山' } },
    tasks: { 'T112-1-01': { short: '水' } },
  };

  it('merges what is there and leaves the rest', () => {
    const named = withShortNames(framework, names);
    expect(named.directions[0]?.short).toBe('山');
    expect(named.tasks[0]?.short).toBe('水');
    expect(named.tasks[1]).toEqual(framework.tasks[1]);
  });

  it('refuses names that do not fit', () => {
    expect(() => withShortNames(framework, { ...names, edition: '114' })).toThrow('do not fit');
    expect(() => withShortNames(framework, { ...names, tasks: { 'T112-9-99': { short: '水' } } })).toThrow(
      'T112-9-99',
    );
    expect(() => withShortNames(framework, {})).toThrow('Not short names');
  });
});

describe('the body directory', () => {
  it('knows the names of a body on each day', () => {
    const on = (day: string, id = 'MOA'): string => bodyName(id, day, 'zh-TW');
    expect(on('2023-07-31')).toBe('行政院農業委員會');
    expect(on('2023-08-01')).toBe('農業部');
    expect(on('1900-01-01')).toBe('行政院農業委員會');
    expect(on('2025-09-08', 'MOS')).toBe('教育部體育署');
    expect(on('2025-09-09', 'MOS')).toBe('運動部');
    expect(bodyName('MOA', '2026-06-30', 'en')).toBe('Ministry of Agriculture');
    expect(on('2026-06-30', 'CLASS_LOCAL')).toBe('地方政府');
    expect(on('2026-06-30', 'X-山海總會')).toBe('山海總會');
    expect(on('2026-06-30', 'NONE')).toBe('NONE');
  });

  it('finds a body by any printed name', () => {
    expect(findBody('行政院農業委員會')).toEqual({
      id: 'MOA',
      kind: 'named',
      name: '農業部',
      historic: true,
    });
    expect(findBody('農委會')?.id).toBe('MOA');
    expect(findBody(' 農業 部 ')).toEqual({ id: 'MOA', kind: 'named', name: '農業部', historic: false });
    expect(findBody('地方政府')?.kind).toBe('class');
    expect(findBody('山海總會')).toBeUndefined();
    expect(findBody('')).toBeUndefined();
  });

  it('has 34 central bodies, 22 local governments, and classes of 12 and 22', () => {
    expect(BODIES.bodies.filter(({ kind }) => kind === 'central')).toHaveLength(34);
    expect(BODIES.bodies.filter(({ kind }) => kind === 'local')).toHaveLength(22);
    expect(BODIES.classes.map(({ members }) => members.length)).toEqual([12, 22]);
    for (const { members } of BODIES.classes) expect(members).not.toContain(BODIES.coordinator);
  });

  it('refuses broken data', () => {
    const [first] = BODIES.bodies;
    expect(() => parseBodies({ ...BODIES, bodies: [...BODIES.bodies, first] })).toThrow('stands twice');
    expect(() => parseBodies({ ...BODIES, coordinator: 'NONE' })).toThrow('NONE is no body');
    expect(() => parseBodies({})).toThrow('Not a body directory');
  });
});

describe('expected returns', () => {
  const of = (task: string, decided = {}): string[] =>
    expectedReturns(framework, BODIES, decided)
      .filter((one) => one.task === task)
      .map(({ body, role }) => `${body} ${role}`);

  it('count a body once a task, as named where it is named', () => {
    expect(of('T112-7-01')).toHaveLength(12);
    expect(of('T112-7-01')).toContain('MOL named');
  });

  it('follow the order of tasks and bodies', () => {
    const returns = expectedReturns(framework);
    const rank = new Map(BODIES.bodies.map(({ id }, index) => [id, index]));
    const keys = returns.map(({ task, body }) => task + String(rank.get(body)).padStart(3, '0'));
    expect(keys).toEqual([...keys].sort());
  });

  it('follow the coordinator for a class, a task, or a class of one task', () => {
    expect(of('T112-3-02', { CLASS_COMPETENT: ['MOS', 'MOI'] })).toEqual(['MOI competent', 'MOS competent']);
    expect(of('T112-3-02', { CLASS_COMPETENT: ['MOS'], 'T112-3-02': ['MOI'] })).toEqual(['MOI competent']);
    expect(of('T112-2-01', { 'T112-2-01': ['LG-TPE', 'MOS'] })).toEqual(['MOS competent', 'LG-TPE local']);
    expect(of('T112-2-01', { 'T112-2-01/CLASS_COMPETENT': [] })).toHaveLength(22);
    expect(of('T112-8-03', { CLASS_COMPETENT: ['NDC'] })).toEqual(['NDC named']);
    expect(of('T112-8-01', { 'T112-8-01': [] })).toEqual([]);
  });

  it('decide the form', () => {
    const returns = expectedReturns(framework);
    expect(formKeyFor('MOL', returns)).toBe('standard');
    expect(formKeyFor('LG-TPE', returns)).toBe('short');
  });
});
