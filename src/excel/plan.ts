/** What a list of changes comes to in a workbook that was looked at: the data in their order, and the dress of each sheet. */
import { sameName } from '../core/index';
import type { Change, PutSheet, SetRows } from '../core/index';
import { dressOf } from './dress/of-sheet';
import { ourSlicers } from './dress/slicers';
import type { Pace } from './host/pace';
import type { Part } from './host/parts';
import { inTurn } from './host/in-turn';
import { beginUnit, endUnit } from './host/journal';
import type { Length } from './dress/lengths';
import type { BookLook } from './dress/look';
import { cellUnits } from './put/cells';
import { fittedPart, grownParts, rowUnits } from './put/rows';
import { sheetUnits } from './put/sheet';
import { smallUnit, type Unit } from './host/unit';

export interface Plan {
  /** Before the first sheet is added, and after all that is added is whole: see the journal. Empty if none is. */
  readonly begin: readonly Unit[];
  readonly end: readonly Unit[];
  readonly data: readonly Unit[];
  /** The rows or cells that come last: they say that the others are done. Sheets have the end of the journal for it. */
  readonly mark: readonly Unit[];
  readonly dress: readonly Part[];
}

/** `isBare`: nothing of the dress is among the data, on a host that has refused something. */
export async function planOf(
  changes: readonly Change[],
  look: BookLook,
  lengths: ReadonlyMap<SetRows, Length>,
  isBare: boolean,
  pace: Pace,
): Promise<Plan> {
  const order = look.sheets.map(({ name }) => name);
  const added: string[] = [];
  const dress: Part[] = [];
  const data = await inTurn(changes, async (change): Promise<Unit[]> => {
    await pace.breathe();
    switch (change.kind) {
      case 'cells':
        return cellUnits(change);
      case 'rows': {
        const [table, length] = [look.tables.get(change.table.toLowerCase()), lengths.get(change)];
        if (table === undefined || length === undefined) throw new Error(`Not looked at: ${change.table}.`);
        if (isBare) dress.push(...grownParts(table, length), fittedPart(table, length));
        return rowUnits(change, table, length, !isBare, pace);
      }
      case 'sheet': {
        const isNew = !order.some((name) => sameName(name, change.sheet.name));
        if (isNew) added.push(change.sheet.name);
        const { missingItems } = look;
        const position = isNew ? { position: makeRoom(order, change) } : {};
        dress.push(...dressOf(change.sheet, { ...position, missingItems }));
        const standing = { isNew, names: look.names };
        return [...pivotsGone(change, look, isBare), ...(await sheetUnits(change, standing, pace))];
      }
    }
  });
  const marks = changes.at(-1)?.kind !== 'sheet';
  return {
    begin: added.length > 0 ? [beginUnit(look.journal, look.titles, added, isBare)] : [],
    end: added.length > 0 ? [endUnit()] : [],
    data: data.slice(0, marks ? -1 : undefined).flat(),
    mark: marks ? (data.at(-1) ?? []) : [],
    dress,
  };
}

/** Nothing is written into a PivotTable. Bare, they were taken away before, as far as Excel allows. */
function pivotsGone({ sheet: { name: title } }: PutSheet, look: BookLook, isBare: boolean): Unit[] {
  const names = look.pivots.filter(({ sheet }) => sameName(sheet, title)).map(({ name }) => name);
  if (isBare || names.length === 0) return [];
  const slicers = ourSlicers(look.slicers, title);
  return [
    smallUnit(({ workbook }) => {
      const sheet = workbook.worksheets.getItem(title);
      for (const name of slicers) sheet.slicers.getItemOrNullObject(name).delete();
      for (const name of names) sheet.pivotTables.getItem(name).delete();
    }),
  ];
}

/** The position of a new sheet, which `order` then has too. */
function makeRoom(order: string[], { sheet, after }: PutSheet): number {
  const before = after === undefined ? -1 : order.findIndex((name) => sameName(name, after));
  const position = before < 0 ? order.length : before + 1;
  order.splice(position, 0, sheet.name);
  return position;
}
