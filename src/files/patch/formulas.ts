/** Guards formulas that stand in several cells at once: one cell of them cannot simply be overwritten. */
import type { Area } from '../../core/index';
import { cellName, parseArea } from '../../core/index';
import type { Edits } from './edit';
import { PatchError } from '../package/error';
import { cutRow } from './sheet';
import type { SheetText } from './sheet';
import { attribute, element, startTag } from '../xml/elements';

interface Spread {
  readonly row: number;
  readonly column: number;
  readonly group: string | undefined;
  readonly area: Area | undefined;
}

/** Throws if the edits would tear a shared or an array formula apart. */
export function checkFormulas(sheet: SheetText, edits: Edits, name: string): void {
  // Cells of one row are asked for one after the other.
  let [last, columns] = [-1, new Set<number>()];
  const touched = (row: number, column: number) => {
    if (row !== last) [last, columns] = [row, new Set(edits.row(row)?.cells.map((cell) => cell.column))];
    return columns.has(column);
  };
  const masters = new Map<string, Spread>();
  const followers: Spread[] = [];
  for (const found of spreads(sheet)) {
    if (found.group === undefined) checkArray(found, touched, name);
    else if (found.area === undefined) followers.push(found);
    else if (touched(found.row, found.column)) masters.set(found.group, found);
  }
  for (const follower of followers) {
    const master = masters.get(follower.group as string);
    if (master !== undefined && !touched(follower.row, follower.column)) {
      throw new PatchError('shared-formula', { sheet: name, cell: cellName(master.row, master.column) });
    }
  }
}

/** A whole array may be overwritten, not a piece of it. */
function checkArray(array: Spread, touched: (row: number, column: number) => boolean, sheet: string): void {
  const { area } = array;
  if (area === undefined || (area.top === area.bottom && area.left === area.right)) return;
  let first: string | undefined;
  let whole = true;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (!touched(row, column)) whole = false;
      else first ??= cellName(row, column);
    }
  }
  if (first !== undefined && !whole) throw new PatchError('array-formula', { sheet, cell: first });
}

/** Every formula of a kind that concerns more than its own cell. Most sheets have none, and are not cut for it. */
function spreads(sheet: SheetText): Spread[] {
  const found: Spread[] = [];
  for (const row of sheet.rows) {
    if (!/\bt\s*=\s*["'](?:shared|array|dataTable)/.test(row.text)) continue;
    for (const cell of cutRow(row.text, sheet.prefix).cells) {
      const formula = element(cell.text, 'f');
      if (formula === undefined) continue;
      const tag = startTag(cell.text, formula);
      const kind = attribute(tag, 't');
      if (kind === undefined || kind === 'normal') continue;
      const reference = attribute(tag, 'ref');
      found.push({
        row: row.row,
        column: cell.column,
        group: kind === 'shared' ? (attribute(tag, 'si') ?? '') : undefined,
        area: reference === undefined ? undefined : parseArea(reference),
      });
    }
  }
  return found;
}
