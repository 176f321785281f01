/** The caches of pivots that a workbook lists, and whose data they hold. */
import { sameName } from '../../core/index';
import { openPackage } from './book';
import type { PackageBook } from './book';
import { dropIdlePart, dropRelations, relations } from './relations';
import { childOf, relationAttribute, withList } from './workbook';
import {
  attribute,
  children,
  element,
  elements,
  prefixOf,
  spliced,
  startTag,
  withAttribute,
  type Element,
} from '../xml/elements';

interface CacheEntry {
  readonly id: number;
  /** The relationship of the workbook that leads to the cache. */
  readonly relation: string;
}

/** The entries of the list as they stand; an extension lists caches of slicers under the same tag. */
function entries(xml: string): (CacheEntry & { readonly text: string })[] {
  const root = element(xml, 'workbook');
  const list = root === undefined ? undefined : childOf(xml, root, 'pivotCaches');
  if (list === undefined) return [];
  return [...children(xml, list)].map((found) => {
    const tag = startTag(xml, found);
    return {
      id: Number(attribute(tag, 'cacheId')),
      relation: /\s[^\s=:]+:id\s*=\s*["']([^"']*)["']/.exec(tag)?.[1] ?? '',
      text: xml.slice(found.start, found.end),
    };
  });
}

/** A number that no cache has yet. */
export function nextCacheId(book: PackageBook): number {
  const xml = book.parts.text(book.path);
  const ids = [...elements(xml, 'pivotCache')].map((found) =>
    Number(attribute(startTag(xml, found), 'cacheId') ?? 0),
  );
  return Math.max(0, ...ids) + 1;
}

/** One by which no slicer knows a cache yet: slicers have numbers of their own for them. */
export function nextSlicedId({ parts, path }: PackageBook): number {
  const ids = relations(parts, path).map(({ kind, target }) =>
    kind === 'pivotCacheDefinition' && parts.has(target)
      ? Number(/\spivotCacheId\s*=\s*["'](\d+)["']/.exec(parts.text(target))?.[1] ?? 0)
      : 0,
  );
  return Math.max(0, ...ids) + 1;
}

/** Lists another cache. */
export function listCache(book: PackageBook, added: CacheEntry): void {
  const xml = book.parts.text(book.path);
  const root = element(xml, 'workbook');
  if (root === undefined) return;
  const prefix = prefixOf(startTag(xml, root));
  const entry = `<${prefix}pivotCache cacheId="${added.id}" ${relationAttribute(xml, added.relation)}/>`;
  const items = [...entries(xml).map((found) => found.text), entry];
  book.parts.setText(book.path, withList(xml, root, 'pivotCaches', items));
}

/** The caches that the pivots of a sheet use. */
export function cachesOf(book: PackageBook, sheetPath: string): string[] {
  return relations(book.parts, sheetPath)
    .filter(({ kind }) => kind === 'pivotTable')
    .flatMap(({ target }) => relations(book.parts, target))
    .filter(({ kind }) => kind === 'pivotCacheDefinition')
    .map(({ target }) => target);
}

/** Takes away those of these caches that no pivot uses any more; one that a slicer uses stays. */
export function dropIdleCaches(book: PackageBook, caches: Iterable<string>): void {
  const { parts } = book;
  const used = new Set(openPackage(parts).sheets.flatMap((sheet) => cachesOf(book, sheet.path)));
  for (const cache of new Set(caches)) {
    if (used.has(cache)) continue;
    const xml = parts.text(book.path);
    const root = element(xml, 'workbook');
    const relation = relations(parts, book.path).find(({ target }) => target === cache);
    const listed = entries(xml);
    if (root === undefined || !listed.some((entry) => entry.relation === relation?.id)) continue;
    const kept = listed.filter((entry) => entry.relation !== relation?.id).map((entry) => entry.text);
    parts.setText(book.path, withList(xml, root, 'pivotCaches', kept));
    dropRelations(parts, book.path, ({ target }) => target === cache);
    // Programs that write caches twice let both share their records.
    dropIdlePart(parts, cache);
  }
}

/** Whether a pivot shows rows of a table: looked for once, in the workbook as it stands. */
export function pivotedTables(book: PackageBook): (table: string) => boolean {
  const sources = caches(book).map(({ source }) => source);
  return (table) => sources.some((source) => sameName(source, table));
}

/** Has every pivot over a table calculated anew when the workbook is opened, also those that are not ours. */
export function refreshCaches(book: PackageBook, table: string): void {
  for (const { target, xml, root, source } of caches(book)) {
    if (!sameName(source, table)) continue;
    const tag = startTag(xml, root);
    if (/^(1|true)$/.test(attribute(tag, 'refreshOnLoad') ?? '')) continue;
    const text = withAttribute(tag, 'refreshOnLoad', '1');
    book.parts.setText(target, spliced(xml, [{ start: root.start, end: root.contentStart, text }]));
  }
}

interface CachePart {
  readonly target: string;
  readonly xml: string;
  readonly root: Element;
  /** The name of the table whose rows it holds. */
  readonly source: string;
}

function caches({ parts, path }: PackageBook): CachePart[] {
  return relations(parts, path).flatMap(({ kind, target }) => {
    if (kind !== 'pivotCacheDefinition' || !parts.has(target)) return [];
    const xml = parts.text(target);
    const root = element(xml, 'pivotCacheDefinition');
    const source = element(xml, 'worksheetSource');
    if (root === undefined || source === undefined) return [];
    return [{ target, xml, root, source: attribute(startTag(xml, source), 'name') ?? '' }];
  });
}
