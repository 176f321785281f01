/** Finds the parts of a workbook by their relationships, never by their usual names. */
import { decodeOoxml, tablePart } from './table';
import type { TablePart } from './table';
import { PatchError } from './error';
import type { Parts } from './parts';
import { attribute, element, elements, spliced, startTag, tags, withAttribute } from './xml';

export interface SheetPart {
  readonly name: string;
  readonly path: string;
}

export interface Book {
  readonly parts: Parts;
  /** The part that lists the sheets. */
  readonly path: string;
  readonly sheets: readonly SheetPart[];
}

interface Relation {
  readonly id: string;
  /** The last word of its type, e.g. `table`. */
  readonly kind: string;
  readonly target: string;
}

export function openBook(parts: Parts): Book {
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
    sheets.push({ name: decodeOoxml(name), path: target.target });
  }
  return { parts, path, sheets };
}

/** The id stands under whatever prefix the file gives to the namespace of relationships. */
function relationId(tag: string): string | undefined {
  return /\s[^\s=:]+:id\s*=\s*["']([^"']*)["']/.exec(tag)?.[1];
}

/** The tables that a sheet holds. */
export function tablesOf(book: Book, sheet: SheetPart): TablePart[] {
  return relations(book.parts, sheet.path)
    .filter((relation) => relation.kind === 'table' && book.parts.has(relation.target))
    .map((relation) => tablePart(relation.target, book.parts.text(relation.target)));
}

function relations(parts: Parts, path: string): Relation[] {
  const relationPath = relationsPath(path);
  if (!parts.has(relationPath)) return [];
  const xml = parts.text(relationPath);
  const found: Relation[] = [];
  for (const tag of tags(xml)) {
    if (tag.name !== 'Relationship' || tag.kind === 'close') continue;
    const text = xml.slice(tag.start, tag.end);
    if (attribute(text, 'TargetMode') === 'External') continue;
    found.push({
      id: attribute(text, 'Id') ?? '',
      kind: (attribute(text, 'Type') ?? '').replace(/^.*\//, ''),
      target: resolve(path, attribute(text, 'Target') ?? ''),
    });
  }
  return found;
}

function relationsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

/** A target is relative to the folder of its source, or absolute in the package. */
function resolve(source: string, target: string): string {
  const steps = target.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Drops the list of formulas, which the next program that calculates makes anew. */
export function dropCalcChain(book: Book): void {
  const { parts } = book;
  const chain = relations(parts, book.path).find((relation) => relation.kind === 'calcChain')?.target;
  if (chain === undefined) return;
  parts.remove(chain);
  dropTags(parts, relationsPath(book.path), (tag) => (attribute(tag, 'Type') ?? '').endsWith('/calcChain'));
  dropTags(parts, '[Content_Types].xml', (tag) => attribute(tag, 'PartName') === `/${chain}`);
}

function dropTags(parts: Parts, path: string, unwanted: (tag: string) => boolean): void {
  if (!parts.has(path)) return;
  const xml = parts.text(path);
  const pieces = [...tags(xml)]
    .filter((tag) => tag.kind === 'empty' && unwanted(xml.slice(tag.start, tag.end)))
    .map((tag) => ({ start: tag.start, end: tag.end, text: '' }));
  parts.setText(path, spliced(xml, pieces));
}

/** What may stand before the calculation settings, the last first. */
const BEFORE_SETTINGS = ['definedNames', 'externalReferences', 'functionGroups', 'sheets'];

/** Asks whatever opens the file to calculate: the results in the cells are those of before. */
export function calculateOnLoad(book: Book): void {
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
