/** Puts pivots and the caches they share into a workbook whose sheets show their figures already. */
import type { CellValue } from '../../core/index';
import type { PackageBook } from '../package/book';
import { listCache, nextCacheId, nextSlicedId } from '../package/caches';
import { addRelation, freePath, putPart, relations } from '../package/relations';
import { FORMAT_NUMBERS, withDifferential, withFormat } from '../package/styles';
import { cacheFields, cacheXml, recordsXml } from './cache';
import type { CacheField } from './cache';
import type { ComputedPivot } from './cells';
import { pivotXml } from './definition';
import type { SourceTable } from './source';

export { blockOf, computePivots, withPivotCells } from './cells';
export type { ComputedPivot } from './cells';
export { bookSources, designSources } from './source';
export type { SourceTable, Sources } from './source';

export interface PlacedPivot {
  /** The part of the sheet that it stands on. */
  readonly path: string;
  readonly pivot: ComputedPivot;
}

/** One cache is made for each source table, whatever caches there are: they may be a user's. Gives that of each pivot. */
export function addPivots(
  book: PackageBook,
  pivots: readonly PlacedPivot[],
): ReadonlyMap<ComputedPivot, PivotCache> {
  const caches = new Map<ComputedPivot, PivotCache>();
  const tables = new Map<SourceTable, PlacedPivot[]>();
  for (const placed of pivots) {
    const { table } = placed.pivot;
    tables.set(table, [...(tables.get(table) ?? []), placed]);
  }
  for (const [table, placed] of tables) {
    const cache = addCache(
      book,
      table,
      placed.map(({ pivot }) => pivot),
    );
    for (const one of placed) {
      addPivot(book, one, cache);
      caches.set(one.pivot, cache);
    }
  }
  return caches;
}

export interface PivotCache {
  readonly id: number;
  /** By which slicers know it. */
  readonly sliced: number;
  readonly path: string;
  readonly fields: readonly CacheField[];
}

function addCache(book: PackageBook, table: SourceTable, pivots: readonly ComputedPivot[]): PivotCache {
  const { parts } = book;
  const designs = pivots.map(({ design }) => design);
  const onAxis = new Set(pivots.flatMap(({ crosstab }) => Object.keys(crosstab.axes)));
  const more = new Map<string, CellValue[]>();
  for (const [field, item] of designs.flatMap(({ only }) => Object.entries(only ?? {}))) {
    more.set(field, [...(more.get(field) ?? []), item]);
  }
  const fields = cacheFields(table, onAxis, more);
  const records = freePath(parts, 'xl/pivotCache/pivotCacheRecords');
  putPart(parts, records, 'pivotCacheRecords', recordsXml(table.rows, fields));
  const path = freePath(parts, 'xl/pivotCache/pivotCacheDefinition');
  const id = nextCacheId(book);
  const relation = addRelation(parts, path, 'pivotCacheRecords', records);
  const sliced = nextSlicedId(book);
  putPart(parts, path, 'pivotCacheDefinition', cacheXml(table, fields, relation, sliced));
  listCache(book, { id, relation: addRelation(parts, book.path, 'pivotCacheDefinition', path) });
  return { id, sliced, path, fields };
}

function addPivot(book: PackageBook, { path, pivot }: PlacedPivot, cache: PivotCache): void {
  const { parts } = book;
  const part = freePath(parts, 'xl/pivotTables/pivotTable');
  const xml = pivotXml(pivot, {
    cacheId: cache.id,
    fields: cache.fields,
    format: (code) => formatNumber(book, code),
    center: () => centerNumber(book),
  });
  putPart(parts, part, 'pivotTable', xml);
  addRelation(parts, part, 'pivotCacheDefinition', cache.path);
  addRelation(parts, path, 'pivotTable', part);
}

/** Captions that are longer than their column is wide take more lines. */
const CENTER = '<dxf><alignment horizontal="center" wrapText="1"/></dxf>';

function centerNumber({ parts, path }: PackageBook): number {
  const styles = relations(parts, path).find(({ kind }) => kind === 'styles')?.target;
  if (styles === undefined) return 0;
  const { xml, number } = withDifferential(parts.text(styles), CENTER);
  parts.setText(styles, xml);
  return number;
}

function formatNumber({ parts, path }: PackageBook, code: string): number {
  const known = FORMAT_NUMBERS[code];
  if (known !== undefined) return known;
  const styles = relations(parts, path).find(({ kind }) => kind === 'styles')?.target;
  if (styles === undefined) return 0;
  const { xml, number } = withFormat(parts.text(styles), code);
  parts.setText(styles, xml);
  return number;
}
