/** The coordinator's workbook over many runs: nothing twice, nothing lost, nothing half. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { readReturn, TABLES } from '../../src/core/index';
import { applyChanges, changeWorkbook } from '../../src/files/patch';
import { readWorkbook } from '../../src/files/read/read-workbook';
import { asJson, policyReturns, removeFolders } from '../support/command-line';
import { consolidate, Desk, returnOf, RETURNS, rowsOf, sound, TODAY, typeInTable } from './desk';
import type { Issued } from './desk';

const FIRST = 'T112-1-05';
let desk: Desk;
let workbook: string;
let inbox: string;
let original: Buffer;

beforeAll(async () => {
  desk = await Desk.open('MOC', 'MOEA');
});
beforeEach(() => {
  workbook = desk.workbook();
  inbox = join(dirname(workbook), '收回');
  original = readFileSync(workbook);
});
afterAll(removeFolders);

const lockOf = (path: string) => join(dirname(path), '.彙整.xlsx.lock');
const backupOf = (path: string) => join(dirname(path), '彙整.backup.xlsx');
const measure = async () => (await returnOf(workbook, 'MOC', FIRST))?.['measure'];

describe('runs', () => {
  it('write nothing the second time, and keep the previous state beside the new one', async () => {
    await desk.returned('MOC', inbox, 'a.xlsx', { [FIRST]: sound('計畫') });
    expect((await consolidate(workbook, inbox)).data.changed).toBe(true);
    expect(readFileSync(backupOf(workbook)).equals(original)).toBe(true);
    const once = readFileSync(workbook);
    const { exitCode, data } = await consolidate(workbook, inbox);
    expect([exitCode, data.changed, data.totals.returned]).toEqual([0, false, 1]);
    expect(readFileSync(workbook).equals(once)).toBe(true);
    expect(readFileSync(backupOf(workbook)).equals(original)).toBe(true);
    expect(readdirSync(dirname(workbook)).sort()).toEqual(['彙整.backup.xlsx', '彙整.xlsx', '收回'].sort());
  });

  it('come to the same in any order and any portions', async () => {
    const paths = [
      await desk.returned('MOC', inbox, 'a.xlsx', { [FIRST]: sound('一') }),
      await desk.returned('MOC', inbox, 'b.xlsx', { 'T112-2-01': sound('二') }),
      await desk.returned('MOC', inbox, 'c.xlsx', { [FIRST]: sound('三') }, { counter: 2 }),
      await desk.returned('MOEA', inbox, 'd.xlsx', { [FIRST]: sound('四') }),
    ];
    const [a = '', b = '', c = '', d = ''] = paths;
    const results = [];
    for (const runs of [
      [paths],
      [
        [a, b],
        [c, d],
      ],
      [
        [d, c],
        [b, a],
      ],
    ]) {
      const copy = desk.workbook();
      for (const files of runs) await consolidate(copy, ...files);
      results.push([await rowsOf(copy, RETURNS), await rowsOf(copy, TABLES.history)]);
    }
    expect(results[0]?.[0]).toHaveLength(147);
    expect(results[1]).toEqual(results[0]);
    expect(results[2]).toEqual(results[0]);
  });

  it('may be tried dry', async () => {
    await desk.returned('MOC', inbox, 'a.xlsx', { [FIRST]: sound('計畫') });
    const { data } = await consolidate(workbook, inbox, '--dry-run');
    expect(data).toMatchObject({ dryRun: true, changed: false, totals: { returned: 1, missing: 146 } });
    expect(readFileSync(workbook).equals(original)).toBe(true);
    expect(existsSync(backupOf(workbook))).toBe(false);
  });

  it('do not meet: a lock that is held refuses, one of a run that is gone is taken over', async () => {
    await desk.returned('MOC', inbox, 'a.xlsx', { [FIRST]: sound('計畫') });
    const held = `${process.pid} held ${hostname()}`;
    writeFileSync(lockOf(workbook), held);
    const refused = await policyReturns('consolidate', workbook, inbox, ...TODAY);
    expect([refused.exitCode, refused.out]).toEqual([1, '']);
    expect(refused.err).toContain('彙整.xlsx');
    expect(readFileSync(workbook).equals(original)).toBe(true);
    expect(readFileSync(lockOf(workbook), 'utf8')).toBe(held);
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    writeFileSync(lockOf(workbook), `${pid} gone ${hostname()}`);
    expect((await consolidate(workbook, inbox)).data.changed).toBe(true);
    expect(existsSync(lockOf(workbook))).toBe(false);
  });

  it('do not write while somebody has the workbook open', async () => {
    await desk.returned('MOC', inbox, 'a.xlsx', { [FIRST]: sound('計畫') });
    writeFileSync(join(dirname(workbook), '~$彙整.xlsx'), '');
    expect((await policyReturns('consolidate', workbook, inbox)).exitCode).toBe(1);
    expect(readFileSync(workbook).equals(original)).toBe(true);
    expect(existsSync(lockOf(workbook))).toBe(false);
  });
});

describe('what the coordinator adds', () => {
  it('survives: a sheet, and a column to the right of the returns', async () => {
    const found = (await readWorkbook(original)).tables.find(({ name }) => name === RETURNS.name);
    if (found === undefined) throw new Error(RETURNS.name);
    const index = (await rowsOf(workbook, RETURNS)).findIndex(
      (row) => row['body'] === 'MOC' && row['task'] === FIRST,
    );
    const column = found.column + RETURNS.columns.length;
    const row = found.row + 1 + index;
    const cells = [
      { row: found.row, column, value: '我的註記' },
      { row, column, value: '電話確認過' },
    ];
    const noted = applyChanges(original, [{ kind: 'cells', sheet: found.sheet, cells }]);
    const sheet = { name: '我的表', state: 'visible', columns: [{ width: 20 }] } as const;
    const rows = [{ row: 0, cells: [{ column: 0, value: '自己的筆記' }] }];
    writeFileSync(workbook, await changeWorkbook(noted, [{ kind: 'sheet', sheet: { ...sheet, rows } }]));
    await desk.returned('MOC', inbox, 'a.xlsx', { [FIRST]: sound('計畫') });
    expect((await consolidate(workbook, inbox)).data.changed).toBe(true);
    expect(await measure()).toBe('計畫');
    const { sheets } = await readWorkbook(readFileSync(workbook));
    const at = (name: string, line: number, place: number) =>
      sheets.find((one) => one.name === name)?.rows[line]?.[place]?.value;
    expect(at('我的表', 0, 0)).toBe('自己的筆記');
    expect(at(found.sheet, found.row, column)).toBe('我的註記');
    expect(at(found.sheet, row, column)).toBe('電話確認過');
  });
});

describe('what is told of the workbook', () => {
  beforeEach(async () => {
    const cover = {
      contact_name: '承辦人甲',
      contact_phone: '02-1234-5678',
      contact_email: 'x@body.example',
    };
    const answer = {
      ...sound('=計畫'),
      kpi_name_1: '人次',
      kpi_unit_1: '人',
      kpi_target_1: 50,
      kpi_actual_1: 20,
    };
    await desk.returned('MOC', inbox, 'a.xlsx', { [FIRST]: answer }, cover);
    await consolidate(workbook, inbox);
  });

  it('status says who is missing what, and writes nothing', async () => {
    const before = readFileSync(workbook);
    const { exitCode, data } = await asJson<{ missing: { body: string; tasks: string[] }[] }>(
      'status',
      workbook,
    );
    expect(exitCode).toBe(0);
    expect(data).toEqual({
      period: '115H1',
      expected: 147,
      returned: 1,
      missing: expect.any(Array),
      conflicts: 0,
      waiting: 0,
      toCorrect: 0,
      matters: [],
      late: [],
    });
    expect(data.missing).toHaveLength(38);
    expect(data.missing.flatMap(({ tasks }) => tasks)).toHaveLength(146);
    expect(data.missing.find(({ body }) => body === 'MOC')?.tasks).toEqual(desk.tasks('MOC').slice(1));
    expect(readFileSync(workbook).equals(before)).toBe(true);
  });

  it('export gives one record per return, without contact data', async () => {
    const { data } = await asJson<Record<string, unknown>[]>('export', workbook, '--format', 'json');
    expect(new Set(data.map(({ key }) => key)).size).toBe(147);
    expect(data.find(({ key }) => key === `112|115H1|${FIRST}|MOC`)).toMatchObject({
      state: 'filled',
      status: 'ongoing',
      measure: '=計畫',
      kpis: [{ name: '人次', unit: '人', target: 50, actual: 20 }],
    });
    const csv = await policyReturns('export', workbook, '--format', 'csv');
    expect(csv.out.match(/^112\|/gm)).toHaveLength(147);
    expect(csv.out).not.toContain(',=計畫');
    for (const text of [JSON.stringify(data), csv.out])
      expect(text).not.toMatch(/承辦人甲|1234-5678|body\.example|contact/);
  });
});

describe('the period after', () => {
  it('carries the measure, targets, answers and the opinion that was typed', async () => {
    await typeInTable(workbook, RETURNS, (row) =>
      row['body'] === 'MOC' && row['task'] === FIRST ? { opinion: '請補充量化成果' } : {},
    );
    const kpi = { kpi_name_1: '受訓人次', kpi_unit_1: '人次', kpi_target_1: 200, kpi_actual_1: 90 };
    await desk.returned('MOC', inbox, 'a.xlsx', { [FIRST]: { ...sound('文化人才計畫'), ...kpi } });
    await consolidate(workbook, inbox);
    expect((await returnOf(workbook, 'MOC', FIRST))?.['opinion']).toBe('請補充量化成果');
    const made = await asJson<{ period: string }>('init', workbook, '--period', '115H2');
    expect(made).toMatchObject({ exitCode: 0, data: { period: '115H2', expected: 147 } });
    const out = join(dirname(workbook), 'next');
    const { data } = await asJson<Issued>('issue', workbook, '--out', out, '--body', 'MOC');
    const reading = readReturn(await readWorkbook(readFileSync(data.files[0]?.path ?? '')));
    if (!('read' in reading)) throw new Error(reading.refused);
    const row = reading.read.rows.find(({ task }) => task.id === FIRST);
    expect(row?.task.opinion).toBe('請補充量化成果');
    expect(row?.task.prefill).toMatchObject({
      measure: '文化人才計畫',
      kpi_name_1: '受訓人次',
      kpi_target_1: 200,
    });
    expect(row?.task.prefill).not.toHaveProperty('kpi_actual_1');
    expect(row?.task.previous).toMatchObject({
      status: 'ongoing',
      measure: '文化人才計畫',
      kpi_actual_1: 90,
    });
    expect((await rowsOf(workbook, RETURNS)).map(({ period }) => period)).toHaveLength(294);
    const late = await consolidate(workbook, inbox);
    expect(late.data.files[0]?.outcome).toMatch(/^(refused|duplicate)$/);
    expect(await measure()).toBe('文化人才計畫');
  });
});
