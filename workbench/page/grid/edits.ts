/** What a person did in the grid, read from the component's own account of it. */
import type { Cell, CellMatrix, Op } from '@fortune-sheet/core';
import type { HostCell } from '../../host/model/cell';

export interface Touched {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The cells that an account mentions, each once. Whole sheets are the page's own doing and are passed over. */
export function touchedCells(ops: readonly Op[]): Touched[] {
  const found = new Map<string, Touched>();
  for (const { id, path, value } of ops) {
    const [part, row, column] = path;
    if (id === undefined || part !== 'data' || typeof row !== 'number') continue;
    const columns = typeof column === 'number' ? [column] : columnsOf(value);
    for (const each of columns) found.set(`${id} ${row} ${each}`, { sheet: id, row, column: each });
  }
  return [...found.values()];
}

function columnsOf(row: unknown): number[] {
  return Array.isArray(row) ? [...row.keys()] : [];
}

/** The sheets whose filter an account mentions. */
export function filteredSheets(ops: readonly Op[]): Set<string> {
  return new Set(ops.flatMap(({ id, path }) => (id !== undefined && path[0] === 'filter' ? [id] : [])));
}

/** What stands in the grid's cell, as a person would type it. */
export function typedText(data: CellMatrix | undefined, row: number, column: number): string {
  const cell = data?.[row]?.[column];
  if (cell === null || cell === undefined) return '';
  if (cell.f !== undefined) return cell.f;
  return cell.v === undefined ? runsText(cell) : String(cell.v);
}

function runsText({ ct }: Cell): string {
  const runs: unknown = ct?.s;
  if (!Array.isArray(runs)) return '';
  const texts = runs.map((run: unknown) =>
    typeof run === 'object' && run !== null && 'v' in run ? String(run.v) : '',
  );
  return texts.join('').replaceAll('\r\n', '\n');
}

/** The same of the workbook's cell: no edit where both agree. */
export function modelText({ value, formula }: HostCell): string {
  if (value === null) return formula === undefined ? '' : `=${formula}`;
  if (typeof value === 'object') return value.error;
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : String(value);
}
