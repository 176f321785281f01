/** What a drop-down list offers, wherever its rule says that the choices stand. */
import { findName, placeAnywhere, sheetPrefix } from './address';
import type { HostBook } from './book';
import type { HostCell } from './cell';
import { range } from './grid';
import type { HostValidation, HostSheet } from './sheet';

/**
 * The texts of a list that a rule gives one by one, by a range or by a defined name; `read` says how a cell of a range
 * reads. Undefined for other rules, and for a list that cannot be found.
 */
export function listChoices(
  book: HostBook,
  sheet: HostSheet,
  { type, rule }: HostValidation,
  read: (cell: HostCell) => string,
): string[] | undefined {
  const { source } = (rule.list ?? {}) as { readonly source?: unknown };
  if (type !== 'List' || typeof source !== 'string') return undefined;
  if (!source.startsWith('=')) return source.split(',').map((one) => one.trim());
  const reference = source.slice(1);
  const address = reference.includes('!') ? reference : `${sheetPrefix(sheet.name)}!${reference}`;
  const place = placeAnywhere(book, address) ?? findName(book, sheet, reference)?.place;
  if (place === undefined) return undefined;
  const { top, bottom, left, right } = place.area;
  return range(top, bottom).flatMap((row) =>
    range(left, right).map((column) => read(place.sheet.cells.get(row, column))),
  );
}
