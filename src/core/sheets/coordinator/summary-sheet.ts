/** 一頁摘要: one A4 page for whoever has ten minutes. What needs attention stands in its first third. */
import { currentPeriod, lateFigures, numericSettings, type State, dueOf } from '../../book';
import { TABLES } from '../../tables';
import { periodName } from '../../returns';
import { rocDate } from '../../values';
import { word, type WordKey } from '../../words';
import type { SheetDesign, Style } from '../../grid';
import { clipped, COLORS, DrawnPage, type SourceCells, type Span, STYLES } from '../drawing';
import {
  type Counted,
  currentReturns,
  type Figures,
  figuresOf,
  isCounted,
  type Missing,
  missingOf,
  type ReturnProblem,
  returnProblems,
} from '../../figures';
import { changeLine } from './summary-change';
import { overtakenText } from './summary-overtaken';
import { budgetTable, directionTable, goalTable, keysOf } from './summary-tables';

interface CoordinationRequest {
  readonly body: string;
  readonly bodyName: string;
  readonly text: string;
}

/** The number of the first line that stands only where there is something to say. */
const FURTHER = 5;
/** What the page lists before it only counts and says where to look. */
const SHOWN = { behind: 4, bodies: 8, coordination: 3, attention: 8 };

/** Numeral, direction, and one column for each figure; English words need more room. */
const WIDTHS: Readonly<Record<State['language'], readonly number[]>> = {
  'zh-TW': [7, 24, ...Array<number>(10).fill(7)],
  en: [7, 30, ...Array<number>(10).fill(11)],
};
/** The column of the change against last period, in a workbook that has one. */
const CHANGE_WIDTH = 9;
/** Points above the foot, so that a short page is a page too: the first third is that of the paper. */
const LEAST_HEIGHT = 760;
/** From here to the end a problem's text stands. */
const TEXT = 2;

const STYLE = {
  figures: { ...STYLES.fact, size: 13, wrap: true },
  second: { ...STYLES.note, vertical: 'center' },
  heading: { ...STYLES.fact, color: COLORS.text },
  worst: { ...STYLES.fact, color: COLORS.wrongText },
  number: { ...STYLES.note, bold: true, horizontal: 'right' },
  body: { ...STYLES.note, bold: true },
  text: { ...STYLES.note, size: 10 },
  more: { ...STYLES.note, size: 10, color: COLORS.quiet },
  foot: { ...STYLES.note, size: 9, color: COLORS.quiet },
} as const satisfies Record<string, Style>;

/** The page on a day (ISO). `coordination` is what the covers ask for. */
export function summarySheet(
  state: State,
  today: string,
  coordination: readonly CoordinationRequest[],
): SheetDesign {
  return new Summary(state, today, coordination).design();
}

/** What stands behind its cells. */
export function summarySources(
  state: State,
  today: string,
  coordination: readonly CoordinationRequest[],
): readonly SourceCells[] {
  const summary = new Summary(state, today, coordination);
  summary.design();
  return summary.page.sources;
}

class Summary {
  readonly page: DrawnPage;
  private readonly figures: Figures;
  private readonly period: State['periods'][number];

  constructor(
    private readonly state: State,
    private readonly today: string,
    private readonly coordination: readonly CoordinationRequest[],
  ) {
    const further = state.periods.length > 1 ? [CHANGE_WIDTH] : [];
    this.page = new DrawnPage([...WIDTHS[state.language], ...further]);
    this.figures = figuresOf(state).total;
    this.period = currentPeriod(state);
  }

  design(): SheetDesign {
    const { page, state } = this;
    this.heading();
    page.gap(6);
    page.line(this.say('summary.attention-heading'), STYLES.section, 22);
    this.behind();
    this.silent();
    this.requests();
    this.attention();
    this.late(this.overtaken());
    page.gap(8);
    directionTable(page, state);
    goalTable(page, state);
    page.gap(8);
    budgetTable(page, state);
    page.fill(LEAST_HEIGHT);
    this.footnote();
    return page.sheet(this.say('summary.sheet'), {
      print: {
        orientation: 'portrait',
        area: { top: 0, left: 0, bottom: page.rows.length - 1, right: page.last },
        fitWidth: 1,
        fitHeight: 1,
        centered: true,
      },
    });
  }

  private say(key: WordKey, facts: Readonly<Record<string, string | number>> = {}): string {
    return word(this.state.language, key, facts);
  }

  private list(items: readonly string[]): string {
    return items.join(this.say('list.separator'));
  }

  private get report(): string {
    return this.say('report.sheet');
  }

  private heading(): void {
    const { page, period, figures, state } = this;
    const facts = { period: periodName(period.id, state.language), end: rocDate(period.end) };
    page.line(this.say('summary.title', facts), STYLES.title, 28);
    const edition = { title: state.edition.title, edition: state.edition.id };
    const days = { due: rocDate(dueOf(state, '')), today: rocDate(this.today) };
    page.line(this.say('summary.subtitle', { ...edition, ...days }), STYLES.subtitle, 16);
    // Rounded down: 100 % is said only when all is there.
    const percent = figures.expected === 0 ? 0 : Math.floor((figures.filled / figures.expected) * 100);
    page.line(
      this.say('summary.figures', { ...figures, percent }),
      STYLE.figures,
      24,
      this.counted('expected'),
    );
    const { toCorrect, waiting } = figures;
    const second =
      figures.filled === 0
        ? this.say('summary.nothing-yet')
        : this.say('summary.lights', { ...figures }) +
          (toCorrect > 0 ? this.say('summary.of-filled', { count: toCorrect }) : '');
    const third = waiting > 0 ? this.say('summary.of-unfilled', { count: waiting }) : '';
    page.line(second + third, STYLE.second, 18, this.counted('filled'));
    const change = changeLine(state, figures);
    if (change !== undefined) page.line(change, STYLE.second, 18);
  }

  private counted(counted: Counted): Pick<Span, 'of'> {
    return {
      of: () => keysOf(currentReturns(this.state).filter((row) => isCounted(row, counted))),
    };
  }

  private behind(): void {
    const { page } = this;
    const all = returnProblems(this.state, 'behind');
    if (all.length === 0) {
      page.line(this.say('summary.behind-none'), STYLE.heading, 20);
      return;
    }
    page.line(this.say('summary.behind', { count: all.length }), STYLE.worst, 20, this.counted('behind'));
    const central = all.filter(({ local }) => !local);
    for (const problem of central.slice(0, SHOWN.behind)) this.problem(problem);
    const local = all.length - central.length;
    const notes = [
      ...(central.length > SHOWN.behind
        ? [this.say('summary.more', { count: central.length, sheet: this.report })]
        : []),
      ...(local > 0 ? [this.say('summary.local-behind', { count: local, sheet: this.report })] : []),
    ];
    for (const note of notes) this.indented(note, STYLE.more);
  }

  private problem(problem: ReturnProblem): void {
    const { answers } = problem.row;
    const room = (this.page.width(TEXT, this.page.last) * 11) / STYLE.text.size - 3;
    const text = (key: 'summary.reason' | 'summary.remedy', field: string) =>
      clipped(this.say(key, { text: String(answers[field] ?? this.say('summary.blank')) }), room);
    const lines = [
      clipped(`${problem.short}${this.say('list.pause')}${this.delay(problem)}`, room),
      text('summary.reason', 'delay_reason'),
      text('summary.remedy', 'remedy'),
    ];
    const of = () => [problem.row.key];
    this.page.add([
      { from: 0, value: problem.number, style: STYLE.number, of },
      { from: 1, value: problem.bodyName, style: STYLE.body, of },
      { from: TEXT, to: this.page.last, value: lines.join('\n'), style: STYLE.text, of },
    ]);
  }

  private delay({ row, points, overdue }: ReturnProblem): string {
    const { due_date: due, planned_pct: planned, actual_pct: actual } = row.answers;
    if (overdue > 0 && typeof due === 'string') {
      const done = actual === undefined ? this.say('summary.blank') : `${actual}%`;
      return this.say('summary.delay-overdue', { date: rocDate(due), days: overdue, actual: done });
    }
    return planned === undefined || actual === undefined
      ? this.say('summary.delay-other')
      : this.say('summary.delay-points', { points, planned, actual });
  }

  private indented(text: string, style: Style): void {
    const { page } = this;
    page.add([{ from: 1, to: page.last, value: text, style }], 16);
  }

  private silent(): void {
    const silent = missingOf(this.state, 'unfilled');
    const waiting = this.figures.waiting;
    const tail = waiting > 0 ? this.say('summary.silent-waiting', { count: waiting }) : '';
    const count = this.figures.unfilled - waiting;
    if (count === 0) {
      this.page.line(this.say('summary.silent-none') + tail, STYLE.heading, 20);
      return;
    }
    const none = this.figures.filled === 0 && waiting === 0;
    const facts = { count, due: rocDate(dueOf(this.state, '')) };
    const text = none
      ? this.say('summary.silent-all', { ...facts, bodies: silent.length })
      : this.say('summary.silent', { ...facts, bodies: this.bodies(silent) });
    this.page.line(text + tail, STYLE.heading, 20, this.counted('unfilled'));
  }

  private bodies(silent: readonly Missing[]): string {
    const list = this.list(
      silent
        .slice(0, SHOWN.bodies)
        .map(({ name, count }) => this.say('summary.silent-body', { body: name, count })),
    );
    const facts = { list, count: silent.length, sheet: this.say('sheet.first') };
    return silent.length > SHOWN.bodies ? this.say('summary.silent-more', facts) : list;
  }

  private requests(): void {
    const { page } = this;
    const asked = this.coordination.filter(({ text }) => text.trim() !== '');
    if (asked.length === 0) {
      page.line(this.say('summary.coordination-none'), STYLE.heading, 20);
      return;
    }
    page.line(this.say('summary.coordination', { count: asked.length }), STYLE.heading, 20);
    const room = (page.width(TEXT, page.last) * 11) / STYLE.text.size - 3;
    for (const { bodyName, text } of asked.slice(0, SHOWN.coordination))
      page.add(
        [
          { from: 1, value: bodyName, style: STYLE.body },
          { from: TEXT, to: page.last, value: clipped(text, 2 * room), style: STYLE.text },
        ],
        16,
      );
    const sheet = this.say('summary.covers');
    if (asked.length > SHOWN.coordination)
      this.indented(this.say('summary.more', { count: asked.length, sheet }), STYLE.more);
  }

  private attention(): void {
    const all = returnProblems(this.state, 'attention').filter(({ local }) => !local);
    const count = this.figures.attention;
    if (count === 0) {
      this.page.line(this.say('summary.attention-none'), STYLE.heading, 20);
      return;
    }
    const items = all
      .slice(0, SHOWN.attention)
      .map(({ number, bodyName }) => this.say('summary.attention-item', { number, body: bodyName }));
    const facts = { list: this.list(items), count, sheet: this.report };
    const list = count > items.length ? this.say('summary.attention-more', facts) : facts.list;
    this.page.line(
      this.say('summary.attention', { count, list }),
      STYLE.heading,
      20,
      this.counted('attention'),
    );
  }

  /** Decisions that were overtaken; gives the number of the next line. */
  private overtaken(): number {
    const { page } = this;
    const said = overtakenText(this.state, FURTHER);
    if (said === undefined) return FURTHER;
    page.line(said.heading, STYLE.heading, 20);
    const room = (page.width(1, page.last) * 11) / STYLE.text.size - 3;
    for (const change of said.changes) this.indented(clipped(change, room), STYLE.text);
    if (said.more !== undefined) this.indented(said.more, STYLE.more);
    return FURTHER + 1;
  }

  /** What came late for earlier periods: the figures as they were reported, and as they are now. */
  private late(first: number): void {
    const sheet = TABLES.late.title[this.state.language];
    for (const [index, figures] of lateFigures(this.state).entries()) {
      const facts = {
        ...figures,
        no: first + index,
        period: periodName(figures.period, this.state.language),
        sheet,
      };
      this.page.line(this.say('summary.late', facts), STYLE.heading, 20);
    }
  }

  private footnote(): void {
    const settings = numericSettings(this.state);
    const behind = settings['behind_points'] ?? 0;
    const attention = settings['attention_points'] ?? 0;
    this.page.line(this.say('summary.note', { behind, attention, sheet: this.report }), STYLE.foot, 16);
  }
}
