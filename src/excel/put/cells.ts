/** Values into cells that stand; formats stay as they are. */
import { cellName, type SetCells } from '../../core/index';
import { cellAreas } from '../host/areas';
import { HostError } from '../host/host-error';
import { inputOf, sizeOf } from '../host/to-host';
import { smallUnit, type Unit } from '../host/unit';

/** What is written while the same cell is being edited may be lost, and Excel says nothing. */
function checkKept(
  sheet: string,
  top: number,
  left: number,
  written: readonly (readonly (string | number)[])[],
  { values: read }: Excel.Range,
): void {
  for (const [row, values] of written.entries()) {
    const at = values.findIndex(
      (value, index) => !isKept(value, (read as readonly (readonly unknown[])[])[row]?.[index]),
    );
    if (at >= 0) throw new HostError('not-kept', { sheet, cell: cellName(top + row, left + at) });
  }
}

function isKept(written: string | number, read: unknown): boolean {
  if (typeof written === 'number') return Number(read) === written;
  return String(read) === written.replace(/^'/, '');
}

export function cellUnits(change: SetCells): Unit[] {
  const { sheet: title, cells } = change;
  const values = new Map(cells.map(({ row, column, value }) => [`${row} ${column}`, inputOf(value)]));
  return cellAreas(change).map(({ top, left, bottom, right }) => {
    const block = Array.from({ length: bottom - top + 1 }, (_, row) =>
      Array.from(
        { length: right - left + 1 },
        (__, column) => values.get(`${top + row} ${left + column}`) ?? '',
      ),
    );
    return smallUnit(
      (context) => {
        const sheet = context.workbook.worksheets.getItem(title);
        const range = sheet.getRangeByIndexes(top, left, block.length, right - left + 1);
        range.values = block;
        range.load('values');
        return () => checkKept(title, top, left, block, range);
      },
      sizeOf(block) + 500,
    );
  });
}
