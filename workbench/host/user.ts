/** What a user does in Excel's own window: by its rules, with its events. */
import type { Area } from '../../src/core/index';
import { HostFault } from './common/fault';
import { hostAddress } from './model/address';
import { contains } from './model/area';
import type { HostBook } from './model/book';
import { readableValue, writeCells } from './model/contents';
import { applyFilters, clearFilters } from './model/filters';
import { listChoices } from './model/list-choices';
import type { SheetPart, HostSheet } from './model/sheet';
import { omit } from './common/omit';
import { sortRows } from './model/sort';
import type { SortKey } from './model/sort';
import type { HostTable } from './model/table';
import { entered } from './model/entered';
import { activate, raiseChanged, select } from './objects/world';
import type { HostWorld } from './objects/world';

/** What a drop-down says that takes no other value: its own title and text, empty where none were given. */
export class EntryRefused extends Error {
  constructor(
    readonly title: string,
    override readonly message: string,
  ) {
    super(message);
  }
}

export interface User {
  /** Brings a visible sheet to the front. `InvalidOperation` for a hidden one. */
  activate(sheet: string): void;
  select(sheet: string, area: Area): void;
  /**
   * Types a text and presses Enter. Throws `HostFault` AccessDenied for a locked cell of a protected sheet, and
   * `EntryRefused` where a validation stops the entry.
   */
  type(sheet: string, row: number, column: number, text: string): void;
  /** Pastes values from the cell on: a paste asks no validation. */
  paste(sheet: string, row: number, column: number, values: readonly (readonly (string | number)[])[]): void;
  /** Shows only rows with one of these texts in the column, counted from the table's first; no values: all rows. */
  filter(table: string, column: number, values?: readonly string[]): void;
  sort(table: string, keys: readonly SortKey[]): void;
  /** Starts to edit a cell: every call of an add-in fails, or waits, until the edit ends. */
  beginEdit(): void;
  endEdit(): void;
}

export function userOf(world: HostWorld, ended: () => void, changed: () => void): User {
  const act =
    <A extends unknown[]>(what: (...args: A) => void) =>
    (...args: A): void => {
      what(...args);
      changed();
    };
  return {
    activate: act((name: string) => {
      const sheet = sheetOf(world.book, name);
      if (sheet.visibility !== 'Visible') throw new HostFault('InvalidOperation');
      activate(world, sheet);
    }),
    select: act((name: string, area: Area) => {
      const place = { sheet: sheetOf(world.book, name), area };
      select(world, place, hostAddress(place));
    }),
    type: act((name: string, row: number, column: number, text: string) => {
      const sheet = sheetOf(world.book, name);
      checkEntry(world.book, sheet, row, column, text);
      write(world, { sheet, area: { top: row, left: column, bottom: row, right: column } }, [[text]]);
    }),
    paste: act(
      (name: string, row: number, column: number, values: readonly (readonly (string | number)[])[]) => {
        const right = column + (values[0]?.length ?? 1) - 1;
        const area = { top: row, left: column, bottom: row + values.length - 1, right };
        write(world, { sheet: sheetOf(world.book, name), area }, values);
      },
    ),
    filter: act((name: string, column: number, values?: readonly string[]) => {
      const [sheet, table] = tableOf(world.book, name);
      if (sheet.protection !== undefined && sheet.protection.options.allowAutoFilter !== true) {
        throw new HostFault('AccessDenied');
      }
      if (values === undefined) clearFilters(sheet, table);
      else {
        table.filters.set(column, { criteria: { filterOn: 'Values', values } });
        applyFilters(sheet, table);
      }
    }),
    sort: act((name: string, keys: readonly SortKey[]) => {
      const [sheet, table] = tableOf(world.book, name);
      if (sheet.protection !== undefined) throw new HostFault('AccessDenied');
      sortRows(sheet, table, keys);
      write(world, { sheet, area: table.area }, undefined);
    }),
    beginEdit: () => {
      world.behaviour = { ...world.behaviour, editMode: true };
    },
    endEdit: () => {
      world.behaviour = omit(world.behaviour, 'editMode');
      ended();
    },
  };
}

function sheetOf(book: HostBook, name: string): HostSheet {
  const sheet = book.sheet(name);
  if (sheet === undefined) throw new HostFault('ItemNotFound');
  return sheet;
}

function tableOf(book: HostBook, name: string): [HostSheet, HostTable] {
  for (const sheet of book.sheets) {
    const table = sheet.tables.find((one) => one.name === name || one.id === name);
    if (table !== undefined) return [sheet, table];
  }
  throw new HostFault('ItemNotFound');
}

function write(world: HostWorld, place: SheetPart, values: unknown): void {
  if (values !== undefined) writeCells(place, values);
  raiseChanged(world, place, hostAddress(place));
}

/** A validation is asked about what is typed, and only then. */
function checkEntry(book: HostBook, sheet: HostSheet, row: number, column: number, text: string): void {
  const at: Area = { top: row, left: column, bottom: row, right: column };
  const rule = sheet.validations.find((one) => one.areas.some((area) => contains(area, at)));
  if (rule === undefined || !rule.errorAlert.showAlert || rule.errorAlert.style !== 'Stop') return;
  if (text === '') return;
  const allowed = listChoices(book, sheet, rule, (cell) => String(readableValue(cell)));
  const { value } = entered(text, sheet.look(row, column).format ?? 'General');
  if (allowed === undefined || allowed.some((one) => one === String(value))) return;
  throw new EntryRefused(rule.errorAlert.title, rule.errorAlert.message);
}
