/** What ties the parts of a package together: relationships and content types. */
import { markupText } from '../../core/index';
import type { Parts } from './parts';
import { attribute, element, prefixOf, prefixed, spliced, startTag, tags } from '../xml/elements';

interface PackageRelation {
  readonly id: string;
  /** The last word of its type, e.g. `table`. */
  readonly kind: string;
  readonly target: string;
}

const CONTENT_TYPES = '[Content_Types].xml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';
const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** What a part points to inside the package; `''` is the package itself. */
export function relations(parts: Parts, path: string): PackageRelation[] {
  const relationPath = relationsPath(path);
  if (!parts.has(relationPath)) return [];
  return relationTags(parts.text(relationPath), path).flatMap((found) => found.relation ?? []);
}

function relationTags(xml: string, source: string) {
  const found: { start: number; end: number; relation: PackageRelation | undefined; id: string }[] = [];
  for (const tag of tags(xml)) {
    if (tag.name !== 'Relationship' || tag.kind === 'close') continue;
    const text = xml.slice(tag.start, tag.end);
    const id = attribute(text, 'Id') ?? '';
    const relation =
      attribute(text, 'TargetMode') === 'External'
        ? undefined
        : {
            id,
            kind: (attribute(text, 'Type') ?? '').replace(/^.*\//, ''),
            target: resolve(source, attribute(text, 'Target') ?? ''),
          };
    found.push({ start: tag.start, end: tag.end, relation, id });
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

/** The target as a relationship of the source names it. */
function relative(source: string, target: string): string {
  const from = source.split('/').slice(0, -1);
  const to = target.split('/');
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}

/** Lets a part point to another; `kind` is the last word of an Office relationship's type, or all of it. Returns the id. */
export function addRelation(parts: Parts, source: string, kind: string, target: string): string {
  const path = relationsPath(source);
  const xml = parts.has(path) ? parts.text(path) : DECLARATION + RELATIONS;
  const taken = new Set(relationTags(xml, source).map((found) => found.id));
  const id = firstFree((number) => `rId${number}`, taken);
  const type = kind.includes('/') ? kind : `${TYPES}${kind}`;
  const text = `<Relationship Id="${id}" Type="${type}" Target="${markupText(relative(source, target))}"/>`;
  parts.setText(path, appended(xml, 'Relationships', text));
  return id;
}

export function dropRelations(
  parts: Parts,
  source: string,
  unwanted: (relation: PackageRelation) => boolean,
): void {
  const path = relationsPath(source);
  if (!parts.has(path)) return;
  const xml = parts.text(path);
  const pieces = relationTags(xml, source)
    .filter(({ relation }) => relation !== undefined && unwanted(relation))
    .map(({ start, end }) => ({ start, end, text: '' }));
  parts.setText(path, spliced(xml, pieces));
}

/** Adds a part with its content type (the last word of a spreadsheet's, or all of it), or replaces its text. */
export function putPart(parts: Parts, path: string, contentType: string, text: string): void {
  const xml = parts.text(CONTENT_TYPES);
  const known = [...tags(xml)].some(
    (tag) => tag.name === 'Override' && attribute(xml.slice(tag.start, tag.end), 'PartName') === `/${path}`,
  );
  const whole = contentType.includes('/') ? contentType : `${SPREADSHEET}${contentType}+xml`;
  const type = `<Override PartName="/${markupText(path)}" ContentType="${whole}"/>`;
  if (!known) parts.setText(CONTENT_TYPES, appended(xml, 'Types', type));
  parts.setText(path, text);
}

/** Takes a part away, with its content type and its own relationships. */
export function dropPart(parts: Parts, path: string): void {
  parts.remove(path);
  parts.remove(relationsPath(path));
  const xml = parts.text(CONTENT_TYPES);
  const pieces = [...tags(xml)]
    .filter(
      (tag) => tag.name === 'Override' && attribute(xml.slice(tag.start, tag.end), 'PartName') === `/${path}`,
    )
    .map((tag) => ({ start: tag.start, end: tag.end, text: '' }));
  parts.setText(CONTENT_TYPES, spliced(xml, pieces));
}

/** The first `xl/tables/table1.xml`, `…2.xml`, … that is not there; parts are the same whatever their case. */
export function freePath(parts: Parts, stem: string): string {
  const taken = new Set(parts.paths().map((path) => path.toLowerCase()));
  return firstFree(
    (number) => `${stem}${number}.xml`,
    taken,
    (path) => path.toLowerCase(),
  );
}

function firstFree(
  named: (number: number) => string,
  taken: ReadonlySet<string>,
  key: (name: string) => string = (name) => name,
): string {
  for (let number = 1; ; number++) {
    const name = named(number);
    if (!taken.has(key(name))) return name;
  }
}

/** All parts that something reachable from the package points to, the package's own excluded. */
function reachable(parts: Parts, from: string): Set<string> {
  const found = new Set<string>();
  const waiting = [from];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    for (const { target } of relations(parts, path)) {
      if (found.has(target) || !parts.has(target)) continue;
      found.add(target);
      waiting.push(target);
    }
  }
  return found;
}

/** Cuts a part off from all that it points to but what is kept; what nothing else needs goes. */
export function dropTargets(parts: Parts, path: string, kept: readonly string[] = []): void {
  const before = reachable(parts, path);
  if (kept.length === 0) parts.remove(relationsPath(path));
  else dropRelations(parts, path, ({ target }) => !kept.includes(target));
  dropUnneeded(parts, before);
}

/** Takes away a part that nothing points to any more, and what only it needed: another may use the same. */
export function dropIdlePart(parts: Parts, path: string): void {
  dropUnneeded(parts, new Set([path, ...reachable(parts, path)]));
}

function dropUnneeded(parts: Parts, candidates: ReadonlySet<string>): void {
  const needed = reachable(parts, '');
  for (const part of candidates) if (!needed.has(part)) dropPart(parts, part);
}

function appended(xml: string, root: string, text: string): string {
  const found = element(xml, root);
  if (found === undefined) return xml;
  const tag = startTag(xml, found);
  const added = prefixed(text, prefixOf(tag));
  if (!found.empty) return spliced(xml, [{ start: found.contentEnd, end: found.contentEnd, text: added }]);
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? '';
  return spliced(xml, [
    { start: found.start, end: found.end, text: `${tag.replace(/\s*\/>$/, '>')}${added}</${name}>` },
  ]);
}
