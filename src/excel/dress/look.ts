/** What must be known of the open workbook before it is changed: one round trip, a second where tables change length. */
import { sameName } from '../../core/index';
import type { Change, SetRows } from '../../core/index';
import { rowChanges } from '../host/changes';
import { HostError } from '../host/host-error';
import { journalOf, queueJournal, type UnfinishedList } from '../host/journal';
import type { StandingCharts } from './charts';
import type { StandingSlicers } from './slicers';
import { KEPT, keptParts, queueKept } from './kept';
import { likeRow } from './grown';
import type { Part } from '../host/parts';
import { fittingsByThemselves, queueFittings, type RowFitting } from './fittings';

interface SheetLook {
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
  /** Points, of the last body row; undefined where Excel does not tell it. */
  readonly lastHeight: number | undefined;
  /** True: some cells of the last body row have a validation; undefined where Excel does not tell it. */
  readonly validated: boolean | undefined;
  /** Zero-based row of the sheet whose look new rows take. */
  readonly like: number;
}

export interface BookLook {
  /** In the workbook's order; without those that a stopped run left unfinished. */
  readonly sheets: readonly SheetLook[];
  /** Of all sheets. */
  readonly titles: readonly string[];
  readonly journal: UnfinishedList;
  /** By name in small letters. */
  readonly tables: ReadonlyMap<string, TableLook>;
  /** Names of tables and pivots with the sheets that they stand on. */
  readonly tablePlaces: readonly { readonly name: string; readonly sheet: string }[];
  readonly pivots: readonly { readonly name: string; readonly sheet: string }[];
  /** On sheets that charts are put on; undefined where Excel does not tell. */
  readonly charts: StandingCharts | undefined;
  /** Undefined where no sheet with pivots is put, or where Excel does not tell. */
  readonly slicers: StandingSlicers | undefined;
  /** Workbook-wide names, in small letters. */
  readonly names: ReadonlySet<string>;
  /** Points of a column for each character of a design's width. */
  readonly pointsPerCharacter: number | undefined;
  /** By the pivot's name: fields whose only item stands in no row. */
  readonly missingItems: ReadonlyMap<string, ReadonlySet<string>>;
  /** Parts of the dress that were refused before. */
  readonly kept: readonly Part[];
}

/**
 * Throws `HostError` where a change cannot be: before anything is written. `isBare`: on a host that has refused something,
 * what only the dress needs is asked for by itself, and does without an answer.
 */
export async function lookAt(
  context: Excel.RequestContext,
  changes: readonly Change[],
  isBare = false,
): Promise<BookLook> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load('items/name');
  tables.load('items/name,items/worksheet/name');
  names.load('items/name');
  const queued = rowChanges(changes).map(({ table }) => queueTable(context, table));
  const listed = queueJournal(worksheets);
  const kept = queueKept(worksheets);
  const fitting = isBare ? undefined : queueFittings(context, changes, queued);
  await context.sync();
  const titles = worksheets.items.map(({ name }) => name);
  const told = fitting?.() ?? (await fittingsByThemselves(context, changes, queued));
  const journal = journalOf(listed, titles);
  const isWhole = ({ sheet }: { readonly sheet: string }) => !journal.isUnfinished(sheet);
  const wholeTitles = titles.filter((title) => !journal.isUnfinished(title));
  const parts = keptParts(kept, wholeTitles);
  const found = queued.flatMap((one, index) => tableLook(one, told.rows[index], parts) ?? []).filter(isWhole);
  const look: BookLook = {
    sheets: wholeTitles
      .filter((name) => !sameName(name, KEPT))
      .map((name) => ({ name, protected: told.protected.has(name) })),
    titles,
    journal,
    tables: new Map(found.map((table) => [table.name.toLowerCase(), table])),
    tablePlaces: tables.items.map(({ name, worksheet }) => ({ name, sheet: worksheet.name })).filter(isWhole),
    pivots: told.pivots.filter(isWhole),
    charts: told.charts && new Map([...told.charts].filter(([sheet]) => isWhole({ sheet }))),
    slicers: told.slicers?.filter(isWhole),
    names: new Set(names.items.map(({ name }) => name.toLowerCase())),
    pointsPerCharacter: told.pointsPerCharacter,
    missingItems: told.missingItems,
    kept: parts,
  };
  for (const change of changes) checkChange(change, look, told.locked(change));
  return look;
}

type QueuedTable = ReturnType<typeof queueTable>;

function queueTable(context: Excel.RequestContext, name: string) {
  const table = context.workbook.tables.getItemOrNullObject(name);
  const header = table.getHeaderRowRange();
  const body = table.getDataBodyRange();
  const { worksheet, autoFilter } = table;
  const sheetFilter = worksheet.autoFilter;
  table.load('name,showTotals');
  worksheet.load('name');
  header.load('values,rowIndex,columnIndex');
  body.load('rowCount');
  autoFilter.load('isDataFiltered');
  sheetFilter.load('isDataFiltered');
  return { table, header, body, worksheet, autoFilter, sheetFilter };
}

function tableLook(
  queued: QueuedTable,
  row: RowFitting | undefined,
  kept: readonly Part[],
): TableLook | undefined {
  const { table, header, body, worksheet, autoFilter, sheetFilter } = queued;
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
    lastHeight: row?.height,
    validated: row?.validated,
    like: likeRow(table.name, header.rowIndex + body.rowCount, kept),
  };
}

/** `locked`: cells that are written are locked where their sheet is protected. */
function checkChange(change: Change, look: BookLook, locked: boolean): void {
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

function checkRows(change: SetRows, look: BookLook): void {
  const table = look.tables.get(change.table.toLowerCase());
  if (table === undefined) throw new HostError('no-table', { table: change.table });
  checkOpen(sheetOf(look, table.sheet));
  const missing = change.headers.find((header) => !table.headers.includes(header));
  if (missing !== undefined) throw new HostError('no-header', { table: change.table, header: missing });
  if (change.rows.some((row) => row.length !== change.headers.length))
    throw new RangeError(`${change.table}: a row has not as many values as there are headers.`);
}

function sheetOf(look: BookLook, name: string): SheetLook {
  const sheet = look.sheets.find((one) => sameName(one.name, name));
  if (sheet === undefined) throw new HostError('no-sheet', { sheet: name });
  return sheet;
}

/** Unprotecting has failed in production and races with co-authors: the person does it. */
function checkOpen({ name, protected: isProtected }: SheetLook): void {
  if (isProtected) throw new HostError('protected', { sheet: name });
}
