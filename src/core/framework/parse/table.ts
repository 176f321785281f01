import { type BodyDirectory, chineseNumeral, findBody, readHeading, readItem } from '..';
import { outOfTurn } from './outline';
import { around, beginning, joinCut, note, squeeze, type Line, type TextReader } from './text';

/** A task cell as printed, put together; several rows share one when it was merged in the document. */
export interface PrintedCell {
  text: string;
  readonly direction: number;
  readonly line: number;
}

/** A row: a printed name of a body with its task cell. */
export interface PrintedRow {
  printed: string;
  readonly cell: PrintedCell;
  /** The cell was blank here and belongs to the row above. */
  readonly shared: boolean;
  readonly line: number;
}

/** The appendix that gives tasks to bodies, page breaks and merged cells undone. */
export interface PrintedTable {
  readonly titles: Map<number, { title: string; readonly line: number }>;
  readonly rows: PrintedRow[];
}

interface Cells {
  readonly direction: string;
  readonly body: string;
  readonly task: string;
  readonly line: number;
  /** The first row below a repeated header: what a page break cut goes on here. */
  readonly resumes: boolean;
}

interface State extends PrintedTable {
  current: number | null;
  /** Last row of the current direction. */
  above: PrintedRow | null;
}

/** Read the table. The order of its columns comes from its header, which repeats on every page. */
export function readPrintedTable(
  lines: readonly Line[],
  directory: BodyDirectory,
  reader: TextReader,
): PrintedTable {
  const state: State = { titles: new Map(), rows: [], current: null, above: null };
  for (const cells of readCells(lines, reader)) {
    readDirection(cells, state, reader);
    readAssignment(cells, state, directory, reader);
  }
  return { titles: state.titles, rows: state.rows };
}

function readCells(lines: readonly Line[], reader: TextReader): Cells[] {
  const first = lines[0];
  if (first === undefined) return [];
  const hasHeader = readNumbered(split(first)[0] ?? '') === null;
  const header = hasHeader ? squeeze(first.text) : '';
  const [direction, body, task] = columns(hasHeader ? split(first) : []);
  reportHeads(first, hasHeader, reader);
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
    const surplus = cells.slice(3).filter((cell) => cell !== '');
    if (surplus.length > 0)
      note(reader, 'unplaced-text', 'warning', { line: line.no }, { text: beginning(surplus.join(' ')) });
    const at = (index: number): string => cells[index] ?? '';
    found.push({ direction: at(direction), body: at(body), task: at(task), line: line.no, resumes });
    resumes = false;
  }
  reportEnd(found.at(-1), resumes, lines.at(-1) ?? first, reader);
  return found;
}

/** A table that ends with its header or with a row of nothing but a title was cut. */
function reportEnd(last: Cells | undefined, resumes: boolean, line: Line, reader: TextReader): void {
  const bare = last !== undefined && last.body === '' && last.task === '';
  if (resumes || bare) note(reader, 'table-open', 'warning', { line: line.no }, {});
}

/** Without the words of its header nobody knows which column is which; the usual order is taken, and said. */
function reportHeads(first: Line, hasHeader: boolean, reader: TextReader): void {
  const heads = hasHeader ? split(first) : [];
  const unknown = [DIRECTION_HEAD, BODY_HEAD, TASK_HEAD].some(
    (words) => !heads.some((cell) => words.test(cell)),
  );
  if (unknown)
    note(reader, 'table-heads-unclear', 'warning', { line: first.no }, { heads: heads.join('、') });
}

function split(line: Line): string[] {
  return line.text.split('\t').map((cell) => cell.trim());
}

const DIRECTION_HEAD = /方向/u;
const BODY_HEAD = /部會|機關/u;
const TASK_HEAD = /事項/u;

/** The heads of the columns for direction, body and task, as printed; empty where the table has none. */
export function tableHeads(lines: readonly Line[]): string[] {
  const heads = lines[0] === undefined ? [] : split(lines[0]);
  const named = readNumbered(heads[0] ?? '') === null ? heads : [];
  return columns(named).map((index) => named[index] ?? '');
}

/** Columns by the words of the header; by position where it has none of them. */
function columns(header: readonly string[]): [number, number, number] {
  const find = (words: RegExp, otherwise: number): number => {
    const index = header.findIndex((cell) => words.test(cell));
    return index < 0 ? otherwise : index;
  };
  return [find(DIRECTION_HEAD, 0), find(BODY_HEAD, 1), find(TASK_HEAD, 2)];
}

function readNumbered(cell: string): { number: number; title: string } | null {
  return readHeading(cell) ?? readItem(cell);
}

/** First cell: a new direction, the tail of a title that a page break cut, or blank for the direction above. */
function readDirection(cells: Cells, state: State, reader: TextReader): void {
  const { direction: cell, line } = cells;
  const head = readNumbered(cell);
  if (head !== null) {
    if (head.number === state.current) {
      reportOtherTitle(state.titles.get(head.number)?.title ?? '', head.title, cells.resumes, line, reader);
      return;
    }
    const expected = (state.current ?? 0) + 1;
    if (head.number !== expected) outOfTurn({ no: line, text: cell }, expected, head.number, reader);
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

/** A number that comes again with another title may hide a direction. */
function reportOtherTitle(
  before: string,
  title: string,
  resumes: boolean,
  line: number,
  reader: TextReader,
): void {
  if (resumes && before.startsWith(title)) return;
  const parameters = { part: 'direction', number: '', title: before, appendix: title } as const;
  note(reader, 'title-differs', 'warning', { line }, parameters);
}

/** Second and third cell. */
function readAssignment(cells: Cells, state: State, directory: BodyDirectory, reader: TextReader): void {
  const { body, task, line } = cells;
  const { current: direction, above } = state;
  if (body === '' && task === '') return;
  reportSwapped(cells, directory, reader);
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

/** A body where a task ought to stand: the cells of this row are out of order. */
function reportSwapped({ body, task, line }: Cells, directory: BodyDirectory, reader: TextReader): void {
  if (findBody(task, directory) === undefined || findBody(body, directory) !== undefined) return;
  note(reader, 'cells-out-of-order', 'warning', { line }, { body: beginning(body), task });
}

/** Whether a row below a repeated header is the rest of the row above: it has no body, or the rest of a name. */
function goesOn(above: string, body: string, directory: BodyDirectory): boolean {
  const known = (name: string): boolean => findBody(name, directory) !== undefined;
  return body === '' || (!known(above) && !known(body) && known(above + body));
}

function add(state: State, row: PrintedRow): void {
  state.rows.push(row);
  state.above = row;
}

/** A task without a body in the middle of a page belongs to the body above, whose cell was merged. */
function withoutBody(cells: Cells, direction: number, state: State, reader: TextReader): void {
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

function extend(cell: PrintedCell, tail: string, line: number, reader: TextReader): void {
  note(reader, 'joined-cell', 'info', { line }, around(cell.text, tail));
  cell.text = joinCut(cell.text, tail, reader);
}
