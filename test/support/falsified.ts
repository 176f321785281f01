/** Workbooks whose formulas say nonsense, so that only whoever calculates them can make it right. */
import type { WorkbookDesign } from '../../src/core/index';

/** Conditional formats go: they are not asked for, and LibreOffice takes a minute to calculate them for 2,000 rows. */
export function falsified(design: WorkbookDesign): WorkbookDesign {
  const sheets = design.sheets.map((sheet) => ({
    ...sheet,
    highlights: [],
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: 'falsified' })),
    })),
  }));
  return { ...design, sheets };
}
