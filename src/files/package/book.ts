/** Finds the parts of a workbook by their relationships, never by their usual names. */
import { decodeEscapes } from '../xml/text';
import { tablePart } from './table';
import type { PackageTable } from './table';
import { PatchError } from './error';
import { dropPart, dropRelations, relations } from './relations';
import type { Parts } from './parts';
import { attribute, element, elements, spliced, startTag, withAttribute } from '../xml/elements';

export interface SheetPart {
  readonly name: string;
  readonly path: string;
}

export interface PackageBook {
  readonly parts: Parts;
  /** The part that lists the sheets. */
  readonly path: string;
  readonly sheets: readonly SheetPart[];
}

export function openPackage(parts: Parts): PackageBook {
  if (parts.has('content.xml')) throw new PatchError('ods', {});
  const path = relations(parts, '').find((relation) => relation.kind === 'officeDocument')?.target;
  if (path === undefined || !parts.has(path)) throw new PatchError('not-a-workbook', {});
  const targets = new Map(relations(parts, path).map((relation) => [relation.id, relation]));
  const xml = parts.text(path);
  const sheets: SheetPart[] = [];
  for (const found of elements(xml, 'sheet')) {
    const tag = startTag(xml, found);
    const target = targets.get(relationId(tag) ?? '');
    const name = attribute(tag, 'name');
    if (name === undefined || target?.kind !== 'worksheet' || !parts.has(target.target)) continue;
    sheets.push({ name: decodeEscapes(name), path: target.target });
  }
  return { parts, path, sheets };
}

/** The id stands under whatever prefix the file gives to the namespace of relationships. */
function relationId(tag: string): string | undefined {
  return /\s[^\s=:]+:id\s*=\s*["']([^"']*)["']/.exec(tag)?.[1];
}

/** The tables that a sheet holds. */
export function tablesOfSheet(book: PackageBook, sheet: SheetPart): PackageTable[] {
  return relations(book.parts, sheet.path)
    .filter((relation) => relation.kind === 'table' && book.parts.has(relation.target))
    .map((relation) => tablePart(relation.target, book.parts.text(relation.target)));
}

/** Drops the list of formulas, which the next program that calculates makes anew. */
export function dropCalcChain(book: PackageBook): void {
  const { parts } = book;
  const chain = relations(parts, book.path).find((relation) => relation.kind === 'calcChain')?.target;
  if (chain === undefined) return;
  dropRelations(parts, book.path, (relation) => relation.kind === 'calcChain');
  dropPart(parts, chain);
}

/** What may stand before the calculation settings, the last first. */
const BEFORE_SETTINGS = ['definedNames', 'externalReferences', 'functionGroups', 'sheets'];

/** Asks whatever opens the file to calculate: the results in the cells are those of before. */
export function calculateOnLoad(book: PackageBook): void {
  const xml = book.parts.text(book.path);
  const settings = element(xml, 'calcPr');
  if (settings !== undefined) {
    const tag = withAttribute(startTag(xml, settings), 'fullCalcOnLoad', '1');
    book.parts.setText(
      book.path,
      spliced(xml, [{ start: settings.start, end: settings.contentStart, text: tag }]),
    );
    return;
  }
  const before = BEFORE_SETTINGS.map((name) => element(xml, name)).find((found) => found !== undefined);
  if (before === undefined) return;
  const prefix = /^<([^\s:/>]+:)/.exec(xml.slice(before.start))?.[1] ?? '';
  const added = `<${prefix}calcPr fullCalcOnLoad="1"/>`;
  book.parts.setText(book.path, spliced(xml, [{ start: before.end, end: before.end, text: added }]));
}
