import type { HostSheet } from '../model/sheet';
import { ref } from './ref';
import type { Ref } from './ref';

/** The used range of a sheet; null when nothing stands there. */
export function usedRange(sheet: HostSheet, valuesOnly: unknown): Ref | null {
  const area = sheet.cells.used(valuesOnly === true);
  return area === undefined ? null : ref('Range', { sheet, area });
}
