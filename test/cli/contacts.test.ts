/** Addresses of bodies: from covers with the coordinator's yes, on to the next period, and into no export. */
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TABLES } from '../../src/core/index';
import { readWorkbook } from '../../src/files/read/read-workbook';
import { asJson, folder, policyReturns, removeFolders } from '../support/command-line';
import { consolidate, Desk, rowsOf, TODAY, typeInTable } from '../scenario/desk';

afterAll(removeFolders);

interface Told {
  readonly bodies: readonly {
    readonly body: string;
    readonly to: readonly { readonly name: string; readonly address: string }[];
  }[];
  readonly proposed: readonly { readonly body: string }[];
}

let desk: Desk;
let workbook: string;
const contacts = (...options: readonly string[]) => asJson<Told>('contacts', workbook, ...options);
const addressesOf = async (body: string) =>
  (await rowsOf(workbook, TABLES.bodies)).find((row) => row['body'] === body);

beforeEach(async () => {
  desk = await Desk.open('MOC', 'MOEA');
  workbook = desk.workbook();
  const inbox = folder();
  for (const [body, name] of [
    ['MOC', '承辦人甲'],
    ['MOEA', '李"小<華'],
  ] as const) {
    const [task = ''] = desk.tasks(body);
    const cover = { contact_name: name, contact_email: `${body.toLowerCase()}@body.example` };
    await desk.returned(
      body,
      inbox,
      `${body}.xlsx`,
      { [task]: { status: '持續辦理', measure: '計畫' } },
      cover,
    );
  }
  await consolidate(workbook, inbox);
});

describe('addresses of bodies', () => {
  it('are proposed by covers and written only when they are taken, behind what stands there', async () => {
    await typeInTable(workbook, TABLES.bodies, (row) =>
      row['body'] === 'MOC' ? { to: '文化部窗口 <old@body.example>', cc: 'chief@body.example' } : {},
    );
    const before = readFileSync(workbook);
    const { data } = await contacts();
    expect(data.proposed.map(({ body }) => body).sort()).toEqual(['MOC', 'MOEA']);
    expect(readFileSync(workbook).equals(before)).toBe(true);
    expect((await contacts('--take', '--body', 'MOC')).exitCode).toBe(0);
    expect(await addressesOf('MOC')).toMatchObject({
      to: '文化部窗口 <old@body.example>\n承辦人甲 <moc@body.example>',
      cc: 'chief@body.example',
    });
    expect(await addressesOf('MOEA')).toMatchObject({ to: null });
    await contacts('--take');
    // A name that would end the address is left out.
    expect(await addressesOf('MOEA')).toMatchObject({ to: 'moea@body.example' });
    const taken = readFileSync(workbook);
    expect((await contacts('--take')).data.proposed).toEqual([]);
    expect(readFileSync(workbook).equals(taken)).toBe(true);
  });

  it('go on to the next period, and into no export, form or template', async () => {
    await contacts('--take');
    const out = folder();
    const form = join(out, 'form.xlsx');
    expect((await policyReturns('init', workbook, '--period', '115H2', ...TODAY)).exitCode).toBe(0);
    expect(await addressesOf('MOC')).toMatchObject({ to: '承辦人甲 <moc@body.example>' });
    const texts = [
      (await policyReturns('export', workbook, '--format', 'json')).out,
      (await policyReturns('export', workbook, '--format', 'csv')).out,
    ];
    await policyReturns('survey', 'export', workbook, '--out', form);
    const issued = await asJson<{ files: { path: string }[] }>(
      'issue',
      workbook,
      '--out',
      join(out, 'issued'),
      '--body',
      'MOC',
    );
    for (const path of [form, ...issued.data.files.map((one) => one.path)])
      texts.push(JSON.stringify(await readWorkbook(readFileSync(path))));
    for (const text of texts) expect(text).not.toMatch(/moc@|moea@|承辦人甲/);
  });

  it('what is no address is told with its body', async () => {
    await typeInTable(workbook, TABLES.bodies, (row) => (row['body'] === 'MOC' ? { to: '請洽秘書室' } : {}));
    const ran = await policyReturns('contacts', workbook);
    expect([ran.exitCode, ran.out]).toEqual([1, expect.stringMatching(/文化部.*「請洽秘書室」/)]);
  });
});
