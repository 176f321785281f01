/**
 * What arrived and the rows of the workbook go to the desk some at a time: a thousand files, or thousands of rows, would
 * hold up the pane while they are copied at once.
 */
import type { ArrivedFile, Cell } from '../../../core/index';
import type { Parted } from '../../../files';
import type { DeskRequest } from './jobs';

type Rows = readonly (readonly Cell[])[];

/** Some files, or some rows of the table or sheet that stands `at` that place among them. */
export type Piece =
  | { readonly of: 'arrived'; readonly files: readonly ArrivedFile[] }
  | { readonly of: 'tables' | 'sheets'; readonly at: number; readonly rows: Rows };

/** Files with long answers come to some hundred kilobytes. */
const FILES_AT_ONCE = 50;
/** A row counts as one at least. */
const CELLS_AT_ONCE = 5_000;

export function part(request: DeskRequest): Parted<DeskRequest, Piece> {
  if (!('snapshot' in request)) return { rest: request, pieces: [] };
  const { snapshot } = request;
  const rest = {
    ...request,
    snapshot: { ...snapshot, tables: snapshot.tables.map(bare), sheets: snapshot.sheets.map(bare) },
  };
  const pieces = [...ofRows('tables', snapshot.tables), ...ofRows('sheets', snapshot.sheets)];
  if (rest.job !== 'consolidate') return { rest, pieces };
  return { rest: { ...rest, arrived: [] }, pieces: [...ofFiles(rest.arrived), ...pieces] };
}

export function whole(rest: DeskRequest, pieces: readonly Piece[]): DeskRequest {
  if (!('snapshot' in rest)) return rest;
  const { tables, sheets } = rest.snapshot;
  const request = {
    ...rest,
    snapshot: {
      ...rest.snapshot,
      tables: tables.map((table, at) => ({ ...table, rows: rowsAt('tables', at, pieces) })),
      sheets: sheets.map((sheet, at) => ({ ...sheet, rows: rowsAt('sheets', at, pieces) })),
    },
  };
  if (request.job !== 'consolidate') return request;
  return { ...request, arrived: pieces.flatMap((piece) => (piece.of === 'arrived' ? piece.files : [])) };
}

function bare<T extends { readonly rows: Rows }>(one: T): T {
  return { ...one, rows: [] };
}

function rowsAt(of: Piece['of'], at: number, pieces: readonly Piece[]): Rows {
  return pieces.flatMap((piece) =>
    piece.of !== 'arrived' && piece.of === of && piece.at === at ? piece.rows : [],
  );
}

function ofRows(of: 'tables' | 'sheets', all: readonly { readonly rows: Rows }[]): Piece[] {
  return all.flatMap(({ rows }, at) =>
    portions(rows, CELLS_AT_ONCE, ({ length }) => Math.max(1, length)).map((some) => ({
      of,
      at,
      rows: some,
    })),
  );
}

function ofFiles(arrived: readonly ArrivedFile[]): Piece[] {
  return portions(arrived, FILES_AT_ONCE, () => 1).map((files) => ({ of: 'arrived', files }));
}

/** The items in their order, in portions that weigh at most so much; what weighs more by itself is one. */
function portions<T>(items: readonly T[], most: number, weigh: (item: T) => number): T[][] {
  const made: { readonly items: T[]; weight: number }[] = [];
  for (const item of items) {
    const own = weigh(item);
    const last = made.at(-1);
    if (last !== undefined && last.weight + own <= most) {
      last.items.push(item);
      last.weight += own;
    } else made.push({ items: [item], weight: own });
  }
  return made.map((portion) => portion.items);
}
