import { HostFault, invalidArgument } from '../common/fault';
import { areasFrom, placeFrom } from '../model/address';
import { inSheet, sized } from '../model/area';
import type { HostSheet, Visibility } from '../model/sheet';
import { widthOf } from '../model/sizes';
import { activate } from './world';
import type { HostWorld } from './world';
import { flag, oneOf, text, whole } from './args';
import { ref } from './ref';
import type { Ref } from './ref';
import type { Args, Spec } from './spec';
import { kept } from './spec';
import { usedRange } from './range';
import { checkNotLast, checkSheetName, leave, removeSheet } from './worksheets';

export const worksheet: Spec<HostSheet> = {
  scalars: {
    Name: { get: ({ name }) => name, set: rename },
    Position: { get: (sheet, { book }) => book.sheets.indexOf(sheet), set: move },
    ShowGridlines: kept('showGridlines', flag),
    StandardWidth: { get: (sheet) => widthOf(sheet).standardCharacters },
    TabColor: {
      get: ({ tabColor }) => tabColor,
      set: (sheet, value) => void (sheet.tabColor = color(value)),
    },
    Visibility: { get: ({ visibility }) => visibility, set: show },
  },
  spellings: { Gridlines: 'ShowGridlines' },
  navigations: {
    AutoFilter: (sheet) => ref('AutoFilter', sheet),
    Charts: (sheet) => ref('ChartCollection', sheet),
    FreezePanes: (sheet) => ref('WorksheetFreezePanes', sheet),
    HorizontalPageBreaks: (sheet) => ref('PageBreakCollection', { sheet, axis: 'breakRows' }),
    PageLayout: (sheet) => ref('PageLayout', sheet),
    PivotTables: (sheet, { book }) => ref('PivotTableCollection', { book, sheet }),
    Protection: (sheet) => ref('WorksheetProtection', sheet),
    Slicers: (sheet, { book }) => ref('SlicerCollection', { book, sheet }),
    Tables: (sheet, { book }) => ref('TableCollection', { book, sheet }),
    VerticalPageBreaks: (sheet) => ref('PageBreakCollection', { sheet, axis: 'breakColumns' }),
  },
  objects: {
    GetRange: (sheet, [address], { book }) =>
      ref('Range', placeFrom(book, sheet, address === undefined || address === null ? '' : text(address))),
    GetRangeByIndexes: rangeAt,
    GetRanges: (sheet, [address], { book }) => ref('RangeAreas', areasFrom(book, sheet, text(address))),
    GetUsedRange: (sheet, [valuesOnly]) => usedRange(sheet, valuesOnly) ?? rangeAt(sheet, [0, 0, 1, 1]),
    GetUsedRangeOrNullObject: (sheet, [valuesOnly]) => usedRange(sheet, valuesOnly),
  },
  methods: {
    Activate: (sheet, _args, world) => {
      if (sheet.visibility !== 'Visible') throw new HostFault('InvalidOperation');
      if (world.behaviour.staysOnSheet !== true) activate(world, sheet);
    },
    Delete: (sheet, _args, world) => removeSheet(world.book, sheet, world),
  },
  identity: ({ id }) => ({ Id: id }),
};

function rename(sheet: HostSheet, value: unknown, { book }: HostWorld): void {
  const name = text(value);
  checkSheetName(book, name, sheet);
  book.watch.touch();
  sheet.name = name;
}

function move(sheet: HostSheet, value: unknown, { book }: HostWorld): void {
  const position = whole(value);
  if (position < 0 || position >= book.sheets.length) throw invalidArgument();
  const others = book.sheets.filter((one) => one !== sheet);
  book.sheets = [...others.slice(0, position), sheet, ...others.slice(position)];
}

const visibility = oneOf<Visibility>(['Visible', 'Hidden', 'VeryHidden']);

function show(sheet: HostSheet, value: unknown, world: HostWorld): void {
  const wanted = visibility(value);
  if (wanted !== 'Visible') {
    checkNotLast(world.book, sheet);
    leave(world.book, sheet, world);
  }
  sheet.visibility = wanted;
}

/** `#RRGGBB` in capitals, or nothing. */
export function color(value: unknown): string {
  const given = text(value);
  if (given === '') return '';
  if (!/^#?[0-9a-f]{6}$/i.test(given)) throw invalidArgument();
  return `#${given.replace('#', '').toUpperCase()}`;
}

function rangeAt(sheet: HostSheet, args: Args): Ref {
  const [top = 0, left = 0, rows = 0, columns = 0] = args.map(whole);
  const area = sized(top, left, rows, columns);
  if (!inSheet(area)) throw invalidArgument();
  return ref('Range', { sheet, area });
}
