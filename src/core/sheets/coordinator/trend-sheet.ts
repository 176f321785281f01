/** 歷期趨勢: how the same tasks stood period by period; where a line breaks there are words in place of figures. */
import { periodName } from '../../returns';
import { isWordKey, word } from '../../words';
import type { State } from '../../book';
import type { SheetDesign, Style } from '../../grid';
import { COLORS, DrawnPage, listPrint, type Span, STYLES } from '../drawing';
import {
  type BodyTrend,
  bodyTrendsOf,
  type Figures,
  LIGHT_OF,
  type LineBreak,
  lightChanges,
  type ReturnGroup,
  type TrendLine,
  type Trends,
  trendsOf,
} from '../../figures';
import { changeText, numeralOf } from './summary-tables';

const WIDTHS = { number: 8, task: 46, period: 14, behindFor: 12, change: 12 };
/** First column of the periods. */
const FIRST = 2;

const head: Style = { ...STYLES.tableHead, size: 10 };
const text: Style = { ...STYLES.tableText, size: 10, vertical: 'center' };
const number: Style = { ...STYLES.tableCenter, size: 10, vertical: 'center' };
const figure: Style = { ...number, wrap: false };
const behind: Style = { ...figure, color: COLORS.wrongText, fill: COLORS.wrong, bold: true };
const sum: Style = { bold: true, fill: COLORS.accentTint };
/** Where nothing may be compared: grey, in words. */
const broken: Style = {
  ...number,
  size: 9,
  italic: true,
  color: COLORS.warnText,
  fill: COLORS.notAsked,
};

/** The sheet, or nothing while there is one period only. */
export function trendSheet(state: State): SheetDesign | undefined {
  const trends = trendsOf(state);
  if (trends === undefined) return undefined;
  const { language } = state;
  const { periods } = trends;
  const page = new DrawnPage([
    WIDTHS.number,
    WIDTHS.task,
    ...periods.map(() => WIDTHS.period),
    WIDTHS.behindFor,
    WIDTHS.change,
  ]);
  page.line(word(language, 'trend.title'), { ...STYLES.title, size: 14 }, 28);
  page.line(word(language, 'trend.legend'), { ...STYLES.subtitle, wrap: true }, 18);
  const top = editionHeads(page, state, periods);
  const heads = periodHeads(page, state, periods, word(language, 'guide.task'));
  const bodies = bodyTrendsOf(state);
  taskLines(page, state, trends, bodies);
  bodyLines(page, state, periods, bodies);
  return page.sheet(word(language, 'trend.sheet'), {
    freeze: { rows: heads + 1, columns: FIRST },
    tabColor: COLORS.line,
    print: { ...listPrint(language, top, heads), centered: true },
  });
}

/** All returns, then direction by direction each task. */
function taskLines(page: DrawnPage, state: State, trends: Trends, bodies: readonly BodyTrend[]): void {
  const { language } = state;
  const { periods, total, directions, ended } = trends;
  const row = (name: Span[], cells: Span[], of: (trend: BodyTrend) => boolean): void =>
    void page.add([...name, ...cells, ...changeCells(bodies.filter(of), FIRST + periods.length, sum)], 20);
  row(
    [{ from: 0, to: 1, value: word(language, 'summary.total'), style: { ...text, ...sum } }],
    figureCells(state, total, sum),
    () => true,
  );
  for (const { no, figures, lines } of directions) {
    const direction = state.directions.find((one) => one.no === no);
    row(
      [
        { from: 0, value: numeralOf({ no }, language), style: { ...number, ...sum } },
        { from: 1, value: direction?.short ?? '', style: { ...text, ...sum } },
      ],
      directionCells(state, figures),
      ({ task }) => lines.some((line) => line.task === task),
    );
    for (const line of lines) lineRow(page, state, line, bodies);
  }
  if (ended.length > 0) page.line(word(language, 'trend.ended'), { ...text, ...sum }, 22);
  for (const line of ended) lineRow(page, state, line, bodies);
}

/** 各機關歷期燈號: each task and body with its lights, how long it has been behind, and which way it went. */
function bodyLines(
  page: DrawnPage,
  state: State,
  periods: State['periods'],
  bodies: readonly BodyTrend[],
): void {
  const { language } = state;
  page.gap(12);
  page.line(word(language, 'trend.by-body'), STYLES.section, 22);
  periodHeads(page, state, periods, word(language, 'trend.body'));
  for (const trend of bodies) {
    const lights = trend.lights.slice(-periods.length);
    if (lights.every((light) => light === undefined)) continue;
    const last = FIRST + periods.length;
    page.add(
      [
        { from: 0, value: trend.task.number, style: number },
        { from: 1, value: nameOf(state, trend), style: text },
        ...lights.map((light, index) => lightCell(state, light, FIRST + index)),
        {
          from: last,
          value: trend.behindFor === 0 ? null : trend.behindFor,
          style: longBehind(trend.behindFor),
        },
        {
          from: last + 1,
          value: trend.change === undefined ? null : word(language, `trend.${trend.change}`),
          style: trend.change === 'worsened' ? behind : figure,
        },
      ],
      18,
    );
  }
}

/** The heads over a list of `what`, with a column for each period; gives their row. */
function periodHeads(page: DrawnPage, { language }: State, periods: State['periods'], what: string): number {
  const last = FIRST + periods.length;
  const titles = [word(language, 'guide.no'), what, ...periods.map(({ id }) => periodName(id, language))].map(
    (value, from): Span => ({ from, value, style: head }),
  );
  return page.add(
    [
      ...titles,
      { from: last, value: word(language, 'trend.behind-for'), style: head },
      { from: last + 1, value: word(language, 'trend.change'), style: head },
    ],
    30,
  );
}

/** Of several: how many have been behind for more than one period, and how many lights went up and down. */
function changeCells(trends: readonly BodyTrend[], from: number, more: Style): Span[] {
  const { stillBehind, ...moved } = lightChanges(trends);
  const shown = changeText(moved);
  return [
    { from, value: stillBehind === 0 ? null : stillBehind, style: { ...figure, ...more } },
    { from: from + 1, value: shown === '' ? null : shown, style: { ...figure, ...more } },
  ];
}

/** `經濟部（團隊合作）` */
function nameOf({ language }: State, { bodyName, task }: BodyTrend): string {
  return task.short === ''
    ? bodyName
    : word(language, 'trend.body-task', { body: bodyName, task: task.short });
}

function longBehind(periods: number): Style {
  return periods > 1 ? behind : figure;
}

/** A light in its own words and colours; what is not judged is quiet. */
function lightCell(state: State, group: ReturnGroup | undefined, from: number): Span {
  const light = group && state.questionnaire.lights.find(({ key }) => key === LIGHT_OF[group]);
  if (light === undefined) return { from, value: '–', style: { ...figure, color: COLORS.quiet } };
  const tint: Style =
    light.judged || group === 'unfilled' ? { color: light.color, fill: light.fill } : { color: COLORS.quiet };
  return { from, value: light.label[state.language], style: { ...figure, ...tint } };
}

/** The edition over its periods: where it changes, so do the tasks. */
function editionHeads(page: DrawnPage, state: State, periods: State['periods']): number {
  const spans: Span[] = [{ from: 0, to: 1, value: null, style: head }];
  periods.forEach(({ edition }, index) => {
    const last = spans.at(-1);
    if (last !== undefined && index > 0 && periods[index - 1]?.edition === edition)
      spans[spans.length - 1] = { ...last, to: FIRST + index };
    else
      spans.push({
        from: FIRST + index,
        value: word(state.language, 'trend.edition', { edition }),
        style: head,
      });
  });
  const last = FIRST + periods.length;
  return page.add([...spans, { from: last, to: last + 1, value: null, style: head }], 20);
}

function lineRow(page: DrawnPage, state: State, line: TrendLine, bodies: readonly BodyTrend[]): void {
  const mine = bodies.filter(({ task }) => task === line.task);
  page.add(
    [
      { from: 0, value: line.task.number, style: number },
      { from: 1, value: line.task.text, style: text },
      ...lineCells(state, line),
      ...changeCells(mine, FIRST + line.figures.length, {}),
    ],
    20,
  );
}

/** Figures where the line stands; before and behind it one cell that says why there are none. */
function lineCells(state: State, { figures, before, after }: TrendLine): Span[] {
  const first = figures.findIndex((one) => one !== undefined);
  const last = figures.map((one) => one !== undefined).lastIndexOf(true);
  const said = (found: LineBreak | undefined, where: 'before' | 'after'): string =>
    found === undefined ? '' : breakText(state, found, where);
  return [
    ...(first > 0
      ? [{ from: FIRST, to: FIRST + first - 1, value: said(before, 'before'), style: broken }]
      : []),
    ...figures
      .slice(first, last + 1)
      .map((one, index): Span => figureCell(state, one, FIRST + first + index, {})),
    ...(last < figures.length - 1
      ? [
          {
            from: FIRST + last + 1,
            to: FIRST + figures.length - 1,
            value: said(after, 'after'),
            style: broken,
          },
        ]
      : []),
  ];
}

/** `由 一-2、一-3 併列，不相比較 ┃` */
function breakText(state: State, { relation, tasks }: LineBreak, where: 'before' | 'after'): string {
  const { language } = state;
  const key = `trend.${where}-${relation ?? 'unknown'}`;
  const list = tasks.map((task) => task.number).join(word(language, 'list.separator'));
  const shown = word(language, isWordKey(key) ? key : `trend.${where}-unknown`, { tasks: list });
  return where === 'before' ? `${shown} ┃` : `┃ ${shown}`;
}

function directionCells(state: State, figures: readonly (Figures | undefined)[]): Span[] {
  return figures.map((one, index): Span =>
    one === undefined
      ? { from: FIRST + index, value: word(state.language, 'trend.other-tasks'), style: broken }
      : figureCell(state, one, FIRST + index, sum),
  );
}

function figureCells(state: State, figures: readonly Figures[], more: Style): Span[] {
  return figures.map((one, index) => figureCell(state, one, FIRST + index, more));
}

/** `5/6`, and how many are behind. */
function figureCell(state: State, figures: Figures | undefined, from: number, more: Style): Span {
  if (figures === undefined || figures.expected === 0)
    return { from, value: '–', style: { ...figure, ...more, color: COLORS.quiet } };
  const facts = { filled: figures.filled, expected: figures.expected, behind: figures.behind };
  return figures.behind > 0
    ? { from, value: word(state.language, 'trend.behind', facts), style: { ...behind } }
    : { from, value: word(state.language, 'trend.figure', facts), style: { ...figure, ...more } };
}
