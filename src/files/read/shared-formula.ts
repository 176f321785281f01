/** Formulas that a sheet states once for many cells: the text that each of the others means. */
import { columnName, SHEET_COLUMNS, SHEET_ROWS, columnNumber } from '../../core/index';

/** Texts and quoted sheet names are passed over; then what stands before a place, and cells, whole columns, whole rows. */
const TOKEN =
  /"[^"]*"|'[^']*'|\[[^\]]*\]|(^|[^\w.$])(?:(\$?)([A-Z]{1,3})(\$?)(\d{1,7})|(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})|(\$?)(\d{1,7}):(\$?)(\d{1,7}))(?![\w.(!])/g;

function shiftColumn(fixed: string, letters: string, by: number): string {
  const column = columnNumber(letters) + (fixed ? 0 : by);
  return fixed + columnName(((column % SHEET_COLUMNS) + SHEET_COLUMNS) % SHEET_COLUMNS);
}

function shiftRow(fixed: string, digits: string, by: number): string {
  const row = Number(digits) - 1 + (fixed ? 0 : by);
  return `${fixed}${(((row % SHEET_ROWS) + SHEET_ROWS) % SHEET_ROWS) + 1}`;
}

/** The formula as it reads `rows` below and `columns` to the right of where it stands. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(TOKEN, (whole: string, ...groups: (string | undefined)[]) => {
    const [
      before = '',
      cellColumn,
      letters,
      cellRow,
      digits,
      left,
      from,
      right,
      to,
      top,
      first,
      bottom,
      last,
    ] = groups;
    if (letters !== undefined && digits !== undefined) {
      return before + shiftColumn(cellColumn ?? '', letters, columns) + shiftRow(cellRow ?? '', digits, rows);
    }
    if (from !== undefined && to !== undefined) {
      return `${before}${shiftColumn(left ?? '', from, columns)}:${shiftColumn(right ?? '', to, columns)}`;
    }
    if (first !== undefined && last !== undefined) {
      return `${before}${shiftRow(top ?? '', first, rows)}:${shiftRow(bottom ?? '', last, rows)}`;
    }
    return whole;
  });
}
