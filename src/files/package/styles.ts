/** Brings the looks of one workbook into the style part of another: what is there already is used again. */
import {
  attribute,
  children,
  element,
  prefixOf,
  prefixed,
  spliced,
  startTag,
  withAttribute,
  withChild,
} from '../xml/elements';
import type { Element } from '../xml/elements';

const TEXT_FORMAT = 49;

/** Formats that have a number of their own; programs know `@` as text, and `0%` as percent, by it. */
export const FORMAT_NUMBERS: Readonly<Record<string, number>> = {
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '0%': 9,
  '0.00%': 10,
  '@': TEXT_FORMAT,
};

/** The order in which the schema wants the lists of a style part. */
const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/** The first number that a format of one's own may have. */
const FIRST_FORMAT = 164;

interface MergedStyles {
  readonly xml: string;
  /** The new number of each cell style of the source, and of each differential one. */
  readonly cells: readonly number[];
  readonly differentials: readonly number[];
}

/** The style part with all of the source's in it; numbers that stood there mean what they meant. */
export function mergeStyles(target: string, source: string): MergedStyles {
  let xml = target;
  const add = (list: string, items: readonly string[]) => {
    const added = withItems(xml, list, items);
    xml = added.xml;
    return added.numbers;
  };
  const formats = new Map<string, string>();
  for (const format of itemsOf(source, 'numFmts')) {
    const made = withFormat(xml, attribute(format, 'formatCode') ?? '');
    xml = made.xml;
    formats.set(attribute(format, 'numFmtId') ?? '', String(made.number));
  }
  const fonts = add('fonts', itemsOf(source, 'fonts'));
  const fills = add('fills', itemsOf(source, 'fills'));
  const borders = add('borders', itemsOf(source, 'borders'));
  const renumbered = (xf: string) => {
    const end = xf.indexOf('>') + 1;
    let tag = xf.slice(0, end);
    const set = (name: string, number: number | string | undefined) => {
      if (number !== undefined) tag = withAttribute(tag, name, String(number));
    };
    set('numFmtId', formats.get(attribute(tag, 'numFmtId') ?? ''));
    set('fontId', fonts[Number(attribute(tag, 'fontId') ?? 0)]);
    set('fillId', fills[Number(attribute(tag, 'fillId') ?? 0)]);
    set('borderId', borders[Number(attribute(tag, 'borderId') ?? 0)]);
    return applied(tag) + xf.slice(end);
  };
  const cells = add('cellXfs', itemsOf(source, 'cellXfs').map(renumbered));
  const differentials = add('dxfs', itemsOf(source, 'dxfs'));
  return { xml, cells, differentials };
}

/** A style that is not the target's first must say what it sets itself, or it may look like the named style behind it. */
function applied(tag: string): string {
  const set = (made: string, [name, id]: readonly [string, string]) =>
    attribute(made, id) === '0' || attribute(made, name) !== undefined
      ? made
      : withAttribute(made, name, '1');
  const pairs = [
    ['applyNumberFormat', 'numFmtId'],
    ['applyFont', 'fontId'],
    ['applyFill', 'fillId'],
    ['applyBorder', 'borderId'],
  ] as const;
  return pairs.reduce(set, tag);
}

/** The number of a number format, which is added where it is missing. */
export function withFormat(xml: string, code: string): { readonly xml: string; readonly number: number } {
  const known = itemsOf(xml, 'numFmts').map((item) => ({
    number: Number(attribute(item, 'numFmtId')),
    code: attribute(item, 'formatCode'),
  }));
  const found = known.find((format) => format.code === code);
  if (found !== undefined) return { xml, number: found.number };
  const number = Math.max(FIRST_FORMAT - 1, ...known.map((format) => format.number)) + 1;
  const item = withAttribute(withAttribute('<numFmt/>', 'numFmtId', String(number)), 'formatCode', code);
  return { xml: withItems(xml, 'numFmts', [item]).xml, number };
}

/** The number of a cell style that is like this one but has the format of texts; it is added where it is missing. */
export function withTextStyle(xml: string, style: number): { readonly xml: string; readonly number: number } {
  const like = itemsOf(xml, 'cellXfs')[style];
  if (like === undefined) return { xml, number: style };
  const end = like.indexOf('>') + 1;
  const tag = withAttribute(like.slice(0, end), 'numFmtId', String(TEXT_FORMAT));
  const item = withAttribute(tag, 'applyNumberFormat', '1') + like.slice(end);
  const { xml: made, numbers } = withItems(xml, 'cellXfs', [item]);
  return { xml: made, number: numbers[0] ?? style };
}

/** The style part with this differential format in it, and its number. */
export function withDifferential(
  xml: string,
  dxf: string,
): { readonly xml: string; readonly number: number } {
  const made = withItems(xml, 'dxfs', [dxf]);
  return { xml: made.xml, number: made.numbers[0] ?? 0 };
}

function listOf(xml: string, list: string): Element | undefined {
  const root = element(xml, 'styleSheet');
  if (root === undefined) return undefined;
  for (const child of children(xml, root)) if (child.name === list) return child;
  return undefined;
}

function itemsOf(xml: string, list: string): string[] {
  const found = listOf(xml, list);
  if (found === undefined) return [];
  return [...children(xml, found)].map((child) => xml.slice(child.start, child.end));
}

/** The list with these items in it, and the number of each. */
function withItems(xml: string, list: string, items: readonly string[]) {
  const root = element(xml, 'styleSheet');
  if (root === undefined) throw new Error('A style part without styles.');
  const prefix = prefixOf(startTag(xml, root));
  const standing = itemsOf(xml, list);
  const places = new Map<string, number>();
  standing.forEach((item, place) => places.has(item) || places.set(item, place));
  const added: string[] = [];
  const numbers = items.map((plain) => {
    const item = prefixed(plain, prefix);
    const known = places.get(item);
    if (known !== undefined) return known;
    const place = standing.length + added.length;
    added.push(item);
    places.set(item, place);
    return place;
  });
  if (added.length === 0) return { xml, numbers };
  return { xml: appended(xml, root, list, prefix, added, standing.length + added.length), numbers };
}

function appended(
  xml: string,
  root: Element,
  list: string,
  prefix: string,
  added: readonly string[],
  count: number,
): string {
  const found = listOf(xml, list);
  const name = `${prefix}${list}`;
  const text = added.join('');
  if (found === undefined) {
    return withChild(xml, root, ORDER, list, `<${name} count="${count}">${text}</${name}>`);
  }
  const tag = withAttribute(startTag(xml, found), 'count', String(count)).replace(/\s*\/>$/, '>');
  const content = xml.slice(found.contentStart, found.contentEnd);
  return spliced(xml, [{ start: found.start, end: found.end, text: `${tag}${content}${text}</${name}>` }]);
}
