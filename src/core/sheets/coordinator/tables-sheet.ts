/** 其他統計: what no pivot holds. Indicators by unit, reasons for delay, decisions; each under the question that it answers. */
import { currentPeriod } from '../../book';
import {
  decisionsByBody,
  delayReasons,
  type DelayReason,
  type IndicatorFigures,
  indicatorsByUnit,
} from '../../figures';
import type { SheetDesign, Style } from '../../grid';
import { periodName } from '../../returns';
import { word, type WordKey } from '../../words';
import { COLORS, documentPages, DrawnPage, type Span, STYLES } from '../drawing';
import type { Front } from './front-content';

/** Characters: unit or reason, body, then figures. */
const WIDTHS = [20, 26, 11, 11, 16, 16, 12];
/** Of a reason so many places are named; the sheet of the pivots has the others. */
const MOST_PLACES = 12;

const head: Style = { ...STYLES.tableHead, size: 10 };
const text: Style = { ...STYLES.tableText, vertical: 'center', size: 10.5 };
const figure: Style = { ...STYLES.tableCenter, vertical: 'center', wrap: false, format: '#,##0', size: 10.5 };
const amount: Style = { ...figure, horizontal: 'right', format: '#,##0.######', shrink: true };
const rate: Style = { ...figure, horizontal: 'right', format: '0.0%' };
const sum: Style = { bold: true, fill: COLORS.locked };

type Say = (key: WordKey, facts?: Readonly<Record<string, string | number>>) => string;

/** The sheet for what stands now. */
export function tablesSheet(front: Front): SheetDesign {
  const { language } = front.state;
  const say: Say = (key, facts = {}) => word(language, key, facts);
  const page = new TablesPage(WIDTHS);
  const period = periodName(currentPeriod(front.state).id, language);
  page.line(say('tables.title', { period }), STYLES.title, 30);
  page.line(say('tables.note'), { ...STYLES.subtitle, color: COLORS.text, wrap: true }, 18);
  indicators(page, front, say);
  page.gap(12);
  delays(page, front, say);
  page.gap(12);
  decisions(page, front, say);
  return page.sheet(say('tables.sheet'), {
    tabColor: COLORS.line,
    print: {
      orientation: 'portrait',
      ...documentPages(page.rows, page.width(0, page.last), page.heads, 0),
      footer: `&R${say('print.pages')}`,
    },
  });
}

class TablesPage extends DrawnPage {
  /** Rows that stay on the page of the one below them. */
  readonly heads = new Set<number>();
}

/** Begins a table; a table without rows says so in one line. */
function begin(page: TablesPage, question: string, isEmpty: boolean, nothing: string, heads: Span[]): void {
  page.heads.add(page.line(question, STYLES.section, 24));
  if (isEmpty) page.line(nothing, { ...STYLES.note, vertical: 'center', color: COLORS.quiet }, 20);
  else page.heads.add(page.add(heads, 20));
}

const HEADS: readonly WordKey[] = [
  'tables.unit',
  'tables.body',
  'tables.indicator-count',
  'tables.body-count',
  'tables.target',
  'tables.actual',
  'tables.rate',
];

function indicators(page: TablesPage, { state }: Front, say: Say): void {
  const units = indicatorsByUnit(state);
  const heads = HEADS.map((key, from): Span => ({ from, value: say(key), style: head }));
  begin(page, say('tables.indicators'), units.length === 0, say('tables.no-indicators'), heads);
  for (const { unit, figures, bodies } of units) {
    const name = unit === '' ? say('tables.no-unit') : unit;
    const total = page.add([
      { from: 0, value: name, style: { ...text, ...sum } },
      { from: 1, value: say('summary.total'), style: { ...text, ...sum } },
      ...indicatorCells(figures, sum),
    ]);
    page.heads.add(total);
    for (const one of bodies)
      page.add([
        { from: 0, value: null, style: text },
        { from: 1, value: one.name, style: text },
        ...indicatorCells(one.figures, {}, null),
      ]);
  }
}

function indicatorCells(
  figures: IndicatorFigures,
  more: Style,
  bodies: number | null = figures.bodies,
): Span[] {
  const { indicators: count, target = null, actual = null, rate: share = null } = figures;
  return [
    { from: 2, value: count, style: { ...figure, ...more } },
    { from: 3, value: bodies, style: { ...figure, ...more } },
    { from: 4, value: target, style: { ...amount, ...more } },
    { from: 5, value: actual, style: { ...amount, ...more } },
    { from: 6, value: share, style: { ...rate, ...more } },
  ];
}

function delays(page: TablesPage, { state }: Front, say: Say): void {
  const reasons = delayReasons(state);
  const light = (key: 'behind' | 'attention', from: number): Span => {
    const found = state.questionnaire.lights.find((one) => one.key === key);
    const tint = found === undefined ? {} : { fill: found.fill, color: found.color };
    return { from, value: found?.label[state.language] ?? key, style: { ...head, ...tint } };
  };
  begin(page, say('tables.delays'), reasons.length === 0, say('tables.no-delays'), [
    { from: 0, to: 1, value: say('tables.reason'), style: head },
    light('behind', 2),
    light('attention', 3),
    { from: 4, to: 6, value: say('tables.where'), style: head },
  ]);
  for (const one of reasons)
    page.add([
      { from: 0, to: 1, value: one.reason === '' ? say('tables.no-reason') : one.reason, style: text },
      { from: 2, value: one.behind, style: figure },
      { from: 3, value: one.attention, style: figure },
      { from: 4, to: 6, value: placesOf(one, say), style: text },
    ]);
}

function placesOf({ where }: DelayReason, say: Say): string {
  const named = where.slice(0, MOST_PLACES).map(({ number, bodyName }) => `${number} ${bodyName}`);
  const rest = where.length - named.length;
  const list = named.join(say('list.separator'));
  return rest === 0 ? list : `${list}${say('tables.more-places', { count: rest })}`;
}

function decisions(page: TablesPage, { state, matters, decided }: Front, say: Say): void {
  const rows = decisionsByBody(state, [...matters, ...decided]);
  begin(page, say('tables.decisions'), rows.length === 0, say('tables.no-decisions'), [
    { from: 0, to: 1, value: say('tables.body'), style: head },
    { from: 2, value: say('tables.open'), style: head },
    { from: 3, value: say('tables.decided'), style: head },
  ]);
  const line = (name: string, [open, done]: readonly [number, number], more: Style) =>
    page.add([
      { from: 0, to: 1, value: name, style: { ...text, ...more } },
      { from: 2, value: open, style: { ...figure, ...more } },
      { from: 3, value: done, style: { ...figure, ...more } },
    ]);
  for (const one of rows) line(one.name, [one.open, one.decided], {});
  if (rows.length === 0) return;
  const all = (key: 'open' | 'decided') => rows.reduce((count, one) => count + one[key], 0);
  line(say('summary.total'), [all('open'), all('decided')], sum);
}
