import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  DEFAULT_QUESTIONNAIRE,
  ExpressionError,
  namesIn,
  parseExpression,
  printExpression,
  renamed,
  type Comparison,
  type Expression,
  type Name,
} from '../../../src/core/index';

const word = fc
  .stringMatching(/^[a-z][a-z0-9_]{0,8}$/)
  .filter((name) => !['and', 'or', 'not'].includes(name));
const name: fc.Arbitrary<Name> = fc
  .tuple(fc.constantFrom(undefined, 'setting', 'period', 'previous', 'first', 'return'), word)
  .map(([scope, text]): Name =>
    scope === undefined ? { kind: 'name', name: text } : ({ kind: 'name', scope, name: text } as Name),
  );
const number = fc
  .integer({ min: 0, max: 10_000_000 })
  .map((value): Expression => ({ kind: 'number', value: value / 100 }));
const text = fc
  .string({ unit: 'grapheme', maxLength: 6 })
  .filter((value) => !value.includes("'"))
  .map((value): Expression => ({ kind: 'text', value }));
const call = fc
  .tuple(fc.constantFrom('blank', 'filled', 'unreadable', 'length', 'changed'), name)
  .map(([which, of]) => ({ kind: 'call', call: which, name: of }) as Expression);

const { expression } = fc.letrec<{ expression: Expression }>((tie) => {
  const terms = fc.array(tie('expression'), { minLength: 2, maxLength: 3 });
  return {
    expression: fc.oneof(
      { maxDepth: 5, depthSize: 'small' },
      name,
      number,
      text,
      call,
      fc
        .tuple(fc.constantFrom('or', 'and'), terms)
        .map(([kind, parts]) => ({ kind, terms: parts }) as Expression),
      tie('expression').map((term): Expression => ({ kind: 'not', term })),
      fc
        .tuple(
          fc.constantFrom<Comparison[]>('=', '!=', '<', '<=', '>', '>='),
          tie('expression'),
          tie('expression'),
        )
        .map(([operator, left, right]): Expression => ({ kind: 'compare', operator, left, right })),
      fc
        .tuple(fc.constantFrom<('+' | '-' | '*')[]>('+', '-', '*'), tie('expression'), tie('expression'))
        .map(([operator, left, right]): Expression => ({ kind: 'sum', operator, left, right })),
    ),
  };
});

describe('expressions', () => {
  it('are printed so that they parse to themselves', () => {
    fc.assert(
      fc.property(expression, (tree) => {
        expect(parseExpression(printExpression(tree))).toEqual(tree);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['(a + b) * c', { operator: '*', left: { operator: '+' } }],
    ['a + b * c', { operator: '+', right: { operator: '*' } }],
    ['a - b - c', { operator: '-', left: { operator: '-' } }],
    ['a - (b - c)', { operator: '-', right: { operator: '-' } }],
  ])('group sums as arithmetic does: %s', (written, shape) => {
    const tree = parseExpression(written);
    expect(tree).toMatchObject(shape);
    expect(parseExpression(printExpression(tree))).toEqual(tree);
  });

  it('of the questionnaire are printed so that they parse to themselves', () => {
    const { rules, cover, lights, definitions } = DEFAULT_QUESTIONNAIRE;
    const written = [
      ...[...rules, ...cover.rules].flatMap(({ when, must }) => (must === undefined ? [when] : [when, must])),
      ...lights.map(({ when }) => when),
      ...Object.values(definitions),
    ];
    for (const one of written) {
      const tree = parseExpression(one);
      expect(parseExpression(printExpression(tree))).toEqual(tree);
    }
  });

  it.each([
    ['status = $x', '$x'],
    ['a = = b', '= b'],
    ['a = b c', 'c'],
    ['(a = b', ''],
    ['a and', ''],
    ['blank(', ''],
    ['blank(a', ''],
    ["a = 'open", "'open"],
    ['', ''],
    ['a = b)', ')'],
    ['A = b', 'A = b'],
  ])('that are none say where: %s', (written, rest) => {
    const error = thrownBy(() => parseExpression(written));
    expect(error.text).toBe(written);
    // A position may stand before the blanks that lead to what is wrong.
    expect(written.slice(error.at).trimStart()).toBe(rest);
    expect(error.message).toContain(`at ${error.at} in “${written}”`);
  });

  it('know five scopes only', () => {
    expect(thrownBy(() => parseExpression('other.name = 1')).text).toContain('other.name');
  });

  it('give their names, and take new ones', () => {
    const tree = parseExpression('it > previous.it and blank(it) and it * 2 > setting.it');
    expect(namesIn(tree).map(({ scope, name: of }) => [scope, of])).toEqual([
      [undefined, 'it'],
      ['previous', 'it'],
      [undefined, 'it'],
      [undefined, 'it'],
      ['setting', 'it'],
    ]);
    const changed = renamed(tree, (of) => (of === 'it' ? 'budget' : of));
    expect(printExpression(changed)).toBe(
      printExpression(
        parseExpression('budget > previous.budget and blank(budget) and budget * 2 > setting.it'),
      ),
    );
  });
});

function thrownBy(act: () => unknown): ExpressionError {
  try {
    act();
  } catch (error) {
    if (error instanceof ExpressionError) return error;
    throw error;
  }
  throw new Error('Nothing was thrown.');
}
