/** Puts cells into a sheet that was cut; rows without an edit stay as they are. */
import { type CellValue, cellName, markupText, fitText } from '../../core/index';
import { cellText, wakes } from '../xml/text';
import { cellFacts, cutRow, type CellText, type SheetText } from './sheet';
import { attribute, element, tags, withAttribute } from '../xml/elements';
import type { TextStyle } from './text-styles';

export interface PatchedCell {
  readonly value: CellValue;
  /** A style id to take; without it a cell keeps its own. */
  readonly style?: string;
  /** For the columns that a table calculates: as it stands in the file, encoded. */
  readonly formula?: string;
}

export interface RowEdit {
  readonly cells: Map<number, PatchedCell>;
  /** Attributes for the row where it has none of that name, e.g. `ht`. */
  readonly attributes?: ReadonlyMap<string, string>;
  /** Points that its texts take, for a row of which nobody chose the height. */
  readonly height?: number;
}

/** By zero-based row, then column. */
export type Edits = Map<number, RowEdit>;

/**
 * The edited sheet, row by row: a sheet of twenty thousand rows never stands in memory as a whole. `onFormulaGone` is
 * called where a formula was taken away: the list of formulas is no longer right then.
 */
export function* editSheet(
  sheet: SheetText,
  edits: Edits,
  textStyle: TextStyle,
  onFormulaGone: () => void,
): Generator<string> {
  const { prefix } = sheet;
  const columns = columnFacts(sheet.before, 'style');
  const waiting = inOrder(edits.keys());
  const edited = (row: number, text: string | undefined) => {
    const edit = edits.get(row) as RowEdit;
    const made = editRow(text ?? `<${prefix}row r="${row + 1}"/>`, row, edit, { prefix, columns, textStyle });
    if (made.formulaGone) onFormulaGone();
    return text !== undefined || made.cells > 0 ? made.text : '';
  };
  yield sheet.before;
  for (const row of sheet.rows) {
    for (const missing of waiting.before(row.row)) yield edited(missing, undefined);
    yield waiting.take(row.row) ? edited(row.row, row.text) : row.text;
  }
  for (const missing of waiting.before(Infinity)) yield edited(missing, undefined);
  yield sheet.after;
}

/** Excel writes `1`, LibreOffice `true`. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** Positions that wait to be edited, handed out in ascending order and each once. */
function inOrder(positions: Iterable<number>) {
  const sorted = [...positions].sort((a, b) => a - b);
  let next = 0;
  return {
    *before(position: number): Generator<number> {
      for (let first = sorted[next]; first !== undefined && first < position; first = sorted[next]) {
        next++;
        yield first;
      }
    },
    take(position: number): boolean {
      const found = sorted[next] === position;
      if (found) next++;
      return found;
    },
  };
}

interface SheetFacts {
  readonly prefix: string;
  readonly columns: ReadonlyMap<number, string>;
  readonly textStyle: TextStyle;
}

function editRow(text: string, row: number, edit: RowEdit, facts: SheetFacts) {
  const parts = cutRow(text, facts.prefix);
  let { head } = parts;
  for (const [name, value] of edit.attributes ?? []) {
    if (attribute(head, name) === undefined) head = withAttribute(head, name, value);
  }
  if (edit.height !== undefined && !isTrue(attribute(head, 'customHeight')))
    head = withAttribute(head, 'ht', String(edit.height));
  const rowStyle = isTrue(attribute(head, 'customFormat')) ? attribute(head, 's') : undefined;
  const waiting = inOrder(edit.cells.keys());
  const cells: string[] = [];
  let formulaGone = false;
  let added = false;
  const set = (column: number, standing?: CellText) => {
    const change = edit.cells.get(column) as PatchedCell;
    const known = standing && factsOf(standing);
    formulaGone ||= known?.formula === true;
    const style =
      change.style ?? (standing === undefined ? (rowStyle ?? facts.columns.get(column)) : known?.style);
    // An empty cell that is new and looks like nothing need not exist.
    if (
      standing === undefined &&
      change.value === null &&
      change.formula === undefined &&
      change.style === undefined
    )
      return;
    added ||= standing === undefined;
    const isAwake = typeof change.value === 'string' && wakes(change.value);
    const look = isAwake ? facts.textStyle(style) : style;
    cells.push(cellXml(cellName(row, column), change, look, facts.prefix));
  };
  for (const cell of parts.cells) {
    for (const missing of waiting.before(cell.column)) set(missing);
    if (waiting.take(cell.column)) set(cell.column, cell);
    else cells.push(cell.text);
  }
  for (const missing of waiting.before(Infinity)) set(missing);
  // A hint that is wrong once there are more cells, and that nothing needs.
  if (added) head = withAttribute(head, 'spans', undefined);
  return { text: head + cells.join('') + parts.tail, formulaGone, cells: cells.length };
}

function factsOf({ facts, text }: CellText) {
  return facts ?? cellFacts(text);
}

/** Text is written inline, so that the shared strings stay as they are; it is never taken for a formula. */
function cellXml(name: string, edit: PatchedCell, style: string | undefined, prefix: string): string {
  const { value, formula } = edit;
  const start = `<${prefix}c r="${name}"${style === undefined ? '' : ` s="${style}"`}`;
  const tag = (local: string, content: string) => `<${prefix}${local}>${content}</${prefix}${local}>`;
  if (formula !== undefined) return `${start}>${tag('f', formula)}</${prefix}c>`;
  if (value === null || value === '') return `${start}/>`;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`A cell cannot hold ${value}.`);
    return `${start}>${tag('v', String(value))}</${prefix}c>`;
  }
  if (typeof value === 'object') return `${start} t="e">${tag('v', markupText(value.error))}</${prefix}c>`;
  const text = `<${prefix}t xml:space="preserve">${markupText(cellText(fitText(value)))}</${prefix}t>`;
  return `${start} t="inlineStr">${tag('is', text)}</${prefix}c>`;
}

/** An attribute of each column that has it, by zero-based number; `before`: the sheet up to its rows. */
export function columnFacts(before: string, fact: 'style' | 'width' | 'hidden'): Map<number, string> {
  const facts = new Map<number, string>();
  const cols = element(before, 'cols');
  if (cols === undefined) return facts;
  for (const tag of tags(before, cols.contentStart, cols.contentEnd)) {
    if (tag.name !== 'col') continue;
    const text = before.slice(tag.start, tag.end);
    const value = attribute(text, fact);
    if (value === undefined) continue;
    const last = Number(attribute(text, 'max'));
    for (let column = Number(attribute(text, 'min')); column <= last; column++) facts.set(column - 1, value);
  }
  return facts;
}
