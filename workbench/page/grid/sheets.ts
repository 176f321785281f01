/** The stand-in's workbook as the grid component takes it. */
import type { Cell, CellWithRowAndCol, Sheet as GridSheet, SheetConfig } from '@fortune-sheet/core';
import type { Area } from '../../../src/core/index';
import { highlighted, type Highlighting } from '../../host/calculate/highlighted';
import type { Host } from '../../host/index';
import type { HostBook } from '../../host/model/book';
import { range } from '../../host/model/grid';
import { listChoices } from '../../host/model/list-choices';
import type { HostSheet } from '../../host/model/sheet';
import { columnPoints, rowPoints } from '../../host/model/sizes';
import { bodyOf, type HostTable } from '../../host/model/table';
import { gridBorders } from './borders';
import { css, gridCell, gridText } from './cells';
import { gridValidations } from './lists';

const PIXELS_PER_POINT = 96 / 72;
/** Empty rows and columns beside what is used, and the least of both. */
const SPARE = { rows: 12, columns: 4 };
const LEAST = { rows: 40, columns: 16 };

type Content = Omit<GridSheet, 'id' | 'name' | 'order' | 'status' | 'hide' | 'luckysheet_select_save'>;

/** Makes the sheets again and again, each only when something of it has changed. */
export class GridSheets {
  private readonly made = new Map<string, { readonly mark: string; readonly content: Content }>();

  constructor(private readonly host: Host) {}

  /** Every sheet but the very hidden ones, which nobody can bring to light in Excel's window either. */
  all(): GridSheet[] {
    const { book } = this.host;
    book.watch.settle();
    return book.sheets
      .filter(({ visibility }) => visibility !== 'VeryHidden')
      .map((sheet, order) => ({
        ...this.content(sheet),
        id: sheet.id,
        name: sheet.name,
        order,
        status: sheet === book.active ? 1 : 0,
        hide: sheet.visibility === 'Visible' ? 0 : 1,
        luckysheet_select_save: [selectionOf(sheet)],
      }));
  }

  private content(sheet: HostSheet): Content {
    const mark = markOf(this.host.book, sheet);
    const made = this.made.get(sheet.id);
    if (made?.mark === mark) return made.content;
    const content = contentOf(this.host, sheet);
    this.made.set(sheet.id, { mark, content });
    return content;
  }
}

/** The same text: there is nothing new to draw. Cells are counted, all else is written out. */
function markOf(book: HostBook, sheet: HostSheet): string {
  const { cells, highlights, validations } = sheet;
  // A conditional format may look anywhere.
  const seen = highlights.length > 0 ? book.watch.revision : 0;
  const lists = validations.map((one) => listChoices(book, sheet, one, gridText));
  const tables = sheet.tables.map(({ area, showFilterButton, filters }) => [
    area,
    showFilterButton,
    [...filters],
  ]);
  const { merges, freeze, tabColor, showGridlines } = sheet;
  const sizes = [[...sheet.rows], [...sheet.columns]];
  return JSON.stringify([
    [cells.changes, seen, highlights, validations, lists],
    [tables, merges, freeze ?? null, tabColor, showGridlines, sizes],
  ]);
}

function selectionOf(sheet: HostSheet): { row: number[]; column: number[] } {
  const { top, bottom, left, right } = sheet.selection;
  const shown = shownArea(sheet);
  return { row: [top, Math.min(bottom, shown.bottom)], column: [left, Math.min(right, shown.right)] };
}

function contentOf({ book, calculation }: Host, sheet: HostSheet): Content {
  const shown = shownArea(sheet);
  const table = filterTable(sheet);
  return {
    row: shown.bottom + 1,
    column: shown.right + 1,
    celldata: cellData(sheet, shown, highlighted(calculation, sheet, shown)),
    config: configOf(sheet, shown),
    showGridLines: sheet.showGridlines,
    dataVerification: gridValidations(book, sheet, shown),
    ...(sheet.tabColor === '' ? {} : { color: css(sheet.tabColor) }),
    ...(sheet.freeze === undefined ? {} : { frozen: frozenOf(sheet.freeze) }),
    ...(table === undefined
      ? {}
      : {
          filter_select: {
            row: [table.area.top, table.area.bottom],
            column: [table.area.left, table.area.right],
          },
          filter: filterStates(sheet, table),
        }),
  };
}

/** The sheet's table with filter buttons; the component knows one filter per sheet. */
export function filterTable(sheet: HostSheet): HostTable | undefined {
  return sheet.tables.find(({ showFilterButton, showHeaders }) => showFilterButton && showHeaders);
}

function shownArea(sheet: HostSheet): Area {
  const used = sheet.cells.used(false);
  return {
    top: 0,
    left: 0,
    bottom: Math.max(LEAST.rows, (used?.bottom ?? 0) + SPARE.rows),
    right: Math.max(LEAST.columns, (used?.right ?? 0) + SPARE.columns),
  };
}

function cellData(
  sheet: HostSheet,
  shown: Area,
  coloured: ReadonlyMap<string, Highlighting>,
): CellWithRowAndCol[] {
  const merged = mergedCells(sheet.merges);
  const cells = new Map<string, CellWithRowAndCol>();
  for (const { row, column, cell } of sheet.cells.within(shown)) {
    const key = `${row}_${column}`;
    const width = pixels(columnPoints(sheet, column));
    const made = gridCell(cell, sheet.looks.normal, width, coloured.get(key));
    if (made !== null) cells.set(key, { r: row, c: column, v: made });
  }
  for (const [key, { row, column, mc }] of merged) {
    cells.set(key, { r: row, c: column, v: { ...cells.get(key)?.v, mc } });
  }
  return [...cells.values()];
}

interface Merged {
  readonly row: number;
  readonly column: number;
  readonly mc: NonNullable<Cell['mc']>;
}

/** Every cell of a merged area points to its first, which alone knows the size. */
function mergedCells(merges: readonly Area[]): Map<string, Merged> {
  const cells = new Map<string, Merged>();
  for (const { top, bottom, left, right } of merges) {
    for (const row of range(top, bottom)) {
      for (const column of range(left, right)) {
        const first = row === top && column === left;
        const size = first ? { rs: bottom - top + 1, cs: right - left + 1 } : {};
        cells.set(`${row}_${column}`, { row, column, mc: { r: top, c: left, ...size } });
      }
    }
  }
  return cells;
}

function configOf(sheet: HostSheet, shown: Area): SheetConfig {
  const rows = range(0, shown.bottom);
  const columns = range(0, shown.right);
  const isHidden = (row: number) => {
    const { hidden, filtered } = sheet.rows.get(row) ?? {};
    return hidden === true || filtered === true;
  };
  return {
    merge: Object.fromEntries(
      sheet.merges.map(({ top, bottom, left, right }) => [
        `${top}_${left}`,
        { r: top, c: left, rs: bottom - top + 1, cs: right - left + 1 },
      ]),
    ),
    rowlen: sizes(rows, (row) => pixels(rowPoints(sheet, row))),
    columnlen: sizes(columns, (column) => pixels(columnPoints(sheet, column))),
    rowhidden: marks(rows.filter(isHidden)),
    colhidden: marks(columns.filter((column) => sheet.columns.get(column)?.hidden === true)),
    borderInfo: gridBorders(sheet.cells.within(shown)),
  };
}

function pixels(points: number): number {
  return Math.round(points * PIXELS_PER_POINT);
}

/** Hidden ones have no size; the component keeps them apart. */
function sizes(indices: readonly number[], size: (index: number) => number): Record<string, number> {
  return Object.fromEntries(
    indices.map((index) => [String(index), size(index)] as const).filter(([, pixels]) => pixels > 0),
  );
}

function marks(indices: readonly number[]): Record<string, number> {
  return Object.fromEntries(indices.map((index) => [String(index), 0]));
}

function frozenOf({
  rows,
  columns,
}: {
  readonly rows: number;
  readonly columns: number;
}): NonNullable<GridSheet['frozen']> {
  const type = rows === 0 ? 'rangeColumn' : columns === 0 ? 'rangeRow' : 'rangeBoth';
  return { type, range: { row_focus: rows - 1, column_focus: columns - 1 } };
}

/** Which rows each filtered column hides, as the component remembers it. */
function filterStates(sheet: HostSheet, table: HostTable): Record<string, unknown> {
  const { top, bottom, left, right } = table.area;
  const body = bodyOf(table);
  return Object.fromEntries(
    [...table.filters].map(([offset, { criteria }]) => {
      const values: readonly unknown[] = Array.isArray(criteria['values']) ? criteria['values'] : [];
      const hidden = range(body.top, body.bottom).filter(
        (row) => !values.includes(gridText(sheet.cells.get(row, left + offset))),
      );
      const state = {
        rowhidden: marks(hidden),
        caljs: {},
        optionstate: true,
        str: top,
        edr: bottom,
        cindex: left + offset,
        stc: left,
        edc: right,
      };
      return [String(offset), state];
    }),
  );
}
