/** The return template of one body: cover, 填報表, last period, and the hidden parts that make it readable by keys. */
import { type Form, KEPT_ALL } from '../../questionnaire';
import { givenMarks, periodName, rowFormOf, type Template } from '../../returns';
import { word } from '../../words';
import { withBanner } from '../drawing';
import { kindProperty, type NameDesign, type SheetDesign, type WorkbookDesign } from '../../grid';
import { excerptSheet } from '../guideline';
import { coverSheet } from './cover-sheet';
import { formSheet, type FormSheet } from './form-sheet';
import { listsSheet, manifestSheet } from './hidden-sheets';
import { CONFIRMED_NAME, KEPT_ALL_NAME, ROWS } from './layout';
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
  const marks = (sheets: readonly SheetDesign[]) =>
    givenMarks(sheets.flatMap((sheet) => givenTexts(sheet, form)));
  return {
    sheets: [
      ...[cover, drawn.sheet, ...toRead].map((sheet) => withBanner(sheet, template.banner)),
      lists.sheet,
      manifestSheet(template, { given: marks([cover, drawn.sheet]), earlier: marks(toRead) }),
    ],
    names: [...lists.names, ...coverNames(cover), ...formNames(drawn)],
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

/** The texts of a sheet as it is issued; what answers were prefilled is no part of it. */
function givenTexts({ rows }: SheetDesign, { fields }: Form): string[] {
  const keys = new Map(rows[0]?.cells.map(({ column, value }) => [column, value]));
  const answers = new Set<unknown>(fields.flatMap(({ key }) => [key, `raw:${key}`, `prefill:${key}`]));
  return rows.flatMap(({ row, cells }) =>
    cells.flatMap(({ column, value, formula }) => {
      const isAnswer = row >= ROWS.first && answers.has(keys.get(column));
      return isAnswer || formula !== undefined || value === null ? [] : [String(value)];
    }),
  );
}

function coverNames(cover: WorkbookDesign['sheets'][number]): NameDesign[] {
  const named = (key: string, name: string): NameDesign[] => {
    const row = cover.rows.find(({ cells }) =>
      cells.some((cell) => cell.column === 0 && cell.value === key),
    )?.row;
    return row === undefined
      ? []
      : [{ name, sheet: cover.name, area: { top: row, bottom: row, left: 3, right: 3 } }];
  };
  const confirmed = named('confirmed', CONFIRMED_NAME);
  if (confirmed.length === 0) throw new Error('The cover asks for no confirmation.');
  return [...confirmed, ...named(KEPT_ALL, KEPT_ALL_NAME)];
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
