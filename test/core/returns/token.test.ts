import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  periodOf,
  placeToken,
  templateDigest,
  textHash,
  tokenOf,
  withToken,
  type Template,
} from '../../../src/core/index';
import { sampleTemplate, SECRET } from '../../support/sample-template';

const OTHER = 'fedcba9876543210'.repeat(4);
const period = periodOf('115H2');

const template = sampleTemplate();
const [first, ...rest] = template.tasks;
if (first === undefined || period === undefined) throw new Error('No template.');
const { questionnaire } = template;

/** Everything that the place token is for, changed one at a time. */
const PLACES: [string, Template][] = [
  ['body', { ...template, body: { ...template.body, id: 'OTHER' } }],
  ['period', { ...template, period }],
  ['edition', { ...template, edition: { ...template.edition, id: '116' } }],
  ['form', { ...template, form: 'short' }],
  ['a task less', { ...template, tasks: rest }],
  ['tasks in another order', { ...template, tasks: [...rest, first] }],
  ['the words of a task', { ...template, tasks: [{ ...first, hash: textHash('別的文字') }, ...rest] }],
];

/** What a template's own token covers beyond. */
const BEYOND: [string, Template][] = [
  [
    'the text of a task under its old hash',
    { ...template, tasks: [{ ...first, text: '別的文字' }, ...rest] },
  ],
  ['a prefill', { ...template, tasks: [{ ...first, prefill: { measure: '別的' } }, ...rest] }],
  ['last period’s answers', { ...template, tasks: [{ ...first, previous: { measure: '別的' } }, ...rest] }],
  ['a rule less', { ...template, questionnaire: { ...questionnaire, rules: questionnaire.rules.slice(1) } }],
  [
    'the labels of ① swapped',
    {
      ...template,
      questionnaire: { ...questionnaire, choices: { ...questionnaire.choices, status: swappedLabels() } },
    },
  ],
  ['a threshold', { ...template, settings: { ...template.settings, kpis: 2 } }],
  ['the due date', { ...template, period: { ...template.period, due: '2026-12-31' } }],
];

function swappedLabels() {
  const [one, two, ...others] = questionnaire.choices['status'] ?? [];
  if (one === undefined || two === undefined) throw new Error('No choices.');
  return [{ ...one, label: two.label }, { ...two, label: one.label }, ...others];
}

describe('the token', () => {
  it('is 64 hexadecimal digits, and the same whenever the template is', () => {
    expect(template.token).toMatch(/^[0-9a-f]{64}$/);
    expect(tokenOf(templateDigest(template), SECRET)).toBe(template.token);
    expect(tokenOf(templateDigest(JSON.parse(JSON.stringify(template)) as object), SECRET)).toBe(
      template.token,
    );
  });

  it('is another under another secret', () => {
    expect(withToken(template, OTHER).token).not.toBe(template.token);
  });

  it.each([...PLACES, ...BEYOND])('is another for another template: %s', (_, changed) => {
    expect(withToken(changed, SECRET).token).not.toBe(template.token);
  });

  it('is another for any other letter of the manifest', () => {
    const text = JSON.stringify({ ...template, token: undefined });
    fc.assert(
      fc.property(fc.nat(text.length - 1), (at) => {
        const other = `${text.slice(0, at)}${text[at] === '1' ? '2' : '1'}${text.slice(at + 1)}`;
        let changed: unknown;
        try {
          changed = JSON.parse(other);
        } catch {
          return;
        }
        expect(templateDigest(Object(changed))).not.toBe(templateDigest(template));
      }),
    );
  });
});

describe('the token of an answer without a template', () => {
  const token = placeToken(template, SECRET);

  it.each(PLACES)('is another for another %s', (_, changed) => {
    expect(placeToken(changed, SECRET)).not.toBe(token);
  });

  it('is the same whatever does not say what the answer is for, and never a template’s', () => {
    expect(placeToken({ ...template, body: { ...template.body, name: '別名' } }, SECRET)).toBe(token);
    expect(token).not.toBe(template.token);
  });
});

describe('a task’s text', () => {
  it('is hashed in its composed form', () => {
    expect(textHash('ガ'.normalize('NFD'))).toBe(textHash('ガ'));
    expect(textHash('甲')).toMatch(/^[0-9a-f]{16}$/);
    expect(textHash('甲')).not.toBe(textHash('乙'));
  });
});
