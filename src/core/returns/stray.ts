/**
 * Texts that people put where no answer is read: beside and below the table, over what was given, between the headings, on a
 * free place of the cover, on a further sheet, in a note, a text box or a picture. Whose answers they are would be a guess,
 * so they are shown with their place.
 */
import {
  least,
  type Cell,
  type Finding,
  MARKS,
  type Place,
  type SheetSnapshot,
  type Snapshot,
  findMark,
  keyText,
  KINDS,
} from '../grid';
import { word } from '../words';
import { keyedGrid, keyedGrids, type KeyedGrid } from './grid';
import type { FormGrid } from './cells';
import { coverPlaceOf } from './cells';
import { coverFormOf } from './kept';
import { isOurKey } from './placement';
import { givenMark, quotedTogether, seenText, type GivenTexts } from './seen';
import type { Template } from './template';

/** Findings of one sheet at most; what is beyond is told by the last. */
const MOST = 100;

/** Columns of the form whose cells the template's own formulas fill, and nobody sees. */
const HELPERS = /^(text|raw|value|prefill|previous|first|calc):/;

/** A template from before there were marks says none, and less is certain of it. */
type Given = GivenTexts | undefined;

interface Written {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export function strayFindings(snapshot: Snapshot, form: FormGrid, given: Given): Finding[] {
  const cover = keyedGrid(snapshot, MARKS.cover);
  return [
    ...onForm(form, given),
    ...(cover === undefined ? [] : onCover(form.template, cover, given)),
    ...onOtherSheets(snapshot, given, form.template),
    ...besideCells(snapshot),
  ];
}

function isGiven(given: Given, text: string): boolean {
  return given?.here.has(givenMark(text)) === true;
}

const NONE: ReadonlySet<string> = new Set();

/** The cells of a row that show a text, but those that are aside, and those of texts that the program itself shows. */
function writtenIn(
  cells: readonly Cell[],
  row: number,
  isAside: (column: number, cell: Cell) => boolean,
  shown = NONE,
): Written[] {
  const written: Written[] = [];
  for (const [column, cell] of cells.entries()) {
    if (cell.value === null || isAside(column, cell)) continue;
    const text = seenText(cell);
    if (text !== '' && !shown.has(text)) written.push({ row, column, text });
  }
  return written;
}

/** Numbers adds a line with the table's name, which is the sheet's as well. */
function isTitle(sheet: SheetSnapshot, keyRow: number, row: number, text: string): boolean {
  return row < keyRow && sheet.name.includes(text.trim());
}

function onForm(form: FormGrid, given: Given): Finding[] {
  const { grid, place } = form;
  const { sheet, keyRow } = grid;
  const placed = new Set([...place.rows.values()].flat());
  const first = least(placed, Infinity);
  const columns = columnsOf(form);
  const own: Written[] = [];
  const found = sheet.rows.flatMap((cells, row): Finding[] => {
    if (row === keyRow) return [];
    if (row > first && !placed.has(row)) return unplacedRow(form, given, columns, cells, row);
    // Of a template that does not say what was given, headings cannot be told from what somebody typed over them.
    if (given === undefined && !placed.has(row)) return [];
    const isAside = asideOnForm(columns, given, placed.has(row));
    const written = writtenIn(cells, row, isAside, columns.verdicts).filter(
      ({ text }) => !isGiven(given, text) && !isTitle(sheet, keyRow, row, text),
    );
    own.push(...written.filter(({ column }) => !columns.ours.has(column)));
    return unread(
      sheet,
      written.filter(({ column }) => columns.ours.has(column)),
    );
  });
  return atMost([...found, ...ownColumns(sheet, own)]);
}

/** A column that somebody added is shown once, with all that stands in it. */
function ownColumns(sheet: SheetSnapshot, own: readonly Written[]): Finding[] {
  const columns = new Set(own.map(({ column }) => column));
  return [...columns].flatMap((column) =>
    unread(
      sheet,
      own.filter((one) => one.column === column),
    ),
  );
}

/** The columns of the form, by what stands in them. */
interface Columns {
  readonly ours: ReadonlySet<number>;
  readonly answers: ReadonlySet<number>;
  /** The key column, and what formulas of the template fill and nobody sees. */
  readonly helpers: ReadonlySet<number>;
  readonly verdicts: ReadonlySet<string>;
}

function columnsOf({ grid, place, form, template }: FormGrid): Columns {
  const fields = new Set(form.fields.map(({ key }) => key));
  const answers = new Set([
    ...[...place.columns].flatMap(([key, column]) => (fields.has(key) ? [column] : [])),
    ...[...place.copied].flatMap(([key, columns]) => (fields.has(key) ? columns : [])),
  ]);
  const ours = [...grid.columns].filter(([key]) => isOurKey(form, key));
  const helpers = ours.flatMap(([key, column]) => (HELPERS.test(key) ? [column] : []));
  return {
    ours: new Set([...answers, ...ours.map(([, column]) => column)]),
    answers,
    helpers: new Set([grid.keyColumn, ...helpers]),
    verdicts: verdictTexts(template),
  };
}

/** Which cells of the form are read elsewhere, or filled by the program. */
function asideOnForm({ ours, answers, helpers }: Columns, given: Given, isTask: boolean) {
  return (column: number, cell: Cell): boolean => {
    if (helpers.has(column) || (isTask && answers.has(column))) return true;
    const isGivenColumn = ours.has(column) && !answers.has(column);
    return isGivenColumn && (cell.formula !== undefined || (given === undefined && isTask));
  };
}

/** What 檢核 says; programs that keep no formulas leave it as text. */
function verdictTexts({ questionnaire, language }: Template): ReadonlySet<string> {
  const { verdicts, rules } = questionnaire;
  return new Set([
    ...Object.values(verdicts).map((one) => one[language]),
    ...rules.flatMap(({ label }) => (label === undefined ? [] : [label[language]])),
  ]);
}

/** A row with texts that belongs to no task of the return: pasted there, typed, or brought from another file with its key. */
function unplacedRow(
  { grid }: FormGrid,
  given: Given,
  columns: Columns,
  cells: readonly Cell[],
  row: number,
): Finding[] {
  const written = writtenIn(cells, row, asideOnForm(columns, given, false), columns.verdicts);
  if (written.every(({ text }) => isGiven(given, text))) return [];
  const [{ column } = { column: 0 }] = written;
  const place = { sheet: grid.sheet.name, row, column };
  return [stray('row.unplaced', place, quotedTogether(written.map(({ text }) => text)))];
}

function onCover(template: Template, grid: KeyedGrid, given: Given): Finding[] {
  if (given === undefined) return [];
  const { sheet, keyRow } = grid;
  const filled = new Set(
    ['pr:progress', 'pr:steps', 'pr:next', 'pr:receipt'].flatMap((key) => grid.rows.get(key) ?? []),
  );
  const places = coverFormOf(template).fields.map(({ key }) => coverPlaceOf(key));
  const rows = new Set(places.flatMap(({ row }) => grid.rows.get(row) ?? []));
  const columnsOf = (key: string) => [grid.columns.get(key), ...(grid.copiedColumns.get(key) ?? [])];
  const values = new Set(columnsOf('value'));
  const dates = new Set(columnsOf('date'));
  const dated = new Set(
    places.flatMap(({ row, column }) => (column === 'date' ? (grid.rows.get(row) ?? []) : [])),
  );
  const helpers = new Set([...grid.columns].flatMap(([key, column]) => (HELPERS.test(key) ? [column] : [])));
  const found = sheet.rows.flatMap((cells, row) => {
    const isAside = (column: number, cell: Cell) =>
      row === keyRow ||
      cell.formula !== undefined ||
      ((rows.has(row) || filled.has(row)) && values.has(column)) ||
      (dated.has(row) && dates.has(column)) ||
      (rows.has(row) && helpers.has(column));
    const written = writtenIn(cells, row, isAside).filter(
      ({ text }) => !isGiven(given, text) && !isTitle(sheet, keyRow, row, text),
    );
    return unread(sheet, written);
  });
  return atMost(found);
}

function unread(sheet: SheetSnapshot, written: readonly Written[]): Finding[] {
  const [first] = written;
  if (first === undefined) return [];
  const place = { sheet: sheet.name, row: first.row, column: first.column };
  return [stray('cell.unread', place, quotedTogether(written.map(({ text }) => text)))];
}

/** The lists and the manifest, where a program shows and renames them. */
function isHelper(sheet: SheetSnapshot): boolean {
  const lists = sheet.rows.slice(0, 3).some(([first]) => keyText(first).startsWith('pr_list_'));
  return lists || findMark(sheet, KINDS.return.hidden.mark) !== undefined;
}

/** Sheets that somebody added. Hidden ones are made by programs, for themselves. */
function onOtherSheets(snapshot: Snapshot, given: Given, { language }: Template): Finding[] {
  const ours = new Set(
    [MARKS.form, MARKS.cover].flatMap((mark) => keyedGrids(snapshot, mark)).map(({ sheet }) => sheet),
  );
  const previous = word(language, 'sheet.previous');
  return snapshot.sheets.flatMap((sheet): Finding[] => {
    const isOurs = ours.has(sheet) || sheet.name.startsWith('pr_') || isHelper(sheet);
    if (isOurs || sheet.state !== 'visible') return [];
    if (given === undefined && sheet.name.startsWith(previous)) return [];
    const written = sheet.rows
      .flatMap((cells, row) => writtenIn(cells, row, () => false))
      .filter(
        ({ text }) => given?.elsewhere.has(givenMark(text)) !== true && !sheet.name.includes(text.trim()),
      );
    const [first] = written;
    if (first === undefined) return [];
    const place = { sheet: sheet.name, row: first.row, column: first.column };
    return [stray('sheet.unread', place, quotedTogether(written.map(({ text }) => text)))];
  });
}

/** Notes, text boxes and pictures. */
function besideCells({ beside = [] }: Snapshot): Finding[] {
  const found = beside.map(({ kind, sheet, row, column, text }) => {
    const place = { sheet, ...(row === undefined || column === undefined ? {} : { row, column }) };
    return stray(`${kind}.unread`, place, quotedTogether([text]));
  });
  return atMost(found);
}

function stray(code: string, place: Place, text: string): Finding {
  return { code, severity: 'warning', place, parameters: { text } };
}

/** What is too much for a list stands in its last line together. */
function atMost(findings: readonly Finding[]): Finding[] {
  const [last, ...more] = findings.slice(MOST - 1);
  if (last === undefined || more.length === 0) return [...findings];
  const texts = [last, ...more].map(({ parameters }) => String(parameters['text'] ?? ''));
  return [...findings.slice(0, MOST - 1), { ...last, parameters: { text: quotedTogether(texts) } }];
}
