import {
  type Assignment,
  type BodyDirectory,
  findBody,
  type FrameworkBody,
  type Task,
  taskId,
  taskNumber,
  UNKNOWN_BODY,
} from '..';
import type { PrintedCell, PrintedRow } from './table';
import { beginning, note, squeeze, type TextReader } from './text';

export interface Tasks {
  readonly tasks: Task[];
  readonly bodies: FrameworkBody[];
  readonly assignments: Assignment[];
  /** Line of each task's cell, by task id. */
  readonly lines: ReadonlyMap<string, number>;
}

/** A space between two Chinese words inside a cell is the line break between two tasks. */
const LOST_BREAK = /([\p{Script=Han}）)。；])\s+(?=\p{Script=Han})/gu;

/** Number the tasks and resolve the bodies of the rows. Bodies stand in the order of their first row. */
export function readTasks(
  rows: readonly PrintedRow[],
  edition: string,
  directory: BodyDirectory,
  reader: TextReader,
): Tasks {
  const { tasks, byCell, lines } = numberTasks(rows, edition, reader);
  const bodies = new Map<string, FrameworkBody>();
  const assignments = new Map<string, Assignment>();
  for (const row of rows) {
    const ids = byCell.get(row.cell) ?? [];
    if (row.shared) {
      const names = ids.map(taskNumber).join('、');
      note(reader, 'merged-cell', 'info', { line: row.line }, { body: row.printed, tasks: names });
    }
    for (const printed of names(row.printed, directory)) {
      const body = resolve(printed, row.line, bodies, directory, reader);
      for (const task of ids) {
        if (assignments.has(`${task}/${body}`)) {
          const parameters = { task: taskNumber(task), body: printed };
          note(reader, 'assignment-twice', 'warning', { line: row.line }, parameters);
        }
        assignments.set(`${task}/${body}`, { task, body });
      }
    }
  }
  return { tasks, bodies: [...bodies.values()], assignments: [...assignments.values()], lines };
}

function numberTasks(
  rows: readonly PrintedRow[],
  edition: string,
  reader: TextReader,
): { tasks: Task[]; byCell: Map<PrintedCell, string[]>; lines: Map<string, number> } {
  const tasks: Task[] = [];
  const byCell = new Map<PrintedCell, string[]>();
  const lines = new Map<string, number>();
  for (const { cell, printed } of rows) {
    if (byCell.has(cell)) continue;
    const { direction, line } = cell;
    const texts = cell.text.replace(LOST_BREAK, '$1\n').split('\n');
    const before = tasks.filter((task) => task.direction === direction).length;
    const ids = texts.map((_, index) => taskId(edition, direction, before + index + 1));
    texts.forEach((text, index) => {
      const id = ids[index] ?? '';
      tasks.push({ id, direction, text, short: '' });
      lines.set(id, line);
    });
    byCell.set(cell, ids);
    if (ids.length > 1) {
      const parameters = { body: printed, tasks: ids.map(taskNumber).join('、'), count: ids.length };
      note(reader, 'split-cell', 'info', { line }, parameters);
    }
  }
  return { tasks, byCell, lines };
}

/** The names in a cell: one, or several known ones set one below the other or in a row. */
function names(printed: string, directory: BodyDirectory): string[] {
  const whole = squeeze(printed);
  const several = printed.split(/[\s、，,]+/u).filter((name) => name !== '');
  const known = several.every((name) => findBody(name, directory) !== undefined);
  return findBody(whole, directory) === undefined && known && several.length > 1 ? several : [whole];
}

/** Id of a printed name; adds the body when it is new and says what is to be known about the name. */
function resolve(
  printed: string,
  line: number,
  bodies: Map<string, FrameworkBody>,
  directory: BodyDirectory,
  reader: TextReader,
): string {
  const found = findBody(printed, directory);
  const id = found?.id ?? UNKNOWN_BODY + printed;
  if (bodies.has(id)) return id;
  bodies.set(id, {
    id,
    name: printed,
    ...(found?.historic === true ? { nameNow: found.name } : {}),
    kind: found?.kind ?? 'named',
  });
  if (found === undefined) {
    note(reader, 'unknown-body', 'warning', { line }, { printed, id });
  } else if (found.historic) {
    note(reader, 'historic-name', 'info', { line }, { printed, id, name: found.name });
  }
  return id;
}

/** Tasks with the words of an earlier task: not wrong, but a person should know that they are two. */
export function reportSameWords(tasks: Tasks, reader: TextReader): void {
  const first = new Map<string, string>();
  for (const { id, text } of tasks.tasks) {
    const words = squeeze(text);
    const earlier = first.get(words);
    if (earlier === undefined) {
      first.set(words, id);
      continue;
    }
    const parameters = { first: taskNumber(earlier), second: taskNumber(id), text: beginning(text) };
    note(reader, 'same-words', 'warning', { line: tasks.lines.get(id) ?? 0, task: id }, parameters);
  }
}
