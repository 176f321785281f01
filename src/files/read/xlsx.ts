/** An `.xlsx` as a snapshot. Values come out as the file states them: a date is the number it is. */
import { findSheet, parseReference } from '../../core/index';
import type { NameSnapshot, SheetSnapshot, Snapshot, TableSnapshot } from '../../core/index';
import { Beside } from './beside';
import { FileError } from '../fault/file-error';
import { cutOut } from './grid';
import type { Budget } from './grid';
import type { Package } from './package';
import {
  readFormats,
  readProperties,
  readRelations,
  readStrings,
  readTable,
  readWorkbookPart,
} from './xlsx-parts';
import type { Relation, TablePart, WorkbookPart } from './xlsx-parts';
import { readSheetRows } from './xlsx-sheet';
import type { SheetContext } from './xlsx-sheet';
import { readBeside } from './xlsx-beside';

interface FoundSheet extends SheetSnapshot {
  readonly part: string;
}

function targetOf(relations: readonly Relation[], type: string): string | undefined {
  return relations.find((relation) => relation.type === type)?.target;
}

/** Worksheets by their relations, never by their order; chart sheets hold no cells and are left out. */
function readSheets(
  parts: Package,
  workbook: WorkbookPart,
  relations: readonly Relation[],
  context: SheetContext,
): FoundSheet[] {
  const sheets: FoundSheet[] = [];
  for (const { name, state, relation: id } of workbook.sheets) {
    const relation = relations.find((candidate) => candidate.id === id);
    if (!relation) throw new FileError('damaged', { reason: 'part', part: name });
    if (relation.type !== 'worksheet') continue;
    sheets.push({ name, state, rows: readSheetRows(parts, relation.target, context), part: relation.target });
  }
  return sheets;
}

function tableSnapshot(sheet: FoundSheet, table: TablePart, budget: Budget): TableSnapshot {
  const { area } = table;
  const body = { ...area, top: area.top + table.headerRows, bottom: area.bottom - table.totalsRows };
  return {
    name: table.name,
    sheet: sheet.name,
    row: area.top,
    column: area.left,
    headers: table.headers,
    rows: cutOut(sheet.rows, body, budget),
  };
}

function readTables(
  parts: Package,
  sheets: readonly FoundSheet[],
  budget: Budget,
  beside: Beside,
): TableSnapshot[] {
  return sheets.flatMap((sheet) => {
    const relations = readRelations(parts, sheet.part);
    readBeside(parts, sheet.name, relations, beside);
    return relations
      .filter((relation) => relation.type === 'table')
      .flatMap((relation) => readTable(parts, relation.target) ?? [])
      .map((table) => tableSnapshot(sheet, table, budget));
  });
}

function readNames(workbook: WorkbookPart, sheets: readonly FoundSheet[]): NameSnapshot[] {
  return workbook.names.flatMap(({ name, text }) => {
    const area = parseReference(text);
    const sheet = area && findSheet(sheets, area.sheet);
    return area && sheet ? [{ name, ...area, sheet: sheet.name }] : [];
  });
}

export function readXlsxParts(parts: Package, budget: Budget): Snapshot {
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
  const sheets = readSheets(parts, workbook, relations, context);
  const beside = new Beside();
  return {
    kind: 'xlsx',
    sheets: sheets.map(({ name, state, rows }) => ({ name, state, rows })),
    tables: readTables(parts, sheets, budget, beside),
    names: readNames(workbook, sheets),
    properties: readProperties(parts, targetOf(root, 'custom-properties') ?? ''),
    ...beside.all(),
  };
}
