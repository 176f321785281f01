/** A workbook made before the guideline stood in it whole: it opens, and gets the new sheets at the next write. */
import { afterAll, describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { coordinatorWorkbook, readState, TABLES, type SheetDesign, type State } from '../../src/core/index';
import { applyChanges, changeWorkbook, readWorkbook, writeWorkbook } from '../../src/files';
import { framework112, newCoordination } from '../support/coordinator';
import { asJson, folder, policyReturns, removeFolders } from '../support/command-line';

afterAll(removeFolders);

const NEW_TABLES: readonly string[] = [TABLES.editions.name, TABLES.crosswalk.name, TABLES.bodyChanges.name];
/** Tables that keep who decided what, due dates by body, what came late, and what letters were made. */
const KEPT_TABLES: readonly string[] = [
  TABLES.reviews.name,
  TABLES.deadlines.name,
  TABLES.late.name,
  TABLES.letters.name,
];
const FRONT_SHEETS = ['目錄', '會前十分鐘'];
const NEW_SHEETS = ['綱領', '架構圖', '分工表', '新舊對照表'];

/** Columns of 設定 that came later. */
const NEW_COLUMNS: readonly string[] = ['類別', '單位'];

/** A sheet whose table has none of these columns. */
function without(sheet: SheetDesign, headers: readonly string[]): SheetDesign {
  const { table } = sheet;
  if (table === undefined) return sheet;
  const left = table.headers.flatMap((header, column) => (headers.includes(header) ? [] : [column]));
  return {
    ...sheet,
    columns: left.flatMap((column) => sheet.columns[column] ?? []),
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells
        .filter(({ column }) => left.includes(column))
        .map((cell) => ({ ...cell, column: left.indexOf(cell.column) })),
    })),
    table: { ...table, headers: left.map((column) => table.headers[column] ?? '') },
  };
}

/** The workbook as the program made it before: without the new sheets, tables, columns, settings and names. */
async function older(path: string, state: State): Promise<void> {
  const settings = Object.fromEntries(Object.entries(state.settings).filter(([key]) => key !== 'decided_by'));
  const design = coordinatorWorkbook({ ...state, settings }, framework112(), '2026-07-01');
  const all = design.sheets.map((sheet) =>
    sheet.table?.name === TABLES.settings.name ? without(sheet, NEW_COLUMNS) : sheet,
  );
  const sheets = all.filter(
    ({ name, table }) =>
      ![...FRONT_SHEETS, ...NEW_SHEETS].includes(name) &&
      name !== 'pr_choices' &&
      ![...NEW_TABLES, ...KEPT_TABLES].includes(table?.name ?? ''),
  );
  const names = design.names.filter(({ sheet }) => sheets.some(({ name }) => name === sheet));
  const activeSheet = sheets[0]?.name ?? '';
  writeFileSync(path, await writeWorkbook({ ...design, sheets, names, activeSheet }));
}

describe('an older workbook', () => {
  it('gets the sheets of its edition with the next period, and then takes another edition', async () => {
    const path = join(folder(), '彙整.xlsx');
    await older(path, newCoordination(['MODA', 'MOL']));
    // The coordinator's own: a note beside the tables, a short name of theirs, a goal.
    const before = await readWorkbook(readFileSync(path));
    const directions = before.tables.find(({ name }) => name === 'pr_Directions');
    if (directions === undefined) throw new Error('no table');
    const column = (key: string) =>
      directions.headers.indexOf(
        TABLES.directions.columns.find((one) => one.key === key)?.label['zh-TW'] ?? '',
      );
    const cells = [
      { row: 1, column: column('short'), value: '我的短名' },
      { row: 1, column: column('goal'), value: '1、目標二' },
      { row: 30, column: 9, value: '我的註記' },
    ];
    writeFileSync(
      path,
      await applyChanges(readFileSync(path), [{ kind: 'cells', sheet: directions.sheet, cells }]),
    );
    expect((await policyReturns('init', path, '--period', '115H2')).exitCode).toBe(0);
    const later = await readWorkbook(readFileSync(path));
    expect(later.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(NEW_SHEETS.slice(0, 3)));
    const titles = later.sheets.filter(({ state }) => state === 'visible').map(({ name }) => name);
    const at = titles.indexOf('一頁摘要');
    expect(titles.slice(at, at + 4)).toEqual(['一頁摘要', '綱領', '架構圖', '分工表']);
    const summary = later.sheets.find(({ name }) => name === '一頁摘要');
    expect(JSON.stringify(summary?.rows)).toContain('各目標辦理情形');

    const added = await asJson<{ added: boolean }>(
      'framework',
      'add',
      path,
      'test/data/guidelines-114-made-up.txt',
    );
    expect(added.data.added).toBe(true);
    const snapshot = await readWorkbook(readFileSync(path));
    expect(snapshot.tables.map(({ name }) => name)).toEqual(expect.arrayContaining([...NEW_TABLES]));
    expect(snapshot.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(NEW_SHEETS));
    const reading = readState(snapshot);
    if (!('state' in reading)) throw new Error(reading.refused);
    expect(reading.state.frameworks.map(({ edition }) => edition)).toEqual(['112', '114']);
    expect(reading.state.directions[0]).toMatchObject({ short: '我的短名', goal: '1、目標二' });
    const own = snapshot.sheets.find(({ name }) => name === directions.sheet);
    expect(own?.rows[30]?.[9]?.value).toBe('我的註記');
  }, 60_000);

  it('loses no sheet of the user’s by one of the new names: it says so, and goes on once that is renamed', async () => {
    const path = join(folder(), '彙整.xlsx');
    await older(path, newCoordination(['MODA']));
    const own = (name: string) => ({
      kind: 'sheet' as const,
      sheet: {
        name,
        state: 'visible' as const,
        columns: [],
        rows: [{ row: 0, cells: [{ column: 0, value: '我的綱領筆記' }] }],
      },
    });
    const plain = readFileSync(path);
    for (const name of ['綱領', ...FRONT_SHEETS]) {
      writeFileSync(path, await changeWorkbook(plain, [own(name)]));
      const before = readFileSync(path);
      const refused = await policyReturns('init', path, '--period', '115H2');
      expect([refused.exitCode, refused.err.includes(`請先把您的「${name}」改名`)]).toEqual([1, true]);
      expect(readFileSync(path).equals(before)).toBe(true);
    }
    writeFileSync(path, await changeWorkbook(plain, [own('我的綱領')]));
    expect((await policyReturns('init', path, '--period', '115H2')).exitCode).toBe(0);
    expect((await policyReturns('summary', path)).exitCode).toBe(0);
    const after = await readWorkbook(readFileSync(path));
    expect(after.sheets.find(({ name }) => name === '我的綱領')?.rows[0]?.[0]?.value).toBe('我的綱領筆記');
    expect(after.tables.map(({ name }) => name)).toContain(TABLES.editions.name);
    expect(after.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['綱領', '歷期趨勢']));
  }, 60_000);

  it('gets them with a summary, too, and the next one finds them its own', async () => {
    const path = join(folder(), '彙整.xlsx');
    await older(path, newCoordination(['MODA']));
    expect((await policyReturns('summary', path)).exitCode).toBe(0);
    expect((await policyReturns('summary', path)).exitCode).toBe(0);
    const after = await readWorkbook(readFileSync(path));
    expect(after.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(NEW_SHEETS.slice(0, 3)));
    expect(after.tables.map(({ name }) => name)).toContain(TABLES.editions.name);
  }, 60_000);

  it('keeps its reviews, whose day nobody knows, and gets the tables of decisions and due dates at the next write', async () => {
    const path = join(folder(), '彙整.xlsx');
    const state = newCoordination(['MODA']);
    await older(path, { ...state, returns: state.returns.map((row) => ({ ...row, review: '備查' })) });
    expect((await policyReturns('summary', path, '--today', '2026-08-05')).exitCode).toBe(0);
    expect((await policyReturns('consolidate', path, folder(), '--today', '2026-08-05')).exitCode).toBe(0);
    const after = await readWorkbook(readFileSync(path));
    expect(after.tables.map(({ name }) => name)).toEqual(expect.arrayContaining([...KEPT_TABLES]));
    const reading = readState(after);
    if (!('state' in reading)) throw new Error(reading.refused);
    expect(reading.state.reviews?.map(({ by, when }) => [by, when])).toEqual(
      state.returns.map(() => ['', '']),
    );
    const put = await policyReturns('deadline', path, '--close', '--by', '彙整科', '--today', '2026-08-05');
    expect([put.exitCode, put.out]).toEqual([0, '115年上半年已結束收件：全部機關\n']);
    const named = readState(await readWorkbook(readFileSync(path)));
    expect('state' in named && named.state.settings['decided_by']).toBe('彙整科');
    const once = readFileSync(path);
    expect((await policyReturns('summary', path, '--today', '2026-08-05')).out).toContain('已是最新');
    expect(readFileSync(path).equals(once)).toBe(true);
  }, 60_000);

  it('loses no sheet of the user’s by the name of one of them', async () => {
    const path = join(folder(), '彙整.xlsx');
    await older(path, newCoordination(['MODA']));
    const sheet = { name: '審查紀錄', state: 'visible' as const, columns: [], rows: [] };
    writeFileSync(path, await changeWorkbook(readFileSync(path), [{ kind: 'sheet', sheet }]));
    const refused = await policyReturns('summary', path);
    expect([refused.exitCode, refused.err.includes('請先把您的「審查紀錄」改名')]).toEqual([1, true]);
  }, 60_000);

  it('shows no table by goal before the coordinator has set one', () => {
    const design = coordinatorWorkbook(newCoordination(['MODA']), framework112(), '2026-07-01');
    const summary = design.sheets.find(({ name }) => name === '一頁摘要');
    expect(JSON.stringify(summary?.rows)).not.toContain('各目標辦理情形');
  });
});
