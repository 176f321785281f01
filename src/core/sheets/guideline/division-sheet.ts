/** 分工表: appendix 2 as it is printed, with the cells that several rows share as shared cells. */
import { chineseNumeral, givenName, taskNumber, type Framework } from '../../framework';
import type { Language } from '../../words';
import type { Area, CellDesign, RowDesign, SheetDesign, Style } from '../../grid';
import { COLORS, rowHeight, STYLES } from '../drawing';
import { word } from '../../words';

/** Direction, body, task; beside them, where nobody prints it, the way back to the guideline. */
const WIDTHS = [34, 20, 52] as const;
const BACK = WIDTHS.length;
const BACK_WIDTH = 9;
const FIRST = 2;

const head: Style = { ...STYLES.tableHead, size: 12 };
const shared: Style = { ...STYLES.tableText, vertical: 'center' };
const center: Style = { ...STYLES.tableCenter, vertical: 'center' };
const back: Style = { ...STYLES.link, size: 10, horizontal: 'center', wrap: false };

interface Line {
  readonly direction: number;
  readonly body: string;
  readonly task: string;
}

/** Zero-based row of each task, by id; the first one of a task that several bodies share. */
export function divisionRows(framework: Framework): ReadonlyMap<string, number> {
  const first = firstLines(linesOf(framework));
  return new Map(framework.tasks.map(({ id }) => [id, FIRST + (first.get(id) ?? -1)]));
}

/** The first of the lines of each task. */
function firstLines(lines: readonly Line[]): ReadonlyMap<string, number> {
  return new Map(lines.map(({ task }, index) => [task, index] as const).reverse());
}

/** `guidePlace` gives where a task stands in the guideline, as the place that a click leads to. */
export function divisionSheet(
  framework: Framework,
  language: Language,
  guidePlace: (task: string) => string | undefined = () => undefined,
): SheetDesign {
  const lines = linesOf(framework);
  const texts = lines.map((line) => textsOf(framework, line));
  const spans = [runs(lines, ({ direction }) => direction), bodyRuns(lines), taskRuns(lines)];
  const heights = heightsOf(texts, spans);
  const starts = spans.map((column) => new Set(column.map(({ start }) => start)));
  const first = firstLines(lines);
  const merges = spans.flatMap((column, left) =>
    column
      .filter(({ count }) => count > 1)
      .map(({ start, count }): Area => ({
        top: FIRST + start,
        bottom: FIRST + start + count - 1,
        left,
        right: left,
      })),
  );
  return {
    name: word(language, 'division.sheet'),
    state: 'visible',
    columns: [...WIDTHS, BACK_WIDTH].map((width) => ({ width })),
    rows: [
      { row: 0, height: 34, cells: heading(framework) },
      {
        row: 1,
        height: 26,
        cells: [
          ...columns(framework, language),
          { column: BACK, value: word(language, 'division.back'), style: { ...back, underline: false } },
        ],
      },
      ...lines.map(({ task }, index): RowDesign => ({
        row: FIRST + index,
        height: heights[index] ?? 20,
        cells: [
          ...cellsOf(texts[index] ?? [], starts, index),
          ...(first.get(task) === index ? backCells(task, guidePlace(task)) : []),
        ],
      })),
    ],
    merges: [{ top: 0, bottom: 0, left: 0, right: 2 }, ...merges],
    freeze: { rows: FIRST, columns: 0 },
    gridLines: false,
    tabColor: COLORS.accent,
    print: {
      orientation: 'portrait',
      area: { top: 0, bottom: FIRST + lines.length - 1, left: 0, right: BACK - 1 },
      fitWidth: 1,
      fitHeight: 0,
      titleRows: [0, 1],
      footer: `&R${word(language, 'print.pages')}`,
      centered: true,
    },
  };
}

function heading({ table, title }: Framework): CellDesign[] {
  const value = table.heading === '' ? title : table.heading;
  return [0, 1, 2].map((column) => ({
    column,
    value: column === 0 ? value : null,
    style: { ...STYLES.title, size: 15, horizontal: 'center' as const, wrap: true },
  }));
}

function columns({ table }: Framework, language: Language): CellDesign[] {
  const usual = [
    word(language, 'overview.directions'),
    word(language, 'guide.bodies'),
    word(language, 'guide.task'),
  ];
  return usual.map((words, column) => {
    const printed = table.columns[column] ?? '';
    return { column, value: printed === '' ? words : printed, style: head };
  });
}

/** The number of a task, which leads to it in the guideline. */
function backCells(task: string, place: string | undefined): CellDesign[] {
  return place === undefined ? [] : [{ column: BACK, value: taskNumber(task), style: back, link: place }];
}

/** Rows in the order in which the edition gives tasks to bodies. */
function linesOf(framework: Framework): Line[] {
  return framework.assignments
    .map(({ task, body }) => ({
      direction: framework.tasks.find(({ id }) => id === task)?.direction ?? 0,
      body,
      task,
    }))
    .sort((a, b) => a.direction - b.direction);
}

function textsOf(framework: Framework, { direction, body, task }: Line): string[] {
  const found = framework.directions.find(({ no }) => no === direction);
  return [
    `${chineseNumeral(direction)}、${found?.appendixTitle ?? found?.title ?? ''}`,
    givenName(framework, body),
    framework.tasks.find(({ id }) => id === task)?.text ?? '',
  ];
}

interface Run {
  readonly start: number;
  readonly count: number;
}

/** Rows on end with the same key. */
function runs(lines: readonly Line[], key: (line: Line) => string | number): Run[] {
  const found: Run[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const last = found.at(-1);
    if (before !== undefined && last !== undefined && key(before) === key(line))
      found[found.length - 1] = { ...last, count: last.count + 1 };
    else found.push({ start: index, count: 1 });
  });
  return found;
}

function bodyRuns(lines: readonly Line[]): Run[] {
  return runs(lines, ({ direction, body }) => `${direction}|${body}`);
}

function taskRuns(lines: readonly Line[]): Run[] {
  return runs(lines, ({ task }) => task);
}

/** Each row as high as its own cells need; what shared cells need beyond is spread over their rows. */
function heightsOf(texts: readonly (readonly string[])[], spans: readonly (readonly Run[])[]): number[] {
  const need = (row: number, column: number): number =>
    rowHeight([{ text: texts[row]?.[column] ?? '', width: WIDTHS[column] ?? 10 }], 24) + 4;
  const heights = texts.map(() => 28);
  spans.forEach((column, left) => {
    for (const { start, count } of column) {
      const sum = heights.slice(start, start + count).reduce((total, height) => total + height, 0);
      const lacking = Math.max(0, need(start, left) - sum) / count;
      for (let row = start; row < start + count; row += 1) heights[row] = (heights[row] ?? 0) + lacking;
    }
  });
  return heights.map(Math.ceil);
}

function cellsOf(
  texts: readonly string[],
  starts: readonly ReadonlySet<number>[],
  row: number,
): CellDesign[] {
  return starts.map((column, left) => ({
    column: left,
    value: column.has(row) ? (texts[left] ?? '') : null,
    style: left === 1 ? center : shared,
  }));
}
