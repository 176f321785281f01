/** Which of the pane's views a workbook opens on. */
import { kindOf } from '../../src/core/index';
import type { HostBook } from '../host/index';

/** A coordinator's workbook opens on the coordinator's view, everything else on the officer's, which says what to do. */
export function firstView({ sheets, properties }: HostBook): 'return' | 'consolidate' {
  const corners = sheets.map((sheet) => {
    const { value } = sheet.cells.held(0, 0);
    const corner = { value: typeof value === 'string' ? value : null };
    return { name: sheet.name, state: 'visible' as const, rows: [[corner]] };
  });
  const named = Object.fromEntries([...properties].map(([key, value]) => [key, String(value)]));
  return kindOf({ sheets: corners, properties: named }).kind === 'coordinator' ? 'consolidate' : 'return';
}
