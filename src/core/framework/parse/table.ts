import { type BodyDirectory, chineseNumeral, findBody } from '..';
import { readHeading, readItem } from './outline';
import { around, beginning, joinCut, note, squeeze, type Line, type Reader } from './text';

/** A task cell as printed, put together; several rows share one when it was merged in the document. */
export interface Cell {
  text: string;
  readonly direction: number;
  readonly line: number;
}

/** A row: a printed name of a body with its task cell. */
export interface Row {
  printed: string;
  readonly cell: Cell;
  /** The cell was blank here and belongs to the row above. */
  readonly shared: boolean;
  readonly line: number;
}

/** The appendix that gives tasks to bodies, page breaks and merged cells undone. */
export interface Table {
  readonly titles: Map<number, { title: string; readonly line: number }>;
  readonly rows: Row[];
}

interface Cells {
  readonly direction: string;
  readonly body: string;
  readonly task: string;
  readonly line: number;
  /** The first row below a repeated header: what a page break cut goes on here. */
  readonly resumes: boolean;
}

interface State extends Table {
  current: number | null;
  /** Last row of the current direction. */
  above: Row | null;
}

/** Read the table. The order of its columns comes from its header, which repeats on every page. */
export function readTable(lines: readonly Line[], directory: BodyDirectory, reader: Reader): Table {
  const state: State = { titles: new Map(), rows: [], current: null, above: null };
  for (const cells of readCells(lines, reader)) {
    readDirection(cells, state, reader);
    readAssignment(cells, state, directory, reader);
  }
  return { titles: state.titles, rows: state.rows };
}

function readCells(lines: readonly Line[], reader: Reader): Cells[] {
  const first = lines[0];
  if (first === undefined) return [];
  const hasHeader = readNumbered(split(first)[0] ?? '') === null;
  const header = hasHeader ? squeeze(first.text) : '';
  const [direction, body, task] = columns(hasHeader ? split(first) : []);
  const found: Cells[] = [];
  let resumes = false;
  for (const line of hasHeader ? lines.slice(1) : lines) {
    if (squeeze(line.text) === header) {
      resumes = true;
      continue;
    }
    if (!line.text.includes('\t') && !resumes) {
      note(reader, 'unplaced-text', 'warning', { line: line.no }, { text: beginning(line.text) });
      continue;
    }
    const cells = split(line);
    const at = (index: number): string => cells[index] ?? '';
    found.push({ direction: at(direction), body: at(body), task: at(task), line: line.no, resumes });
    resumes = false;
  }
  return found;
}

function split(line: Line): string[] {
  return line.text.split('\t').map((cell) => cell.trim());
}

/** Columns by the words of the header; by position where it has none of them. */
function columns(header: readonly string[]): [number, number, number] {
  const find = (words: RegExp, otherwise: number): number => {
    const index = header.findIndex((cell) => words.test(cell));
    return index < 0 ? otherwise : index;
  };
  return [find(/方向/u, 0), find(/部會|機關/u, 1), find(/事項/u, 2)];
}

function readNumbered(cell: string): { number: number; title: string } | null {
  return readHeading(cell) ?? readItem(cell);
}

/** First cell: a new direction, the tail of a title that a page break cut, or blank for the direction above. */
function readDirection(cells: Cells, state: State, reader: Reader): void {
  const { direction: cell, line } = cells;
  const head = readNumbered(cell);
  if (head !== null) {
    if (head.number === state.current) return;
    state.current = head.number;
    state.above = null;
    if (!state.titles.has(head.number)) state.titles.set(head.number, { title: head.title, line });
    return;
  }
  const entry = state.current === null ? undefined : state.titles.get(state.current);
  if (state.current === null || entry === undefined) {
    if (cell !== '') note(reader, 'unplaced-text', 'warning', { line }, { text: beginning(cell) });
    return;
  }
  const direction = chineseNumeral(state.current);
  if (cell !== '') {
    entry.title = joinCut(entry.title, cell, reader);
    note(reader, 'joined-direction-title', 'info', { line }, { direction, tail: cell });
  } else if (cells.resumes && cells.body !== '') {
    note(reader, 'attached-row', 'info', { line }, { direction, body: cells.body });
  }
}

/** Second and third cell. */
function readAssignment(cells: Cells, state: State, directory: BodyDirectory, reader: Reader): void {
  const { body, task, line } = cells;
  const { current: direction, above } = state;
  if (body === '' && task === '') return;
  if (direction === null) {
    note(reader, 'unplaced-text', 'warning', { line }, { text: beginning(`${body} ${task}`.trim()) });
  } else if (above !== null && cells.resumes && goesOn(above.printed, body, directory)) {
    above.printed += body;
    if (task !== '') extend(above.cell, task, line, reader);
  } else if (body === '') {
    withoutBody(cells, direction, state, reader);
  } else if (task !== '') {
    add(state, { printed: body, cell: { text: task, direction, line }, shared: false, line });
  } else if (above !== null) {
    add(state, { printed: body, cell: above.cell, shared: true, line });
  } else {
    note(reader, 'task-missing', 'error', { line }, { direction: chineseNumeral(direction), body });
  }
}

/** Whether a row below a repeated header is the rest of the row above: it has no body, or the rest of a name. */
function goesOn(above: string, body: string, directory: BodyDirectory): boolean {
  const known = (name: string): boolean => findBody(name, directory) !== undefined;
  return body === '' || (!known(above) && !known(body) && known(above + body));
}

function add(state: State, row: Row): void {
  state.rows.push(row);
  state.above = row;
}

/** A task without a body in the middle of a page belongs to the body above, whose cell was merged. */
function withoutBody(cells: Cells, direction: number, state: State, reader: Reader): void {
  const { task, line } = cells;
  const printed = state.above?.printed;
  if (printed === undefined) {
    const parameters = { direction: chineseNumeral(direction), task: beginning(task) };
    note(reader, 'body-missing', 'error', { line }, parameters);
    return;
  }
  note(reader, 'merged-body', 'info', { line }, { body: printed, task: beginning(task) });
  add(state, { printed, cell: { text: task, direction, line }, shared: false, line });
}

function extend(cell: Cell, tail: string, line: number, reader: Reader): void {
  note(reader, 'joined-cell', 'info', { line }, around(cell.text, tail));
  cell.text = joinCut(cell.text, tail, reader);
}
