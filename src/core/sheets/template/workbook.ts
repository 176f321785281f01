/** The return template of one body: cover, 填報表, last period, and the hidden parts that make it readable by keys. */
import { coverFormOf, coverPlaceOf, keptMarks, periodName, rowFormOf, type Template } from '../../returns';
import { word } from '../../words';
import { withBanner } from '../drawing';
import { kindProperty, type NameDesign, type SheetDesign, type WorkbookDesign } from '../../grid';
import { excerptSheet } from '../guideline';
import { coverSheet } from './cover-sheet';
import { formSheet, type FormSheet } from './form-sheet';
import { listsSheet, manifestSheet } from './hidden-sheets';
import { formMarks, marksOf } from './given';
import { coverName, receiptName, RECEIPT_KEYS, ROWS, saidName } from './layout';
import { previousSheet } from './previous-sheet';

/** The design of a body's template. */
export function templateWorkbook(template: Template): WorkbookDesign {
  const form = rowFormOf(template);
  const drawn = formSheet(template, form);
  const cover = coverSheet(template, drawn);
  const previous = previousSheet(template, form);
  const excerpt = excerptSheet(template);
  const lists = listsSheet(template);
  // What is there to be read: last period's answers, and the guideline's own words.
  const toRead = [previous, excerpt].filter((sheet) => sheet !== undefined);
  const manifest = manifestSheet(template, {
    given: keptMarks([...marksOf(cover), ...formMarks(drawn)]),
    earlier: keptMarks(toRead.flatMap(marksOf)),
  });
  return {
    sheets: [
      ...[cover, drawn.sheet, ...toRead].map((sheet) => withBanner(sheet, template.banner)),
      lists.sheet,
      manifest,
    ],
    names: [...lists.names, ...coverNames(cover, template), ...receiptNames(manifest), ...formNames(drawn)],
    title: word(template.language, 'template.title', {
      body: template.body.name,
      period: periodName(template.period.id, template.language),
    }),
    // A quick look into the properties says what the file is, without reading a sheet.
    properties: {
      ...kindProperty('return'),
      pr_edition: template.edition.id,
      pr_period: template.period.id,
      pr_body: template.body.id,
    },
    activeSheet: cover.name,
  };
}

/** Of each answer on the cover, and of what a formula reads of it. */
function coverNames(cover: SheetDesign, template: Template): NameDesign[] {
  const keys = cover.rows[0]?.cells ?? [];
  const columnOf = (key: string) => keys.find(({ value }) => value === key)?.column ?? 0;
  return coverFormOf(template).fields.flatMap(({ key }) => {
    const place = coverPlaceOf(key);
    const row = rowOf(cover, place.row);
    const named = (name: string, column: number): NameDesign => ({
      name,
      sheet: cover.name,
      area: { top: row, bottom: row, left: column, right: column },
    });
    const said = place.column === 'date' ? 'calc:date-value' : 'calc:value';
    return [named(coverName(key), columnOf(place.column)), named(saidName(key), columnOf(said))];
  });
}

function receiptNames(manifest: SheetDesign): NameDesign[] {
  return RECEIPT_KEYS.map((key) => {
    const row = rowOf(manifest, key);
    return {
      name: receiptName(key),
      sheet: manifest.name,
      area: { top: row, bottom: row, left: 1, right: 1 },
    };
  });
}

/** The row with this key in its first column. */
function rowOf({ name, rows }: SheetDesign, key: string): number {
  const found = rows.find(({ cells }) => cells.some(({ column, value }) => column === 0 && value === key));
  if (found === undefined) throw new Error(`The sheet ${name} has no row “${key}”.`);
  return found.row;
}

function formNames({ sheet, layout }: FormSheet): NameDesign[] {
  return [
    {
      name: 'pr_form',
      sheet: sheet.name,
      area: { top: ROWS.first, bottom: layout.lastRow, left: layout.fields.first, right: layout.fields.last },
    },
  ];
}
