/** The part that lists the sheets, changed in place: a sheet more, names, caches of pivots. */
import { decodeEscapes } from '../xml/text';
import { sameName, type NameDesign, type SheetDesign, markupText } from '../../core/index';
import { writtenNames } from './names';
import { openPackage } from './book';
import type { PackageBook } from './book';
import { RELATIONSHIPS } from './extensions';
import { addRelation, freePath, putPart } from './relations';
import {
  attribute,
  children,
  element,
  elements,
  prefixOf,
  spliced,
  startTag,
  withAttribute,
  withChild,
} from '../xml/elements';
import type { Element } from '../xml/elements';

/** The order in which the schema wants the children of a workbook. */
export const WORKBOOK_ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];

/** All sheets in their order, also those without cells: names and views count them. */
export function sheetNames(book: PackageBook): string[] {
  const xml = book.parts.text(book.path);
  return [...elements(xml, 'sheet')].map((found) =>
    decodeEscapes(attribute(startTag(xml, found), 'name') ?? ''),
  );
}

/** The number by which slicers know a sheet. */
export function sheetNumber({ parts, path }: PackageBook, name: string): string {
  const xml = parts.text(path);
  const tags = [...elements(xml, 'sheet')].map((found) => startTag(xml, found));
  const own = tags.find((tag) => sameName(decodeEscapes(attribute(tag, 'name') ?? ''), name));
  return (own && attribute(own, 'sheetId')) ?? '';
}

/** Lists a new sheet, empty so far; gives the book with it. */
export function listSheet(book: PackageBook, sheet: SheetDesign, after: string | undefined): PackageBook {
  const { parts } = book;
  const path = freePath(parts, 'xl/worksheets/sheet');
  putPart(parts, path, 'worksheet', EMPTY_SHEET);
  const relation = addRelation(parts, book.path, 'worksheet', path);
  const xml = parts.text(book.path);
  const standing = [...elements(xml, 'sheet')];
  const names = sheetNames(book);
  const before = after === undefined ? -1 : names.findIndex((name) => sameName(name, after));
  const place = before < 0 ? standing.length : before + 1;
  const ids = standing.map((found) => Number(attribute(startTag(xml, found), 'sheetId')));
  const neighbour = standing[place - 1];
  if (neighbour === undefined) throw new Error('A workbook has at least one sheet.');
  const prefix = prefixOf(startTag(xml, neighbour));
  const state = sheet.state === 'visible' ? '' : ` state="${sheet.state}"`;
  const added =
    `<${prefix}sheet name="${markupText(sheet.name)}" sheetId="${Math.max(0, ...ids) + 1}"${state}` +
    ` ${relationAttribute(xml, relation)}/>`;
  parts.setText(book.path, spliced(xml, [{ start: neighbour.end, end: neighbour.end, text: added }]));
  if (place < standing.length) shiftSheets(book, place);
  return openPackage(parts);
}

const EMPTY_SHEET =
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>';

/** `r:id="…"` under the prefix that the part has for relationships. */
export function relationAttribute(xml: string, id: string): string {
  const root = element(xml, 'workbook');
  const tag = root === undefined ? '' : startTag(xml, root);
  const declared = /\sxmlns:([^\s=]+)\s*=\s*["'][^"']*\/officeDocument\/(?:2006\/)?relationships["']/.exec(
    tag,
  )?.[1];
  return declared === undefined ? `xmlns:r="${RELATIONSHIPS}" r:id="${id}"` : `${declared}:id="${id}"`;
}

/** A sheet now stands at `place`: what counts sheets from there on counts one more. */
function shiftSheets(book: PackageBook, place: number): void {
  const xml = book.parts.text(book.path);
  const counters = [
    ['definedName', 'localSheetId'],
    ['workbookView', 'activeTab'],
    ['workbookView', 'firstSheet'],
  ] as const;
  const tags = new Map<number, { end: number; text: string }>();
  for (const [name, counter] of counters) {
    for (const found of elements(xml, name)) {
      const text = tags.get(found.start)?.text ?? startTag(xml, found);
      const number = attribute(text, counter);
      if (number === undefined || Number(number) < place) continue;
      const shifted = withAttribute(text, counter, String(Number(number) + 1));
      tags.set(found.start, { end: found.contentStart, text: shifted });
    }
  }
  const pieces = [...tags].map(([start, tag]) => ({ start, ...tag })).sort((a, b) => a.start - b.start);
  book.parts.setText(book.path, spliced(xml, pieces));
}

/** A sheet that is shown or hidden as its new design says. */
export function setState(book: PackageBook, sheet: SheetDesign): void {
  const xml = book.parts.text(book.path);
  for (const found of elements(xml, 'sheet')) {
    const tag = startTag(xml, found);
    if (!sameName(decodeEscapes(attribute(tag, 'name') ?? ''), sheet.name)) continue;
    const state = sheet.state === 'visible' ? undefined : sheet.state;
    const text =
      (attribute(tag, 'state') ?? 'visible') === sheet.state ? tag : withAttribute(tag, 'state', state);
    book.parts.setText(book.path, spliced(xml, [{ start: found.start, end: found.contentStart, text }]));
    return;
  }
}

/** Names that the program keeps for a sheet, written anew with it. */
const OWN_NAMES = ['_xlnm.Print_Area', '_xlnm.Print_Titles', '_xlnm._FilterDatabase'];

/** Defines the names of a sheet and of its change in place of those that stood. */
export function setNames(book: PackageBook, sheet: SheetDesign, names: readonly NameDesign[]): void {
  const xml = book.parts.text(book.path);
  const index = sheetNames(book).findIndex((name) => sameName(name, sheet.name));
  const written = writtenNames({ sheets: [sheet], names });
  const isReplaced = (tag: string) => {
    const name = attribute(tag, 'name') ?? '';
    const local = attribute(tag, 'localSheetId');
    return local === undefined
      ? names.some((design) => sameName(design.name, name))
      : Number(local) === index && OWN_NAMES.includes(name);
  };
  const root = element(xml, 'workbook');
  if (root === undefined) return;
  const prefix = prefixOf(startTag(xml, root));
  const added = written.map(({ name, range, scope }) => {
    const local = scope === undefined ? '' : ` localSheetId="${index}"`;
    return `<${prefix}definedName name="${markupText(name)}"${local}>${markupText(range)}</${prefix}definedName>`;
  });
  const list = childOf(xml, root, 'definedNames');
  const kept =
    list === undefined
      ? []
      : [...children(xml, list)]
          .filter((child) => !isReplaced(startTag(xml, child)))
          .map((child) => xml.slice(child.start, child.end));
  // The names keep their order as far as they say the same.
  const standing =
    list === undefined ? [] : [...children(xml, list)].map((one) => xml.slice(one.start, one.end));
  if (sameSet([...kept, ...added], standing)) return;
  book.parts.setText(book.path, withList(xml, root, 'definedNames', [...kept, ...added]));
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && [...one].sort().join('\n') === [...other].sort().join('\n');
}

export function childOf(xml: string, parent: Element, name: string): Element | undefined {
  for (const child of children(xml, parent)) if (child.name === name) return child;
  return undefined;
}

/** The list of this name with these items, or none where there are none. */
export function withList(xml: string, root: Element, name: string, items: readonly string[]): string {
  const prefix = prefixOf(startTag(xml, root));
  const text = items.length === 0 ? '' : `<${prefix}${name}>${items.join('')}</${prefix}${name}>`;
  const list = childOf(xml, root, name);
  if (list !== undefined) return spliced(xml, [{ start: list.start, end: list.end, text }]);
  return text === '' ? xml : withChild(xml, root, WORKBOOK_ORDER, name, text);
}
