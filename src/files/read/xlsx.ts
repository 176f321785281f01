/** An `.xlsx` as a snapshot. Values come out as the file states them: a date is the number it is. */
import {
  findSheet,
  isWanted,
  parseReference,
  type NameSnapshot,
  type SheetSnapshot,
  type Snapshot,
  type SnapshotWant,
  type TableSnapshot,
} from '../../core/index';
import { Beside } from './beside';
import { FileError } from '../fault/file-error';
import { cutOut, headerText } from './grid';
import type { ReadBudget } from '../guard/budget';
import type { Package } from './package';
import {
  readFormats,
  readProperties,
  readRelations,
  readStrings,
  readTable,
  readWorkbookPart,
  type Relation,
  type TablePart,
  type WorkbookPart,
} from './xlsx-parts';
import { readSheetRows, type SheetContext } from './xlsx-sheet';
import { readBeside } from './xlsx-beside';

interface FoundSheet extends SheetSnapshot {
  readonly part: string;
  readonly relations: readonly Relation[];
  /** The tables on it that are wanted. */
  readonly tables: readonly TablePart[];
}

function targetOf(relations: readonly Relation[], type: string): string | undefined {
  return relations.find((relation) => relation.type === type)?.target;
}

/**
 * Worksheets by their relations, never by their order. Chart sheets hold no cells and are left out, and so is the module
 * of a workbook from Excel 95, which Excel keeps in the list of sheets with an empty relation and no part.
 */
function readSheets(
  parts: Package,
  workbook: WorkbookPart,
  relations: readonly Relation[],
  context: SheetContext,
  want: SnapshotWant,
): FoundSheet[] {
  const sheets: FoundSheet[] = [];
  const isAsked = askedFor(workbook, want);
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  for (const { name, state, relation: id } of workbook.sheets) {
    if (id === '') continue;
    const relation = byId.get(id);
    if (!relation) throw new FileError('damaged', { reason: 'part', part: name });
    if (relation.type !== 'worksheet') continue;
    const part = relation.target;
    const own = readRelations(parts, part);
    const tables = tablesIn(parts, own).filter((table) => isWanted(table.name, want.tables));
    const rows = tables.length > 0 || isAsked(name) ? readSheetRows(parts, part, context) : [];
    sheets.push({ name, state, rows, part, relations: own, tables });
  }
  return sheets;
}

/** Titles are wanted of sheets that no program shows; where none bears one, somebody has renamed them where another program did. */
function askedFor({ sheets }: WorkbookPart, want: SnapshotWant): (title: string) => boolean {
  const isThere = want.sheets?.length === 0 || sheets.some(({ name }) => isWanted(name, want.sheets));
  return (title) => !isThere || isWanted(title, want.sheets);
}

function tablesIn(parts: Package, relations: readonly Relation[]): TablePart[] {
  return relations
    .filter(({ type }) => type === 'table')
    .flatMap(({ target }) => readTable(parts, target) ?? []);
}

function tableSnapshot(sheet: FoundSheet, table: TablePart, budget: ReadBudget): TableSnapshot {
  const { area } = table;
  const top = area.top + (table.headerRows === 0 && hasHeader(sheet, table) ? 1 : table.headerRows);
  const body = { ...area, top, bottom: area.bottom - table.totalsRows };
  return {
    name: table.name,
    sheet: sheet.name,
    row: area.top,
    column: area.left,
    headers: table.headers,
    rows: cutOut(sheet.rows, body, budget),
  };
}

/** Some programs write that a table has no row of headers, which stands there all the same. */
function hasHeader({ rows }: FoundSheet, { area, headers }: TablePart): boolean {
  const first = rows[area.top] ?? [];
  return headers.every((header, index) => headerText(first[area.left + index]) === header);
}

function readNames(workbook: WorkbookPart, sheets: readonly FoundSheet[]): NameSnapshot[] {
  const known = new Map<string, FoundSheet | undefined>();
  return workbook.names.flatMap(({ name, text }) => {
    const area = parseReference(text);
    if (area && !known.has(area.sheet)) known.set(area.sheet, findSheet(sheets, area.sheet));
    const sheet = area && known.get(area.sheet);
    return area && sheet ? [{ name, ...area, sheet: sheet.name }] : [];
  });
}

export function readXlsxParts(parts: Package, budget: ReadBudget, want: SnapshotWant): Snapshot {
  const root = readRelations(parts, '');
  const workbookPart = targetOf(root, 'officeDocument') ?? 'xl/workbook.xml';
  const workbook = readWorkbookPart(parts, workbookPart);
  const relations = readRelations(parts, workbookPart);
  const context: SheetContext = {
    strings: readStrings(parts, targetOf(relations, 'sharedStrings') ?? ''),
    formats: readFormats(parts, targetOf(relations, 'styles') ?? ''),
    date1904: workbook.date1904,
    budget,
  };
  const sheets = readSheets(parts, workbook, relations, context, want);
  const beside = new Beside();
  for (const sheet of sheets)
    if (isWanted(sheet.name, want.sheets)) readBeside(parts, sheet.name, sheet.relations, beside);
  return {
    kind: 'xlsx',
    // Of a sheet that is read for its tables alone, these are kept.
    sheets: sheets.map(({ name, state, rows, tables }) => ({
      name,
      state,
      rows: tables.length === 0 || isWanted(name, want.sheets) ? rows : [],
    })),
    tables: sheets.flatMap((sheet) => sheet.tables.map((table) => tableSnapshot(sheet, table, budget))),
    names: readNames(workbook, sheets).filter(({ name }) => isWanted(name, want.names)),
    properties: readProperties(parts, targetOf(root, 'custom-properties') ?? ''),
    ...beside.all(),
  };
}
