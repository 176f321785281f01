/** The return template of one body: cover, 填報表, last period, and the hidden parts that make it readable by keys. */
import { formOf } from '../../questionnaire';
import { periodName, type Template } from '../../returns';
import { word } from '../../words';
import { withBanner } from '../drawing';
import { kindProperty, type NameDesign, type WorkbookDesign } from '../../grid';
import { excerptSheet } from '../guideline';
import { CONFIRMED_NAME, coverSheet } from './cover-sheet';
import { formSheet, type FormSheet } from './form-sheet';
import { listsSheet, manifestSheet } from './hidden-sheets';
import { ROWS } from './layout';
import { previousSheet } from './previous-sheet';

/** The design of a body's template. */
export function templateWorkbook(template: Template): WorkbookDesign {
  const form = formOf(template.questionnaire, template.form, template.settings);
  const drawn = formSheet(template, form);
  const cover = coverSheet(template, drawn);
  const previous = previousSheet(template, form);
  const excerpt = excerptSheet(template);
  const lists = listsSheet(template);
  return {
    sheets: [
      ...[cover, drawn.sheet, previous, excerpt].flatMap((sheet) =>
        sheet === undefined ? [] : [withBanner(sheet, template.banner)],
      ),
      lists.sheet,
      manifestSheet(template),
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

function coverNames(cover: WorkbookDesign['sheets'][number]): NameDesign[] {
  const row = cover.rows.find(({ cells }) =>
    cells.some((cell) => cell.column === 0 && cell.value === 'confirmed'),
  )?.row;
  if (row === undefined) throw new Error('The cover asks for no confirmation.');
  return [{ name: CONFIRMED_NAME, sheet: cover.name, area: { top: row, bottom: row, left: 3, right: 3 } }];
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
