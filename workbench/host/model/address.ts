/** Addresses as the interface takes and gives them. */
import { parseArea, parseReference, quotedSheet } from '../../../src/core/index';
import type { Area } from '../../../src/core/index';
import { HostFault, invalidArgument } from '../common/fault';
import { areaText, WHOLE } from './area';
import type { HostBook, HostName } from './book';
import type { SheetPart, Places, HostSheet } from './sheet';

/** `Sheet1!A1:B2`; quotes stand where a formula would need them. */
export function hostAddress({ sheet, area }: SheetPart): string {
  return `${sheetPrefix(sheet.name)}!${areaText(area)}`;
}

export function sheetPrefix(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && parseArea(name) === undefined;
  return plain ? name : quotedSheet(name);
}

/** `=Sheet1!$A$1:$B$2`, as a name gives it. */
export function nameFormula({ sheet, area }: SheetPart): string {
  return `=${sheetPrefix(sheet.name)}!${areaText(area).replace(/[A-Z]+|\d+/g, '$$$&')}`;
}

/** An address or a name, as `worksheet.getRange` takes it. */
export function placeFrom(book: HostBook, sheet: HostSheet, address: string): SheetPart {
  if (address.trim() === '') return { sheet, area: WHOLE };
  const found = areaFrom(book, sheet, address) ?? findName(book, sheet, address)?.place;
  if (found === undefined) throw invalidArgument();
  if (found.sheet !== sheet) throw invalidArgument();
  return found;
}

/** `A1:C3,E5`, as `worksheet.getRanges` takes it; at most 8,192 characters. */
export function areasFrom(book: HostBook, sheet: HostSheet, addresses: string): Places {
  if (addresses.length > 8192) throw invalidArgument();
  return { sheet, areas: addresses.split(',').map((address) => placeFrom(book, sheet, address.trim()).area) };
}

function areaFrom(book: HostBook, sheet: HostSheet, address: string): SheetPart | undefined {
  const area: Area | undefined = parseArea(address);
  if (area !== undefined) return { sheet, area };
  return placeAnywhere(book, address);
}

/** `Sheet1!A1:B2` or `='It''s'!$A$1`. */
export function placeAnywhere(book: HostBook, address: string): SheetPart | undefined {
  const reference = parseReference(address);
  if (reference === undefined) return undefined;
  const sheet = book.sheet(reference.sheet);
  if (sheet === undefined) return undefined;
  const { top, left, bottom, right } = reference;
  return { sheet, area: { top, left, bottom, right } };
}

/** A sheet's own name goes before one of the workbook. */
export function findName(book: HostBook, sheet: HostSheet | undefined, name: string): HostName | undefined {
  const lower = name.toLowerCase();
  const named = book.names.filter((candidate) => candidate.name.toLowerCase() === lower);
  return (
    (sheet && named.find((candidate) => candidate.scope === sheet)) ??
    named.find((candidate) => candidate.scope === undefined)
  );
}

/** Letters, digits, `_`, `.` and `\`; not a cell's address, not `R` or `C`; at most 255 characters. */
export function isName(name: string): boolean {
  return (
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) &&
    name.length <= 255 &&
    !/^[rc]$/i.test(name) &&
    !/^r\d*c\d*$/i.test(name) &&
    parseArea(name) === undefined
  );
}

export function checkNewName(name: string): void {
  if (!isName(name)) throw new HostFault('InvalidArgument');
}
