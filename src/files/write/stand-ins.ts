/**
 * The cells that the library is given in place of all: it writes what stands around the rows of a sheet, and numbers the styles, and
 * for that it needs only a few.
 */
import type { Cell } from 'hucre/xlsx';
import { cellName, type CellDesign, type RowDesign, type Style } from '../../core/index';
import { isText, styleOf } from './rows';
import { toStyle } from './styles';

export interface StandIns {
  /** By row and column, as the library has them. */
  readonly cells: Map<string, Partial<Cell>>;
  /** The name of the first cell of each style that no sheet before has. */
  readonly firsts: ReadonlyMap<Style, string>;
}

/**
 * The first cell of each style, so that styles are numbered in the order of cells; each link; and the corner that the sheet reaches,
 * with a text where there is any. `known`: styles of the sheets before, to which those of this one are added.
 */
export function standIns(rows: readonly RowDesign[], known: Set<Style>): StandIns {
  const cells = new Map<string, Partial<Cell>>();
  const firsts = new Map<Style, string>();
  const add = (row: number, cell: CellDesign) => {
    const { column, link } = cell;
    const style = styleOf(cell);
    const isFirst = style !== undefined && !known.has(style);
    if (isFirst) {
      known.add(style);
      firsts.set(style, cellName(row, column));
    }
    if (!isFirst && link === undefined) return;
    cells.set(`${row},${column}`, {
      value: null,
      ...(isFirst ? { style: toStyle(style) } : {}),
      ...(link === undefined ? {} : { hyperlink: { target: '', location: link } }),
    });
  };
  for (const { row, cells: made } of rows) for (const cell of made) add(row, cell);
  const last = rows.at(-1);
  if (last === undefined) return { cells, firsts };
  const right = rows.reduce((most, row) => Math.max(most, row.cells.at(-1)?.column ?? 0), 0);
  const corner = `${last.row},${right}`;
  const value = rows.some((row) => row.cells.some(isText)) ? 'text' : null;
  cells.set(corner, { ...cells.get(corner), value });
  return { cells, firsts };
}

/** The number that the library gave to the style of each stand-in, by the cell's name; what looks like nothing is not written. */
export function styleNumbers(xml: string): ReadonlyMap<string, number> {
  return new Map(
    [...xml.matchAll(/<c r="([A-Z]+\d+)"[^>]* s="(\d+)"/g)].map(([, name = '', number]) => [
      name,
      Number(number),
    ]),
  );
}
