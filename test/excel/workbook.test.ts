/** The open workbook, where it is not as expected, and what it tells. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Change, SetRows } from '../../src/core/index';
import { HostError, type HostPlace } from '../../src/excel';
import { changeWorkbook } from '../../src/files/patch';
import { readWorkbook } from '../../src/files/read/read-workbook';
import { overOffice } from '../contract/adapters';
import { emptyBytes, everything, templateBytes } from '../contract/desk';
import { until } from '../support/until';

const LOG = 'pr 紀錄';

const rows = (...keys: readonly string[]): SetRows => ({
  kind: 'rows',
  table: 'pr_Log',
  headers: ['key', '說明', '比率'],
  rows: keys.map((key, index) => [key, `說明${index}`, index / 10]),
});

let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await changeWorkbook(await emptyBytes(), everything());
});

async function codeOf(work: Promise<unknown>): Promise<string> {
  const thrown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(thrown instanceof HostError)) throw new Error(`Not a HostError: ${String(thrown)}`);
  // All of these are seen before anything is written.
  expect(thrown.interrupted).toBe(false);
  return thrown.code;
}

describe('a workbook that cannot take a change', () => {
  const below: Change = { kind: 'cells', sheet: LOG, cells: [{ row: 6, column: 1, value: '我的註記' }] };
  const CASES: readonly (readonly [string, Change])[] = [
    ['no-table', { ...rows('a'), table: 'pr_Missing' }],
    ['no-header', { ...rows('a'), headers: ['key', '說明', '別的'] }],
    ['no-sheet', { kind: 'cells', sheet: '沒有', cells: [] }],
    ['protected', { kind: 'cells', sheet: '填報表', cells: [{ row: 0, column: 5, value: 1 }] }],
    ['not-replaceable', { kind: 'sheet', sheet: { name: LOG, state: 'visible', columns: [], rows: [] } }],
    ['below-table', rows('a', 'b', 'c', 'd', 'e')],
  ];

  it.each(CASES)('says %s and stays as it was', async (code, change) => {
    const { workbook } = await overOffice(await changeWorkbook(bytes, [below]));
    const before = await workbook.read();
    expect(await codeOf(workbook.apply([change]))).toBe(code);
    expect(await workbook.read()).toEqual(before);
  });
});

describe('a protected sheet', () => {
  it('takes values in its unlocked cells, and refuses all where one of them is locked', async () => {
    const { workbook } = await overOffice(await templateBytes());
    const cells = [
      { row: 5, column: 6, value: '持續辦理' },
      { row: 5, column: 7, value: '人才培訓計畫' },
      { row: 7, column: 6, value: '不適用' },
    ];
    await workbook.apply([{ kind: 'cells', sheet: '填報表', cells }]);
    const form = async () => (await workbook.read()).sheets.find(({ name }) => name === '填報表');
    expect((await form())?.rows[5]?.slice(6, 8).map(({ value }) => value)).toEqual([
      '持續辦理',
      '人才培訓計畫',
    ]);
    const locked = [
      ...cells.map((cell) => ({ ...cell, value: '另一個' })),
      { row: 5, column: 4, value: '改題' },
    ];
    const before = await form();
    expect(await codeOf(workbook.apply([{ kind: 'cells', sheet: '填報表', cells: locked }]))).toBe(
      'protected',
    );
    expect(await form()).toEqual(before);
  });
});

describe('the rows of a table', () => {
  it('become more and fewer as on files', async () => {
    const { workbook } = await overOffice(bytes);
    const changes = [rows('a', 'b', 'c', 'd', 'e'), rows('x', '=y')];
    let file = bytes;
    for (const change of changes) {
      await workbook.apply([change]);
      file = await changeWorkbook(file, [change]);
      const [open, saved] = [await workbook.read(), await readWorkbook(file)];
      expect(open.tables).toEqual(saved.tables);
    }
  });

  it('are written past a filter, which is cleared and told', async () => {
    const { workbook, office } = await overOffice(bytes);
    office.host.user.filter('pr_Log', 0, ['K1']);
    const findings = await workbook.apply([rows('a', 'b', 'c')]);
    expect(findings.map(({ code, parameters }) => [code, parameters['table']])).toEqual([
      ['host-filter-cleared', 'pr_Log'],
    ]);
    const table = (await workbook.read()).tables.find(({ name }) => name === 'pr_Log');
    expect(table?.rows.map(([key]) => key?.value)).toEqual(['a', 'b', 'c']);
  });

  it('report progress that ends with everything and never runs back', async () => {
    const { workbook } = await overOffice(bytes);
    const told: (readonly [number, number])[] = [];
    await workbook.apply([rows('a', 'b')], { onProgress: (done, total) => told.push([done, total]) });
    expect(told.at(-1)?.[0]).toBe(told.at(-1)?.[1]);
    expect(told.map(([done]) => done)).toEqual([...told.map(([done]) => done)].sort((a, b) => a - b));
  });
});

describe('reading', () => {
  it('gives only what is wanted', async () => {
    const { workbook } = await overOffice(bytes);
    const { sheets, tables } = await workbook.read({ sheets: ['清單'], tables: ['PR_LOG', 'pr_Unknown'] });
    const read = sheets.filter(({ rows }) => rows.length > 0).map(({ name }) => name);
    expect([read, tables.map(({ name }) => name)]).toEqual([['清單'], ['pr_Log']]);
    expect(tables[0]?.rows).toHaveLength(3);
  });

  it('names every sheet, also those that are not wanted, in one round trip if nothing else is', async () => {
    const { workbook, office } = await overOffice(bytes);
    const whole = await workbook.read();
    office.host.resetCounts();
    const titles = await workbook.read({ sheets: [], tables: [], names: [] });
    expect(office.host.counts().syncs).toBe(1);
    expect(titles.sheets).toEqual(whole.sheets.map((sheet) => ({ ...sheet, rows: [] })));
    expect([titles.tables, titles.names]).toEqual([[], []]);
  });
});

describe('a workbook that is too large for one answer', () => {
  it('is read in pages, to the same snapshot', async () => {
    const cells = Array.from({ length: 200 }, (_, row) => ({ row, column: 7, value: `${row} `.repeat(100) }));
    const large = await changeWorkbook(bytes, [{ kind: 'cells', sheet: LOG, cells }]);
    const { workbook, office } = await overOffice(large);
    const whole = await workbook.read();
    office.host.resetCounts();
    office.host.misbehave({ mostBytes: 50_000 });
    expect(await workbook.read()).toEqual(whole);
    expect(office.host.counts().syncs).toBeGreaterThan(2);
  });

  it('that no page makes small enough says so', async () => {
    const { workbook, office } = await overOffice(bytes);
    office.host.misbehave({ mostBytes: 100 });
    expect(await codeOf(workbook.read())).toBe('too-large');
  });
});

describe('the user', () => {
  it('is led to a cell, and his selections and changes are told until nobody listens', async () => {
    const { workbook, office } = await overOffice(bytes);
    const selected: HostPlace[] = [];
    const changed: string[] = [];
    const stops = [
      await workbook.onSelect((place) => selected.push(place)),
      await workbook.onChange((sheet) => changed.push(sheet)),
    ];
    const place = { sheet: LOG, row: 2, column: 1 };
    await workbook.goTo(place);
    expect(await workbook.selected()).toEqual(place);
    office.host.user.type(LOG, 2, 1, '新的說明');
    await until(
      () => selected.length > 0 && changed.length > 0,
      (is) => is,
    );
    expect(selected).toContainEqual(place);
    expect(changed).toContain(LOG);
    for (const stop of stops) await stop();
    const heard = changed.length;
    office.host.user.type(LOG, 2, 1, '又一個');
    // What happens later is told later.
    const later: HostPlace[] = [];
    await workbook.onSelect((next) => later.push(next));
    await workbook.goTo({ ...place, row: 3 });
    await until(
      () => later.length,
      (count) => count > 0,
    );
    expect(changed).toHaveLength(heard);
  });

  it('gets a workbook in a window of its own, byte for byte', async () => {
    const { workbook, office } = await overOffice();
    await workbook.open(bytes);
    expect(office.host.created).toHaveLength(1);
    expect(Buffer.compare(Buffer.from(office.host.created[0]?.bytes ?? []), Buffer.from(bytes))).toBe(0);
  });
});
