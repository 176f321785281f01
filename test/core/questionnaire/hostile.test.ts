/** A questionnaire that somebody broke, or made to break the program: a refusal, soon, and never an exception. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  DEFAULT_QUESTIONNAIRE,
  checkReturn,
  formOf,
  parseQuestionnaire,
  QuestionnaireError,
  readReturn,
  templateWorkbook,
  type Snapshot,
} from '../../../src/core/index';
import { snapshotOf } from '../returns/snapshots';
import { sampleTemplate } from '../../support/sample-template';

const template = sampleTemplate({ tasks: 2 });

function returnWith(questionnaire: unknown, part: object = {}): Snapshot {
  const text = JSON.stringify({ ...template, ...part, questionnaire });
  const snapshot = snapshotOf(templateWorkbook(template));
  const sheets = snapshot.sheets.map((sheet) => {
    if (sheet.name !== 'pr_manifest') return sheet;
    const kept = sheet.rows.filter(([key]) => !String(key?.value).startsWith('template.'));
    return { ...sheet, rows: [...kept, [{ value: 'template.0' }, { value: text }]] };
  });
  return { ...snapshot, sheets };
}

function withDefinitions(definitions: Record<string, string>): unknown {
  return {
    ...DEFAULT_QUESTIONNAIRE,
    definitions: { ...DEFAULT_QUESTIONNAIRE.definitions, ...definitions },
  };
}

const chain = (length: number, text: (before: string) => string) =>
  Object.fromEntries(
    Array.from({ length }, (_, index) => [`d${index}`, index === 0 ? '1 = 1' : text(`d${index - 1}`)]),
  );

const HOSTILE: readonly (readonly [string, unknown, string])[] = [
  ['a circle of two', withDefinitions({ one: 'not two', two: 'one' }), 'circle'],
  ['a definition of itself', withDefinitions({ one: 'one' }), 'circle'],
  [
    'lights that ask for the light by a definition',
    {
      ...DEFAULT_QUESTIONNAIRE,
      lights: DEFAULT_QUESTIONNAIRE.lights.map((light) =>
        light.key === 'done' ? { ...light, when: 'is_late' } : light,
      ),
    },
    'circle',
  ],
  ['definitions that double', withDefinitions(chain(60, (before) => `${before} or ${before}`)), 'too-large'],
  ['definitions one in another', withDefinitions(chain(150, (before) => `not ${before}`)), 'too-large'],
  ['brackets in brackets', withDefinitions({ one: `${'('.repeat(900)}1 = 1${')'.repeat(900)}` }), 'syntax'],
  ['not not not', withDefinitions({ one: `${'not '.repeat(400)}asked` }), 'syntax'],
  ['a text without end', withDefinitions({ one: 'asked or '.repeat(100_000) }), 'syntax'],
  ['a number without end', withDefinitions({ one: `${'9'.repeat(1000)} = 1` }), 'syntax'],
];

describe('a hostile questionnaire', () => {
  it.each(HOSTILE)('of %s is refused', (_, data, reason) => {
    let error: unknown;
    try {
      parseQuestionnaire(data);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(QuestionnaireError);
    expect(error instanceof QuestionnaireError ? error.problems[0]?.reason : '').toBe(reason);
    expect(readReturn(returnWith(data))).toEqual({ refused: 'manifest-damaged' });
  });

  it.each([1e9, -5, 2.7])('with %d indicators has one to three', (kpis) => {
    const form = formOf(DEFAULT_QUESTIONNAIRE, 'standard', { kpis });
    const count = form.fields.filter(({ key }) => key.startsWith('kpi_name')).length;
    expect([1, 2, 3]).toContain(count);
    const settings = { ...template.settings, kpis };
    expect(readReturn(returnWith(DEFAULT_QUESTIONNAIRE, { settings }))).toEqual({
      refused: 'manifest-damaged',
    });
  });

  it.each(['', '2026-02-30', '1900-01-01'])('with a period that ends on “%s” is refused', (end) => {
    const part = { period: { ...template.period, end } };
    expect(readReturn(returnWith(DEFAULT_QUESTIONNAIRE, part))).toEqual({ refused: 'manifest-damaged' });
  });

  it('with names that every object bears is refused', () => {
    const [first] = DEFAULT_QUESTIONNAIRE.fields;
    const fields = [...DEFAULT_QUESTIONNAIRE.fields, { ...first, key: 'constructor' }];
    expect(readReturn(returnWith({ ...DEFAULT_QUESTIONNAIRE, fields }))).toEqual({
      refused: 'manifest-damaged',
    });
  });

  it('whatever was changed in it, is read and checked, or refused', () => {
    const data = JSON.parse(JSON.stringify(DEFAULT_QUESTIONNAIRE)) as object;
    const words = fc.constantFrom(
      'status',
      'asked',
      'light',
      'not asked',
      'kpi_name',
      '(',
      'previous.budget > 1',
      'choice',
      'short',
    );
    const odd = fc.oneof(words, fc.string(), fc.integer(), fc.constantFrom(null, [], {}, true, 1e300));
    const steps = fc.array(fc.nat(1000), { minLength: 1, maxLength: 5 });
    let read = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(steps, odd), { minLength: 1, maxLength: 2 }), (edits) => {
        const copy = structuredClone(data);
        for (const [path, value] of edits) edit(copy, path, value);
        const reading = readReturn(returnWith(copy));
        if (!('read' in reading)) return;
        read += 1;
        checkReturn(reading.read);
      }),
      { numRuns: 300 },
    );
    expect(read).toBeGreaterThan(10);
  });
});

/** Puts the value where the steps lead, or takes away what stands there. */
function edit(data: object, [step = 0, ...rest]: readonly number[], value: unknown): void {
  const keys = Object.keys(data);
  const key = keys[step % Math.max(1, keys.length)];
  if (key === undefined) return;
  const inner: unknown = Reflect.get(data, key);
  if (rest.length > 0 && typeof inner === 'object' && inner !== null) edit(inner, rest, value);
  else if (value === null) Reflect.deleteProperty(data, key);
  else Reflect.set(data, key, value);
}
