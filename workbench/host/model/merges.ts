import { meet } from '../../../src/core/index';
import type { Area } from '../../../src/core/index';
import { HostFault } from '../common/fault';
import { cellCount } from './area';
import { checkUnlocked } from './contents';
import { range } from './grid';
import type { SheetPart } from './sheet';

/** Merged cells keep the first cell's content only. A table takes no merged cells. */
export function mergeCells(place: SheetPart, across: boolean): void {
  const { sheet, area } = place;
  checkUnlocked(place);
  if (sheet.tables.some((table) => meet(table.area, area))) throw new HostFault('InvalidOperation');
  const pieces = across
    ? range(area.top, area.bottom).map((row): Area => ({ ...area, top: row, bottom: row }))
    : [area];
  for (const piece of pieces) {
    if (cellCount(piece) < 2) continue;
    sheet.merges = [...sheet.merges.filter((merge) => !meet(merge, piece)), piece];
    const first = [...sheet.cells.within(piece)]
      .filter(({ cell }) => cell.value !== null || cell.formula !== undefined)
      .sort((a, b) => a.row - b.row || a.column - b.column)[0];
    for (const { row, column, cell } of sheet.cells.within(piece)) {
      sheet.cells.set(row, column, { value: null, look: cell.look });
    }
    if (first !== undefined) {
      sheet.cells.set(piece.top, piece.left, { ...first.cell, look: sheet.look(piece.top, piece.left) });
    }
  }
}
