/** Copying cells onto others, repeated where the target is a multiple of the source, as a paste does. */
import { HostFault } from '../common/fault';
import { columnCount, rowCount } from './area';
import { checkUnlocked } from './contents';
import { range } from './grid';
import type { SheetPart } from './sheet';

/** `All` copies no formulas here: their references would have to move. */
export function copyCells(source: SheetPart, target: SheetPart, what: 'All' | 'Formats'): void {
  checkUnlocked(target);
  const { area } = target;
  for (const row of range(area.top, area.bottom)) {
    for (const column of range(area.left, area.right)) {
      const from = source.sheet.cells.get(
        source.area.top + ((row - area.top) % rowCount(source.area)),
        source.area.left + ((column - area.left) % columnCount(source.area)),
      );
      if (what === 'All' && from.formula !== undefined) {
        throw new HostFault('ApiNotFound', 'The stand-in for Excel does not copy formulas (Range.copyFrom).');
      }
      const to = target.sheet.cells.get(row, column);
      target.sheet.cells.set(row, column, what === 'All' ? from : { ...to, look: from.look });
    }
  }
}
