/** Values in rows and columns, as functions of ranges read and give them. */
import type { HostValue } from '../model/cell';
import { range } from '../model/grid';
import type { SheetPart } from '../model/sheet';
import { Incalculable } from './formula';

export type Matrix = readonly (readonly HostValue[])[];

export const NOT_FOUND = { error: '#N/A' };

/** Row by row and column by column; one value stands for all. */
export function each(matrices: readonly Matrix[], of: (values: HostValue[]) => HostValue): Matrix {
  const rows = Math.max(...matrices.map((one) => one.length));
  const columns = Math.max(...matrices.map((one) => one[0]?.length ?? 0));
  const at = (matrix: Matrix, row: number, column: number): HostValue => {
    const line = matrix.length === 1 ? matrix[0] : matrix[row];
    const value = line?.length === 1 ? line[0] : line?.[column];
    return value === undefined ? NOT_FOUND : value;
  };
  return range(0, rows - 1).map((row) =>
    range(0, columns - 1).map((column) => of(matrices.map((one) => at(one, row, column)))),
  );
}

export function rowNumbers(place: SheetPart | undefined): Matrix {
  if (place === undefined) throw new Incalculable('ROW');
  return range(place.area.top, place.area.bottom).map((row) => [row + 1]);
}
