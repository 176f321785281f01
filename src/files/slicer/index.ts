/** Puts the slicers of a design into a workbook whose pivots stand; a person's own on the same sheet stay. */
import { isOurDrawing, meet, type SheetDesign, type SlicerDesign } from '../../core/index';
import { draw } from '../chart';
import { openPackage, type PackageBook } from '../package/book';
import { extensions, referenceTo, relationsIn, withExtension } from '../package/extensions';
import { addRelation, freePath, putPart, relations } from '../package/relations';
import { SHEET_ORDER } from '../package/worksheet';
import { sheetNumber } from '../package/workbook';
import { blockOf, type ComputedPivot, type PivotCache } from '../pivot';
import { attribute, children, element, spliced, startTag } from '../xml/elements';
import { addSlicerCache, dropSlicerCache, reconnect } from './caches';
import {
  DRAWN_FOR_SLICER,
  slicerAnchor,
  slicerCacheXml,
  slicersXml,
  slicerXml,
  type SlicedPivot,
} from './markup';

export { slicedFields } from './caches';

const RELATION = 'http://schemas.microsoft.com/office/2007/relationships/slicer';
const CONTENT = 'application/vnd.ms-excel.slicer+xml';
/** The list of a sheet's slicers over pivots. */
const OF_PIVOTS = '{A8765BA9-456A-4dab-B4F3-ACF838C121DE}';

/** Parts with a person's slicers, by the extension of the sheet that lists them. */
type KeptSlicers = readonly { readonly uri: string; readonly path: string }[];

/** Takes ours off a sheet that is replaced; gives the parts in which a person's stay. */
export function keptSlicers(book: PackageBook, sheetPath: string): KeptSlicers {
  const { parts } = book;
  const found = slicerParts(book, sheetPath);
  const gone: string[] = [];
  const kept = found.filter(({ path }) => {
    const xml = parts.text(path);
    const all = slicersIn(xml);
    const ours = all.filter(({ name }) => isOurDrawing(name));
    gone.push(...ours.map(({ cache }) => cache));
    if (ours.length === all.length) return false;
    const pieces = ours.map(({ start, end }) => ({ start, end, text: '' }));
    parts.setText(path, spliced(xml, pieces));
    return true;
  });
  const left = new Set(kept.map(({ path }) => path));
  const others = parts
    .paths()
    .filter((path) => isSlicers(path) && (left.has(path) || found.every((one) => one.path !== path)));
  const used = new Set(others.flatMap((path) => slicersIn(parts.text(path)).map(({ cache }) => cache)));
  for (const cache of gone) if (!used.has(cache)) dropSlicerCache(book, cache);
  return kept;
}

const isSlicers = (path: string) => /\/slicers\/[^/]+\.xml$/.test(path);

function slicerParts({ parts }: PackageBook, sheetPath: string): KeptSlicers {
  const xml = parts.text(sheetPath);
  const targets = new Map(
    relations(parts, sheetPath).flatMap(({ id, kind, target }) =>
      kind === 'slicer' && parts.has(target) ? [[id, target] as const] : [],
    ),
  );
  if (targets.size === 0) return [];
  return extensions(xml, 'worksheet').flatMap((one) =>
    relationsIn(xml, one).flatMap((id) => {
      const path = targets.get(id);
      return path === undefined ? [] : [{ uri: one.uri, path }];
    }),
  );
}

function slicersIn(xml: string) {
  const root = element(xml, 'slicers');
  return root === undefined
    ? []
    : [...children(xml, root)].map((found) => {
        const tag = startTag(xml, found);
        return { ...found, name: attribute(tag, 'name') ?? '', cache: attribute(tag, 'cache') ?? '' };
      });
}

/** Lists a person's slicers on the sheet that was written anew. */
export function listKept({ parts }: PackageBook, sheetPath: string, kept: KeptSlicers): void {
  for (const uri of new Set(kept.map((one) => one.uri))) {
    const paths = kept.filter((one) => one.uri === uri).map(({ path }) => path);
    list(parts, sheetPath, uri, paths);
  }
}

function list(parts: PackageBook['parts'], sheetPath: string, uri: string, paths: readonly string[]): void {
  const known = relations(parts, sheetPath);
  const items = paths.map((path) => {
    const id =
      known.find(({ target }) => target === path)?.id ?? addRelation(parts, sheetPath, RELATION, path);
    return referenceTo('slicer', id);
  });
  const content = `<x14:slicerList>${items.join('')}</x14:slicerList>`;
  const where = { root: 'worksheet', order: SHEET_ORDER };
  parts.setText(sheetPath, withExtension(parts.text(sheetPath), where, uri, content));
}

interface Placed {
  /** The part of the sheet. */
  readonly path: string;
  readonly sliced: SlicedPivot;
}

/** What slicers need to know of pivots that were just put. */
export function slicedPivots(
  book: PackageBook,
  pivots: readonly { readonly path: string; readonly pivot: ComputedPivot }[],
  caches: ReadonlyMap<ComputedPivot, PivotCache>,
): Placed[] {
  const { sheets } = openPackage(book.parts);
  return pivots.flatMap(({ path, pivot }) => {
    const cache = caches.get(pivot);
    const name = sheets.find((sheet) => sheet.path === path)?.name ?? '';
    return cache === undefined ? [] : [{ path, sliced: { tab: sheetNumber(book, name), pivot, cache } }];
  });
}

/** The slicers of pivots that were just put, each on the sheet of its pivot; a person's slicers of these go over to them. */
export function addSlicers(book: PackageBook, placed: readonly Placed[]): void {
  reconnect(
    book,
    placed.map(({ sliced }) => sliced),
  );
  for (const sheetPath of new Set(placed.map(({ path }) => path))) {
    const all = placed
      .filter(({ path }) => path === sheetPath)
      .flatMap(({ sliced }) => (sliced.pivot.design.slicers ?? []).map((slicer) => ({ slicer, sliced })));
    if (all.length > 0) addToSheet(book, sheetPath, all);
  }
}

function addToSheet(
  book: PackageBook,
  sheetPath: string,
  all: readonly { readonly slicer: SlicerDesign; readonly sliced: SlicedPivot }[],
): void {
  const { parts } = book;
  const made = all.map(({ slicer, sliced }) => {
    const wanted = `Slicer_${slicer.name}`;
    return slicerXml(
      slicer,
      addSlicerCache(book, wanted, (name) => slicerCacheXml(name, slicer.field, sliced)),
    );
  });
  const standing = slicerParts(book, sheetPath).filter(({ uri }) => uri === OF_PIVOTS);
  const path = freePath(parts, 'xl/slicers/slicer');
  putPart(parts, path, CONTENT, slicersXml(made));
  list(parts, sheetPath, OF_PIVOTS, [...standing.map((one) => one.path), path]);
  draw(
    parts,
    sheetPath,
    all.map(({ slicer }) => slicer),
    slicerAnchor,
    DRAWN_FOR_SLICER,
  );
}

/** A design that Excel would have to repair, or whose figures nobody would see, is refused with an `Error`. */
export function checkSlicers(sheet: SheetDesign, pivots: readonly SlicedPivot['pivot'][]): void {
  const slicers = pivots.flatMap(({ design }) => design.slicers ?? []);
  const must = (condition: boolean, message: string) => {
    if (!condition) throw new Error(`${sheet.name}: ${message}`);
  };
  must(new Set(slicers.map(({ name }) => name)).size === slicers.length, 'two slicers have one name.');
  for (const [index, { name, place, caption, alt }] of slicers.entries()) {
    must(isOurDrawing(name), `a slicer of ours is called pr_…, not ${name}.`);
    must(/^[A-Za-z0-9_]+$/.test(name), `${name}: the name of a slicer is plain letters.`);
    must(caption !== '' && alt !== '', `${name}: a slicer says what it filters.`);
    must(
      !pivots.some((pivot) => meet(blockOf(pivot), place)) &&
        !slicers.slice(0, index).some((other) => meet(other.place, place)),
      `${name} stands over figures or another slicer.`,
    );
  }
}
