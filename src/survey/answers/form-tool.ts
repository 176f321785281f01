/** Responses of Microsoft Forms, Google Forms, SurveyCake and the like: a table whose headers are the questions. */
import type { Cell } from '../../core/index';
import { SurveyError } from '../fault/survey-error';
import type { ResponseTable, ResponseRow } from '../tables/table';
import { digestOf } from './digest';
import type { Target } from './headings';
import type { Mapping } from './mapping';
import type { Naming, PlacedCell, PlacedCells, Response, TaskAnswers } from './response';

/** Whether a row of headers can be one of ours: it asks for ① or for other answers, by any of its names. */
export function isResponseTable({ targets }: Mapping): boolean {
  return targets.some((target) => target?.kind === 'field');
}

/** The responses of a table, one by one. */
export function* formToolResponses(
  table: ResponseTable,
  mapping: Mapping,
  name: Naming,
): Generator<Response> {
  const sameMoment = new Counter();
  for (const row of table.rows) yield responseOf(table, row, mapping, name, sameMoment);
}

/** How often something came before. */
class Counter {
  private readonly counts = new Map<string, number>();

  earlier(text: string): number {
    const count = this.counts.get(text) ?? 0;
    this.counts.set(text, count + 1);
    return count;
  }
}

/** Throws {@link SurveyError} where the mapping leaves open whose answers or which task's they are. */
export function checkMapping(mapping: Mapping): void {
  const { targets } = mapping;
  const kinds = new Set(targets.map((target) => target?.kind));
  if (!isResponseTable(mapping)) throw new SurveyError('no-answers');
  if (!kinds.has('body') && mapping.body === undefined) throw new SurveyError('no-body');
  const isTagged = targets.some((target) => target?.kind === 'field' && target.task !== undefined);
  if (!isTagged && !kinds.has('task') && mapping.task === undefined) throw new SurveyError('no-task');
}

function responseOf(
  table: ResponseTable,
  { row, cells }: ResponseRow,
  mapping: Mapping,
  name: Naming,
  sameMoment: Counter,
): Response {
  const textOf = (kind: Target['kind']) =>
    shownText(cells[mapping.targets.findIndex((one) => one?.kind === kind)]);
  const [id, submitted, version] = [textOf('id'), textOf('submitted'), textOf('version')];
  const tasks = tasksOf(cells, mapping, textOf('task'));
  const cover = placedCells(cells, mapping, (target) => (target.kind === 'cover' ? target.field : undefined));
  const body = textOf('body') || (mapping.body ?? '');
  // Without an id or a moment a response is its content: the same content again is the same response.
  const own = id === '' && submitted === '' ? JSON.stringify([body, tasks, cover]) : '';
  // A moment alone is no id: two of one body may answer in the same second. An edit changes its row, and adds none.
  const about = JSON.stringify([submitted, body, tasks.map((one) => one.task)]);
  const earlier = id === '' && submitted !== '' ? sameMoment.earlier(about) : 0;
  return {
    source: 'form',
    instance: digestOf(id, submitted, earlier === 0 ? own : `${about}${earlier}`).slice(0, 32),
    name:
      id === '' && submitted === ''
        ? name.byRow(table.file, row + 1)
        : name.byId(table.file, id || shownMoment(submitted)),
    sheet: table.sheet,
    row,
    body,
    tasks,
    cover,
    ...(version === '' ? {} : { version }),
  };
}

/** Untagged columns answer the response's own task; tagged ones each their own. A task without an answer is left out. */
function tasksOf(cells: readonly Cell[], mapping: Mapping, chosen: string): TaskAnswers[] {
  const tags = new Set(
    mapping.targets.flatMap((one) => (one?.kind === 'field' && one.task !== undefined ? [one.task] : [])),
  );
  const answers = (tag: string | undefined) =>
    placedCells(cells, mapping, (one) => (one.kind === 'field' && one.task === tag ? one.field : undefined));
  const tagged = [...tags].map((task) => ({ task, cells: answers(task) }));
  const own = answers(undefined);
  const task = chosen === '' ? (mapping.task ?? '') : chosen;
  const isAsked = Object.keys(own).length > 0 && (tags.size === 0 || task !== '');
  return [
    ...(isAsked ? [{ task, cells: own }] : []),
    ...tagged.filter((one) => tags.size === 1 || hasAnswer(one.cells)),
  ];
}

/** Whether anything is written in any of the cells. */
export function hasAnswer(cells: PlacedCells): boolean {
  return Object.values(cells).some(({ cell }) => cell.value !== null && cell.value !== '');
}

function placedCells(
  cells: readonly Cell[],
  { targets }: Mapping,
  fieldOf: (target: Target) => string | undefined,
): PlacedCells {
  return Object.fromEntries(
    targets.flatMap((target, column): [string, PlacedCell][] => {
      const field = target === undefined ? undefined : fieldOf(target);
      return field === undefined ? [] : [[field, { cell: withoutSeparator(cells[column]), column }]];
    }),
  );
}

/** Microsoft Forms ends every choice of a question of several choices with `;`, also where only one was chosen. */
function withoutSeparator(cell: Cell | undefined): Cell {
  if (cell === undefined) return { value: null };
  return typeof cell.value === 'string' && /^[^;]+;$/.test(cell.value)
    ? { ...cell, value: cell.value.slice(0, -1) }
    : cell;
}

const UNIX_EPOCH = 25_569;
const DAY = 86_400_000;

/** A moment that a spreadsheet holds as a number of days, as people read it; what is a text stays. */
function shownMoment(text: string): string {
  const days = Number(text);
  if (!Number.isFinite(days) || days < UNIX_EPOCH || days > 2 * UNIX_EPOCH) return text;
  return new Date(Math.round((days - UNIX_EPOCH) * DAY)).toISOString().slice(0, 16).replace('T', ' ');
}

function shownText(cell: Cell | undefined): string {
  const value = cell?.value ?? null;
  return value === null || typeof value === 'object' ? '' : String(value).trim();
}
