/** Values into cells that stand; formats stay as they are. */
import type { SetCells } from '../../core/index';
import { rectangles } from '../areas';
import { inputOf, sizeOf } from '../to-host';
import { smallUnit, type Unit } from '../unit';

export function cellUnits({ sheet: title, cells }: SetCells): Unit[] {
  if (cells.length === 0) return [];
  const values = new Map(cells.map(({ row, column, value }) => [`${row} ${column}`, inputOf(value)]));
  const places = [...values.keys()].map((place) => {
    const [row = 0, column = 0] = place.split(' ').map(Number);
    return { row, column, key: '' };
  });
  return (rectangles(places).get('') ?? []).map(({ top, left, bottom, right }) => {
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
