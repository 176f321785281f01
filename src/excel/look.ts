/** What must be known of the open workbook before it is changed: one round trip, a second where tables change length. */
import type { Change, SetRows } from '../core/index';
import { HostError } from './host-error';
import { journalOf, queueJournal, type Journal } from './journal';
import { isLocked, queueLocks } from './locks';
import { missingItems, queueItems } from './pivot-items';
import { sameName } from './same-name';

export interface SheetLook {
  readonly name: string;
  readonly protected: boolean;
}

export interface TableLook {
  readonly name: string;
  readonly sheet: string;
  /** Zero-based cell of the first header. */
  readonly row: number;
  readonly column: number;
  readonly headers: readonly string[];
  readonly count: number;
  readonly totals: boolean;
  readonly filtered: boolean;
  /** Points, of the last body row. */
  readonly lastHeight: number;
  /** True: some cells of the last body row have a validation. */
  readonly validated: boolean;
}

export interface Look {
  /** In the workbook's order; without those that a stopped run left unfinished. */
  readonly sheets: readonly SheetLook[];
  /** Of all sheets. */
  readonly titles: readonly string[];
  readonly journal: Journal;
  /** By name in small letters. */
  readonly tables: ReadonlyMap<string, TableLook>;
  /** Names of tables and pivots with the sheets that they stand on. */
  readonly tablePlaces: readonly { readonly name: string; readonly sheet: string }[];
  readonly pivots: readonly { readonly name: string; readonly sheet: string }[];
  /** Workbook-wide names, in small letters. */
  readonly names: ReadonlySet<string>;
  /** Points of a column for each character of a design's width. */
  readonly pointsPerCharacter: number;
  /** By the pivot's name: fields whose only item stands in no row. */
  readonly missingItems: ReadonlyMap<string, ReadonlySet<string>>;
}

/** A column that nobody has made wider: as wide as the workbook's standard font makes it. */
const LAST_COLUMN = 'XFD:XFD';

const POINTS_PER_PIXEL = 0.75;
/** Pixels of a digit in Calibri 11. */
const USUAL_DIGIT = 7;
/** Pixels that a column has beyond its digits (ECMA-376, 18.3.1.13). */
const PADDING = 5;

/** A design counts digits of the standard font, which differ between workbooks; the standard width tells their size. */
function pointsPerCharacter(points: number, characters: number): number {
  const digit = Math.round((points / POINTS_PER_PIXEL - PADDING) / characters);
  return POINTS_PER_PIXEL * (digit >= 4 && digit <= 40 ? digit : USUAL_DIGIT);
}

/** Throws `HostError` where a change cannot be: before anything is written. */
export async function lookAt(context: Excel.RequestContext, changes: readonly Change[]): Promise<Look> {
  const { worksheets, tables, names, pivotTables } = context.workbook;
  worksheets.load('items/name,items/protection/protected');
  tables.load('items/name,items/worksheet/name');
  names.load('items/name');
  const isPutting = changes.some(({ kind }) => kind === 'sheet');
  if (isPutting) pivotTables.load('items/name,items/worksheet/name');
  const first = worksheets.getFirst();
  const { format: lastColumn } = first.getRange(LAST_COLUMN);
  if (isPutting) {
    first.load('standardWidth');
    lastColumn.load('columnWidth');
  }
  const queued = rowChanges(changes).map(({ table }) => queueTable(context, table));
  const items = queueItems(context, changes);
  const listed = queueJournal(worksheets);
  const locks = queueLocks(context, changes);
  await context.sync();
  const titles = worksheets.items.map(({ name }) => name);
  const journal = journalOf(listed, titles);
  const isWhole = ({ sheet }: { readonly sheet: string }) => !journal.isUnfinished(sheet);
  const found = queued.flatMap((one) => tableLook(one) ?? []).filter(isWhole);
  const look: Look = {
    sheets: worksheets.items
      .filter(({ name }) => !journal.isUnfinished(name))
      .map(({ name, protection }) => ({ name, protected: protection.protected })),
    titles,
    journal,
    tables: new Map(found.map((table) => [table.name.toLowerCase(), table])),
    tablePlaces: tables.items.map(({ name, worksheet }) => ({ name, sheet: worksheet.name })).filter(isWhole),
    pivots: isPutting
      ? pivotTables.items.map(({ name, worksheet }) => ({ name, sheet: worksheet.name })).filter(isWhole)
      : [],
    names: new Set(names.items.map(({ name }) => name.toLowerCase())),
    pointsPerCharacter: isPutting
      ? pointsPerCharacter(lastColumn.columnWidth, first.standardWidth)
      : POINTS_PER_PIXEL * USUAL_DIGIT,
    missingItems: missingItems(changes, items),
  };
  for (const change of changes) checkChange(change, look, isLocked(locks.get(change)));
  return look;
}

export function rowChanges(changes: readonly Change[]): SetRows[] {
  return changes.filter((change) => change.kind === 'rows');
}

function queueTable(context: Excel.RequestContext, name: string) {
  const table = context.workbook.tables.getItemOrNullObject(name);
  const header = table.getHeaderRowRange();
  const body = table.getDataBodyRange();
  const last = body.getLastRow();
  const { worksheet, autoFilter } = table;
  const sheetFilter = worksheet.autoFilter;
  const { format, dataValidation } = last;
  table.load('name,showTotals');
  worksheet.load('name');
  header.load('values,rowIndex,columnIndex');
  body.load('rowCount');
  format.load('rowHeight');
  dataValidation.load('type');
  autoFilter.load('isDataFiltered');
  sheetFilter.load('isDataFiltered');
  return { table, header, body, format, worksheet, dataValidation, autoFilter, sheetFilter };
}

function tableLook(queued: ReturnType<typeof queueTable>): TableLook | undefined {
  const { table, header, body, format, worksheet, dataValidation, autoFilter, sheetFilter } = queued;
  if (table.isNullObject) return undefined;
  if (sheetFilter.isDataFiltered) throw new HostError('filtered', { sheet: worksheet.name });
  return {
    name: table.name,
    sheet: worksheet.name,
    row: header.rowIndex,
    column: header.columnIndex,
    headers: (header.values[0] ?? []).map(String),
    count: body.rowCount,
    totals: table.showTotals,
    filtered: autoFilter.isDataFiltered,
    lastHeight: format.rowHeight,
    validated: dataValidation.type !== 'None',
  };
}

/** `locked`: cells that are written are locked where their sheet is protected. */
function checkChange(change: Change, look: Look, locked: boolean): void {
  switch (change.kind) {
    case 'cells': {
      const sheet = sheetOf(look, change.sheet);
      if (locked) checkOpen(sheet);
      return;
    }
    case 'rows':
      checkRows(change, look);
      return;
    case 'sheet': {
      const { name } = change.sheet;
      const standing = look.sheets.find((sheet) => sameName(sheet.name, name));
      if (standing === undefined) return;
      if (look.tablePlaces.some(({ sheet }) => sameName(sheet, name)))
        throw new HostError('not-replaceable', { sheet: name });
      checkOpen(standing);
    }
  }
}

function checkRows(change: SetRows, look: Look): void {
  const table = look.tables.get(change.table.toLowerCase());
  if (table === undefined) throw new HostError('no-table', { table: change.table });
  checkOpen(sheetOf(look, table.sheet));
  const missing = change.headers.find((header) => !table.headers.includes(header));
  if (missing !== undefined) throw new HostError('no-header', { table: change.table, header: missing });
  if (change.rows.some((row) => row.length !== change.headers.length))
    throw new RangeError(`${change.table}: a row has not as many values as there are headers.`);
}

function sheetOf(look: Look, name: string): SheetLook {
  const sheet = look.sheets.find((one) => sameName(one.name, name));
  if (sheet === undefined) throw new HostError('no-sheet', { sheet: name });
  return sheet;
}

/** Unprotecting has failed in production and races with co-authors: the person does it. */
function checkOpen({ name, protected: isProtected }: SheetLook): void {
  if (isProtected) throw new HostError('protected', { sheet: name });
}
