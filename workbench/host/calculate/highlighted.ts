/** Which cells a sheet's conditional formats colour now. */
import type { Area } from '../../../src/core/index';
import { intersection } from '../model/area';
import { range } from '../model/grid';
import type { HostHighlight, HostSheet } from '../model/sheet';
import type { Calculation } from './calculation';

export type Highlighting = HostHighlight['look'];

/** By `row_column`, within an area. Of several formats for one cell the first that holds wins. */
export function highlighted(
  calculation: Calculation,
  sheet: HostSheet,
  within: Area,
): ReadonlyMap<string, Highlighting> {
  const found = new Map<string, Highlighting>();
  for (const { area, formula, look } of sheet.highlights) {
    const part = intersection(area, within);
    if (part === undefined) continue;
    for (const row of range(part.top, part.bottom)) {
      for (const column of range(part.left, part.right)) {
        const key = `${row}_${column}`;
        if (found.has(key)) continue;
        // The formula is written for the area's first cell.
        if (calculation.holds(formula.slice(1), sheet, row - area.top, column - area.left)) {
          found.set(key, look);
        }
      }
    }
  }
  return found;
}
