/** Cells that are to be written: a protected sheet takes values where it keeps a cell unlocked, and nowhere else. */
import type { Change } from '../../core/index';
import { cellAreas } from '../host/areas';

/** Loaded with the next request; of sheets that are not there nothing is known. */
export function queueLocks(
  context: Excel.RequestContext,
  changes: readonly Change[],
): ReadonlyMap<Change, readonly Excel.FormatProtection[]> {
  const { worksheets } = context.workbook;
  return new Map(
    changes.flatMap((change) => {
      if (change.kind !== 'cells') return [];
      const sheet = worksheets.getItemOrNullObject(change.sheet);
      const own = cellAreas(change).map(({ top, left, bottom, right }) => {
        const { protection } = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).format;
        protection.load('locked');
        return protection;
      });
      return [[change, own] as const];
    }),
  );
}

/** Excel tells null of a range in which some cells are locked. */
export function isLocked(protections: readonly Excel.FormatProtection[] = []): boolean {
  return protections.some(({ locked }) => locked !== false);
}
