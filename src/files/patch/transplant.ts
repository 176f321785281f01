/** Takes the sheet of a workbook that we wrote for this purpose over into another workbook. */
import type { PackageBook } from '../package/book';
import { addRelation, freePath, putPart, relations } from '../package/relations';
import type { Parts } from '../package/parts';
import { mergeStyles } from '../package/styles';
import { attribute, element, elements, spliced, startTag, withAttribute } from '../xml/elements';

/** The sheet's own part in a workbook of one sheet. */
const SOURCE = 'xl/worksheets/sheet1.xml';

/**
 * A cell with its style, as the writer spells them: behind its place, and behind its type if it has no formula. One without a style
 * has the first of its own workbook, which may look otherwise in the other.
 */
const STYLED = /(<c r="[^"]*"(?: t="\w+")?)(?: s="(\d+)")?/g;

/** Puts the sheet into the part at `path`, whose old content is gone; texts stand in the cells themselves. */
export function transplant(book: PackageBook, path: string, source: Parts, selected: boolean): void {
  const styles = bringStyles(book, source);
  const tables = bringTables(book.parts, path, source);
  const sheet = source
    .text(SOURCE)
    .replace(/ tabSelected="1"/, (kept) => (selected ? kept : ''))
    .replace(STYLED, (_whole, start: string, style?: string) => {
      const number = styles.cells[Number(style ?? 0)] ?? 0;
      return number === 0 ? start : `${start} s="${number}"`;
    })
    .replace(/ dxfId="(\d+)"/g, (_whole, id: string) => ` dxfId="${styles.differentials[Number(id)] ?? id}"`)
    .replace(
      /<tablePart r:id="([^"]*)"/g,
      (_whole, id: string) => `<tablePart r:id="${tables.get(id) ?? id}"`,
    );
  putPart(book.parts, path, 'worksheet', withTexts(sheet, source));
}

/** The shared strings of the other workbook are not touched. */
function withTexts(sheet: string, source: Parts): string {
  if (!source.has('xl/sharedStrings.xml')) return sheet;
  const strings = source.text('xl/sharedStrings.xml');
  const texts = [...elements(strings, 'si')].map((found) =>
    strings.slice(found.contentStart, found.contentEnd),
  );
  return sheet.replace(
    /(<c r="[^>]*) t="s"([^>]*>)<v>(\d+)<\/v>/g,
    (_whole, before: string, after: string, index: string) =>
      `${before} t="inlineStr"${after}<is>${texts[Number(index)] ?? ''}</is>`,
  );
}

function bringStyles(book: PackageBook, source: Parts) {
  const { parts } = book;
  const own = source.text('xl/styles.xml');
  const path = relations(parts, book.path).find((relation) => relation.kind === 'styles')?.target;
  if (path === undefined || !parts.has(path)) {
    const made = 'xl/styles.xml';
    if (path === undefined) addRelation(parts, book.path, 'styles', made);
    putPart(parts, path ?? made, 'styles', own);
    return mergeStyles(own, own);
  }
  const merged = mergeStyles(parts.text(path), own);
  parts.setText(path, merged.xml);
  return merged;
}

/** The new relationship of each table. */
function bringTables(parts: Parts, path: string, source: Parts): ReadonlyMap<string, string> {
  const made = new Map<string, string>();
  for (const { id, kind, target } of relations(source, SOURCE)) {
    if (kind !== 'table') throw new Error(`A sheet of ours does not have a ${kind}.`);
    const place = freePath(parts, 'xl/tables/table');
    putPart(parts, place, 'table', withTableId(source.text(target), nextTableId(parts)));
    made.set(id, addRelation(parts, path, 'table', place));
  }
  return made;
}

function nextTableId(parts: Parts): number {
  const tables = parts.paths().filter((path) => /\/tables\/[^/]*\.xml$/.test(path));
  return Math.max(0, ...tables.map((path) => tableId(parts.text(path)))) + 1;
}

function tableId(xml: string): number {
  const table = element(xml, 'table');
  return table === undefined ? 0 : Number(attribute(startTag(xml, table), 'id') ?? 0);
}

function withTableId(xml: string, id: number): string {
  const table = element(xml, 'table');
  if (table === undefined) return xml;
  const text = withAttribute(startTag(xml, table), 'id', String(id));
  return spliced(xml, [{ start: table.start, end: table.contentStart, text }]);
}
