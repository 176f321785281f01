/** A sheet part cut into rows and cells, each kept as the text it was until something in it changes. */
import { columnNumber, parseCell } from '../../core/index';
import { attribute, element, elements, prefixOf, startTag, tags, type Element } from '../xml/elements';

interface RowText {
  /** Zero-based. */
  readonly row: number;
  /** The row as it stands, with the white space before it. */
  readonly text: string;
}

export interface SheetText {
  readonly before: string;
  /** Cut again whenever they are asked for: those of a large sheet never stand in memory together. */
  readonly rows: Iterable<RowText>;
  readonly after: string;
  /** `x:` where the part writes `<x:row>`. */
  readonly prefix: string;
}

export interface CellText {
  readonly column: number;
  /** The whole cell as it stands. */
  readonly text: string;
  /** Known where the cell was cut at a glance. */
  readonly facts?: CellFacts;
}

interface RowParts {
  /** The start tag, never self-closing. */
  readonly head: string;
  readonly cells: readonly CellText[];
  /** What follows the last cell, with the end tag. */
  readonly tail: string;
}

/** Cuts a sheet; undefined if it has no cells to hold (a chart sheet). */
export function cutSheet(xml: string): SheetText | undefined {
  const data = element(xml, 'sheetData');
  if (data === undefined) return undefined;
  const open = startTag(xml, data);
  const prefix = prefixOf(open);
  if (data.empty) {
    const before = xml.slice(0, data.start) + open.replace(/\s*\/>$/, '>');
    return { before, rows: [], after: `</${prefix}sheetData>${xml.slice(data.end)}`, prefix };
  }
  const content = xml.slice(data.contentStart, data.contentEnd);
  const end = endOfRows(content);
  return {
    before: xml.slice(0, data.contentStart),
    rows: [...numbered([content.slice(0, end)])],
    after: content.slice(end) + xml.slice(data.contentEnd),
    prefix,
  };
}

/** Rows of texts that each end with one. A row without a number follows the one before it. */
export function* numbered(texts: Iterable<string>): Generator<RowText> {
  let last = -1;
  for (const text of texts) {
    let at = 0;
    for (const found of rowsOf(text)) {
      const number = attribute(startTag(text, found), 'r');
      last = number === undefined ? last + 1 : Number(number) - 1;
      yield { row: last, text: text.slice(at, found.end) };
      at = found.end;
    }
  }
}

/** Just behind the last row of a text. */
export function endOfRows(text: string): number {
  let end = 0;
  for (const found of rowsOf(text)) end = found.end;
  return end;
}

const ROW = /<((?:[^\s<>/:"'=]+:)?row)(?:\s+[^\s=<>"'/]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*(\/?)>/g;

/**
 * The rows of a text. Where it holds neither comments nor character data, their ends are looked for and nothing between them is.
 */
function* rowsOf(text: string): Generator<Element> {
  if (text.includes('<!') || text.includes('<?')) return yield* elements(text, 'row');
  const rows = new RegExp(ROW);
  for (let open = rows.exec(text); open !== null; open = rows.exec(text)) {
    const start = open.index;
    const contentStart = rows.lastIndex;
    const isEmpty = open[2] === '/';
    const close = `</${open[1] ?? ''}`;
    const contentEnd = isEmpty ? contentStart : text.indexOf(close, contentStart);
    if (contentEnd < 0) return;
    const end = isEmpty ? contentStart : text.indexOf('>', contentEnd) + 1;
    yield { start, contentStart, contentEnd, end, empty: isEmpty };
    rows.lastIndex = end;
  }
}

/** Cuts a row into its cells. */
export function cutRow(text: string, prefix: string): RowParts {
  const [found] = rowsOf(text);
  if (found === undefined) return { head: text, cells: [], tail: '' };
  const lead = text.slice(0, found.start);
  const open = startTag(text, found);
  if (found.empty) {
    return { head: lead + open.replace(/\s*\/>$/, '>'), cells: [], tail: `</${prefix}row>` };
  }
  const plain = plainCells(text, found);
  if (plain !== undefined) return { head: lead + open, cells: plain, tail: text.slice(found.contentEnd) };
  const cells: CellText[] = [];
  let at = found.contentStart;
  let last = -1;
  for (const cell of elements(text, 'c', found.contentStart, found.contentEnd)) {
    const reference = attribute(startTag(text, cell), 'r');
    last = (reference === undefined ? undefined : parseCell(reference)?.column) ?? last + 1;
    cells.push({ column: last, text: text.slice(at, cell.end) });
    at = cell.end;
  }
  return { head: lead + open, cells, tail: text.slice(at) };
}

/** A cell as this program and most others write it: a number, a text, or nothing; no formula, no mark-up in a text. */
const PLAIN =
  /<c r="([A-Z]{1,3})\d{1,7}"(?: s="(\d+)")?(?: t="\w+")?(?: s="(\d+)")?(?:\/>|>(?:<v>([^<]*)<\/v>|<is>(?:<t(?: xml:space="preserve")?>([^<]*)<\/t>)?<\/is>)?<\/c>)/y;

/** The cells of a row if all are plain: known at a glance, as those of a table are. */
function plainCells(text: string, { contentStart, contentEnd }: Element): CellText[] | undefined {
  const cells: CellText[] = [];
  const glance = new RegExp(PLAIN);
  for (let at = contentStart; at < contentEnd; at = glance.lastIndex) {
    glance.lastIndex = at;
    const found = glance.exec(text);
    if (found === null) return undefined;
    const [whole, column = '', before, after, value = '', said = ''] = found;
    const facts = { style: before ?? after, formula: false, empty: value === '' && said === '' };
    cells.push({ column: columnNumber(column), text: whole, facts });
  }
  return cells;
}

interface CellFacts {
  readonly style: string | undefined;
  readonly formula: boolean;
  /** Neither a value nor a formula. */
  readonly empty: boolean;
}

/** What matters about a cell that stands. */
export function cellFacts(text: string): CellFacts {
  const cell = element(text, 'c');
  const style = cell === undefined ? undefined : attribute(startTag(text, cell), 's');
  const formula = element(text, 'f') !== undefined;
  let content = false;
  for (const tag of tags(text)) {
    const next = text.charCodeAt(tag.end);
    // A value or a piece of text that has any letter; 60 is `<`, but a CDATA section is text as well.
    const filled = next !== 60 || text.startsWith('<![CDATA[', tag.end);
    if (tag.kind === 'open' && (tag.name === 'v' || tag.name === 't') && filled) content = true;
  }
  return { style, formula, empty: !formula && !content };
}

/** The cells of a row, by column; none for a row that does not exist. */
export function cellTexts(text: string | undefined, prefix: string): ReadonlyMap<number, string> {
  if (text === undefined) return new Map();
  return new Map(cutRow(text, prefix).cells.map((cell) => [cell.column, cell.text]));
}
