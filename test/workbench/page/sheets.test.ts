/** What the grid is given to draw: values of now, the colours of conditional formats, and only what changed anew. */
import { describe, expect, it } from '@jest/globals';
import type { Cell } from '@fortune-sheet/core';
import { writeWorkbook } from '../../../src/files/write';
import { createHost, type Host } from '../../../workbench/host/index';
import { linkedPlace } from '../../../workbench/page/grid/links';
import { changedSheets } from '../../../workbench/page/grid/refresh';
import { GridSheets } from '../../../workbench/page/grid/sheets';
import { madeOf } from '../../system/every-workbook';

const FORM = '填報表';
const COVER = '封面';

const opened = async (name: string): Promise<Host> => createHost(await writeWorkbook(madeOf(name).design));

function cellOf(sheets: ReturnType<GridSheets['all']>, name: string, row: number, column: number): Cell {
  const found = sheets.find((sheet) => sheet.name === name)?.celldata ?? [];
  return found.find(({ r, c }) => r === row && c === column)?.v ?? {};
}

/** Row and column of a sheet's first cell that holds this text. */
function find(host: Host, name: string, text: string | RegExp): [number, number] {
  for (const { row, column, cell } of host.book.sheet(name)?.cells.placed() ?? []) {
    if (typeof cell.value === 'string' && (cell.value === text || (text as RegExp).test?.(cell.value))) {
      return [row, column];
    }
  }
  throw new Error(`${name} has no ${String(text)}.`);
}

/** Row and column of a field of a template's first task, by its key row. */
function fieldAt(host: Host, key: string): [number, number] {
  const column = find(host, FORM, key)[1];
  const form = host.book.names.find(({ name }) => name === 'pr_form');
  return [form?.place?.area.top ?? 0, column];
}

describe('the grid of a template', () => {
  it('shows what the formulas give after an entry, on every sheet', async () => {
    const host = await opened('standard');
    const sheets = new GridSheets(host);
    const progress = find(host, COVER, /^可送出 0　請修正 0　/);
    const check = fieldAt(host, 'check');
    expect(cellOf(sheets.all(), FORM, ...check)).toMatchObject({ m: '未填' });
    host.user.type(FORM, ...fieldAt(host, 'status'), '持續辦理');
    const after = sheets.all();
    expect(cellOf(after, FORM, ...check)).toMatchObject({ m: '缺②措施' });
    expect(cellOf(after, COVER, ...progress).m).toMatch(/^可送出 0　請修正 1　/);
  });

  it('colours what the conditional formats colour, and no longer when they do not hold', async () => {
    const host = await opened('standard');
    const sheets = new GridSheets(host);
    const measure = fieldAt(host, 'measure');
    const plain = cellOf(sheets.all(), FORM, ...measure).bg;
    host.user.type(FORM, ...fieldAt(host, 'status'), '持續辦理');
    const missing = cellOf(sheets.all(), FORM, ...measure).bg;
    expect(missing).not.toBe(plain);
    host.user.type(FORM, ...measure, '人才培訓計畫');
    expect(cellOf(sheets.all(), FORM, ...measure).bg).toBe(plain);
  });

  it('marks what cannot be calculated and what is built on it, and nothing else', async () => {
    const host = await opened('standard');
    host.user.type(FORM, ...fieldAt(host, 'kpi_target_1'), '=VLOOKUP(1,A1:B2,2)');
    const sheets = new GridSheets(host).all();
    expect(cellOf(sheets, FORM, ...fieldAt(host, 'kpi_target_1'))).toMatchObject({
      m: '=VLOOKUP(1,A1:B2,2)',
      it: 1,
    });
    const [row, check] = fieldAt(host, 'check');
    expect(cellOf(sheets, FORM, row, check).it).toBe(1);
    expect(cellOf(sheets, COVER, ...find(host, COVER, /^可送出 /)).it).toBe(1);
    expect(cellOf(sheets, FORM, row + 1, check).it).toBeUndefined();
  });

  it('has the cover lead to the contact, and then to the first row that is open', async () => {
    const host = await opened('standard');
    const next = find(host, COVER, /^請在下方填/);
    // Name, phone and mailbox, one after the other.
    for (const text of ['承辦人', '02-0000-0000', 'officer@body.example']) {
      const { sheet, area } = linkedPlace(host.book, ...next) ?? {};
      expect(sheet?.name).toBe(COVER);
      host.user.type(COVER, area?.top ?? 0, area?.left ?? 0, text);
    }
    const [row, column] = fieldAt(host, 'status');
    expect(linkedPlace(host.book, ...next)).toMatchObject({
      sheet: { name: FORM },
      area: { top: row, left: column },
    });
    expect(linkedPlace(host.book, next[0] + 40, 0)).toBeUndefined();
  });
});

describe('drawing anew', () => {
  it('makes only the sheets anew that changed', async () => {
    const host = await opened('coordinator');
    const sheets = new GridSheets(host);
    const before = sheets.all();
    const quiet = host.book.sheets
      .filter(({ highlights }) => highlights.length === 0)
      .map((sheet) => sheet.name);
    const other = before.find(
      (sheet) => sheet.hide === 0 && sheet.name !== host.book.active.name && quiet.includes(sheet.name),
    );
    const name = other?.name ?? '';
    host.user.activate(name);
    host.user.select(name, { top: 3, left: 3, bottom: 3, right: 3 });
    expect(changedSheets(before, sheets.all())).toEqual([]);
    host.user.type(name, 60, 20, '我的註記');
    const changed = changedSheets(before, sheets.all());
    expect(changed).not.toBe('others');
    expect((changed as { name: string }[]).map((sheet) => sheet.name)).toEqual([name]);
    // A conditional format may look anywhere: its sheet is drawn anew whatever changed.
    const looking = host.book.sheets
      .filter(({ highlights }) => highlights.length > 0)
      .map(({ name: one }) => one);
    const anew = sheets.all().filter((sheet, index) => sheet.celldata !== before[index]?.celldata);
    expect(anew.map((sheet) => sheet.name).filter((one) => !looking.includes(one))).toEqual([name]);
    expect(looking.length).toBeLessThan(before.length / 4);
  });

  it('notices a filter, a row’s height and a colour', async () => {
    const host = await opened('coordinator');
    const sheets = new GridSheets(host);
    const sheet = host.book.sheets.find(
      ({ tables, visibility }) => tables.length > 0 && visibility === 'Visible',
    );
    const table = sheet?.tables[0];
    if (sheet === undefined || table === undefined) throw new Error('No table in sight.');
    const changes = [
      () => host.user.filter(table.name, 0, ['no such text']),
      () => void sheet.rows.set(2, { height: 77 }),
      () =>
        sheet.cells.restyle({ top: 1, left: 1, bottom: 1, right: 1 }, (look) => ({
          ...look,
          fill: 'FF0000',
        })),
    ];
    for (const change of changes) {
      const before = sheets.all();
      change();
      const changed = changedSheets(before, sheets.all());
      expect((changed as { name: string }[]).map(({ name }) => name)).toContain(sheet.name);
    }
  });
});
