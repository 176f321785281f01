/** The 填報表: one row per task, given cells locked, answers open, a 檢核 column that works without any add-in. */
import type { Form, FormField } from '../../questionnaire';
import { writeValue } from '../../values';
import { returnKey, type Scalar, type Template, type TemplateTask, valueTypeOf } from '../../returns';
import { word } from '../../words';
import { COLORS, rowHeight, STYLES, textWidth } from '../drawing';
import {
  type CellDesign,
  onceFor,
  onceForFacts,
  type RowDesign,
  type SheetDesign,
  type Style,
} from '../../grid';
import { rowFormulas, type RowFormulas } from './formulas';
import { columnsOf, headRows, keyRow, mergesOf, titleRow } from './form-heads';
import { formHighlights } from './form-highlights';
import { formPrint } from './form-print';
import { formValidations } from './form-validations';
import { helperValues } from './helper-values';
import { formLayout, GIVEN_WIDTHS, KEY_COLUMNS, ROWS, type FormLayout, type RowFacts } from './layout';

/** Least height of an answer row, in points: room for a few lines of a narrative. */
const ANSWER_HEIGHT = 64;

export interface FormSheet {
  readonly sheet: SheetDesign;
  readonly layout: FormLayout;
}

/** The sheet for a template, with the values that its formulas give at the start. */
export function formSheet(template: Template, form: Form): FormSheet {
  const layout = formLayout(template, form);
  const { language, tasks } = template;
  const contents = tasks.map(({ role, prefill, previous, first: firstPlan }, index) =>
    rowContent(layout, {
      row: ROWS.first + index,
      role,
      prefill,
      previous,
      ...(firstPlan === undefined ? {} : { first: firstPlan }),
    }),
  );
  const [first] = contents;
  const sheet: SheetDesign = {
    name: word(language, 'sheet.form'),
    state: 'visible',
    columns: columnsOf(layout),
    rows: [
      keyRow(layout),
      titleRow(template),
      ...headRows(layout),
      ...contents.map((content, index) => taskRow(template, tasks[index] as TemplateTask, content)),
    ],
    merges: mergesOf(layout),
    validations: formValidations(
      layout,
      tasks.map(({ role }) => role),
    ),
    highlights: first === undefined ? [] : highlightsOf(first),
    freeze: { rows: ROWS.first, columns: layout.column('check') + 1 },
    protected: true,
    print: formPrint(layout, template.body),
    gridLines: false,
    tabColor: COLORS.accent,
    zoom: 100,
  };
  return { sheet, layout };
}

/** What a row holds besides the task itself. */
interface RowContent {
  readonly layout: FormLayout;
  readonly row: number;
  readonly formulas: RowFormulas;
  readonly check: CellDesign;
  readonly answers: readonly CellDesign[];
  readonly helpers: readonly CellDesign[];
}

function madeContent(layout: FormLayout, { row, ...task }: RowFacts & { readonly row: number }): RowContent {
  const formulas = rowFormulas(layout, task, row);
  const { check, helpers, issued } = helperValues(layout, task);
  const hidden = (key: string) => ({ column: layout.column(key), style: STYLES.hidden });
  return {
    layout,
    row,
    formulas,
    check: { column: layout.column('check'), value: check, formula: formulas.check, style: STYLES.check },
    answers: layout.form.fields.map((field) => answerCell(layout, field, task.prefill[field.key])),
    helpers: [
      ...Object.entries(formulas.helpers).map(([key, formula]) => ({
        ...hidden(key),
        value: helpers[key] ?? '',
        formula,
      })),
      ...Object.entries(issued).map(([key, value]) => ({ ...hidden(key), value })),
    ],
  };
}

const contentWithoutPast = onceForFacts(madeContent);

/** Rows without a past are alike for many bodies; with one each is its own, and would be kept for nobody. */
function rowContent(layout: FormLayout, facts: Parameters<typeof madeContent>[1]): RowContent {
  const { prefill, previous, first = {} } = facts;
  const hasPast = [prefill, previous, first].some((answers) => Object.keys(answers).length > 0);
  return (hasPast ? madeContent : contentWithoutPast)(layout, facts);
}

const highlightsOf = onceFor(({ layout, formulas }: RowContent) => formHighlights(layout, formulas));

function taskRow(template: Template, task: TemplateTask, content: RowContent): RowDesign {
  const { layout, row, check, answers, helpers } = content;
  const given: CellDesign[] = [
    { column: 0, value: returnKey(template, task.id), style: STYLES.hidden },
    { column: 1, value: task.id, style: STYLES.hidden },
    { column: 2, value: task.hash, style: STYLES.hidden },
    { column: layout.column('no'), value: task.number, style: STYLES.lockedCenter },
    {
      column: layout.column('task'),
      value: `${taskHeading(template, task)}\n${task.text}`,
      style: STYLES.lockedText,
    },
    check,
    ...(layout.hasOpinions
      ? [{ column: layout.column('opinion'), value: task.opinion ?? null, style: STYLES.lockedText }]
      : []),
  ];
  const widths = columnsOf(layout);
  const texts = [...given, ...answers].flatMap(({ column, value }) =>
    typeof value === 'string' && column >= KEY_COLUMNS.length
      ? [{ text: value, width: widths[column]?.width ?? 0 }]
      : [],
  );
  return {
    row,
    height: rowHeight(texts, ANSWER_HEIGHT),
    grows: true,
    cells: [...given, ...answers, ...helpers],
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

function answerCell(layout: FormLayout, field: FormField, prefill: Scalar | undefined): CellDesign {
  const type = valueTypeOf(field, layout.form.questionnaire);
  const value =
    prefill === undefined ? { state: 'blank' as const } : { state: 'value' as const, value: prefill };
  const style = answerStyle(field);
  return {
    column: layout.column(field.key),
    value: writeValue(value, type, layout.language).value,
    style: prefill === undefined ? style : carried(style),
  };
}

const carried = onceFor((style: Style): Style => ({ ...style, color: COLORS.carried }));

function answerStyle(field: FormField): Style {
  if (field.type === 'number') return STYLES.answerNumber;
  if (field.type === 'percent') return STYLES.answerPercent;
  return field.type === 'choice' || field.type === 'date' || field.suggest !== undefined
    ? STYLES.answerCenter
    : STYLES.answerText;
}
