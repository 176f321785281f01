/** 彙整表: every return of the period under its task, ready to print and to sign. */
import { currentPeriod, type State } from '../../book';
import { LIGHT_OF, reportEntries, type ReportEntry } from '../../figures';
import type { SheetDesign, Style } from '../../grid';
import { periodName } from '../../returns';
import { rocDate } from '../../values';
import { word, type WordKey } from '../../words';
import {
  COLORS,
  documentPages,
  DrawnPage,
  roomIn,
  type SourceCells,
  splitText,
  STYLES,
  wrappedLines,
} from '../drawing';
import { numeralOf } from './summary-tables';

/** Room for a signature or a stamp. */
const SIGNATURE_GAP = '\u3000'.repeat(10);
/** Widths in characters. */
export const REPORT_COLUMNS = [
  { key: 'report.no', width: 7 },
  { key: 'report.body', width: 20 },
  { key: 'report.light-head', width: 11 },
  { key: 'report.progress', width: 86 },
  { key: 'report.review', width: 18 },
] as const satisfies readonly { readonly key: WordKey; readonly width: number }[];
const WIDTHS = REPORT_COLUMNS.map(({ width }) => width);
const [BODY, LIGHT, PROGRESS, REVIEW] = [1, 2, 3, 4] as const;
const SIZE = 10;
const HEAD = 24;
/**
 * Lines of a row. A row may be 409 points high, which is 27 lines; but a row is never divided between two pages, and
 * lower ones leave less of a page blank.
 */
const MOST_LINES = 12;

const text: Style = { ...STYLES.tableText, size: SIZE };
const center: Style = { ...STYLES.tableCenter, size: SIZE };
const light: Style = { ...center, bold: true };
const task: Style = { bold: true, fill: COLORS.accentTint, vertical: 'center' };
const band: Style = { ...text, ...task };
const bandNumber: Style = { ...center, ...task };
/** A number that leads to the task in the guideline. */
const leading: Style = { ...bandNumber, color: COLORS.accent, underline: true };

/** The report of the current period; `guidePlace` gives where a task stands in the guideline. */
export function reportSheet(
  state: State,
  guidePlace: (task: string) => string | undefined = () => undefined,
): SheetDesign {
  return new Report(state, guidePlace).design();
}

/** Zero-based row in which each task begins, by task. */
export function reportRows(state: State): ReadonlyMap<string, number> {
  const report = new Report(state);
  report.design();
  return report.rows;
}

/** What stands behind its cells. */
export function reportSources(state: State): readonly SourceCells[] {
  const report = new Report(state);
  report.design();
  return report.page.sources;
}

/** The text of a task over its entries, with the direction that it belongs to. */
export function reportTask(state: State, task: ReportEntry['task']): string {
  const direction = state.directions.find(({ no }) => no === task.direction);
  if (direction === undefined) return task.text;
  return word(state.language, 'report.task-value', {
    task: task.text,
    numeral: numeralOf(direction, state.language),
    direction: direction.short === '' ? direction.title : direction.short,
  });
}

/** The look of an entry's light; undefined for a block, and for what waits. */
export function reportLight(
  state: State,
  { group }: ReportEntry,
): State['questionnaire']['lights'][number] | undefined {
  const key = group === undefined ? undefined : LIGHT_OF[group];
  return state.questionnaire.lights.find((one) => one.key === key);
}

class Report {
  readonly page = new DrawnPage(WIDTHS);
  readonly rows = new Map<string, number>();
  /** Rows that stay on the page of what follows them. */
  private readonly together = new Set<number>();

  constructor(
    private readonly state: State,
    private readonly guidePlace: (task: string) => string | undefined = () => undefined,
  ) {}

  design(): SheetDesign {
    const { page } = this;
    const head = this.heading();
    for (const entry of reportEntries(this.state)) {
      if (!this.rows.has(entry.task.id)) this.task(entry.task);
      this.entry(entry);
    }
    page.gap(20);
    this.together.add(page.rows.length - 1);
    const signers = this.say('cover.signers').split(',').join(SIGNATURE_GAP);
    page.line(signers, { ...STYLES.note, size: 12, wrap: false, vertical: 'center' }, 40);
    return page.sheet(this.say('report.sheet'), {
      freeze: { rows: head + 1, columns: 0 },
      print: {
        orientation: 'landscape',
        area: { top: 0, left: 0, bottom: page.rows.length - 1, right: page.last },
        ...documentPages(page.rows, page.width(0, page.last), this.together, HEAD, 'landscape'),
        titleRows: [head, head],
        footer: `&R${this.say('print.pages')}`,
        centered: true,
      },
    });
  }

  private say(key: WordKey, facts: Readonly<Record<string, string | number>> = {}): string {
    return word(this.state.language, key, facts);
  }

  /** Gives the row of the heads. */
  private heading(): number {
    const { page, state } = this;
    const period = currentPeriod(state);
    const facts = { title: state.edition.title, edition: state.edition.id };
    const title = this.say('report.title', { ...facts, period: periodName(period.id, state.language) });
    page.line(title, { ...STYLES.title, size: 14, wrap: true }, 28);
    const subtitle = this.say('report.subtitle', { end: rocDate(period.end) });
    page.line(subtitle, { ...STYLES.subtitle, color: COLORS.text, wrap: true }, 18);
    return page.add(
      REPORT_COLUMNS.map(({ key }, from) => ({ from, value: this.say(key), style: STYLES.tableHead })),
      HEAD,
    );
  }

  /** The task over the rows of its bodies: its number, its text and its direction, once. */
  private task(task: ReportEntry['task']): void {
    const { page, state } = this;
    const title = reportTask(state, task);
    const place = this.guidePlace(task.id);
    const of = () => reportEntries(state).flatMap((one) => (one.task.id === task.id ? one.keys : []));
    const row = page.add(
      [
        place === undefined
          ? { from: 0, value: task.number, style: bandNumber, of }
          : { from: 0, value: task.number, style: leading, link: place, of },
        { from: BODY, to: page.last, value: title, style: band, of },
      ],
      22,
    );
    this.rows.set(task.id, row);
    this.together.add(row);
  }

  /** An entry on as many rows as its texts need; number and body stand on each, so that no page begins blindly. */
  private entry(entry: ReportEntry): void {
    const { task, body, keys } = entry;
    const progress = partsOf(entry.progress, WIDTHS[PROGRESS]);
    const review = partsOf(entry.review, WIDTHS[REVIEW]);
    const count = Math.max(progress.length, review.length);
    const continued = this.say('report.continued');
    const of = () => keys;
    for (let index = 0; index < count; index += 1)
      this.page.add(
        [
          { from: 0, value: task.number, style: center, of },
          { from: BODY, value: index > 0 ? `${body}${continued}` : body, style: text, of },
          { from: LIGHT, value: index > 0 ? null : entry.light, style: this.lightStyle(entry, index), of },
          { from: PROGRESS, value: shown(progress[index]), style: text, of },
          { from: REVIEW, value: shown(review[index]), style: text, of },
        ],
        20,
      );
  }

  /** In its colours; what nobody has said yet stands on white, so that it is no grey among others. */
  private lightStyle(entry: ReportEntry, index: number): Style {
    const found = index > 0 ? undefined : reportLight(this.state, entry);
    return found === undefined
      ? { ...light, bold: false }
      : { ...light, color: found.color, fill: found.fill };
  }
}

/** Texts of a column of the report, on as many rows as they need, none higher than a row may be. */
function partsOf(texts: readonly string[], column = 10): string[] {
  const width = (roomIn(column, text) * 11) / SIZE;
  const parts: string[] = [];
  for (const piece of texts.flatMap((one) => splitText(one, width, MOST_LINES))) {
    const last = parts.at(-1);
    const joined = last === undefined ? piece : `${last.replace(/\n$/, '')}\n${piece}`;
    // A piece that was parted from the one before goes on in a row of its own.
    if (last === undefined || texts.length === 1 || wrappedLines(joined, width) > MOST_LINES)
      parts.push(piece);
    else parts[parts.length - 1] = joined;
  }
  return parts.length === 0 ? [''] : parts;
}

/** A line break at the end of a part would print as a blank line. */
function shown(part: string | undefined): string | null {
  return part === undefined || part === '' ? null : part.replace(/\n$/, '');
}
