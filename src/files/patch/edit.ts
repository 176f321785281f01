/** Puts cells into a sheet that was cut; rows without an edit stay as they are. */
import { cellName, fitText, markupText, spanOf } from '../../core/index';
import type { Area, CellValue, SetCells } from '../../core/index';
import { cellText, wakes } from '../xml/text';
import { cellFacts, cutRow, type CellText, type SheetText } from './sheet';
import { attribute, element, tags, withAttribute } from '../xml/elements';
import type { TextStyle } from './text-styles';

export interface PatchedCell {
  /** Zero-based. */
  readonly column: number;
  readonly value: CellValue;
  /** A style id to take; without it a cell keeps its own. */
  readonly style?: string;
  /** For the columns that a table calculates: as it stands in the file, encoded. */
  readonly formula?: string;
}

export interface RowEdit {
  /** By column, ascending, each once. */
  readonly cells: readonly PatchedCell[];
  /** Attributes for the row where it has none of that name, e.g. `ht`. */
  readonly attributes?: ReadonlyMap<string, string>;
  /** Points that its texts take, for a row of which nobody chose the height. */
  readonly height?: () => number;
}

/** What is set in a sheet. */
export interface Edits {
  /** Zero-based, ascending, each once. */
  readonly rows: readonly number[];
  /** Made when it is asked for: the cells of twenty thousand rows never stand in memory together. */
  row(row: number): RowEdit | undefined;
  /** Around all cells that get a value; undefined if none does. */
  readonly extent: Area | undefined;
}

/** Edits of single cells; the last of two for the same cell counts. */
export function editsOf(cells: SetCells['cells']): Edits {
  const rows = new Map<number, Map<number, PatchedCell>>();
  for (const { row, column, value } of cells) {
    const edited = rows.get(row) ?? new Map<number, PatchedCell>();
    rows.set(row, edited.set(column, { column, value }));
  }
  return {
    rows: [...rows.keys()].sort((a, b) => a - b),
    row: (row) => {
      const edited = rows.get(row);
      return edited && { cells: [...edited.values()].sort((a, b) => a.column - b.column) };
    },
    extent: cells
      .filter(({ value }) => value !== null)
      .map(({ row, column }): Area => ({ top: row, bottom: row, left: column, right: column }))
      .reduce<Area | undefined>((area, cell) => (area === undefined ? cell : spanOf(area, cell)), undefined),
  };
}

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
  const { rows } = edits;
  let next = 0;
  const edited = (row: number, text: string | undefined) => {
    next += 1;
    const edit = edits.row(row) as RowEdit;
    const made = editRow(text ?? `<${prefix}row r="${row + 1}"/>`, row, edit, { prefix, columns, textStyle });
    if (made.formulaGone) onFormulaGone();
    return text !== undefined || made.cells > 0 ? made.text : '';
  };
  const missing = function* (before: number): Generator<string> {
    for (let row = rows[next]; row !== undefined && row < before; row = rows[next])
      yield edited(row, undefined);
  };
  yield sheet.before;
  for (const { row, text } of sheet.rows) {
    if ((rows[next] ?? row) < row) yield* missing(row);
    yield rows[next] === row ? edited(row, text) : text;
  }
  yield* missing(Infinity);
  yield sheet.after;
}

/** Excel writes `1`, LibreOffice `true`. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
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
    head = withAttribute(head, 'ht', String(edit.height()));
  const rowStyle = isTrue(attribute(head, 'customFormat')) ? attribute(head, 's') : undefined;
  const cells: string[] = [];
  let formulaGone = false;
  let added = false;
  const set = (change: PatchedCell, standing?: CellText) => {
    const { column } = change;
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
  const { cells: changes } = edit;
  let next = 0;
  const missing = (before: number) => {
    for (let one = changes[next]; one !== undefined && one.column < before; one = changes[next]) {
      next += 1;
      set(one);
    }
  };
  for (const cell of parts.cells) {
    missing(cell.column);
    const change = changes[next];
    if (change?.column !== cell.column) cells.push(cell.text);
    else {
      next += 1;
      set(change, cell);
    }
  }
  missing(Infinity);
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
