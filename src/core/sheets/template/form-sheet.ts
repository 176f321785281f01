/** The 填報表: one row per task, given cells locked, answers open, a 檢核 column that works without any add-in. */
import type { Form, FormField } from '../../questionnaire';
import { rocDate, writeValue } from '../../values';
import {
  periodName,
  returnKey,
  type Scalar,
  type Template,
  type TemplateTask,
  valueTypeOf,
} from '../../returns';
import { fill, word } from '../../words';
import { COLORS, heightFor, marked, rowHeight, STYLES, textWidth } from '../drawing';
import type { CellDesign, ColumnDesign, RowDesign, SheetDesign, Style } from '../../grid';
import { rowFormulas, type RowFormulas } from './formulas';
import { formHighlights } from './form-highlights';
import { formPrint } from './form-print';
import { formValidations } from './form-validations';
import { helperValues } from './helper-values';
import { GIVEN_WIDTHS, hasOpinions, KEY_COLUMNS, formLayout, ROWS, type FormLayout } from './layout';

/** Least height of an answer row, in points: room for a few lines of a narrative. */
const ANSWER_HEIGHT = 64;

export interface FormSheet {
  readonly sheet: SheetDesign;
  readonly layout: FormLayout;
}

/** The sheet for a template, with the values that its formulas give at the start. */
export function formSheet(template: Template, form: Form): FormSheet {
  const layout = formLayout(template, form);
  const { language } = template;
  const formulas = template.tasks.map((task, index) =>
    rowFormulas(template, form, layout, task, ROWS.first + index),
  );
  const sheet: SheetDesign = {
    name: word(language, 'sheet.form'),
    state: 'visible',
    columns: layout.keys.map((key) => columnOf(key, form)),
    rows: [
      {
        row: ROWS.keys,
        hidden: true,
        cells: layout.keys.map((key, column) => ({ column, value: key, style: STYLES.hidden })),
      },
      ...headRows(template, form, layout),
      ...template.tasks.map((task, index) => taskRow(template, form, layout, task, index, formulas[index])),
    ],
    merges: [...titleMerges(layout), ...bandMerges(form, layout)],
    validations: formValidations(template, form, layout),
    highlights: formHighlights(form, layout, formulas[0]),
    freeze: { rows: ROWS.first, columns: layout.column('check') + 1 },
    protected: true,
    print: formPrint(template, form, layout),
    gridLines: false,
    tabColor: COLORS.accent,
    zoom: 100,
  };
  return { sheet, layout };
}

function columnOf(key: string, form: Form): ColumnDesign {
  const field = form.fields.find((candidate) => candidate.key === key);
  if (field !== undefined) return { width: field.width };
  const width = GIVEN_WIDTHS[key];
  return width === undefined ? { width: 4, hidden: true } : { width };
}

function headRows(template: Template, form: Form, layout: FormLayout): RowDesign[] {
  const { language } = template;
  const first = KEY_COLUMNS.length;
  const period = periodName(template.period.id, language);
  const labels = headCells(template, form, layout);
  return [
    {
      row: ROWS.title,
      height: 30,
      cells: [
        {
          column: first,
          value: marked(word(language, 'form.title', { body: template.body.name, period }), template.banner),
          style: STYLES.title,
        },
      ],
    },
    {
      row: ROWS.subtitle,
      height: 20,
      cells: [
        {
          column: first,
          value: word(language, 'form.subtitle', { end: rocDate(template.period.end) }),
          style: STYLES.subtitle,
        },
      ],
    },
    { row: ROWS.bands, height: bandHeight(template, form, layout), cells: bandCells(template, form, layout) },
    {
      row: ROWS.heads,
      height: rowHeight(
        labels.map(({ column, value }) => ({
          text: String(value),
          width: columnOf(layout.keys[column] ?? '', form).width,
        })),
        36,
      ),
      cells: labels,
    },
  ];
}

function headCells(template: Template, form: Form, layout: FormLayout): CellDesign[] {
  const { language, questionnaire } = template;
  const given = (key: 'no' | 'task' | 'check' | 'opinion') => ({
    column: layout.column(key),
    value: word(language, `form.${key}`),
    style: STYLES.headLocked,
  });
  const tones = new Map(questionnaire.bands.map((band) => [band.key, band.tone]));
  return [
    ...(['no', 'task', 'check'] as const).map(given),
    ...(hasOpinions(template) ? [given('opinion')] : []),
    ...form.fields.map((field) => ({
      column: layout.column(field.key),
      value: fill(field.label[language], { end: rocDate(template.period.end) }),
      style: tones.get(field.band) === 'needed' ? STYLES.headNeeded : STYLES.headConditional,
    })),
  ];
}

/** Runs of neighbouring fields of one band, with first and last column. */
function bandRuns(form: Form, layout: FormLayout): { band: string; first: number; last: number }[] {
  const runs: { band: string; first: number; last: number }[] = [];
  for (const field of form.fields) {
    const column = layout.column(field.key);
    const run = runs.at(-1);
    if (run !== undefined && run.band === field.band) run.last = column;
    else runs.push({ band: field.band, first: column, last: column });
  }
  return runs;
}

function bandHeight({ questionnaire, language }: Template, form: Form, layout: FormLayout): number {
  const labels = new Map(questionnaire.bands.map(({ key, label }) => [key, label[language]]));
  const widths = (first: number, last: number) =>
    layout.keys.slice(first, last + 1).reduce((sum, key) => sum + columnOf(key, form).width, 0);
  return heightFor(
    20,
    bandRuns(form, layout).map(({ band, first, last }) => ({
      text: labels.get(band) ?? '',
      width: widths(first, last),
    })),
  );
}

function bandCells(template: Template, form: Form, layout: FormLayout): CellDesign[] {
  return bandRuns(form, layout).flatMap(({ band: key, first, last }) => {
    const band = template.questionnaire.bands.find((candidate) => candidate.key === key);
    const style = band?.tone === 'needed' ? STYLES.bandNeeded : STYLES.bandConditional;
    return Array.from({ length: last - first + 1 }, (_, index) => ({
      column: first + index,
      value: index === 0 ? (band?.label[template.language] ?? '') : null,
      style,
    }));
  });
}

function bandMerges(form: Form, layout: FormLayout) {
  return bandRuns(form, layout)
    .filter(({ first, last }) => last > first)
    .map(({ first, last }) => ({ top: ROWS.bands, bottom: ROWS.bands, left: first, right: last }));
}

/** Titles run over the columns of the first printed page; a merge keeps them whole beside the frozen pane. */
function titleMerges(layout: FormLayout) {
  const area = { left: KEY_COLUMNS.length, right: layout.column('progress_text') };
  return [ROWS.title, ROWS.subtitle].map((row) => ({ ...area, top: row, bottom: row }));
}

function taskRow(
  template: Template,
  form: Form,
  layout: FormLayout,
  task: TemplateTask,
  index: number,
  formulas: RowFormulas | undefined,
): RowDesign {
  if (formulas === undefined) throw new Error('A task without formulas.');
  const heading = taskHeading(template, task);
  const values = helperValues(template, form, task, layout.keys);
  const given: CellDesign[] = [
    { column: 0, value: returnKey(template, task.id), style: STYLES.hidden },
    { column: 1, value: task.id, style: STYLES.hidden },
    { column: 2, value: task.hash, style: STYLES.hidden },
    { column: layout.column('no'), value: task.number, style: STYLES.lockedCenter },
    { column: layout.column('task'), value: `${heading}\n${task.text}`, style: STYLES.lockedText },
    { column: layout.column('check'), value: values.check, formula: formulas.check, style: STYLES.check },
    ...(hasOpinions(template)
      ? [{ column: layout.column('opinion'), value: task.opinion ?? null, style: STYLES.lockedText }]
      : []),
  ];
  const answers = form.fields.map((field) => answerCell(template, layout, field, task.prefill[field.key]));
  const helpers = Object.entries({ ...formulas.helpers }).map(([key, formula]) => ({
    column: layout.column(key),
    value: values.helpers[key] ?? '',
    formula,
    style: STYLES.hidden,
  }));
  const issued = Object.entries(values.issued).map(([key, value]) => ({
    column: layout.column(key),
    value,
    style: STYLES.hidden,
  }));
  const texts = [...given, ...answers].flatMap(({ column, value }) =>
    typeof value === 'string' && column >= KEY_COLUMNS.length
      ? [{ text: value, width: columnOf(layout.keys[column] ?? '', form).width }]
      : [],
  );
  return {
    row: ROWS.first + index,
    height: rowHeight(texts, ANSWER_HEIGHT),
    grows: true,
    cells: [...given, ...answers, ...helpers, ...issued],
  };
}

/** `〔四、團隊合作〕·具名` */
function taskHeading(template: Template, task: TemplateTask): string {
  const role = template.questionnaire.roles.find((candidate) => candidate.key === task.role);
  const numeral = task.number.split('-')[0] ?? '';
  const heading = word(template.language, 'form.heading', {
    numeral,
    no: task.direction.no,
    short: task.direction.short,
    role: role?.label[template.language] ?? '',
  });
  // A role that would be cut in two goes to a line of its own.
  return textWidth(heading) < (GIVEN_WIDTHS['task'] ?? 0) - 1 ? heading : heading.replace(/\s?·\s?/, '\n');
}

function answerCell(
  template: Template,
  layout: FormLayout,
  field: FormField,
  prefill: Scalar | undefined,
): CellDesign {
  const type = valueTypeOf(field, template.questionnaire);
  const value =
    prefill === undefined ? { state: 'blank' as const } : { state: 'value' as const, value: prefill };
  const style = answerStyle(field);
  return {
    column: layout.column(field.key),
    value: writeValue(value, type, template.language).value,
    style: prefill === undefined ? style : { ...style, color: COLORS.carried },
  };
}

function answerStyle(field: FormField): Style {
  if (field.type === 'number') return STYLES.answerNumber;
  if (field.type === 'percent') return STYLES.answerPercent;
  return field.type === 'choice' || field.type === 'date' || field.suggest !== undefined
    ? STYLES.answerCenter
    : STYLES.answerText;
}
