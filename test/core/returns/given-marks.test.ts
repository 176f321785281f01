import { expect, it } from '@jest/globals';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { givenMark } from '../../../src/core/returns/seen';

const PART = 200_000;
const MIB = 2 ** 20;

/** MiB that are in use when all that nobody needs is gone. */
function inUse(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed / MIB;
}

it('keeps the texts of thousands of returns, not the parts of the files that they were cut out of', () => {
  const before = inUse();
  for (let file = 0; file < 1000; file++) {
    const part = `${'<c/>'.repeat(PART / 4)}${file}`.padEnd(PART + 10, '＊');
    // Told apart by its end, so that it is met for the first time.
    givenMark(part.slice(PART - 20, PART + 4));
  }
  expect(inUse() - before).toBeLessThan(40);
});

it('is the same whatever a text was cut out of, and whatever stands in it', () => {
  const text = '辦理情形 𠮷😀 \ud83d half';
  expect(givenMark(`<t>${text}</t>`.slice(3, -4))).toBe(givenMark(text));
  expect(givenMark(`  ${text}\n`)).toBe(givenMark(text));
  expect(givenMark('ＡＢＣ')).toBe(givenMark('ABC'));
  expect(givenMark('ABC')).not.toBe(givenMark('ABD'));
});
