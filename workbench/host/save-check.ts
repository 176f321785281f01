/** Whether a file shows the figures that the stand-in's pivots show: it was written by the core's own calculation. */
import { readWorkbook } from '../../src/files';
import { columnName } from '../../src/core/index';
import type { HostBook } from './model/book';
import { isError, type HostValue } from './model/cell';
import { range } from './model/grid';

/** The cells that differ, as `工作表!A1: pivot shows 3, the file 4`. */
export async function pivotDifferences(book: HostBook, bytes: Uint8Array): Promise<string[]> {
  if (book.sheets.every((sheet) => sheet.pivots.length === 0)) return [];
  const snapshot = await readWorkbook(bytes);
  const different: string[] = [];
  for (const sheet of book.sheets) {
    const written = snapshot.sheets.find(({ name }) => name === sheet.name)?.rows ?? [];
    for (const block of sheet.pivots.flatMap((pivot) => pivot.block ?? [])) {
      for (const row of range(block.top, block.bottom)) {
        for (const column of range(block.left, block.right)) {
          const here = shown(sheet.cells.get(row, column).value);
          const there = shown(written[row]?.[column]?.value ?? null);
          if (here !== there) {
            different.push(
              `${sheet.name}!${columnName(column)}${row + 1}: pivot shows ${here}, the file ${there}`,
            );
          }
        }
      }
    }
  }
  return different;
}

function shown(value: HostValue): string {
  return isError(value) ? value.error : String(value ?? '');
}
