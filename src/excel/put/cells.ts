/** Values into cells that stand; formats stay as they are. */
import type { Area, SetCells } from '../../core/index';
import { rectangles } from '../areas';
import { inputOf, sizeOf } from '../to-host';
import { smallUnit, type Unit } from '../unit';

/** The rectangles that a change of cells writes; a cell that it names twice counts once. */
export function cellAreas({ cells }: SetCells): readonly Area[] {
  const places = new Map(cells.map(({ row, column }) => [`${row} ${column}`, { row, column, key: '' }]));
  return rectangles([...places.values()]).get('') ?? [];
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
        sheet.getRangeByIndexes(top, left, block.length, right - left + 1).values = block;
      },
      sizeOf(block) + 500,
    );
  });
}
