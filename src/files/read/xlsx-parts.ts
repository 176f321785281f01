/** The small parts of an `.xlsx`: relationships, workbook, styles, shared strings, tables, custom properties. */
import { decodeEscapes } from '../xml/text';
import { keepFew, parseArea, type Area } from '../../core/index';
import type { SheetSnapshot } from '../../core/index';
import { formatCode } from './formats';
import type { Package } from './package';
import type { Attributes, XmlHandlers } from '../xml/sax';

export interface Relation {
  readonly id: string;
  /** The last step of the type, e.g. `worksheet`: the strict and the transitional form differ before it. */
  readonly type: string;
  readonly target: string;
}

interface SheetEntry {
  readonly name: string;
  readonly state: SheetSnapshot['state'];
  readonly relation: string;
}

export interface WorkbookPart {
  readonly date1904: boolean;
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly { readonly name: string; readonly text: string }[];
}

export interface TablePart {
  readonly name: string;
  readonly area: Area;
  readonly headerRows: number;
  readonly totalsRows: number;
  readonly headers: readonly string[];
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** Handlers that see names without the prefix of the root element (`x:row` as `row`); foreign ones keep theirs. */
export function local(handlers: Partial<XmlHandlers>): XmlHandlers {
  let prefix: string | undefined;
  const strip = (name: string): string =>
    prefix && name.startsWith(prefix) ? name.slice(prefix.length) : name;
  return {
    open(name, attributes) {
      prefix ??= name.includes(':') ? name.slice(0, name.indexOf(':') + 1) : '';
      handlers.open?.(strip(name), attributes);
    },
    close(name) {
      handlers.close?.(strip(name));
    },
    text(value) {
      handlers.text?.(value);
    },
  };
}

function resolve(base: string, stated: string): string {
  // Some programs part the steps as Windows does.
  const target = stated.replaceAll('\\', '/');
  if (target.startsWith('/')) return target.slice(1);
  const steps = base.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** What a part points to; `''` is the package itself. */
export function readRelations(parts: Package, part: string): Relation[] {
  const slash = part.lastIndexOf('/') + 1;
  const relations: Relation[] = [];
  parts.parse(
    `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`,
    local({
      open(name, { Id, Type, Target, TargetMode }) {
        if (name !== 'Relationship' || TargetMode === 'External') return;
        const type = (Type ?? '').slice((Type ?? '').lastIndexOf('/') + 1);
        relations.push({ id: Id ?? '', type, target: resolve(part, Target ?? '') });
      },
    }),
  );
  return relations;
}

function relationId(attributes: Attributes): string {
  const key = Object.keys(attributes).find((name) => name.endsWith(':id'));
  return (key && attributes[key]) || '';
}

function sheetState(value: string | undefined): SheetSnapshot['state'] {
  return value === 'hidden' || value === 'veryHidden' ? value : 'visible';
}

/** Sheets in their order, workbook-wide names, and the date system. */
export function readWorkbookPart(parts: Package, part: string): WorkbookPart {
  const sheets: SheetEntry[] = [];
  const names: { name: string; text: string }[] = [];
  let date1904 = false;
  let defined: { name: string; text: string } | undefined;
  parts.require(
    part,
    local({
      open(name, attributes) {
        if (name === 'workbookPr') date1904 = isTrue(attributes.date1904);
        else if (name === 'sheet') {
          const state = sheetState(attributes.state);
          sheets.push({ name: attributes.name ?? '', state, relation: relationId(attributes) });
        } else if (name === 'definedName' && attributes.localSheetId === undefined) {
          defined = { name: attributes.name ?? '', text: '' };
        }
      },
      close(name) {
        if (name !== 'definedName' || !defined) return;
        if (!defined.name.startsWith('_xlnm')) names.push(defined);
        defined = undefined;
      },
      text(value) {
        if (defined) defined.text += value;
      },
    }),
  );
  return { date1904, sheets, names };
}

/** Longer codes no program writes; what stands behind changes nothing of a number. */
const LONGEST_FORMAT = 255;

/** Styles as they were met last: returns bring those of their template, thousands the same. */
const metFormats = new Map<string, readonly (string | undefined)[]>();
const MOST_MET = 4;
const LONGEST_MET = 1 << 17;

/** The number format of each cell style. */
export function readFormats(parts: Package, part: string): readonly (string | undefined)[] {
  const xml = parts.text(part);
  if (xml === undefined) return [];
  const met = metFormats.get(xml);
  if (met !== undefined) return met;
  const formats = formatsIn(parts, part, xml);
  return xml.length > LONGEST_MET ? formats : keepFew(metFormats, xml, formats, MOST_MET);
}

function formatsIn(parts: Package, part: string, xml: string): (string | undefined)[] {
  const custom = new Map<number, string>();
  const ids: number[] = [];
  let section = '';
  parts.walk(
    part,
    xml,
    local({
      open(name, attributes) {
        // Differential styles have a `numFmt` of their own, cell style parents an `xf`: neither counts.
        if (name === 'numFmts' || name === 'cellXfs') section = name;
        else if (section === 'numFmts' && name === 'numFmt') {
          custom.set(Number(attributes.numFmtId), (attributes.formatCode ?? '').slice(0, LONGEST_FORMAT));
        } else if (section === 'cellXfs' && name === 'xf') ids.push(Number(attributes.numFmtId ?? 0));
      },
      close(name) {
        if (name === section) section = '';
      },
    }),
  );
  return ids.map((id) => formatCode(id, custom));
}

/** Shared strings as plain text: the runs of a rich text joined, readings (`rPh`) left out. */
export function readStrings(parts: Package, part: string): string[] {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let readings = 0;
  parts.parse(
    part,
    local({
      open(name) {
        if (name === 'si') text = '';
        else if (name === 't') inText = readings === 0;
        else if (name === 'rPh') readings++;
      },
      close(name) {
        if (name === 'si') strings.push(decodeEscapes(text));
        else if (name === 't') inText = false;
        else if (name === 'rPh') readings--;
      },
      text(value) {
        if (inText) text += value;
      },
    }),
  );
  return strings;
}

/** A table; undefined if it says no area. */
export function readTable(parts: Package, part: string): TablePart | undefined {
  let root: Attributes | undefined;
  const headers: string[] = [];
  parts.parse(
    part,
    local({
      open(name, attributes) {
        root ??= attributes;
        if (name === 'tableColumn') headers.push(decodeEscapes(attributes.name ?? ''));
      },
    }),
  );
  const area = parseArea(root?.ref ?? '');
  if (!root || !area) return undefined;
  return {
    name: decodeEscapes(root.displayName ?? root.name ?? ''),
    area,
    headerRows: Number(root.headerRowCount ?? 1),
    totalsRows: Number(root.totalsRowCount ?? 0),
    headers,
  };
}

/** Custom document properties; whatever their type, as the text that stands there. */
export function readProperties(parts: Package, part: string): Record<string, string> {
  const properties: [string, string][] = [];
  let property: [string, string] | undefined;
  parts.parse(
    part,
    local({
      open(name, attributes) {
        if (name === 'property') property = [attributes.name ?? '', ''];
      },
      close(name) {
        if (name !== 'property' || !property) return;
        properties.push([property[0], decodeEscapes(property[1])]);
        property = undefined;
      },
      text(value) {
        // Between the property and its value only line breaks of the layout stand.
        if (property && (property[1] !== '' || value.trim() !== '')) property[1] += value;
      },
    }),
  );
  return Object.fromEntries(properties.map(([name, text]) => [name, text.trimEnd()]));
}
