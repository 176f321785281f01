/** How a range looks. Reading gives null where its cells differ. */
import type { Area } from '../../../src/core/index';
import { invalidArgument } from '../common/fault';
import type { Json } from '../common/json';
import { omit } from '../common/omit';
import { checkAllowed } from '../model/contents';
import type { Look, LookChange } from '../model/look';
import type { Places, HostSheet } from '../model/sheet';
import { columnPoints, columnsIn, common, rowPoints, rowsIn, widthOf } from '../model/sizes';
import { flag, number, oneOf, text, whole } from './args';
import { ref } from './ref';
import type { SpecScalar, Spec } from './spec';
import { color } from './worksheet';

/** The looks of an area: of every cell, or for a large one of those that were put and one that was not. */
function* looksIn({ sheet, areas }: Places): Generator<Look, void> {
  for (const area of areas) yield* looksOf(sheet, area);
}

function* looksOf(sheet: HostSheet, area: Area): Generator<Look, void> {
  const small = (area.bottom - area.top + 1) * (area.right - area.left + 1) <= 20_000;
  if (small) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) yield sheet.look(row, column);
    }
    return;
  }
  yield sheet.look(area.bottom, area.right);
  for (const { cell } of sheet.cells.within(area)) yield cell.look;
}

function restyle({ sheet, areas }: Places, change: LookChange): void {
  checkAllowed(sheet, 'allowFormatCells');
  const turn = sheet.looks.turn(change);
  for (const area of areas) sheet.cells.restyle(area, turn);
}

/** One fact of a look: how it is read for the interface, and what setting it changes. */
function fact(read: (look: Look) => Json, change: (value: unknown) => LookChange): SpecScalar<Places> {
  return {
    get: (place) => {
      const seen = new Set<Json>();
      for (const look of looksIn(place)) seen.add(read(look));
      return common(seen);
    },
    set: (place, value) => restyle(place, change(value)),
  };
}

const horizontal = oneOf([
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
]);
const vertical = oneOf(['Top', 'Center', 'Bottom', 'Justify', 'Distributed']);
const underline = oneOf(['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant']);

/** `#RRGGBB` as it is kept: without `#`. */
function kept(value: unknown): string {
  const made = color(value);
  if (made === '') throw invalidArgument();
  return made.slice(1);
}

export const rangeFormat: Spec<Places> = {
  scalars: {
    ColumnWidth: {
      get: ({ sheet, areas }) => common(columnsIn(sheet, areas).map((column) => columnPoints(sheet, column))),
      set: ({ sheet, areas }, value) => {
        checkAllowed(sheet, 'allowFormatColumns');
        const width = number(value) / widthOf(sheet).pointsPerCharacter;
        if (width < 0 || width > 255) throw invalidArgument();
        for (const column of columnsIn(sheet, areas)) {
          sheet.columns.set(column, { ...sheet.columns.get(column), width });
        }
      },
    },
    HorizontalAlignment: fact(
      (look) => look.horizontal ?? 'General',
      (value) => {
        const word = horizontal(value);
        return { horizontal: word === 'General' ? undefined : word };
      },
    ),
    IndentLevel: fact(
      (look) => look.indent ?? 0,
      (value) => {
        const indent = whole(value);
        if (indent < 0 || indent > 250) throw invalidArgument();
        return { indent: indent === 0 ? undefined : indent };
      },
    ),
    RowHeight: {
      get: ({ sheet, areas }) => common(rowsIn(sheet, areas).map((row) => rowPoints(sheet, row))),
      set: ({ sheet, areas }, value) => {
        checkAllowed(sheet, 'allowFormatRows');
        const height = number(value);
        if (height < 0 || height > 409.5) throw invalidArgument();
        for (const row of rowsIn(sheet, areas)) {
          const facts = omit(sheet.rows.get(row) ?? {}, 'grows');
          sheet.rows.set(row, { ...facts, height });
        }
      },
    },
    ShrinkToFit: fact(
      (look) => look.shrink === true,
      (value) => ({ shrink: flag(value) }),
    ),
    UseStandardHeight: {
      get: ({ sheet, areas }) =>
        common(rowsIn(sheet, areas).map((row) => sheet.rows.get(row)?.height === undefined)),
      set: (places, value) => {
        // Saying false changes nothing: the height stays what it is.
        if (flag(value)) standardHeight(places);
      },
    },
    UseStandardWidth: {
      get: ({ sheet, areas }) =>
        common(columnsIn(sheet, areas).map((column) => sheet.columns.get(column)?.width === undefined)),
      set: ({ sheet, areas }, value) => {
        checkAllowed(sheet, 'allowFormatColumns');
        if (!flag(value)) return;
        for (const column of columnsIn(sheet, areas)) {
          const facts = omit(sheet.columns.get(column) ?? {}, 'width');
          if (Object.keys(facts).length > 0) sheet.columns.set(column, facts);
          else sheet.columns.delete(column);
        }
      },
    },
    VerticalAlignment: fact(
      (look) => look.vertical ?? 'Bottom',
      (value) => ({ vertical: vertical(value) }),
    ),
    WrapText: fact(
      (look) => look.wrap === true,
      (value) => ({ wrap: flag(value) }),
    ),
  },
  navigations: {
    Borders: (place) => ref('RangeBorderCollection', place),
    Fill: (place) => ref('RangeFill', place),
    Font: (place) => ref('RangeFont', place),
    Protection: (place) => ref('FormatProtection', place),
  },
  methods: {
    /** The page measures the text when it shows the row, as a program does that opens the file. */
    AutofitRows: ({ sheet, areas }) => {
      checkAllowed(sheet, 'allowFormatRows');
      for (const row of rowsIn(sheet, areas)) {
        const facts = omit(omit(sheet.rows.get(row) ?? {}, 'height'), 'grows');
        if (Object.keys(facts).length > 0) sheet.rows.set(row, facts);
        else sheet.rows.delete(row);
      }
    },
  },
};

function standardHeight({ sheet, areas }: Places): void {
  checkAllowed(sheet, 'allowFormatRows');
  for (const row of rowsIn(sheet, areas)) {
    const facts = omit(sheet.rows.get(row) ?? {}, 'height');
    if (Object.keys(facts).length > 0) sheet.rows.set(row, facts);
    else sheet.rows.delete(row);
  }
}

export const rangeFill: Spec<Places> = {
  scalars: {
    Color: fact(
      (look) => (look.fill === undefined ? '#FFFFFF' : `#${look.fill}`),
      (value) => ({ fill: kept(value) }),
    ),
  },
};

export const rangeFont: Spec<Places> = {
  scalars: {
    Bold: fact(
      (look) => look.bold === true,
      (value) => ({ bold: flag(value) }),
    ),
    Color: fact(
      (look) => `#${look.color ?? '000000'}`,
      (value) => ({ color: kept(value) }),
    ),
    Italic: fact(
      (look) => look.italic === true,
      (value) => ({ italic: flag(value) }),
    ),
    Name: fact(
      (look) => look.fontName,
      (value) => ({ fontName: text(value) }),
    ),
    Size: fact(
      (look) => look.size,
      (value) => ({ size: fontSize(value) }),
    ),
    Underline: fact(
      (look) => look.underline ?? 'None',
      (value) => {
        const word = underline(value);
        return { underline: word === 'None' ? undefined : word };
      },
    ),
  },
};

function fontSize(value: unknown): number {
  const size = number(value);
  if (size < 1 || size > 409) throw invalidArgument();
  return size;
}

export const formatProtection: Spec<Places> = {
  scalars: {
    Locked: {
      ...fact(
        (look) => look.unlocked !== true,
        (value) => ({ unlocked: !flag(value) }),
      ),
      // No option of a protected sheet lets this be changed.
      set: (place, value) => {
        checkAllowed(place.sheet, 'nothing');
        restyle(place, { unlocked: !flag(value) });
      },
    },
  },
};
