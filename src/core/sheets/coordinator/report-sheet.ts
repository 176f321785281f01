/** 彙整表: every return of the period in the six columns of the office's own form, ready to print and to sign. */
import { currentPeriod, type State } from '../../book';
import { periodName } from '../../returns';
import { rocDate } from '../../values';
import { word, type WordKey } from '../../words';
import type { SheetDesign, Style } from '../../grid';
import { COLORS, DrawnPage, splitText, STYLES } from '../drawing';
import { reportEntries, type ReportEntry } from '../../figures';
import { numeralOf } from './summary-tables';

/** Room for a signature or a stamp. */
const SIGNATURE_GAP = '\u3000'.repeat(10);
/** Of the office's own form; widths in characters. */
export const REPORT_COLUMNS = [
  { key: 'no', width: 7 },
  { key: 'direction', width: 15 },
  { key: 'task', width: 25 },
  { key: 'body', width: 15 },
  { key: 'progress', width: 66 },
  { key: 'review', width: 18 },
] as const;
const WIDTHS = REPORT_COLUMNS.map(({ width }) => width);
const SIZE = 10;
/**
 * Lines of a row. A row may be 409 points high, which is 27 lines; but a row is never divided between two pages, and
 * lower ones leave less of a page blank.
 */
const MOST_LINES = 18;

const text: Style = { ...STYLES.tableText, size: SIZE };
const center: Style = { ...STYLES.tableCenter, size: SIZE };
/** A number that leads to the task in the guideline. */
const leading: Style = { ...center, color: COLORS.accent, underline: true };
const TONES: Readonly<Record<ReportEntry['tone'], Style>> = {
  unfilled: { ...text, color: COLORS.wrongText, bold: true },
  quiet: { ...text, color: COLORS.quiet },
  plain: text,
};

/** The report of the current period; `guidePlace` gives where a task stands in the guideline. */
export function reportSheet(
  state: State,
  guidePlace: (task: string) => string | undefined = () => undefined,
): SheetDesign {
  return drawn(state, guidePlace).sheet;
}

/** Zero-based row in which each task's first entry begins, by task. */
export function reportRows(state: State): ReadonlyMap<string, number> {
  return drawn(state, () => undefined).rows;
}

function drawn(
  state: State,
  guidePlace: (task: string) => string | undefined,
): { readonly sheet: SheetDesign; readonly rows: ReadonlyMap<string, number> } {
  const { language } = state;
  const say = (key: WordKey, facts: Readonly<Record<string, string | number>> = {}) =>
    word(language, key, facts);
  const page = new DrawnPage(WIDTHS);
  const period = currentPeriod(state);
  const facts = { title: state.edition.title, edition: state.edition.id };
  page.line(
    say('report.title', { ...facts, period: periodName(period.id, language) }),
    { ...STYLES.title, size: 14 },
    28,
  );
  page.line(say('report.subtitle', { end: rocDate(period.end) }), STYLES.subtitle, 18);
  const head = page.add(
    REPORT_COLUMNS.map(({ key }, from) => ({ from, value: say(`report.${key}`), style: STYLES.tableHead })),
    24,
  );
  const rows = new Map<string, number>();
  for (const entry of reportEntries(state)) {
    const { id } = entry.task;
    const place = rows.has(id) ? undefined : guidePlace(id);
    if (!rows.has(id)) rows.set(id, page.rows.length);
    addEntry(page, state, entry, place);
  }
  page.gap(20);
  const signers = say('cover.signers').split(',').join(SIGNATURE_GAP);
  page.line(signers, { ...STYLES.note, size: 12, wrap: false, vertical: 'center' }, 40);
  const sheet: SheetDesign = {
    name: say('report.sheet'),
    state: 'visible',
    columns: page.columns,
    rows: page.rows,
    merges: page.merges,
    freeze: { rows: head + 1, columns: 0 },
    gridLines: false,
    tabColor: COLORS.accent,
    print: {
      orientation: 'landscape',
      area: { top: 0, left: 0, bottom: page.rows.length - 1, right: page.last },
      fitWidth: 1,
      fitHeight: 0,
      titleRows: [head, head],
      footer: `&R${say('print.pages')}`,
      centered: true,
    },
  };
  return { sheet, rows };
}

/** An entry on as many rows as its texts need; direction, number and body stand on each, so that no page begins blindly. */
function addEntry(page: DrawnPage, state: State, entry: ReportEntry, place: string | undefined): void {
  const { language } = state;
  const { task } = entry;
  const parts = (value: string, column: number) => partsOf(value, WIDTHS[column] ?? 10);
  const progress = parts(entry.progress, 4);
  const review = parts(entry.review, 5);
  const direction = state.directions.find(({ no }) => no === task.direction);
  const directionText =
    direction === undefined
      ? ''
      : word(language, 'report.direction-value', {
          numeral: numeralOf(direction, language),
          short: direction.short === '' ? direction.title : direction.short,
        });
  const continued = word(language, 'report.continued');
  const count = Math.max(progress.length, review.length);
  for (let index = 0; index < count; index += 1) {
    const more = index > 0;
    page.add(
      [
        place === undefined || more
          ? { from: 0, value: task.number, style: center }
          : { from: 0, value: task.number, style: leading, link: place },
        { from: 1, value: directionText, style: text },
        { from: 2, value: more ? `${task.short}${continued}` : task.text, style: text },
        { from: 3, value: more ? `${entry.body}${continued}` : entry.body, style: text },
        { from: 4, value: shown(progress[index]), style: TONES[entry.tone] },
        { from: 5, value: shown(review[index]), style: text },
      ],
      20,
    );
  }
}

/** Parts of a text in a column of the report, none higher than a row may be. */
function partsOf(value: string, width: number): string[] {
  return splitText(value, (width * 11) / SIZE, MOST_LINES);
}

/** A line break at the end of a part would print as a blank line. */
function shown(part: string | undefined): string | null {
  return part === undefined || part === '' ? null : part.replace(/\n$/, '');
}
