import { HostFault } from '../common/fault';
import { isSheetName } from '../model/book';
import type { HostBook } from '../model/book';
import type { HostSheet } from '../model/sheet';
import { activate, EventType } from './world';
import type { HostWorld } from './world';
import { key, text } from './args';
import { eventMethods, WORKBOOK } from './events';
import { ref } from './ref';
import type { Spec } from './spec';

export const worksheetCollection: Spec<HostBook> = {
  items: (book) => book.sheets.map((sheet) => ref('Worksheet', sheet)),
  item: (book, args) => sheetRef(book.sheet(key(args))),
  objects: {
    Add: (book, [name], world) => ref('Worksheet', addSheet(book, name, world)),
    GetFirst: (book, [visibleOnly]) => sheetRef(seen(book, visibleOnly)[0]),
    GetItemOrNullObject: (book, args) => sheetRef(book.sheet(key(args))),
  },
  methods: {
    GetCount: (book, [visibleOnly]) => seen(book, visibleOnly).length,
    ...eventMethods(
      ['Activated', 'Added', 'DataChanged', 'Deactivated', 'Deleted', 'SelectionChanged'],
      () => WORKBOOK,
    ),
  },
};

function sheetRef(sheet: HostSheet | undefined) {
  return sheet === undefined ? null : ref('Worksheet', sheet);
}

function seen(book: HostBook, visibleOnly: unknown): HostSheet[] {
  return book.sheets.filter((sheet) => visibleOnly !== true || sheet.visibility === 'Visible');
}

function addSheet(book: HostBook, name: unknown, world: HostWorld): HostSheet {
  const given = name === undefined || name === null || name === '' ? undefined : text(name);
  if (given !== undefined) checkSheetName(book, given, undefined);
  const sheet = book.addSheet(given ?? freeName(book));
  world.raise({
    type: EventType.sheetAdded,
    target: sheet.id,
    message: { worksheetId: sheet.id, source: 'Local' },
  });
  return sheet;
}

function freeName(book: HostBook): string {
  for (let number = 1; ; number++) {
    const name = `工作表${number}`;
    if (book.sheet(name) === undefined) return name;
  }
}

/** Throws `InvalidArgument` for a name that Excel does not take, `ItemAlreadyExists` for one that is taken. */
export function checkSheetName(book: HostBook, name: string, own: HostSheet | undefined): void {
  if (!isSheetName(name)) throw new HostFault('InvalidArgument');
  const taken = book.sheet(name);
  if (taken !== undefined && taken !== own) throw new HostFault('ItemAlreadyExists');
}

/** The last visible sheet can be neither deleted nor hidden. */
export function checkNotLast(book: HostBook, sheet: HostSheet): void {
  if (seen(book, true).every((one) => one === sheet)) throw new HostFault('InvalidOperation');
}

export function removeSheet(book: HostBook, sheet: HostSheet, world: HostWorld): void {
  if (sheet.visibility === 'VeryHidden') throw new HostFault('InvalidOperation');
  checkNotLast(book, sheet);
  leave(book, sheet, world);
  book.sheets = book.sheets.filter((one) => one !== sheet);
  book.watch.touch();
  book.names = book.names.filter((name) => name.scope !== sheet);
  for (const name of book.names) {
    if (name.place?.sheet !== sheet) continue;
    name.place = undefined;
    name.formula = '=#REF!';
  }
  world.raise({
    type: EventType.sheetDeleted,
    target: sheet.id,
    message: { worksheetId: sheet.id, source: 'Local' },
  });
}

/** Another visible sheet comes to the front before this one goes. */
export function leave(book: HostBook, sheet: HostSheet, world: HostWorld): void {
  if (book.active !== sheet) return;
  const index = book.sheets.indexOf(sheet);
  const next = [...book.sheets.slice(index + 1), ...book.sheets.slice(0, index).reverse()].find(
    (one) => one.visibility === 'Visible',
  );
  if (next !== undefined) activate(world, next);
}
