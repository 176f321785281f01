/** What people name on the command line is used, or it is said why not. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS } from '../../src/cli/commands';
import { folder, policyReturns, removeFolders } from '../support/command-line';

afterAll(removeFolders);

const once = COMMANDS.flatMap(({ name, options, positionals: [fewest] }) =>
  ['lang', 'today', ...Object.keys(options)]
    .filter((key) => options[key]?.type !== 'boolean' && options[key]?.multiple !== true)
    .map((key): [string, string, number] => [name, key, fewest]),
);

describe('an option that is taken once', () => {
  it.each(once)('%s: --%s is refused when it is given twice', async (name, key, fewest) => {
    const value = { lang: 'en', today: '2026-08-05' }[key] ?? join(folder(), 'a');
    const twice = [`--${key}`, value, `--${key}`, value];
    const ran = await policyReturns(...name.split(' '), ...Array(fewest).fill('missing.xlsx'), ...twice);
    expect(ran.exitCode).toBe(2);
    expect(ran.err).toContain(`--${key}`);
    expect(ran.err).toMatch(/more than once|不只一次/);
  });
});

describe('a period and a body', () => {
  let workbook = '';
  beforeAll(async () => {
    workbook = join(folder(), '彙整.xlsx');
    await policyReturns('init', workbook, '--period', '115H1');
  });

  it.each([
    ['deadline', ['--close']],
    ['review', ['四-1', '--body', 'MOEA', '--undo']],
  ])('%s names the periods that there are where one is unknown', async (name, more) => {
    const ran = await policyReturns(name, workbook, ...more, '--period', '114H1');
    expect(ran.err.trim()).toBe('活頁簿沒有「114H1」這一期。已有：115H1。');
    expect(ran.exitCode).toBe(2);
  });

  it('a review is of one body', async () => {
    const before = readFileSync(workbook);
    const bodies = ['--body', 'MOEA', '--body', 'MOL'];
    const ran = await policyReturns('review', workbook, '四-1', ...bodies, '--decision', '備查');
    expect(ran.err.trim()).toBe('選項「--body」給了不只一次，請只給一次。');
    expect(ran.exitCode).toBe(2);
    expect(readFileSync(workbook).equals(before)).toBe(true);
  });
});
