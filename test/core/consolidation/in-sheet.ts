/** A return that is worked on in its cells: opened, written into, and opened again. */
import {
  checkReturn,
  finishOf,
  readReturn,
  type CellValue,
  type Change,
  type Snapshot,
} from '../../../src/core/index';

export type Step = (snapshot: Snapshot) => Snapshot;

export function opened(snapshot: Snapshot) {
  const reading = readReturn(snapshot);
  if (!('read' in reading)) throw new Error(reading.refused);
  const { read, manifest } = reading;
  const checked = checkReturn(read);
  return { read, manifest, checked, finish: finishOf(read, checked) };
}

/** The snapshot with the changes of cells; throws for any other change. */
export function applied(snapshot: Snapshot, changes: readonly Change[]): Snapshot {
  return changes.reduce((before, change) => {
    if (change.kind !== 'cells') throw new Error(change.kind);
    const sheets = before.sheets.map((sheet) => {
      if (sheet.name !== change.sheet) return sheet;
      const rows = sheet.rows.map((cells) => [...cells]);
      for (const { row, column, value } of change.cells) {
        const line = (rows[row] ??= []);
        while (line.length <= column) line.push({ value: null });
        line[column] = { ...line[column], value };
      }
      return { ...sheet, rows };
    });
    return { ...before, sheets };
  }, snapshot);
}

/** Typed into the row of a task, or on the cover where there is none. */
export function typed(
  snapshot: Snapshot,
  task: string | undefined,
  field: string,
  value: CellValue,
): Snapshot {
  const { read } = opened(snapshot);
  const cells = task === undefined ? read.cover : read.rows.find((row) => row.task.id === task)?.cells;
  const { sheet, row, column } = cells?.[field]?.place ?? {};
  if (sheet === undefined || row === undefined || column === undefined) throw new Error(`No ${field}.`);
  return applied(snapshot, [{ kind: 'cells', sheet, cells: [{ row, column, value }] }]);
}
