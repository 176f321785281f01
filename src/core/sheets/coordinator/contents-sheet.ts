/** 目錄: one line for each sheet that people open, where it leads and what it answers; and what is hidden. */
import type { State } from '../../book';
import { greatest, type RowDesign, type SheetDesign, type Style } from '../../grid';
import { returnsTable, TABLES, type TableSpec, TABS } from '../../tables';
import { isWordKey, word, type WordKey } from '../../words';
import { COLORS, DrawnPage, listPrint, rowHeight, STYLES } from '../drawing';

const NAME = 22;
const TEXT = 78;

const line: Style = { ...STYLES.note, vertical: 'center', borderBottom: COLORS.notAsked, size: 11 };
const link: Style = { ...STYLES.link, borderBottom: COLORS.notAsked };

/** `others` are the drawn sheets beside this one, in their order. */
export function contentsSheet(state: State, others: readonly string[]): SheetDesign {
  const { language } = state;
  const say = (key: WordKey, facts: Readonly<Record<string, string>> = {}) => word(language, key, facts);
  const page = new DrawnPage([NAME, TEXT]);
  page.line(say('contents.title'), STYLES.title, 30);
  page.line(say('contents.note'), { ...STYLES.subtitle, color: COLORS.text }, 18);
  const add = (name: string, text: string) =>
    page.add(
      [
        { from: 0, value: name, style: link, link: `'${name.replaceAll("'", "''")}'!A1` },
        { from: 1, value: text, style: line },
      ],
      20,
    );
  page.line(say('contents.read'), STYLES.section, 24);
  for (const name of others) add(name, aboutDrawn(state, name));
  page.line(say('contents.tables'), STYLES.section, 24);
  const opened = TABS.map((key): TableSpec => TABLES[key]).filter(({ behind }) => behind !== true);
  const specs = [returnsTable(state.questionnaire), ...opened];
  for (const spec of specs) add(spec.title[language], aboutTable(state, spec));
  const hidden = Object.values<TableSpec>(TABLES).filter(({ behind }) => behind === true);
  const names = hidden.map(({ title }) => title[language]).join(say('list.separator'));
  page.add([{ from: 0, to: 1, value: say('contents.hidden', { names }), style: { ...line, wrap: true } }]);
  return page.sheet(say('contents.sheet'), {
    print: { ...listPrint(language, 0), orientation: 'portrait', fitHeight: 1 },
  });
}

/** The sheets that are drawn, by the word that names them. */
const DRAWN: readonly (readonly [WordKey, WordKey])[] = [
  ['sheet.first', 'contents.first'],
  ['dashboard.sheet', 'contents.dashboard'],
  ['summary.sheet', 'contents.summary'],
  ['guide.sheet', 'contents.guide'],
  ['overview.sheet', 'contents.overview'],
  ['division.sheet', 'contents.division'],
  ['comparison.sheet', 'contents.comparison'],
  ['report.sheet', 'contents.report'],
  ['matrix.sheet', 'contents.matrix'],
  ['trend.sheet', 'contents.trend'],
  ['letter.sheet', 'contents.letters'],
  ['pivots.completion-sheet', 'pivots.completion'],
  ['pivots.status-sheet', 'pivots.status'],
  ['pivots.lights-sheet', 'pivots.lights'],
  ['pivots.bodies-sheet', 'pivots.bodies'],
  ['pivots.budget-sheet', 'pivots.budget'],
  ['pivots.duties-sheet', 'pivots.duties'],
  ['tables.sheet', 'contents.tables-sheet'],
];

function aboutDrawn({ language }: State, name: string): string {
  const about = DRAWN.find(([sheet]) => word(language, sheet) === name)?.[1];
  return word(language, about ?? 'contents.guideline');
}

function aboutTable({ language }: State, { name }: TableSpec): string {
  const key = `contents.${name}`;
  return isWordKey(key) ? word(language, key) : '';
}

/** The same sheet with a way back to 目錄 where nothing else stands: beside the page, or above a pivot. */
export function withWayBack(sheet: SheetDesign, { language }: State): SheetDesign {
  const contents = word(language, 'contents.sheet');
  const place = `'${contents}'!A1`;
  const leadsBack = sheet.rows.some(({ cells }) => cells.some((cell) => cell.link === place));
  if (sheet.name === contents || leadsBack) return sheet;
  const isPivot = (sheet.pivots ?? []).length > 0;
  const last = greatest(
    sheet.rows.flatMap(({ cells }) => cells.map(({ column }) => column)),
    0,
  );
  const right = sheet.print?.area?.right ?? last;
  const [row, column] = isPivot ? [2, 0] : [0, right + 1];
  const way = {
    column,
    value: `↩ ${contents}`,
    style: { ...STYLES.link, wrap: false, size: 10 } satisfies Style,
    link: place,
  };
  const standing = sheet.rows.find((one) => one.row === row);
  if (standing?.cells.some((cell) => cell.column === column) === true) return sheet;
  const made: RowDesign =
    standing === undefined
      ? { row, height: rowHeight([], 18), cells: [way] }
      : { ...standing, cells: [...standing.cells, way].sort((a, b) => a.column - b.column) };
  const rows = [...sheet.rows.filter((one) => one !== standing), made].sort((a, b) => a.row - b.row);
  if (isPivot) return { ...sheet, rows };
  const bottom = greatest(
    sheet.rows.map((one) => one.row),
    0,
  );
  const columns = Array.from({ length: Math.max(sheet.columns.length, column + 1) }, (_, index) =>
    index === column ? { width: 10 } : (sheet.columns[index] ?? { width: 10 }),
  );
  const print = sheet.print ?? { orientation: 'landscape' as const };
  const area = print.area ?? { top: 0, left: 0, bottom, right };
  return { ...sheet, rows, columns, print: { ...print, area } };
}
