/** What the tests of patching share. */
import { readXlsx } from 'hucre/xlsx';
import { join } from 'node:path';
import type { CellValue, SetRows } from '../../../src/core/index';
import { openParts, PatchError } from '../../../src/files/patch';
import type { Edit } from '../../../src/files/patch';

export const PIVOT = join('test', 'data', 'pivot-sample.xlsx');
export const HEADERS = ['key', '說明', '比率'];
export const FORM = 'xl/worksheets/sheet2.xml';
export const LOG = 'xl/worksheets/sheet3.xml';

export function log(count: number, more: Partial<SetRows> = {}): SetRows {
  const rows = Array.from({ length: count }, (_none, index) => [`N${index}`, `=說明 ${index}`, index / 100]);
  return { kind: 'rows', table: 'pr_Log', headers: HEADERS, rows, ...more };
}

export function set(cells: readonly (readonly [number, number, CellValue])[], sheet = '填報表'): Edit {
  return { kind: 'cells', sheet, cells: cells.map(([row, column, value]) => ({ row, column, value })) };
}

/** The same file with one part changed as a user's program might have. */
export function edited(bytes: Uint8Array, path: string, change: (xml: string) => string): Uint8Array {
  const parts = openParts(bytes);
  const before = parts.text(path);
  const after = change(before);
  if (after === before) throw new Error(`Nothing was changed in ${path}.`);
  parts.setText(path, after);
  return parts.save();
}

export function text(bytes: Uint8Array, path: string): string {
  return openParts(bytes).text(path);
}

/** The parts that are not the same in both, and all that is in only one of them. */
export function differing(a: Uint8Array, b: Uint8Array): string[] {
  const [one, other] = [openParts(a), openParts(b)];
  const paths = [...new Set([...one.paths(), ...other.paths()])];
  return paths.filter((path) => !one.has(path) || !other.has(path) || one.text(path) !== other.text(path));
}

export async function sheetRows(bytes: Uint8Array, name: string): Promise<readonly (readonly unknown[])[]> {
  const book = await readXlsx(bytes);
  return book.sheets.find((sheet) => sheet.name === name)?.rows ?? [];
}

export function failure(work: () => unknown): PatchError {
  try {
    work();
  } catch (error) {
    if (error instanceof PatchError) return error;
    throw error;
  }
  throw new Error('It did not fail.');
}
