/** The rows of a sheet as its part has them. The library writes all around them; it would look at each cell several times. */
import {
  fitText,
  cellName,
  onceFor,
  type CellDesign,
  type RowDesign,
  type SheetDesign,
} from '../../core/index';
import type { Style } from '../../core/index';
import { cellText, elementText, spelledText, wakes } from '../xml/text';

/** The texts of a workbook, each once, in the order in which they first stand in its sheets. */
export class Texts {
  private readonly numbers = new Map<string, number>();

  numberOf(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.numbers.size);
    return this.numbers.size - 1;
  }

  /** The part of shared strings, of which the library wrote the beginning. */
  within(part: string): string {
    const { size } = this.numbers;
    const start = part.slice(0, part.indexOf(' count="'));
    const items = [...this.numbers.keys()].map(itemOf).join('');
    return `${start} count="${size}" uniqueCount="${size}">${items}</sst>`;
  }
}

/** Blanks at the ends and line breaks would be lost unless it is said that they stay. */
function itemOf(text: string): string {
  const keeps = text.startsWith(' ') || text.endsWith(' ') || /[\n\t]/.test(text);
  return `<si><t${keeps ? ' xml:space="preserve"' : ''}>${spelledText(text)}</t></si>`;
}

const TEXT_FORMAT = '@';
const NO_STYLE: Style = {};
const asText = onceFor((style: Style): Style => ({ ...style, format: TEXT_FORMAT }));

/** Of a text that an edit would wake: its own, with the format of texts. */
export function styleOf({ value, style, formula }: CellDesign): Style | undefined {
  const isAwake = formula === undefined && typeof value === 'string' && wakes(value);
  return isAwake ? asText(style ?? NO_STYLE) : style;
}

/** The rows of a sheet and their cells in the order in which they stand. */
export function inOrder(rows: readonly RowDesign[]): RowDesign[] {
  return ascending(rows, ({ row }) => row).map((row) => {
    const cells = ascending(row.cells, ({ column }) => column);
    return cells === row.cells ? row : { ...row, cells };
  });
}

function ascending<T>(items: readonly T[], place: (item: T) => number): readonly T[] {
  const isInOrder = items.every((item, index) => index === 0 || place(items[index - 1] as T) < place(item));
  if (isInOrder) return items;
  const sorted = [...items].sort((one, other) => place(one) - place(other));
  if (sorted.some((item, index) => index > 0 && place(sorted[index - 1] as T) === place(item)))
    throw new Error('Two rows, or two cells of a row, stand in one place.');
  return sorted;
}

/** What rows need that stands elsewhere in the workbook. */
interface Around {
  readonly texts: Texts;
  /** The number of each style in the part of styles. */
  readonly styles: ReadonlyMap<Style, number>;
}

/** The element of all rows; `design` has them in order. */
export function sheetData({ rows }: Pick<SheetDesign, 'rows'>, around: Around): string {
  const folded = new Set(rows.flatMap(({ row, folded: isFolded }) => (isFolded === true ? [row] : [])));
  const made = rows.map((row) => rowElement(row, folded, around)).join('');
  return made === '' ? '<sheetData/>' : `<sheetData>${made}</sheetData>`;
}

function rowElement(
  { row, height, grows, hidden, cells }: RowDesign,
  folded: ReadonlySet<number>,
  around: Around,
): string {
  const isFolded = folded.has(row);
  const said = [
    height === undefined ? '' : ` ht="${height}"${grows === true ? '' : ' customHeight="1"'}`,
    hidden === true || isFolded ? ' hidden="1"' : '',
    isFolded ? ' outlineLevel="1"' : '',
    // The row below a group has the sign that opens it.
    !isFolded && folded.has(row - 1) ? ' collapsed="1"' : '',
  ].join('');
  const made = cells.map((cell) => cellElement(cell, row, around)).join('');
  if (made !== '') return `<row r="${row + 1}"${said}>${made}</row>`;
  return said === '' ? '' : `<row r="${row + 1}"${said}/>`;
}

/** Nothing for an empty cell that looks like nothing. */
function cellElement(cell: CellDesign, row: number, { texts, styles }: Around): string {
  const { column, value, formula } = cell;
  const style = styleOf(cell);
  const number = style === undefined ? 0 : (styles.get(style) ?? 0);
  const [place, look] = [`<c r="${cellName(row, column)}"`, number === 0 ? '' : ` s="${number}"`];
  if (formula !== undefined) return `${place}${look}${calculated(cell)}</c>`;
  if (value === null || value === '') return look === '' ? '' : `${place}${look}/>`;
  if (typeof value === 'number') return `${place}${look}><v>${finite(value)}</v></c>`;
  if (typeof value === 'object' && !isText(cell)) return `${place} t="e"${look}><v>${value.error}</v></c>`;
  const text = cellText(fitText(typeof value === 'object' ? value.error : value));
  return `${place} t="s"${look}><v>${texts.numberOf(text)}</v></c>`;
}

/** Whether a cell stands among the texts of the workbook. */
export function isText({ value, formula }: CellDesign): boolean {
  if (formula !== undefined || value === null || typeof value === 'number') return false;
  return typeof value === 'string' ? value !== '' : !ERRORS.has(value.error);
}

/** A formula and what it gave, which is plain text in the file. Most are the same cells in many workbooks. */
const calculated = onceFor(({ formula = '', value }: CellDesign): string => {
  const said = `><f>${elementText(formula)}</f>`;
  if (value === null) return said;
  if (typeof value === 'number') return `${said}<v>${finite(value)}</v>`;
  const text = elementText(typeof value === 'string' ? cellText(fitText(value)) : value.error);
  return ` t="str"${said}${text === '' ? '<v/>' : `<v>${text}</v>`}`;
});

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`A cell cannot hold ${value}.`);
  return value;
}

/** What every program knows for an error; anything else would be one that Excel repairs. */
const ERRORS: ReadonlySet<string> = new Set([
  '#VALUE!',
  '#REF!',
  '#N/A',
  '#NAME?',
  '#NULL!',
  '#DIV/0!',
  '#NUM!',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
]);
