/** One change to a filled-in return, and what is right then; and what most changes are made of. */
import type { Cell, CellValue, SheetSnapshot, Snapshot } from '../../../src/core/index';

/** `same`: every answer as before. `said`: as before but for what is named, and each text in `texts` is shown or read. */
export interface Damage {
  readonly change: string;
  readonly why: string;
  readonly make: (returned: Returned) => Snapshot;
  /** Codes of what is said of sheets, rows and columns, each once, sorted. */
  readonly said: readonly string[];
  /** Whether every answer reads as before; `waits` if the coordinator has to decide first. */
  readonly answers: 'same' | 'waits' | 'fewer' | 'more';
  /** Texts that must be read or shown. */
  readonly texts?: readonly string[];
}

export type Rows = readonly (readonly Cell[])[];

/** A return with its places by name. */
export class Returned {
  constructor(
    readonly snapshot: Snapshot,
    readonly form: string,
    readonly cover: string,
  ) {}

  sheet(name: string): SheetSnapshot {
    const found = this.snapshot.sheets.find((sheet) => sheet.name === name);
    if (found === undefined) throw new Error(name);
    return found;
  }

  column(key: string): number {
    const keys = this.sheet(this.form).rows.find((cells) =>
      cells.some(({ value }) => String(value).trim() === 'pr:form'),
    );
    return (keys ?? []).findIndex(({ value }) => value === key);
  }

  /** The same with the rows of a sheet changed. */
  rows(change: (rows: Rows) => Rows, name = this.form): Returned {
    const sheets = this.snapshot.sheets.map((sheet) =>
      sheet.name === name ? { ...sheet, rows: change(sheet.rows) } : sheet,
    );
    return new Returned({ ...this.snapshot, sheets }, this.form, this.cover);
  }

  put(row: number, column: number, value: CellValue, name = this.form): Returned {
    return this.rows((rows) => {
      const all = rows.map((cells) => [...cells]);
      while (all.length <= row) all.push([]);
      const cells = all[row] ?? [];
      while (cells.length <= column) cells.push({ value: null });
      cells[column] = { ...cells[column], value };
      return all;
    }, name);
  }

  with(part: Partial<Snapshot>): Snapshot {
    return { ...this.snapshot, ...part };
  }
}

/** Rows of the form: keys, four of headings, then one a task. */
export const FIRST = 5;

export const cut = (from: number, count: number) => (rows: Rows) => [
  ...rows.slice(0, from),
  ...rows.slice(from + count),
];
export const inserted =
  (at: number, ...more: Rows) =>
  (rows: Rows) => [...rows.slice(0, at), ...more, ...rows.slice(at)];
export const eachRow = (change: (cells: readonly Cell[], row: number) => readonly Cell[]) => (rows: Rows) =>
  rows.map(change);
export const insertedColumn = (at: number, text: string | null = null) =>
  eachRow((cells) => [...cells.slice(0, at), { value: text }, ...cells.slice(at)]);

/** The visible cells of the rows in another order, the hidden keys in place. */
export const visible = (order: readonly number[]) => (returned: Returned) => {
  const [left, right] = [returned.column('no'), returned.column('sub_unit')];
  return returned.rows((rows) =>
    rows.map((cells, row) => {
      const from = rows[FIRST + (order[row - FIRST] ?? -1)];
      if (row < FIRST || from === undefined) return cells;
      return [...cells.slice(0, left), ...from.slice(left, right + 1), ...cells.slice(right + 1)];
    }),
  ).snapshot;
};

export const copyOfRow = (change: (cells: readonly Cell[]) => readonly Cell[]) => (returned: Returned) =>
  returned.rows((rows) => [...rows, change(rows[FIRST] ?? [])]).snapshot;

export const copyOfColumn = (key: string, text?: string) => (returned: Returned) => {
  const at = returned.column(key);
  return returned.rows(
    eachRow((cells, row) => {
      const copy = cells[at] ?? { value: null };
      const other = row === FIRST && text !== undefined ? { ...copy, value: text } : copy;
      return [...cells.slice(0, at + 1), other, ...cells.slice(at + 1)];
    }),
  ).snapshot;
};

export const note = (
  name: string,
  text: string,
  state: SheetSnapshot['state'] = 'visible',
): SheetSnapshot => ({
  name,
  state,
  rows: [[{ value: text }]],
});

export const line = (
  change: string,
  why: string,
  answers: Damage['answers'],
  said: readonly string[],
  make: Damage['make'],
  texts: readonly string[] = [],
): Damage => ({ change, why, make, said, answers, texts });
