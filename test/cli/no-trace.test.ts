/** Whatever is thrown, at whatever command: one sentence, and no stack trace. */
import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS } from '../../src/cli/commands';
import { run } from '../../src/cli/run';
import { WorkbookFault } from '../../src/core/index';
import { FileError, PatchError } from '../../src/files';
import { folder, policyReturns, removeFolders } from '../support/command-line';

afterAll(removeFolders);

class OfTheSystem extends Error {
  readonly errno = -28;
  readonly path = '/a/彙整.xlsx';
  constructor(readonly code: string) {
    super(`${code}: no space`);
  }
}

const THROWN: readonly (readonly [string, () => unknown])[] = [
  ['a fault of ours', () => new TypeError("Cannot read properties of undefined (reading 'x')")],
  ['a full stack', () => new RangeError('Maximum call stack size exceeded')],
  ['a text', () => 'text'],
  ['nothing', () => undefined],
  ['a full disk', () => new OfTheSystem('ENOSPC')],
  ['a folder that may not be written', () => new OfTheSystem('EACCES')],
  ['a fault of a file', () => new FileError('damaged', { reason: 'cut' })],
  ['a fault of patching', () => new PatchError('no-table', { table: 'pr_Returns' })],
  ['a fault of the workbook', () => new WorkbookFault('no-period')],
];

describe.each(COMMANDS.map((command) => [command.name, command] as const))('%s', (name, command) => {
  it.each(THROWN)('ends in one sentence on %s', async (_, thrown) => {
    for (const lang of ['zh-TW', 'en']) {
      let err = '';
      const streams = { out: { write: () => undefined }, err: { write: (text: string) => (err += text) } };
      const argv = [...name.split(' '), ...Array<string>(command.positionals[0]).fill('x'), '--lang', lang];
      const fails = [{ ...command, run: () => Promise.reject(thrown() as Error) }];
      expect(await run(argv, {}, streams, fails)).toBe(1);
      expect(err.trimEnd().split('\n')).toHaveLength(1);
      expect(err.length).toBeGreaterThan(15);
      expect(err).not.toMatch(/[{}]|\n\s+at |\.[mt]s:/);
    }
  });
});

it('a maintainer who asks for it gets the trace', async () => {
  let err = '';
  const streams = { out: { write: () => undefined }, err: { write: (text: string) => (err += text) } };
  const [command] = COMMANDS;
  if (command === undefined) throw new Error('No command.');
  const fails = [{ ...command, positionals: [0, 0] as const, run: () => Promise.reject(new TypeError('x')) }];
  await run(command.name.split(' '), { POLICY_RETURNS_TRACE: '1' }, streams, fails);
  expect(err).toMatch(/\n\s+at /);
});

it('what lies in the way of the demo and of questions is said', async () => {
  const place = join(folder(), 'file.xlsx');
  mkdirSync(place);
  const deep = join(place, 'x'.repeat(300), 'y');
  for (const argv of [
    ['demo', '--out', deep],
    ['issue', place, '--out', deep],
    ['init', deep, '--period', '115H1'],
    ['consolidate', place, place],
  ]) {
    const { exitCode, err } = await policyReturns(...argv);
    expect([1, 2]).toContain(exitCode);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).not.toMatch(/\n\s+at /);
  }
});
