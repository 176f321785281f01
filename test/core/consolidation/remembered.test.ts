/** A body is merged anew as soon as anything is different that its result depends on, and else never. */
import { expect, it, jest } from '@jest/globals';
import { consolidate } from '../../../src/core/consolidation/consolidate';
import { Decisions } from '../../../src/core/consolidation/matters';
import { MergedBodies } from '../../../src/core/consolidation/merged-bodies';
import type { KeptAnswer } from '../../../src/core/consolidation/stored';
import type { ConsolidationInput, Decision } from '../../../src/core/consolidation/types';
import { short } from './short-files';
import { A, idOf, inputOf, LONG, OTHER, period, run, templateFor } from './support';

const template = templateFor({ tasks: 2 });
const other = templateFor({ body: OTHER, tasks: 1 });
const row = (measure: string) => ({
  [A]: { status: 'in_progress', measure, progress_text: LONG, due_date: '2027-12-31' },
});
const file = (name: string, measure: string, of = template) =>
  short(name, { template: of, rows: row(measure) });
const doubtful = (name: string, state: 'broken' | 'none') =>
  short(name, { template, rows: row('甲案'), but: { seal: { state, counter: 1 } } });
const whole = (input: ConsolidationInput) => consolidate(input, new MergedBodies());
const typed = (body: string, v: string): KeptAnswer => ({
  key: `112|115H1|${A}|${body}`,
  task: A,
  body,
  field: 'measure',
  cell: { v },
  reason: 'by-hand',
});

const FILES = [file('a', '甲案'), file('b', '乙案'), file('o', '丙案', other)];
const BASE = inputOf(FILES, [], [template, other]);
const plan = { due_date: '2026-12-31' };
const PLANNED = { ...BASE, expected: BASE.expected.map((one) => ({ ...one, previous: plan, first: plan })) };
const matters = whole(PLANNED).matters;
const CELL = matters.find(({ kind }) => kind === 'cell')?.id ?? '';
const PLAN = matters.find(({ kind }) => kind === 'plan')?.id ?? '';
const chosen = (id: string, ...options: string[]): Decision[] =>
  options.map((option) => ({ kind: 'matter', id, option }));
const some = (...names: string[]) => FILES.filter((one) => names.includes(one.names[0]?.charAt(0) ?? ''));

/** How many bodies are merged when the second input comes after the first; both are as they would be alone. */
function mergedAnew(first: ConsolidationInput, second: ConsolidationInput): number {
  const merged = new MergedBodies();
  const expected = whole(second);
  const listening = jest.spyOn(Decisions.prototype, 'listening');
  try {
    consolidate(first, merged);
    listening.mockClear();
    expect(consolidate(second, merged)).toStrictEqual(expected);
    return listening.mock.calls.length;
  } finally {
    listening.mockRestore();
  }
}

const changes: [string, ConsolidationInput, ConsolidationInput, number][] = [
  ['nothing', BASE, { ...structuredClone(BASE), questionnaire: BASE.questionnaire }, 0],
  ['the order of files', BASE, { ...BASE, submissions: [...FILES].reverse() }, 0],
  [
    'a day of receipt',
    BASE,
    { ...BASE, submissions: FILES.map((one) => ({ ...one, received: '2026-08-01' })) },
    0,
  ],
  ['a file more', { ...BASE, submissions: some('a', 'o') }, BASE, 1],
  [
    'a file more that is refused',
    BASE,
    { ...BASE, submissions: [...FILES, file('p', '甲案', templateFor({ period: '115H2' }))] },
    0,
  ],
  ['a file less', BASE, { ...BASE, submissions: some('b', 'o') }, 1],
  ['the last file less', BASE, { ...BASE, submissions: some('a', 'o') }, 1],
  ['another file', { ...BASE, submissions: some('a', 'o') }, { ...BASE, submissions: some('b', 'o') }, 1],
  [
    'the same answers in another file',
    BASE,
    { ...BASE, submissions: FILES.map((one, at) => (at === 0 ? { ...one, id: idOf('A') } : one)) },
    1,
  ],
  ['what a file says', BASE, { ...BASE, submissions: [file('a', '丁案'), ...some('b', 'o')] }, 1],
  ['a file that waits now', inputOf([doubtful('a', 'none')]), inputOf([doubtful('a', 'broken')]), 1],
  ['a file that waits for its day', BASE, { ...BASE, closed: new Set([FILES[0]?.id ?? '']) }, 1],
  ['a return less', BASE, { ...BASE, expected: BASE.expected.filter(({ task }) => task === A) }, 1],
  [
    'what the first return was before',
    BASE,
    {
      ...BASE,
      expected: BASE.expected.map((one, at) => (at === 0 ? { ...one, previous: { measure: '乙案' } } : one)),
    },
    1,
  ],
  [
    'what the second return was',
    BASE,
    { ...BASE, expected: BASE.expected.map((one, at) => (at === 1 ? { ...one, number: '四-9' } : one)) },
    1,
  ],
  [
    'the name of a body',
    BASE,
    { ...BASE, expected: BASE.expected.map((one) => ({ ...one, bodyName: `新${one.bodyName}` })) },
    2,
  ],
  ['a typed answer', BASE, { ...BASE, kept: [typed('OTHER', '戊案')] }, 1],
  [
    'another typed answer',
    { ...BASE, kept: [typed('OTHER', '戊案')] },
    { ...BASE, kept: [typed('OTHER', '己案')] },
    1,
  ],
  ['no typed answer', { ...BASE, kept: [typed('OTHER', '戊案')] }, BASE, 1],
  ['what is lost', BASE, { ...BASE, kept: [{ ...typed('OTHER', '戊案'), reason: 'content-lost' }] }, 0],
  ['the language', BASE, { ...BASE, language: 'en' }, 2],
  ['the settings', BASE, { ...BASE, settings: { ...BASE.settings, text_min: 90 } }, 2],
  ['the days of the period', BASE, { ...BASE, period: { ...period('115H1'), end: '2026-05-31' } }, 2],
  ['the questionnaire', BASE, { ...BASE, questionnaire: { ...BASE.questionnaire, rules: [] } }, 2],
  ['a decision', PLANNED, { ...PLANNED, decisions: chosen(CELL, '甲') }, 1],
  [
    'the same decision',
    { ...PLANNED, decisions: chosen(CELL, '甲') },
    { ...PLANNED, decisions: chosen(CELL, 'A') },
    0,
  ],
  [
    'another decision',
    { ...PLANNED, decisions: chosen(CELL, '甲') },
    { ...PLANNED, decisions: chosen(CELL, '乙') },
    1,
  ],
  ['a decision for no option', PLANNED, { ...PLANNED, decisions: chosen(CELL, '丙') }, 1],
  [
    'another fault',
    { ...PLANNED, decisions: chosen(CELL, '丙') },
    { ...PLANNED, decisions: chosen(CELL, '甲', '乙') },
    1,
  ],
  ['a decision on a plan', PLANNED, { ...PLANNED, decisions: chosen(PLAN, 'agree') }, 1],
  [
    'the same decision on a plan',
    { ...PLANNED, decisions: chosen(PLAN, 'agree') },
    { ...PLANNED, decisions: chosen(PLAN, ' Agree ') },
    0,
  ],
  [
    'another decision on a plan',
    { ...PLANNED, decisions: chosen(PLAN, 'agree') },
    { ...PLANNED, decisions: chosen(PLAN, 'noted') },
    1,
  ],
  ['no option of a plan', PLANNED, { ...PLANNED, decisions: chosen(PLAN, 'perhaps') }, 1],
  [
    'two options of a plan',
    { ...PLANNED, decisions: chosen(PLAN, 'perhaps') },
    { ...PLANNED, decisions: chosen(PLAN, 'agree', 'noted') },
    1,
  ],
  ['a decision on nothing', PLANNED, { ...PLANNED, decisions: chosen('ffffffff', 'take') }, 0],
];

it.each(changes)('where this is different: %s', (_, first, second, anew) => {
  expect(mergedAnew(first, second)).toBe(anew);
});

it('keeps the period before beside this one, and no third', () => {
  const merged = new MergedBodies();
  const periods = ['115H1', '114H2', '114H1'].map((id) => ({ ...BASE, period: period(id) }));
  const listening = jest.spyOn(Decisions.prototype, 'listening');
  const counts = [0, 1, 0, 1, 2, 1, 0].map((at) => {
    listening.mockClear();
    consolidate(periods[at] ?? BASE, merged);
    return listening.mock.calls.length;
  });
  listening.mockRestore();
  expect(counts).toEqual([2, 2, 0, 0, 2, 0, 2]);
});

it('is by itself for each that asks', () => {
  expect(run(FILES, [], [template, other])).toStrictEqual(whole(BASE));
});
