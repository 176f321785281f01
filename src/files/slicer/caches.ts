/** The caches of slicers that a workbook lists: which field each filters, in which pivots. */
import { markupText } from '../../core/index';
import type { PackageBook } from '../package/book';
import { extensions, referenceTo, relationsIn, withExtension } from '../package/extensions';
import { addRelation, dropPart, dropRelations, freePath, putPart, relations } from '../package/relations';
import { childOf, withList, WORKBOOK_ORDER } from '../package/workbook';
import { attribute, children, element, elements, prefixOf, spliced, startTag } from '../xml/elements';
import { buttonsXml, type SlicedPivot } from './markup';

const CACHE_LIST = '{BBE1A952-AA13-448e-AADC-164F8A28A991}';
const RELATION = 'http://schemas.microsoft.com/office/2007/relationships/slicerCache';
const CONTENT = 'application/vnd.ms-excel.slicerCache+xml';

interface SlicerCache {
  readonly path: string;
  /** The relationship of the workbook that leads to it. */
  readonly relation: string;
  readonly name: string;
  /** The field that it filters. */
  readonly field: string;
}

function slicerCaches({ parts, path }: PackageBook): SlicerCache[] {
  return relations(parts, path).flatMap(({ id, kind, target }) => {
    if (kind !== 'slicerCache' || !parts.has(target)) return [];
    const xml = parts.text(target);
    const root = element(xml, 'slicerCacheDefinition');
    if (root === undefined) return [];
    const tag = startTag(xml, root);
    const [name, field] = [attribute(tag, 'name') ?? '', attribute(tag, 'sourceName') ?? ''];
    return [{ path: target, relation: id, name, field }];
  });
}

/** Adds a cache under this name, or under it with a number where a person's has it; gives the name. */
export function addSlicerCache(book: PackageBook, wanted: string, markup: (name: string) => string): string {
  const { parts } = book;
  const taken = new Set(slicerCaches(book).map(({ name }) => name));
  let name = wanted;
  for (let count = 1; taken.has(name); count++) name = `${wanted}${count}`;
  const path = freePath(parts, 'xl/slicerCaches/slicerCache');
  putPart(parts, path, CONTENT, markup(name));
  const relation = addRelation(parts, book.path, RELATION, path);
  listCaches(book, (standing) => [...standing, relation]);
  nameCaches(book, (names) => [...names, name]);
  return name;
}

/** Takes a cache away, with its place in the lists of the workbook. */
export function dropSlicerCache(book: PackageBook, name: string): void {
  const found = slicerCaches(book).find((cache) => cache.name === name);
  if (found === undefined) return;
  listCaches(book, (standing) => standing.filter((id) => id !== found.relation));
  nameCaches(book, (names) => names.filter((one) => one !== name));
  dropRelations(book.parts, book.path, ({ id }) => id === found.relation);
  dropPart(book.parts, found.path);
}

function listCaches(book: PackageBook, changed: (relations: readonly string[]) => readonly string[]): void {
  const xml = book.parts.text(book.path);
  const standing = extensions(xml, 'workbook').find(({ uri }) => uri === CACHE_LIST);
  const ids = changed(standing === undefined ? [] : relationsIn(xml, standing));
  const items = ids.map((id) => referenceTo('slicerCache', id)).join('');
  const content = items === '' ? '' : `<x14:slicerCaches>${items}</x14:slicerCaches>`;
  const where = { root: 'workbook', order: WORKBOOK_ORDER };
  book.parts.setText(book.path, withExtension(xml, where, CACHE_LIST, content));
}

/** Excel keeps a name without a place for each cache. */
const NO_PLACE = '#N/A';

function nameCaches(book: PackageBook, changed: (names: readonly string[]) => readonly string[]): void {
  const xml = book.parts.text(book.path);
  const root = element(xml, 'workbook');
  if (root === undefined) return;
  const list = childOf(xml, root, 'definedNames');
  const all = list === undefined ? [] : [...children(xml, list)];
  const isCache = (one: (typeof all)[number]) => xml.slice(one.contentStart, one.contentEnd) === NO_PLACE;
  const nameOf = (one: (typeof all)[number]) => attribute(startTag(xml, one), 'name') ?? '';
  const before = all.filter(isCache).map(nameOf);
  const after = changed(before);
  const kept = all
    .filter((one) => !isCache(one) || after.includes(nameOf(one)))
    .map((one) => xml.slice(one.start, one.end));
  const prefix = prefixOf(startTag(xml, root));
  const added = after
    .filter((name) => !before.includes(name))
    .map((name) => `<${prefix}definedName name="${markupText(name)}">${NO_PLACE}</${prefix}definedName>`);
  book.parts.setText(book.path, withList(xml, root, 'definedNames', [...kept, ...added]));
}

/** Fields by which a person's slicers filter these pivots of a sheet. */
export function slicedFields(book: PackageBook, tab: string, pivot: string): string[] {
  return slicerCaches(book).flatMap(({ path, field }) =>
    connections(book.parts.text(path)).some((one) => one.tab === tab && one.pivot === pivot) ? [field] : [],
  );
}

function connections(xml: string) {
  return [...elements(xml, 'pivotTable')].map((found) => {
    const tag = startTag(xml, found);
    return { ...found, tab: attribute(tag, 'tabId') ?? '', pivot: attribute(tag, 'name') ?? '' };
  });
}

/**
 * A pivot that was made anew has another cache. A person's slicer of this pivot alone goes over to that one; one that filters
 * others too stays with them, because all pivots of a slicer share a cache.
 */
export function reconnect(book: PackageBook, sliced: readonly SlicedPivot[]): void {
  for (const { path, field } of slicerCaches(book)) {
    const xml = book.parts.text(path);
    const all = connections(xml);
    const made = all.map((one) =>
      sliced.find(({ tab, pivot }) => tab === one.tab && pivot.design.name === one.pivot),
    );
    const [first] = made;
    const list = element(xml, 'tabular');
    if (list === undefined || made.every((one) => one === undefined)) continue;
    if (first !== undefined && made.every((one) => one?.cache === first.cache)) {
      const prefix = prefixOf(startTag(xml, list));
      const buttons = buttonsXml(field, first);
      const text = `<${prefix}tabular pivotCacheId="${first.cache.sliced}">${prefix === '' ? buttons : buttons.replace(/<(\/?)/g, `<$1${prefix}`)}</${prefix}tabular>`;
      book.parts.setText(path, spliced(xml, [{ start: list.start, end: list.end, text }]));
    } else {
      const gone = all.filter((_, index) => made[index] !== undefined);
      book.parts.setText(
        path,
        spliced(
          xml,
          gone.map(({ start, end }) => ({ start, end, text: '' })),
        ),
      );
    }
  }
}
