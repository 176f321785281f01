/**
 * Files that an earlier make of the program wrote, as they were kept: its template is read and checked by its own questions,
 * its coordinator's workbook takes it in, and goes on to the next period with what is new since.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReturn, readState, TABLES } from '../../src/core/index';
import { readWorkbook } from '../../src/files';
import { asJson, folder, policyReturns, removeFolders } from '../support/command-line';
import { fillIn } from '../support/officer';
import { consolidate, type Issued, type Row, RETURNS, rowsOf, SENT, TODAY } from './desk';

const LATER = ['--today', '2027-01-05'];
const BEHIND: Row = {
  status: '辦理中',
  measure: '人才培訓計畫',
  progress_text: '辦理研習三場，與十二校合作開設課程。',
  due_date: '116.12.31',
  planned_pct: 0.8,
  actual_pct: 0.4,
  delay_reason: '經費尚未核定',
  remedy: '改由年度預算支應',
};

interface Checked {
  readonly files: readonly {
    readonly findings: readonly { readonly code: string; readonly severity: string }[];
  }[];
}

let book: string;
let inbox: string;
let returned: string;
/** As the officer's receipt says it. */
let code: string;

beforeAll(() => {
  book = join(folder(), '彙整.xlsx');
  inbox = folder();
  returned = join(inbox, '外交部.xlsx');
  copyFileSync('test/data/earlier/coordinator.xlsx', book);
  copyFileSync('test/data/earlier/template-MOFA.xlsx', returned);
});
afterAll(removeFolders);

async function templateIn(path: string) {
  const reading = readReturn(await readWorkbook(readFileSync(path)));
  if (!('read' in reading)) throw new Error(reading.refused);
  return reading.read;
}

async function plansIn(period: string) {
  const rows = (await rowsOf(book, RETURNS)).filter(
    (row) => row['period'] === period && row['body'] === 'MOFA',
  );
  return rows.map((row) => [row['state'], row['light'], row['measure'], row['due_date']]);
}

describe('a template and a workbook of an earlier make', () => {
  it('the template has none of the new questions, and is read and checked by its own', async () => {
    const { template, rows } = await templateIn(returned);
    const fields = template.questionnaire.fields.map(({ key }) => key);
    expect(fields).toContain('due_date');
    for (const key of ['plan_reason', 'kept']) expect(fields).not.toContain(key);
    expect(template.approval).toBeUndefined();
    const answers = Object.fromEntries(rows.map(({ task }) => [task.id, BEHIND]));
    await fillIn(returned, answers, { ...SENT, contact_name: '承辦人', contact_phone: '02-0000-0000' });
    const { data } = await asJson<Checked>('check', returned);
    const errors = data.files
      .flatMap(({ findings }) => findings)
      .filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([]);
    const sealed = await policyReturns('seal', returned, ...TODAY);
    expect([sealed.exitCode, sealed.out]).toEqual([0, expect.stringMatching(/封存碼/)]);
    code = /封存碼 ([0-9A-F]{4}-[0-9A-F]{4})/.exec(sealed.out)?.[1] ?? '';
  });

  it('the workbook takes it in: every row stands, with its plan', async () => {
    const { data } = await consolidate(book, inbox);
    expect(data.files.map(({ outcome, body }) => [body, outcome])).toEqual([['MOFA', 'accepted']]);
    // Its register has no column for the code that an officer reads out: it stands beside the seal.
    const [registered] = await rowsOf(book, TABLES.submissions);
    expect(registered?.['sealed']).toBe(`完整 ${code}`);
    const plans = await plansIn('115H1');
    expect(plans.length).toBeGreaterThan(1);
    expect(new Set(plans.map((row) => JSON.stringify(row)))).toEqual(
      new Set([JSON.stringify(['已填', '落後', '人才培訓計畫', '116.12.31'])]),
    );
    expect((await consolidate(book, inbox)).data.changed).toBe(false);
    const reading = readState(await readWorkbook(readFileSync(book)));
    expect('state' in reading && reading.state.returns.length).toBeGreaterThan(plans.length);
  });

  it('goes on to the next period: what came along is in its template, and a return is taken in by the questions that the workbook has', async () => {
    expect((await policyReturns('init', book, '--period', '115H2', ...LATER)).exitCode).toBe(0);
    const { data } = await asJson<Issued>('issue', book, '--out', folder(), '--body', 'MOFA', ...LATER);
    const [file] = data.files;
    if (file === undefined) throw new Error('No template.');
    const { rows } = await templateIn(file.path);
    expect(rows.map(({ task }) => task.previous?.['due_date'])).toEqual(rows.map(() => '2027-12-31'));
    const moved = { ...BEHIND, progress_text: '完成教材改版與師資培育。', due_date: '118.12.31' };
    await fillIn(file.path, Object.fromEntries(rows.map(({ task }) => [task.id, moved])), SENT);
    const taken = await consolidate(book, join(file.path, '..'));
    expect(taken.data.files.map(({ outcome }) => outcome)).toContain('accepted');
    // Its questionnaire stands in it, and asks what it asked: nothing about plans that move.
    const codes = (await rowsOf(book, TABLES.findings)).map((row) => String(row['code']));
    expect(codes.filter((one) => /plan_|kept_/.test(one))).toEqual([]);
    const later = await plansIn('115H2');
    expect(new Set(later.map(([state, light, , due]) => [state, light, due].join(' ')))).toEqual(
      new Set(['已填 落後 118.12.31']),
    );
  });
});
