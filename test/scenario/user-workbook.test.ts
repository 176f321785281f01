/** A coordinator who works in the workbook between consolidations: nothing of his own is lost or looks otherwise. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { TABLES, type PivotDesign } from '../../src/core/index';
import { changeWorkbook, openParts } from '../../src/files/patch';
import { openPackage } from '../../src/files/package/book';
import { policyReturns, removeFolders } from '../support/command-line';
import { available, describeIf, openXmlFindings } from '../support/referees';
import { consolidate, Desk, openMatters, returnOf, RETURNS, rowsOf, sound, TODAY } from './desk';
import { addThings, ANALYSIS, found, PIVOT } from './users-things';
import type { Found, FoundSheet, FoundTable } from './users-things';

const [FIRST, SECOND] = ['T112-1-05', 'T112-2-01'];

let desk: Desk;
let workbook: string;
let before: Uint8Array;
let after: Uint8Array;
let old: Found;
let now: Found;
let known: string[];

/** A pivot that the user made over our table, on a sheet of his own. */
const OWN_PIVOT: PivotDesign = {
  name: '我的表',
  anchor: { row: 2, column: 0 },
  table: RETURNS.name,
  rows: ['機關'],
  columns: ['填報狀態'],
  filters: [],
  values: [{ field: '填報鍵', summary: 'count', caption: '筆數' }],
};

beforeAll(async () => {
  if (!available.openpyxl || !available.validator) return;
  desk = await Desk.open('MOC', 'MOEA', 'NDC');
  workbook = desk.workbook();
  const inbox = join(dirname(workbook), '收回');
  await consolidate(workbook, await desk.returned('NDC', inbox, 'n.xlsx', { 'T112-1-01': sound('原計畫') }));
  const sheet = {
    name: PIVOT,
    state: 'visible',
    columns: [{ width: 20 }],
    rows: [],
    pivots: [OWN_PIVOT],
  } as const;
  const own = await changeWorkbook(readFileSync(workbook), [{ kind: 'sheet', sheet, after: '收件' }]);
  writeFileSync(workbook, own);
  await addThings(workbook, workbook);
  before = readFileSync(workbook);
  old = await found(workbook);
  known = await findings();
  await threeRounds(inbox);
  after = readFileSync(workbook);
  now = await found(workbook);
});
afterAll(removeFolders);

/** Returns come in, contradict each other and have errors; one is decided; some are sent again. */
async function threeRounds(inbox: string): Promise<void> {
  const copies = [
    await desk.returned('MOC', inbox, 'a.xlsx', {
      [FIRST]: sound('甲司計畫'),
      [SECOND]: { status: '辦理中' },
    }),
    await desk.returned('MOC', inbox, 'b.xlsx', { [FIRST]: sound('乙司計畫') }),
    await desk.returned('MOEA', inbox, 'e.xlsx', {
      [FIRST]: { measure: '缺狀態' },
      [SECOND]: { status: '已完成' },
    }),
  ];
  await consolidate(workbook, ...copies);
  const [matter] = await openMatters(workbook);
  await policyReturns('decide', workbook, String(matter?.['id']), '--take', '甲', ...TODAY);
  await consolidate(
    workbook,
    await desk.returned('MOC', inbox, 'c.xlsx', { [SECOND]: sound('補正計畫') }, { counter: 2 }),
  );
  const all = Object.fromEntries(desk.tasks('MOEA').map((task) => [task, sound('能源人才計畫')]));
  await consolidate(workbook, await desk.returned('MOEA', inbox, 'f.xlsx', all, { counter: 2 }));
}

async function findings(): Promise<string[]> {
  return (await openXmlFindings(workbook)).map(({ description, path }) =>
    JSON.stringify([description, path]),
  );
}

function sheetWith(book: Found, table: string): FoundSheet & { readonly table: FoundTable } {
  const sheet = Object.values(book.sheets).find(({ tables }) => table in tables);
  const tables = sheet?.tables[table];
  if (sheet === undefined || tables === undefined) throw new Error(table);
  return { ...sheet, table: tables };
}

const isPrintedList = (name: string) =>
  name.includes('Print_Area') &&
  ["'收件'!", "'催辦與補正'!", "'其他統計'!"].some((sheet) => name.includes(sheet));

/** Names as they stand in the file, also those that programs keep to themselves (filters, print titles). */
function definedNames(bytes: Uint8Array): string[] {
  return (
    openParts(bytes)
      .text('xl/workbook.xml')
      .match(/<definedName .*?<\/definedName>/g)
      ?.sort() ?? []
  );
}

/** The cells of these columns of a sheet, counted from 1. */
function cellsFrom({ cells }: FoundSheet, column: number): Record<string, unknown> {
  const number = (name: string) =>
    [...name.replace(/\d+/, '')].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0);
  return Object.fromEntries(Object.entries(cells).filter(([name]) => number(name) >= column));
}

/** The parts that a sheet leads to, itself the first; ours are not among those of a sheet of the user's. */
function partsOf(bytes: Uint8Array, name: string): Map<string, string> {
  const parts = openParts(bytes);
  const start = openPackage(parts).sheets.find((sheet) => sheet.name === name)?.path ?? '';
  const seen = new Map<string, string>();
  const visit = (path: string) => {
    if (seen.has(path)) return;
    seen.set(path, parts.text(path));
    const rels = path.replace(/([^/]*)$/, '_rels/$1.rels');
    if (!parts.has(rels)) return;
    const xml = parts.text(rels);
    seen.set(rels, xml);
    for (const [, target = ''] of xml.matchAll(/ Target="([^"]*)"/g))
      visit(new URL(target, `part:///${path}`).pathname.slice(1));
  };
  visit(start);
  return seen;
}

describeIf(available.openpyxl && available.validator, 'openpyxl with the Open XML SDK validator')(
  'a workbook in which its user has worked, after three consolidations',
  () => {
    it('says what came back', async () => {
      const totals = (await policyReturns('status', workbook)).out;
      expect(totals).toContain('應填 147');
      expect((await returnOf(workbook, 'MOC', SECOND))?.['measure']).toBe('補正計畫');
      expect((await returnOf(workbook, 'MOEA', FIRST))?.['measure']).toBe('能源人才計畫');
      expect(await rowsOf(workbook, TABLES.submissions)).toHaveLength(6);
    });

    it('has every part of the user’s sheets byte for byte', () => {
      for (const name of [ANALYSIS, PIVOT]) {
        const parts = partsOf(before, name);
        expect([...partsOf(after, name)]).toEqual([...parts]);
        expect([...parts.keys()].join(' ')).toMatch(
          name === PIVOT ? /pivotCacheDefinition/ : /charts\/chart.*|comment/,
        );
      }
      const same = [
        'xl/theme/theme1.xml',
        'docProps/app.xml',
        'docProps/core.xml',
        'docProps/custom.xml',
        'xl/sharedStrings.xml',
      ];
      const kept = same.filter((path) => openParts(before).has(path));
      expect(kept).not.toHaveLength(0);
      for (const path of kept) expect(openParts(after).text(path)).toBe(openParts(before).text(path));
    });

    it('has sheets, names, chart and pivots as another program found them before', () => {
      expect(now.order).toEqual(old.order);
      expect(now.order.indexOf(ANALYSIS)).toBe(2);
      expect(now.active).toBe(ANALYSIS);
      expect(now.names).toEqual(old.names);
      expect(Object.keys(now.names)).toEqual(expect.arrayContaining(['my_total', 'my_states', 'my_local']));
      // Fewer letters are due by now and there is more to count; what is printed of these sheets is as long as they are.
      const others = (bytes: Uint8Array) => definedNames(bytes).filter((name) => !isPrintedList(name));
      expect(others(after)).toEqual(others(before));
      expect(definedNames(after).filter(isPrintedList)).toHaveLength(3);
      expect(now.sheets[ANALYSIS]).toEqual(old.sheets[ANALYSIS]);
      expect(now.sheets[ANALYSIS]?.charts).toEqual([['BarChart', expect.stringContaining('$B$2:$B$7')]]);
      expect(now.sheets[PIVOT]).toEqual(old.sheets[PIVOT]);
      expect(now.sheets[PIVOT]?.pivots).toEqual([['我的表', RETURNS.name]]);
    });

    it('has what stands in, on and beside our table of returns', () => {
      const [was, is] = [sheetWith(old, RETURNS.name), sheetWith(now, RETURNS.name)];
      const own = RETURNS.columns.length + 1;
      expect(Object.keys(cellsFrom(was, own)).length).toBeGreaterThan(2 * 147);
      expect(cellsFrom(is, own)).toEqual(cellsFrom(was, own));
      expect(is.table).toEqual(was.table);
      expect(is.table.columns.at(-1)).toBe('待催辦');
      expect(is.table.filters).toEqual([[expect.any(Number), ['1 中央機關']]]);
      expect(is.table.hidden).toHaveLength(22);
      for (const what of ['rules', 'comments', 'validations', 'widths', 'merges'] as const)
        expect(is[what]).toEqual(was[what]);
      // Two of the user, and the marks of what is reviewed on keys and decision.
      expect(is.rules).toHaveLength(4);
      expect(is.comments).toEqual({ B3: '此列已電話聯絡' });
    });

    it('has rules and columns of tables that grew, as far as these reach now', () => {
      const [was, is] = [sheetWith(old, 'pr_Submissions'), sheetWith(now, 'pr_Submissions')];
      const own = TABLES.submissions.columns.length + 1;
      expect([was.table.ref, is.table.ref]).toEqual(['A1:N2', 'A1:N7']);
      expect(is.table.columns).toEqual(was.table.columns);
      expect(cellsFrom(is, own)).toMatchObject(cellsFrom(was, own));
      expect(is.rules).toEqual(was.rules.map(([range, ...rest]) => [range.replace('N2', 'N7'), ...rest]));
      expect(is.rules).toHaveLength(1);
      const many = sheetWith(now, 'pr_Findings');
      const rows = (area: string | undefined) => Number(/\d+$/.exec(area ?? '')?.[0]);
      expect(many.rules).toHaveLength(1);
      // A rule that reached a table's end goes with it downwards, and stays when the table shrinks.
      expect(rows(many.rules[0]?.[0])).toBeGreaterThanOrEqual(rows(many.table.ref));
    });

    it('gets no finding of the validator that it had not', async () => {
      expect((await findings()).filter((one) => !known.includes(one))).toEqual([]);
    });
  },
);
