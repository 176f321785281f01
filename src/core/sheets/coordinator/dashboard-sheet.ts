/** 會前十分鐘: one screen and one A4 page. Five figures, four charts over plain figures beside them, and what to look at first. */
import { currentPeriod, hasAmounts, type State, type StateReturn, dueOf } from '../../book';
import {
  currentReturns,
  figuresOf,
  isCounted,
  type MeetingFigure,
  meetingFigures,
  returnProblems,
  type ReturnProblem,
} from '../../figures';
import type { Area, CellDesign, ChartDesign, RowDesign, SheetDesign, Style } from '../../grid';
import { periodName } from '../../returns';
import { returnsTable } from '../../tables';
import { rocDate } from '../../values';
import { word, type WordKey } from '../../words';
import { COLORS, marked, type SourceCells, type SourceKeys, STYLES } from '../drawing';
import { kindsAlt, lightsAlt, ratesAlt, trendAlt } from './dashboard-alt';
import { figureChange, delayText, valueText } from './dashboard-texts';
import {
  type ChartTable,
  kindsTable,
  lightsTable,
  placed,
  ratesTable,
  trendTable,
} from './dashboard-figures';
import { keysOf } from './summary-tables';

/** Columns of the page, alike; each of the five figures takes three. */
const COLUMNS = 15;
const WIDTH = 9.5;
const CARD = 3;
/** Rows, zero-based. */
const CARDS = 3;
const CHARTS = 7;
const CHART_ROWS = 14;
const LOWER = CHARTS + CHART_ROWS + 1;
/** Exceptions that the page names. */
const SHOWN = 7;
const ROW = 18;
/** The figures stand behind the page and one free column. */
const FIGURES = COLUMNS + 1;

const card: Style = { fill: COLORS.accentTint, horizontal: 'center', vertical: 'center' };
const STYLE = {
  name: { ...card, color: COLORS.text, size: 11 },
  value: { ...card, color: COLORS.accent, size: 24, bold: true },
  change: { ...card, color: COLORS.text, size: 10, shrink: true },
  cell: {
    ...STYLES.note,
    vertical: 'center',
    wrap: false,
    shrink: true,
    indent: 1,
    size: 10.5,
    borderBottom: COLORS.notAsked,
  },
  link: { ...STYLES.link, wrap: false, size: 10.5, borderBottom: COLORS.notAsked },
} as const satisfies Record<string, Style>;

/** The sheet on a day (ISO). */
export function dashboardSheet(state: State, today: string): SheetDesign {
  return new Dashboard(state, today).design();
}

/** What stands behind its cells, its figures beside the page among them. */
export function dashboardSources(state: State, today: string): readonly SourceCells[] {
  const dashboard = new Dashboard(state, today);
  dashboard.design();
  return dashboard.sources;
}

class Dashboard {
  private readonly cells = new Map<number, CellDesign[]>();
  private readonly heights = new Map<number, number>();
  private readonly merges: Area[] = [];
  private readonly charts: ChartDesign[] = [];
  readonly sources: SourceCells[] = [];
  /** Counted once: each call goes through all returns. */
  private readonly figures: ReturnType<typeof figuresOf>;
  private readonly widths: number[] = [...Array<number>(COLUMNS).fill(WIDTH), 4];

  constructor(
    private readonly state: State,
    private readonly today: string,
  ) {
    this.figures = figuresOf(state);
  }

  design(): SheetDesign {
    this.heading();
    this.five();
    this.drawCharts();
    this.exceptions();
    const bottom = LOWER + SHOWN + 1;
    return {
      name: this.say('dashboard.sheet'),
      state: 'visible',
      columns: this.widths.map((width) => ({ width })),
      rows: this.rows(bottom),
      merges: this.merges,
      charts: this.charts,
      gridLines: false,
      tabColor: COLORS.accent,
      zoom: 75,
      print: {
        orientation: 'landscape',
        area: { top: 0, left: 0, bottom, right: COLUMNS - 1 },
        fitWidth: 1,
        fitHeight: 1,
        centered: true,
      },
    };
  }

  private say(key: WordKey, facts: Readonly<Record<string, string | number>> = {}): string {
    return word(this.state.language, key, facts);
  }

  private rows(bottom: number): RowDesign[] {
    const last = Math.max(bottom, ...this.cells.keys());
    return Array.from({ length: last + 1 }, (_, row) => ({
      row,
      height: this.heights.get(row) ?? ROW,
      cells: [...(this.cells.get(row) ?? [])].sort((a, b) => a.column - b.column),
    }));
  }

  private put(row: number, cells: readonly CellDesign[]): void {
    this.cells.set(row, [...(this.cells.get(row) ?? []), ...cells]);
  }

  /** A text over some columns. */
  private span(row: number, from: number, to: number, value: string, style: Style, link?: string): void {
    const cells = Array.from({ length: to - from + 1 }, (_, index): CellDesign => ({
      column: from + index,
      value: index === 0 ? value : null,
      style,
      ...(link === undefined || index > 0 ? {} : { link }),
    }));
    this.put(row, cells);
    if (to > from) this.merges.push({ top: row, bottom: row, left: from, right: to });
  }

  private heading(): void {
    const { state } = this;
    const period = currentPeriod(state);
    const facts = { period: periodName(period.id, state.language), end: rocDate(period.end) };
    const title = marked(this.say('dashboard.title', facts), state.settings['banner'] ?? '');
    this.span(0, 0, COLUMNS - 1, title, STYLES.title);
    const more = { due: rocDate(dueOf(this.state, '')), today: rocDate(this.today) };
    const subtitle = this.say('summary.subtitle', {
      title: state.edition.title,
      edition: state.edition.id,
      ...more,
    });
    this.span(1, 0, COLUMNS - 1, subtitle, { ...STYLES.subtitle, color: COLORS.text });
    this.heights
      .set(0, 28)
      .set(1, 16)
      .set(2, 4)
      .set(CARDS, 20)
      .set(CARDS + 1, 34);
    this.heights
      .set(CARDS + 2, 18)
      .set(CARDS + 3, 6)
      .set(LOWER - 1, 6);
  }

  private five(): void {
    for (const [index, figure] of meetingFigures(this.state).entries()) {
      const [from, to] = [index * CARD, index * CARD + CARD - 1];
      const of = this.behind(figure.key);
      for (const row of [CARDS, CARDS + 1, CARDS + 2]) this.sources.push({ row, left: from, right: to, of });
      // A white edge parts the figures.
      const parted = (style: Style): Style => ({ ...style, border: COLORS.white });
      this.span(CARDS, from, to, this.say(`dashboard.${figure.key}`), parted(STYLE.name));
      this.span(CARDS + 1, from, to, valueText(this.state, figure), parted(STYLE.value));
      this.span(
        CARDS + 2,
        from,
        to,
        figureChange(this.state, figure, this.figures.total),
        parted(STYLE.change),
      );
    }
  }

  private behind(key: MeetingFigure['key']): SourceKeys {
    const isOne = (row: StateReturn) => (key === 'executed' ? hasAmounts(row) : isCounted(row, key));
    return () => keysOf(currentReturns(this.state).filter(isOne));
  }

  private drawCharts(): void {
    const { state } = this;
    this.put(CHARTS, [
      { column: FIGURES, value: this.say('dashboard.figures'), style: { ...STYLES.section, wrap: false } },
    ]);
    const wide = { top: CHARTS, bottom: CHARTS + CHART_ROWS - 1, left: 0, right: 8 };
    const upper = { top: CHARTS, bottom: CHARTS + 5, left: 9, right: COLUMNS - 1 };
    const lower = { ...upper, top: CHARTS + 6, bottom: wide.bottom };
    const trend = { top: LOWER, bottom: LOWER + SHOWN, left: 0, right: 3 };
    const bars = { kind: 'bar', stacked: 'sums' } as const;
    // A nought is no part of a bar.
    const parts = '0;;;';
    this.chart('lights', lightsTable(state, this.figures), wide, {
      ...bars,
      format: parts,
      alt: lightsAlt(state, this.figures),
    });
    this.chart('kinds', kindsTable(state), upper, {
      ...bars,
      stacked: 'shares',
      format: parts,
      alt: kindsAlt(state),
    });
    this.chart('rates', ratesTable(state), lower, { kind: 'column', format: '0%', alt: ratesAlt(state) });
    // Of one period there is no line yet.
    const isFirst = state.periods.length < 2;
    this.chart('trend', trendTable(state), trend, {
      kind: isFirst ? 'column' : 'line',
      format: '0%',
      alt: trendAlt(state),
      ...(isFirst ? { title: this.say('dashboard.trend-first') } : {}),
    });
  }

  private chart(
    key: 'lights' | 'kinds' | 'rates' | 'trend',
    table: ChartTable,
    place: Area,
    more: Pick<ChartDesign, 'kind' | 'stacked' | 'format' | 'alt'> & Partial<Pick<ChartDesign, 'title'>>,
  ): void {
    const top = CHARTS + 1;
    const left = this.widths.length;
    const { lines, area } = placed(table, top, left);
    for (const [index, keys] of table.of.entries())
      for (const [column, of] of keys.entries())
        this.sources.push({ row: top + 1 + index, left: left + 1 + column, right: left + 1 + column, of });
    lines.forEach((cells, index) => this.put(top + index, cells));
    this.widths.push(...table.widths, 4);
    const title = this.say(`dashboard.${key}`);
    this.charts.push({ name: `pr_chart_${key}`, title, place, source: area, series: table.series, ...more });
  }

  /** Behind, then attention, the worst first; the number leads to the row. */
  private exceptions(): void {
    const [from, to] = [4, COLUMNS - 1];
    const behind = returnProblems(this.state, 'behind');
    const all = [...behind, ...returnProblems(this.state, 'attention')];
    const heading =
      all.length === 0
        ? this.say('dashboard.exceptions-none')
        : this.say('dashboard.exceptions', { count: all.length });
    this.span(LOWER, from, to, heading, STYLES.section);
    const places = new Map(this.state.returns.map(({ key }, index) => [key, index + 2]));
    const fits = all.length <= SHOWN + 1 ? SHOWN + 1 : SHOWN;
    for (const [index, problem] of all.slice(0, fits).entries())
      this.exception(LOWER + 1 + index, problem, index < behind.length, places);
    if (all.length > fits) {
      const more = { count: all.length - fits, sheet: this.say('report.sheet') };
      const link = `'${this.say('report.sheet')}'!A1`;
      this.span(LOWER + 1 + fits, from, to, this.say('dashboard.more', more), STYLE.link, link);
    }
  }

  private exception(
    row: number,
    problem: ReturnProblem,
    isBehind: boolean,
    places: ReadonlyMap<string, number>,
  ): void {
    const { state } = this;
    const { number, bodyName, short } = problem;
    this.sources.push({ row, left: 4, right: COLUMNS - 1, of: () => [problem.row.key] });
    const light = state.questionnaire.lights.find(({ key }) => key === (isBehind ? 'behind' : 'attention'));
    const place = places.get(problem.row.key);
    const sheet = returnsTable(state.questionnaire).title[state.language];
    const link = place === undefined ? undefined : `'${sheet}'!A${place}`;
    const tint: Style = { ...STYLE.cell, horizontal: 'center', bold: true };
    this.span(row, 4, 4, number, STYLE.link, link);
    const colors = light === undefined ? {} : { color: light.color, fill: light.fill };
    this.span(row, 5, 5, light?.label[state.language] ?? '', { ...tint, ...colors });
    this.span(row, 6, 8, bodyName, STYLE.cell);
    this.span(row, 9, 11, short, STYLE.cell);
    this.span(row, 12, COLUMNS - 1, delayText(state, problem), STYLE.cell);
  }
}
