import { describe, expect, it } from '@jest/globals';
import { isIssuedBy, periodOf, textHash, tokenFor, type Template } from '../../../src/core/index';
import { sampleTemplate, SECRET } from '../../support/sample-template';

const OTHER = 'fedcba9876543210'.repeat(4);
const period = periodOf('115H2');

/** Everything that the token is for, changed one at a time. */
function others(template: Template): [string, Template][] {
  const [first, ...rest] = template.tasks;
  if (first === undefined || period === undefined) throw new Error('No template.');
  return [
    ['body', { ...template, body: { ...template.body, id: 'OTHER' } }],
    ['period', { ...template, period }],
    ['edition', { ...template, edition: { ...template.edition, id: '116' } }],
    ['form', { ...template, form: 'short' }],
    ['a task less', { ...template, tasks: rest }],
    ['tasks in another order', { ...template, tasks: [...rest, first] }],
    ['the words of a task', { ...template, tasks: [{ ...first, hash: textHash('別的文字') }, ...rest] }],
  ];
}

describe('the token', () => {
  const template = sampleTemplate();

  it('is 64 hexadecimal digits and verifies', () => {
    expect(template.token).toMatch(/^[0-9a-f]{64}$/);
    expect(isIssuedBy(template, SECRET)).toBe(true);
    expect(tokenFor(template, SECRET)).toBe(template.token);
  });

  it('is another under another secret', () => {
    expect(isIssuedBy(template, OTHER)).toBe(false);
    expect(tokenFor(template, OTHER)).not.toBe(template.token);
  });

  it.each(others(template))('is another for another %s', (_, changed) => {
    expect(tokenFor(changed, SECRET)).not.toBe(template.token);
    expect(isIssuedBy(changed, SECRET)).toBe(false);
  });

  it('is the same whatever does not say what the template is for', () => {
    const relabelled = { ...template, body: { ...template.body, name: '別名' }, language: 'en' as const };
    expect(tokenFor(relabelled, SECRET)).toBe(template.token);
  });

  it('hashes a text in its composed form', () => {
    expect(textHash('ガ'.normalize('NFD'))).toBe(textHash('ガ'));
    expect(textHash('甲')).toMatch(/^[0-9a-f]{16}$/);
    expect(textHash('甲')).not.toBe(textHash('乙'));
  });
});
