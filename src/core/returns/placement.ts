/**
 * Which rows and columns of the sheet are whose. The hidden keys say it; what people see beside them (編號, 協力事項, the
 * headings) is compared with the manifest. Where the keys are gone and what is seen is certain, it is read by that, and said.
 * Where both stand and disagree, it is a sort that left the keys behind, or it waits for a decision: no answer goes to
 * another task without a word.
 */
import { type Finding, least, onceFor } from '../grid';
import type { Form } from '../questionnaire';
import { rocDate } from '../values';
import { fill } from '../words';
import type { KeyedGrid } from './grid';
import { squeezed, seenText } from './seen';
import { returnKey, type Template, type TemplateTask } from './template';

export interface Placement {
  /** Zero-based column by key of a field. */
  readonly columns: ReadonlyMap<string, number>;
  /** Further columns with the same key: somebody copied the column. */
  readonly copied: ReadonlyMap<string, readonly number[]>;
  /** Zero-based rows by task id; the first is the row, the others are copies of it. */
  readonly rows: ReadonlyMap<string, readonly number[]>;
  readonly findings: readonly Finding[];
}

/** A return in which what is seen names another task than the key: it waits for the coordinator. */
export const OTHERWISE_NAMED = 'row.otherwise';

/** Keys of columns that hold no answer but that people read; further ones of ours have a colon. */
const GIVEN = ['no', 'task', 'check', 'opinion'];

/** A form is that of many returns. */
const keysOf = onceFor(({ fields }: Form) => new Set([...GIVEN, ...fields.map(({ key }) => key)]));

/** Whether a column's key is one of ours; people write into the key row as well. */
export function isOurKey(form: Form, key: string): boolean {
  return key.includes(':') || keysOf(form).has(key);
}

export function placementOf(grid: KeyedGrid, form: Form, template: Template): Placement {
  const columns = placeColumns(grid, form, template);
  const rows = placeRows(grid, template);
  return {
    columns: columns.columns,
    copied: grid.copiedColumns,
    rows: rows.rows,
    findings: [...rows.findings, ...columns.findings],
  };
}

/** A column whose key was lost is known by its heading, if one column alone has it. */
function placeColumns(grid: KeyedGrid, form: Form, template: Template) {
  const columns = new Map(grid.columns);
  const findings: Finding[] = [];
  const top = least([...grid.rows.values()].flat(), grid.sheet.rows.length);
  const heads = grid.sheet.rows.slice(grid.keyRow + 1, top);
  const known = new Set([...grid.columns].flatMap(([key, column]) => (isOurKey(form, key) ? [column] : [])));
  const end = rocDate(template.period.end);
  for (const field of form.fields.filter(({ key }) => !grid.columns.has(key))) {
    const wanted = squeezed(fill(field.label[template.language], { end }));
    const found = new Set(
      heads.flatMap((cells) =>
        cells.flatMap((cell, column) =>
          !known.has(column) && squeezed(seenText(cell)) === wanted ? [column] : [],
        ),
      ),
    );
    const [column] = found;
    if (column === undefined || found.size > 1) continue;
    columns.set(field.key, column);
    const place = { sheet: grid.sheet.name, column, field: field.key };
    findings.push({ code: 'column.recovered', severity: 'warning', place, parameters: {} });
  }
  return { columns, findings };
}

/** One row of the sheet: the task of its key, and what it shows. */
interface Seen {
  readonly row: number;
  readonly key: TemplateTask | undefined;
  /** The key is one of ours, but of another period or body: the row came from another file. */
  readonly foreign: boolean;
  /** The task whose number the row shows. */
  readonly number: TemplateTask | undefined;
  /** Tasks whose text the row shows: several tasks may have the same words. */
  readonly texts: readonly TemplateTask[];
}

/** The one task that number and text both name. */
function named({ number, texts }: Seen): TemplateTask | undefined {
  return number !== undefined && texts.includes(number) ? number : undefined;
}

function disagrees({ key, number, texts }: Seen): boolean {
  if (key === undefined) return false;
  return (number !== undefined && number !== key) || (texts.length > 0 && !texts.includes(key));
}

function placeRows(grid: KeyedGrid, template: Template) {
  const seen = seenRows(grid, template);
  const moved = seen.filter(disagrees);
  const sorted = moved.length > 0 && isSort(moved);
  const rows = new Map<string, number[]>();
  const put = (task: TemplateTask, row: number) => rows.set(task.id, [...(rows.get(task.id) ?? []), row]);
  for (const one of seen) {
    if (one.key === undefined) continue;
    put(sorted && moved.includes(one) ? (named(one) ?? one.key) : one.key, one.row);
  }
  const recovered = lostKeys(seen, new Set(rows.keys()));
  for (const { task, row } of recovered) put(task, row);
  const { name: sheet } = grid.sheet;
  return {
    rows,
    findings: [
      ...(sorted ? [resorted(sheet, moved)] : moved.map((one) => otherwise(sheet, one))),
      ...recovered.map(({ task, row }) => ({
        code: 'row.recovered',
        severity: 'warning' as const,
        place: { sheet, row, task: task.id },
        parameters: {},
      })),
    ],
  };
}

function seenRows(grid: KeyedGrid, template: Template): Seen[] {
  const byKey = new Map(template.tasks.map((task) => [returnKey(template, task.id), task]));
  const byNumber = new Map(template.tasks.map((task) => [squeezed(task.number), task]));
  const texts = template.tasks.map((task) => ({ task, text: squeezed(task.text) }));
  const shown = (cells: KeyedGrid['sheet']['rows'][number], key: string) =>
    squeezed(seenText(cells[grid.columns.get(key) ?? -1]));
  return grid.sheet.rows.flatMap((cells, row): Seen[] => {
    if (row <= grid.keyRow) return [];
    const key = squeezed(seenText(cells[grid.keyColumn]));
    const text = shown(cells, 'task');
    const one = {
      row,
      key: byKey.get(key),
      foreign: key.split('|').length === 4,
      number: byNumber.get(shown(cells, 'no')),
      texts:
        text === ''
          ? []
          : texts.filter((it) => it.text !== '' && text.endsWith(it.text)).map(({ task }) => task),
    };
    return one.key === undefined && one.number === undefined && one.texts.length === 0 ? [] : [one];
  });
}

/** Number and text moved together, and each task is still there as often as before: somebody sorted what is seen. */
function isSort(moved: readonly Seen[]): boolean {
  const ids = (tasks: readonly (TemplateTask | undefined)[]) =>
    tasks
      .map((task) => task?.id ?? '')
      .sort()
      .join();
  return (
    moved.every((one) => named(one) !== undefined) &&
    ids(moved.map(({ key }) => key)) === ids(moved.map(named))
  );
}

/** Rows without a key of ours that alone name a task which has no row. */
function lostKeys(seen: readonly Seen[], placed: ReadonlySet<string>): { task: TemplateTask; row: number }[] {
  const found = seen.flatMap((one) => {
    const task = one.key === undefined && !one.foreign ? named(one) : undefined;
    return task === undefined || placed.has(task.id) ? [] : [{ task, row: one.row }];
  });
  return found.filter(({ task }) => found.filter((other) => other.task === task).length === 1);
}

function resorted(sheet: string, moved: readonly Seen[]): Finding {
  const rows = moved.map(({ row }) => row);
  const place = { sheet, row: Math.min(...rows) };
  const tasks = moved.map((one) => named(one)?.number ?? '').join('、');
  return { code: 'sheet.resorted', severity: 'warning', place, parameters: { tasks, rows: rows.length } };
}

function otherwise(sheet: string, { row, key, number, texts }: Seen): Finding {
  const shown = number !== undefined && number !== key ? number : texts[0];
  const place = { sheet, row, ...(key === undefined ? {} : { task: key.id }) };
  return {
    code: OTHERWISE_NAMED,
    severity: 'warning',
    place,
    parameters: { number: key?.number ?? '', shown: shown?.number ?? '' },
  };
}
