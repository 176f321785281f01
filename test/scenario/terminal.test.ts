/** What others wrote goes to the terminal, into CSV and into names of files as text, and makes nothing act. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { TABLES } from '../../src/core/index';
import { policyReturns, removeFolders } from '../support/command-line';
import { consolidate, Desk, returnOf, sound, TODAY, typeInTable } from './desk';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open('MOC');
});
afterAll(removeFolders);

const ESC = '\u001b[31m';
const ACTING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/;

it('no escape sequence of a name or a cell reaches the terminal', async () => {
  const path = desk.workbook();
  const inbox = join(dirname(path), '收回');
  const [task = ''] = desk.tasks('MOC');
  const name = `${ESC}甲\u202e\u0007.xlsx`;
  const file = await desk.returned('MOC', inbox, name, {
    [task]: { ...sound('計畫'), due_date: `${ESC}某日\u009b2J` },
  });
  const said = [];
  for (const lang of ['zh-TW', 'en'])
    for (const more of [[], ['--json']])
      for (const argv of [
        ['check', file],
        ['consolidate', path, inbox, '--dry-run', ...TODAY],
        ['check', join(inbox, `${ESC}沒有.xlsx`)],
      ])
        said.push(await policyReturns(...argv, ...more, '--lang', lang));
  const shown = said.map(({ out, err }) => out + err);
  expect(shown.filter((text) => ACTING.test(text))).toEqual([]);
  expect(shown.filter((text) => text.includes('␛[31m') || text.includes('\\u001b[31m')).length).toBe(
    said.length,
  );
});

it.each(['=1+1', '+886', '-甲', '@乙', '＝1+1', '＋1', '－丙', '＠丁'])(
  'a CSV field that begins like %s is no formula',
  async (measure) => {
    const path = desk.workbook();
    const [task = ''] = desk.tasks('MOC');
    await desk.returned('MOC', join(dirname(path), '收回'), 'a.xlsx', { [task]: { ...sound(''), measure } });
    await consolidate(path, join(dirname(path), '收回'));
    const { out } = await policyReturns('export', path, '--format', 'csv');
    expect(out).toContain(`'${measure}`);
    expect(out).not.toMatch(new RegExp(`(^|[,"])${measure.replace(/[+]/g, '\\$&')}`, 'm'));
    // The answer itself is as it was written.
    expect((await returnOf(path, 'MOC', task))?.['measure']).toBe(measure);
  },
);

describe('a body whose name has 300 letters', () => {
  it.each(['長', '𠮷', 'L'])(
    '(%s) has a template whose name a disk takes, told from its like',
    async (letter) => {
      const path = desk.workbook();
      const names: Record<string, string> = {
        MOC: `${letter.repeat(300)}甲`,
        MOEA: `${letter.repeat(300)}乙`,
      };
      await typeInTable(path, TABLES.bodies, ({ body }) => {
        const name = names[String(body)];
        return name === undefined ? {} : { body_name: name };
      });
      const out = join(dirname(path), 'out');
      mkdirSync(out);
      const { exitCode, err } = await policyReturns(
        'issue',
        path,
        '--out',
        out,
        '--body',
        'MOC',
        '--body',
        'MOEA',
        ...TODAY,
      );
      expect([exitCode, err]).toEqual([0, '']);
      const made = readdirSync(out).filter((name) => name.includes(letter.repeat(20)));
      expect(made).toHaveLength(2);
      for (const name of made) expect(Buffer.byteLength(name)).toBeLessThan(255 - '.backup'.length);
      // Beside it stands what a save needs: a copy with a longer name can be made.
      for (const name of made) writeFileSync(join(out, `~$${name}`), '');
    },
  );
});
