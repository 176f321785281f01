import { intersection } from '../model/area';
import type { Place, Sheet } from '../model/sheet';
import { ref } from './ref';
import type { Ref } from './ref';

/** The used range of a sheet; null when nothing stands there. */
export function usedRange(sheet: Sheet, valuesOnly: unknown): Ref | null {
  const area = sheet.cells.used(valuesOnly === true);
  return area === undefined ? null : ref('Range', { sheet, area });
}

/** The part of it that lies in a range. */
export function usedWithin({ sheet, area }: Place, valuesOnly: unknown): Ref | null {
  const used = sheet.cells.used(valuesOnly === true);
  const both = used && intersection(used, area);
  return both === undefined ? null : ref('Range', { sheet, area: both });
}
