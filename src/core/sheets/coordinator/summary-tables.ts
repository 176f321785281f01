/** The two tables of the summary: returns and money by direction. */
import { chineseNumeral } from '../../framework';
import { currentPeriod, type State, type StateReturn } from '../../book';
import { rocDate } from '../../values';
import { word, type WordKey } from '../../words';
import type { Style } from '../../grid';
import { COLORS, type DrawnPage, type Span, STYLES } from '../drawing';
import {
  type BodyTrend,
  bodyTrendsOf,
  budgetOf,
  type Counted,
  currentReturns,
  figuresByGoal,
  figuresOf,
  isCounted,
  LIGHT_OF,
  type LightChanges,
  lightChanges,
  type BudgetFigures,
  type CountedDirection,
  type Figures,
} from '../../figures';

/** First column of the figures. */
const FIRST = 2;

const GROUPS: readonly { readonly label: WordKey; readonly columns: readonly Counted[] }[] = [
  { label: 'summary.group-returned', columns: ['expected', 'filled', 'unfilled'] },
  { label: 'summary.group-free', columns: ['notApplicable', 'noRequest'] },
  { label: 'summary.group-unjudged', columns: ['ongoing'] },
  { label: 'summary.group-judged', columns: ['done', 'normal', 'attention', 'behind'] },
];
const COLUMNS = GROUPS.flatMap(({ columns }) => columns);

const head: Style = { ...STYLES.tableHead, size: 10 };
const text: Style = { ...STYLES.tableText, vertical: 'center', size: 10.5 };
const number: Style = { ...STYLES.tableCenter, vertical: 'center', size: 10.5 };
const figure: Style = {
  ...STYLES.tableCenter,
  vertical: 'center',
  wrap: false,
  format: '0;-0;"–"',
  size: 10.5,
};
const amount: Style = { ...figure, horizontal: 'right', indent: 1, format: '#,##0', shrink: true };
const rate: Style = { ...figure, horizontal: 'right', indent: 1, format: '0.0%', shrink: true };
const sum: Style = { bold: true, fill: COLORS.locked };

/** How a direction is called: 一 and its short name. */
export function numeralOf({ no }: Pick<CountedDirection, 'no'>, language: State['language']): string {
  return language === 'zh-TW' && Number.isInteger(no) && no >= 1 && no <= 99
    ? chineseNumeral(no)
    : String(no);
}

/** `↑2 ↓1`: lights that got better, and worse; empty where none did. */
export function changeText({ improved, worsened }: Pick<LightChanges, 'improved' | 'worsened'>): string {
  return [improved > 0 ? `↑${improved}` : '', worsened > 0 ? `↓${worsened}` : '']
    .filter((text) => text !== '')
    .join(' ');
}

/** Returns by direction: what came back, what nothing is asked of, what is judged. */
export function directionTable(page: DrawnPage, state: State): void {
  const { language } = state;
  const { total, directions } = figuresOf(state);
  page.line(word(language, 'summary.by-direction'), STYLES.section, 22);
  const label = { value: word(language, 'summary.direction'), style: head };
  let column = FIRST;
  const groups = GROUPS.map(({ label: key, columns }): Span => {
    const from = column;
    column += columns.length;
    return { from, to: column - 1, value: word(language, key), style: head };
  });
  const trends = bodyTrendsOf(state);
  const change = (value: string | null, style: Style): Span[] =>
    state.periods.length > 1 ? [{ from: column, value, style }] : [];
  const changed = (of: (trend: BodyTrend) => boolean, more: Style): Span[] =>
    change(changeText(lightChanges(trends.filter(of))) || null, { ...figure, ...more });
  page.add([{ from: 0, to: 1, ...label, value: null }, ...groups, ...change(null, head)], 17);
  page.add(
    [
      { from: 0, to: 1, ...label },
      ...COLUMNS.map((one, index) => heading(state, one, index)),
      ...change(word(language, 'trend.change'), head),
    ],
    17,
  );
  const mine = new Map(state.tasks.map(({ id, direction }) => [id, direction]));
  for (const { direction, figures, rows } of directions)
    page.add(
      [
        ...named(direction, language),
        ...figureCells(state, figures, rows, {}),
        ...changed(({ task }) => mine.get(task.id) === direction.no, {}),
      ],
      18,
    );
  const name: Span = { from: 0, to: 1, value: word(language, 'summary.total'), style: { ...head, ...sum } };
  page.add(
    [
      name,
      ...figureCells(state, total, currentReturns(state), sum),
      ...changed(({ task }) => mine.has(task.id), sum),
    ],
    19,
  );
}

/** Returns by goal, as soon as the coordinator has set directions under goals; before that there is no such table. */
export function goalTable(page: DrawnPage, state: State): void {
  const { language } = state;
  const goals = figuresByGoal(state);
  if (goals.length === 0) return;
  page.gap(8);
  page.line(word(language, 'summary.by-goal'), STYLES.section, 22);
  const label = { from: 0, to: 1, value: word(language, 'overview.goals'), style: head };
  page.add([label, ...COLUMNS.map((one, index) => heading(state, one, index))], 17);
  for (const { no, title, directions, figures, rows } of goals) {
    const numbers = directions.map((one) => numeralOf({ no: one }, language)).join('、');
    page.add([
      { from: 0, value: numeralOf({ no }, language), style: number },
      { from: 1, value: `${title}（${numbers}）`, style: { ...text, wrap: true } },
      ...figureCells(state, figures, rows, {}),
    ]);
  }
}

function named(direction: CountedDirection, language: State['language']): Span[] {
  return [
    { from: 0, value: numeralOf(direction, language), style: number },
    { from: 1, value: direction.short === '' ? direction.title : direction.short, style: text },
  ];
}

function lightOf(state: State, column: Counted): State['questionnaire']['lights'][number] | undefined {
  if (column === 'expected' || column === 'filled') return undefined;
  return state.questionnaire.lights.find(({ key }) => key === LIGHT_OF[column]);
}

function heading(state: State, column: Counted, index: number): Span {
  const light = lightOf(state, column);
  const value =
    column === 'expected' || column === 'filled'
      ? word(state.language, `board.${column}`)
      : (light?.label[state.language] ?? column);
  const tint = light === undefined ? {} : { fill: light.fill, color: light.color };
  return { from: FIRST + index, value, style: { ...head, ...tint } };
}

/** A figure above nought in a light's column wears its colours; a nought is a quiet dash. */
function figureCells(state: State, figures: Figures, rows: readonly StateReturn[], more: Style): Span[] {
  return COLUMNS.map((column, index) => {
    const value = figures[column];
    const light = lightOf(state, column);
    const quiet = column === 'notApplicable' || column === 'noRequest' || column === 'ongoing';
    const tint: Style =
      value === 0
        ? { color: COLORS.quiet }
        : light === undefined || quiet
          ? {}
          : { color: light.color, fill: light.fill, bold: true };
    const of = () => keysOf(rows.filter((row) => isCounted(row, column)));
    return { from: FIRST + index, value, style: { ...figure, ...more, ...tint }, of };
  });
}

export function keysOf(rows: readonly StateReturn[]): string[] {
  return rows.map(({ key }) => key);
}

/** Money by direction; without any amount one line says so. */
export function budgetTable(page: DrawnPage, state: State): void {
  const { language } = state;
  const { total, directions } = budgetOf(state);
  const say = (key: WordKey) => word(language, key);
  const end = rocDate(currentPeriod(state).end);
  page.line(word(language, 'summary.budget-heading', { end }), STYLES.section, 22);
  if (total.budget === undefined && total.executed === undefined) {
    page.line(say('summary.budget-none'), { ...STYLES.note, color: COLORS.quiet }, 18);
    return;
  }
  page.add(
    [
      { from: 0, to: 1, value: say('summary.direction'), style: head },
      { from: 2, to: 4, value: say('summary.budget'), style: head },
      { from: 5, to: 7, value: say('summary.executed'), style: head },
      { from: 8, to: 9, value: say('summary.rate'), style: head },
    ],
    17,
  );
  for (const { direction, budget, rows } of directions)
    page.add([...named(direction, language), ...amounts(budget, rows, {})], 18);
  const name: Span = { from: 0, to: 1, value: say('summary.total'), style: { ...head, ...sum } };
  page.add([name, ...amounts(total, currentReturns(state), sum)], 19);
  page.line(say('summary.rate-note'), { ...STYLES.note, size: 9, color: COLORS.quiet }, 14);
}

function amounts(
  { budget, executed, rate: share }: BudgetFigures,
  rows: readonly StateReturn[],
  more: Style,
): Span[] {
  const of = (...fields: string[]) => ({
    of: () =>
      keysOf(rows.filter(({ answers }) => fields.some((field) => typeof answers[field] === 'number'))),
  });
  return [
    { from: 2, to: 4, value: budget ?? null, style: { ...amount, ...more }, ...of('budget') },
    { from: 5, to: 7, value: executed ?? null, style: { ...amount, ...more }, ...of('executed') },
    { from: 8, to: 9, value: share ?? null, style: { ...rate, ...more }, ...of('budget', 'executed') },
  ];
}
