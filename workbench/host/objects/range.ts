import { spanOf } from '../../../src/core';
import { HostFault, invalidArgument } from '../common/fault';
import { type Json, isRecord } from '../common/json';
import { hostAddress, placeFrom } from '../model/address';
import { columnCount, inSheet, rowCount } from '../model/area';
import {
  checkAllowed,
  checkUnlocked,
  clearCells,
  formulaOf,
  matrix,
  readCells,
  SIZE,
  readableValue,
  writeCells,
} from '../model/contents';
import { isError, type HostCell } from '../model/cell';
import { copyCells } from '../model/copy';
import { range as numbers } from '../model/grid';
import { mergeCells } from '../model/merges';
import type { SheetPart, HostSheet, Places } from '../model/sheet';
import { shiftCells } from '../model/shift';
import { columnsIn, common, rowsIn } from '../model/sizes';
import { raiseChanged, select, type HostWorld } from './world';
import { flag, oneOf, placeArgument, text, whole } from './args';
import { ref, type Ref } from './ref';
import type { SpecScalar, Spec } from './spec';

export const rangeObject: Spec<SheetPart> = {
  scalars: {
    Address: { get: hostAddress },
    ColumnCount: { get: ({ area }) => columnCount(area) },
    ColumnHidden: hidden('columns'),
    ColumnIndex: { get: ({ area }) => area.left },
    Formulas: contents(formulaOf),
    Hyperlink: { get: readLink, set: setLink },
    NumberFormat: {
      get: (place) => readCells(place, (cell) => cell.look.format ?? 'General'),
      set: setFormat,
    },
    RowCount: { get: ({ area }) => rowCount(area) },
    RowHidden: hidden('rows'),
    RowIndex: { get: ({ area }) => area.top },
    ValueTypes: { get: (place) => readCells(place, valueType) },
    Values: contents(readableValue),
  },
  navigations: {
    ConditionalFormats: (place) => ref('ConditionalFormatCollection', place),
    DataValidation: ({ sheet, area }) => ref('DataValidation', { sheet, areas: [area] }),
    Format: ({ sheet, area }) => ref('RangeFormat', { sheet, areas: [area] }),
    Worksheet: ({ sheet }) => ref('Worksheet', sheet),
  },
  objects: {
    GetBoundingRect: ({ sheet, area }, [other], world) => {
      const second = otherPlace(sheet, other, world);
      return ref('Range', { sheet, area: spanOf(area, second.area) });
    },
    GetEntireColumn: ({ sheet, area }) => part(sheet, { ...area, top: 0, bottom: 1_048_575 }),
    GetLastRow: ({ sheet, area }) => part(sheet, { ...area, top: area.bottom }),
    GetRow: ({ sheet, area }, args) => {
      const [row = 0] = args.map(whole);
      if (row < 0 || row >= rowCount(area)) throw invalidArgument();
      return part(sheet, { ...area, top: area.top + row, bottom: area.top + row });
    },
    Insert: (place, [shift], world) => {
      shiftCells(place, oneOf(['Down', 'Right'])(shift), world.book);
      changed(place, world);
      return ref('Range', place);
    },
  },
  methods: {
    CopyFrom: (place, [source, type], world) => {
      copyCells(otherPlace(place.sheet, source, world), place, oneOf(['All', 'Formats'])(type ?? 'All'));
      changed(place, world);
    },
    Clear: (place, [applyTo], world) => {
      clearCells(place, clearWhat(applyTo ?? 'All'));
      changed(place, world);
    },
    Group: ({ sheet, area }, [by]) => {
      byRows(by);
      inGroups(sheet, area, (level) => level + 1);
    },
    HideGroupDetails: ({ sheet, area }, [by]) => {
      byRows(by);
      for (const row of rowsIn(sheet, [area])) {
        const facts = sheet.rows.get(row);
        if ((facts?.level ?? 0) > 0) sheet.rows.set(row, { ...facts, hidden: true });
      }
    },
    Merge: (place, [across]) => mergeCells(place, across === true),
    Select: (place, _args, world) => {
      if (place.sheet.visibility !== 'Visible') throw new HostFault('InvalidOperation');
      if (world.behaviour.staysOnSheet === true && world.book.active !== place.sheet) return;
      select(world, place, hostAddress(place));
    },
    Ungroup: ({ sheet, area }, [by]) => {
      byRows(by);
      if (!rowsIn(sheet, [area]).some((row) => (sheet.rows.get(row)?.level ?? 0) > 0))
        throw invalidArgument();
      inGroups(sheet, area, (level) => Math.max(0, level - 1));
    },
    _ValidateArraySize: ({ area }, [rows, columns]) => {
      if (rows !== rowCount(area) || columns !== columnCount(area)) throw invalidArgument(SIZE);
    },
  },
};

const clearWhat = oneOf(['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks']);

/** Of columns nobody makes groups. */
const byRows = oneOf(['ByRows']);

/** Rows lie in eight groups at most. */
const MOST_LEVELS = 7;

function inGroups(sheet: HostSheet, area: SheetPart['area'], change: (level: number) => number): void {
  checkAllowed(sheet, 'allowFormatRows');
  for (const row of rowsIn(sheet, [area])) {
    const { level: before = 0, ...facts } = sheet.rows.get(row) ?? {};
    const level = change(before);
    if (level > MOST_LEVELS) throw invalidArgument();
    if (level !== before) sheet.rows.set(row, { ...facts, ...(level > 0 ? { level } : {}) });
  }
}

function part(sheet: HostSheet, area: SheetPart['area']): Ref {
  if (!inSheet(area)) throw invalidArgument();
  return ref('Range', { sheet, area });
}

function otherPlace(sheet: HostSheet, other: unknown, world: HostWorld): SheetPart {
  return placeArgument(other, (address) => placeFrom(world.book, sheet, address));
}

function changed(place: SheetPart, world: HostWorld): void {
  raiseChanged(world, place, hostAddress(place));
}

/** Values and formulas read differently and are written alike. */
function contents(read: (cell: HostCell) => Json): SpecScalar<SheetPart> {
  return {
    get: (place) => readCells(place, read),
    set: (place, value, world) => {
      if (world.behaviour.losesWrites === true) return;
      writeCells(place, value);
      changed(place, world);
    },
  };
}

/** A format is set before values are: it does not change what stands in the cell. */
function setFormat(place: SheetPart, value: unknown): void {
  const { sheet, area } = place;
  const at = matrix(place, value);
  checkAllowed(sheet, 'allowFormatCells');
  if (!Array.isArray(value)) {
    const format = text(value);
    sheet.cells.restyle(area, sheet.looks.turn({ format: stored(format) }));
    return;
  }
  for (const row of numbers(area.top, area.bottom)) {
    for (const column of numbers(area.left, area.right)) {
      const format = at(row - area.top, column - area.left);
      if (format === null || format === undefined) continue;
      const cell = sheet.cells.get(row, column);
      sheet.cells.set(row, column, {
        ...cell,
        look: sheet.looks.changed(cell.look, { format: stored(text(format)) }),
      });
    }
  }
}

function stored(format: string): string | undefined {
  return format === 'General' || format === '' ? undefined : format;
}

function valueType(cell: HostCell): string {
  const { value } = cell;
  if (value === null) return cell.formula === undefined ? 'Empty' : 'Double';
  if (isError(value)) return 'Error';
  return { string: 'String', number: 'Double', boolean: 'Boolean' }[typeof value as 'string'] ?? 'Unknown';
}

function hidden(which: 'rows' | 'columns'): SpecScalar<SheetPart> {
  return {
    get: ({ sheet, area }) =>
      common(
        which === 'rows'
          ? rowsIn(sheet, [area]).map((row) => isHiddenRow(sheet, row))
          : columnsIn(sheet, [area]).map((column) => sheet.columns.get(column)?.hidden === true),
      ),
    set: ({ sheet, area }, value) => {
      const isHidden = flag(value);
      checkAllowed(sheet, which === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
      const facts: Map<number, { readonly hidden?: boolean }> = sheet[which];
      for (const index of which === 'rows' ? rowsIn(sheet, [area]) : columnsIn(sheet, [area])) {
        facts.set(index, { ...facts.get(index), hidden: isHidden });
      }
    },
  };
}

function isHiddenRow(sheet: HostSheet, row: number): boolean {
  const facts = sheet.rows.get(row);
  return facts?.hidden === true || facts?.filtered === true;
}

function readLink({ sheet, area }: SheetPart): Json {
  const { link } = sheet.cells.get(area.top, area.left);
  return link === undefined ? null : { documentReference: link };
}

/** A place in this workbook; addresses outside are not imitated. */
function setLink(place: SheetPart, value: unknown): void {
  const { sheet, area } = place;
  if (!isRecord(value)) throw invalidArgument();
  if (typeof value.address === 'string') throw new HostFault('ApiNotFound', 'Range.hyperlink.address');
  checkUnlocked(place);
  const link = text(value.documentReference);
  for (const row of numbers(area.top, area.bottom)) {
    for (const column of numbers(area.left, area.right)) {
      const cell = sheet.cells.get(row, column);
      const shown = typeof value.textToDisplay === 'string' ? { value: value.textToDisplay } : {};
      // Excel gives a new link the style Hyperlink: blue and underlined.
      const look = sheet.looks.changed(cell.look, { color: '0563C1', underline: 'Single' });
      sheet.cells.set(row, column, { ...cell, ...shown, look, link });
    }
  }
}

export const rangeAreas: Spec<Places> = {
  navigations: {
    Format: (places) => ref('RangeFormat', places),
  },
};

/** The used range of a sheet; null when nothing stands there. */
export function usedRange(sheet: HostSheet, valuesOnly: unknown): Ref | null {
  const area = sheet.cells.used(valuesOnly === true);
  return area === undefined ? null : ref('Range', { sheet, area });
}
