/**
 * Reads the open workbook in two round trips: what there is, then the cells; in one if nothing there is wanted. Only what
 * is too large is read in pages.
 */
import { isWanted, sameName } from '../core/index';
import type { Cell, NameSnapshot, SheetSnapshot, Snapshot, SnapshotWant, TableSnapshot } from '../core/index';
import { cutOutOfHost, fromFirstCell, hostGrid, loadCells, type HostGrid } from './from-host';
import { KEPT } from './dress/kept';
import { HostError, isRefusal } from './host/host-error';
import { journalOf, queueJournal } from './host/journal';
import { readPages } from './pages';
import { inTurn } from './host/in-turn';
import { Pace } from './host/pace';
import { isAnswered } from './host/refused';
import type { HostSession } from './host/session';

const STATES = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/** A range whose cells are wanted, and where it stands. */
interface WantedParts {
  readonly sheet: string;
  readonly range: Excel.Range;
}

interface Listing {
  readonly sheets: readonly { readonly name: string; readonly state: SheetSnapshot['state'] }[];
  readonly tables: readonly TablePlace[];
  readonly names: readonly string[];
  readonly properties: Readonly<Record<string, string>>;
  /** Whether a run that was stopped left this sheet unfinished: it is not listed, nor are its tables. */
  readonly isUnfinished: (title: string) => boolean;
}

interface TablePlace {
  readonly name: string;
  readonly sheet: string;
  readonly totals: boolean;
  readonly headers: boolean;
}

/** Throws `HostError`. */
export async function readSnapshot(session: HostSession, want: SnapshotWant): Promise<Snapshot> {
  const [readCells, list, pace] = [readAtOnce, listAtOnce, new Pace()];
  const snapshot = await readSo(session, want, { readCells, list, pace });
  // What is made of it begins a stretch of its own.
  await pace.rest();
  return snapshot;
}

interface How {
  readonly readCells: ReadCells;
  readonly list: (context: Excel.RequestContext) => Promise<Listing>;
  readonly pace: Pace;
}

/** The usual way, and the one for what stopped it: too much at once, or something refused that can be done without. */
async function readSo(session: HostSession, want: SnapshotWant, how: How): Promise<Snapshot> {
  try {
    return await session.run((context) => read(context, want, how));
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    if (error.code === 'too-large' && how.readCells === readAtOnce)
      return readSo(session, want, { ...how, readCells: readPages });
    if (isRefusal(error) && how.list === listAtOnce) return readSo(session, want, { ...how, list: listBare });
    throw error;
  }
}

type ReadCells = (
  context: Excel.RequestContext,
  wanted: readonly WantedParts[],
  pace: Pace,
) => Promise<readonly (HostGrid | undefined)[]>;

async function read(
  context: Excel.RequestContext,
  want: SnapshotWant,
  { readCells, list, pace }: How,
): Promise<Snapshot> {
  const listing = await list(context);
  const sheets = listing.sheets.filter(({ name }) => isWanted(name, want.sheets));
  const tables = listing.tables.filter(({ name }) => isWanted(name, want.tables));
  const inSheets = new Set(sheets.map(({ name }) => name));
  const apart = tables.filter(({ sheet }) => !inSheets.has(sheet));
  const named = listing.names.filter((name) => isWanted(name, want.names));
  const ranges: WantedParts[] = [
    ...sheets.map(({ name }) => ({
      sheet: name,
      range: context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(),
    })),
    ...apart.map(({ name, sheet }) => ({ sheet, range: context.workbook.tables.getItem(name).getRange() })),
  ];
  const places = tables.map(({ name }) => placeOf(context.workbook.tables.getItem(name).getRange()));
  const names = named.map((name) => nameOf(context.workbook.names.getItem(name).getRangeOrNullObject()));
  const isAnythingWanted = ranges.length + names.length > 0;
  const grids = isAnythingWanted ? await readCells(context, ranges, pace) : [];
  const bySheet = new Map(sheets.map(({ name }, index) => [name, grids[index]]));
  const byTable = new Map(apart.map(({ name }, index) => [name, grids[sheets.length + index]]));
  return {
    kind: 'host',
    sheets: await inTurn(listing.sheets, async (sheet) => ({
      ...sheet,
      rows: await rowsOf(bySheet.get(sheet.name), pace),
    })),
    tables: await inTurn(
      tables.flatMap((table, index) => {
        const grid = byTable.get(table.name) ?? bySheet.get(table.sheet);
        const place = places[index];
        return grid === undefined || place === undefined ? [] : [{ table, place, grid }];
      }),
      (one) => tableOf(one, pace),
    ),
    names: named
      .flatMap((name, index) => nameAt(name, names[index]))
      .filter(({ sheet }) => !listing.isUnfinished(sheet)),
    properties: listing.properties,
  };
}

/** What the data do without: whether a sheet is seen, and the file's properties. */
type Extras = Pick<Listing, 'properties'> & {
  readonly states: ReadonlyMap<string, SheetSnapshot['state']>;
};

function askStates({ workbook: { worksheets } }: Excel.RequestContext): () => Extras['states'] {
  worksheets.load('items/name,items/visibility');
  return () => new Map(worksheets.items.map(({ name, visibility }) => [name, STATES[visibility]]));
}

function askProperties({ workbook }: Excel.RequestContext): () => Extras['properties'] {
  const { custom } = workbook.properties;
  custom.load('items/key,items/value');
  return () =>
    Object.fromEntries(custom.items.map(({ key, value }): [string, string] => [key, String(value)]));
}

function listAtOnce(context: Excel.RequestContext): Promise<Listing> {
  return listWith(context, () => {
    const [states, properties] = [askStates(context), askProperties(context)];
    return () => Promise.resolve({ states: states(), properties: properties() });
  });
}

function listBare(context: Excel.RequestContext): Promise<Listing> {
  return listWith(context, () => async () => {
    const states = askStates(context);
    const seen = (await isAnswered(context)) ? states() : new Map<string, SheetSnapshot['state']>();
    const properties = askProperties(context);
    return { states: seen, properties: (await isAnswered(context)) ? properties() : {} };
  });
}

async function listWith(
  context: Excel.RequestContext,
  queueExtras: () => () => Promise<Extras>,
): Promise<Listing> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load('items/name');
  tables.load('items/name,items/showTotals,items/showHeaders,items/worksheet/name');
  names.load('items/name,items/type');
  const listed = queueJournal(worksheets);
  const extras = queueExtras();
  await context.sync();
  const titles = worksheets.items.map(({ name }) => name);
  const journal = journalOf(listed, titles);
  const isUnfinished = (title: string) => journal.isUnfinished(title) || sameName(title, KEPT);
  const { states, properties } = await extras();
  return {
    sheets: titles
      .filter((name) => !isUnfinished(name))
      .map((name) => ({ name, state: states.get(name) ?? 'visible' })),
    tables: tables.items
      .map(({ name, worksheet, showTotals, showHeaders }) => ({
        name,
        sheet: worksheet.name,
        totals: showTotals,
        headers: showHeaders,
      }))
      .filter(({ sheet }) => !isUnfinished(sheet)),
    names: names.items.filter(({ type }) => type === 'Range').map(({ name }) => name),
    properties,
    isUnfinished,
  };
}

const readAtOnce: ReadCells = async (context, wanted, pace) => {
  for (const { range } of wanted) loadCells(range);
  await context.sync();
  return inTurn(wanted, async ({ range }) => {
    if (range.isNullObject) return undefined;
    const grid = await hostGrid(range, pace);
    if (grid === undefined) throw new HostError('too-large');
    return grid;
  });
};

function placeOf(range: Excel.Range): Excel.Range {
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  return range;
}

function nameOf(range: Excel.Range): { readonly range: Excel.Range; readonly sheet: Excel.Worksheet } {
  placeOf(range);
  const sheet = range.worksheet;
  sheet.load('name');
  return { range, sheet };
}

function nameAt(name: string, found: ReturnType<typeof nameOf> | undefined): NameSnapshot[] {
  if (found === undefined || found.range.isNullObject) return [];
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = found.range;
  return [
    { name, sheet: found.sheet.name, top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 },
  ];
}

async function rowsOf(grid: HostGrid | undefined, pace: Pace): Promise<(readonly Cell[])[]> {
  return grid === undefined ? [] : fromFirstCell(grid, pace);
}

interface FoundTable {
  readonly table: TablePlace;
  readonly place: Excel.Range;
  readonly grid: HostGrid;
}

async function tableOf({ table, place, grid }: FoundTable, pace: Pace): Promise<TableSnapshot> {
  const { rowIndex: row, columnIndex: column, rowCount, columnCount: columns } = place;
  const all = await cutOutOfHost(grid, { row, column, rows: rowCount, columns }, pace);
  const body = all.slice(table.headers ? 1 : 0, table.totals ? -1 : undefined);
  const headers = (table.headers ? all[0] : undefined) ?? [];
  return { name: table.name, sheet: table.sheet, row, column, headers: headers.map(headerText), rows: body };
}

function headerText({ value }: Cell): string {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : String(value);
}
