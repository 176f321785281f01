import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { DAMAGES } from './damage';
import { parseGuidelines } from '../../../src/core/framework/parse/guidelines';

const SEED = readFileSync(new URL('../../data/guidelines-112.txt', import.meta.url), 'utf8');
const whole = parseGuidelines(SEED);

/** A finding without its line, which moves when lines are lost. */
const signature = ({ code, parameters }: (typeof whole.findings)[number]): string =>
  JSON.stringify([code, parameters]);
const known = new Set(whole.findings.map(signature));

describe('damage to the text', () => {
  it('is of forty kinds at least', () => {
    expect(new Set(DAMAGES.map(({ name }) => name)).size).toBeGreaterThanOrEqual(40);
  });

  it.each(DAMAGES)('$name: is said, with its line', ({ spoil, codes }) => {
    const text = spoil(SEED);
    expect(text).not.toBe(SEED);
    const { findings } = parseGuidelines(text);
    const fresh = findings.filter((finding) => !known.has(signature(finding)));
    expect(fresh.map(({ code }) => code.slice('framework.'.length))).toEqual(
      expect.arrayContaining([expect.stringMatching(new RegExp(`^(?:${codes.join('|')})$`))]),
    );
    const lines = text.split('\n').length;
    for (const { place } of fresh) {
      expect(place.line).toBeGreaterThanOrEqual(1);
      expect(place.line).toBeLessThanOrEqual(lines);
    }
  });
});
