import { cellName } from '../../core/index';
import type { Area } from '../../core/index';

/** `$'填報表'.$A$1:$'填報表'.$C$9`, or a single cell. */
export function openArea(sheet: string, { top, left, bottom, right }: Area): string {
  const first = openCell(sheet, top, left);
  return top === bottom && left === right ? first : `${first}:${openCell(sheet, bottom, right)}`;
}

/** `$'填報表'.$A$1` */
export function openCell(sheet: string, row: number, column: number): string {
  const name = cellName(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
  return `$${quoted(sheet)}.${name}`;
}

function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}
