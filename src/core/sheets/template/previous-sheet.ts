/**
 * 前期資料: last period's answers, read-only, beside what is to be filled now. A task that was merged has the answers to
 * each of its sources, one below the other.
 */
import type { Form, FormField } from '../../questionnaire';
import {
  periodName,
  type Scalar,
  type Scalars,
  type Template,
  type TemplateTask,
  valueTypeOf,
} from '../../returns';
import { rocDate, writeValue } from '../../values';
import { fill, word } from '../../words';
import type { CellDesign, RowDesign, SheetDesign } from '../../grid';
import { COLORS, roomIn, rowHeight, STYLES } from '../drawing';

const GIVEN_WIDTHS = [6, 26] as const;
const HEAD_ROW = 1;

/** The sheet, or nothing if no row has a past. */
export function previousSheet(template: Template, form: Form): SheetDesign | undefined {
  const { before, language } = template;
  const lines = template.tasks.flatMap((task) => linesOf(template, task));
  if (before === undefined || lines.every(({ answers }) => Object.keys(answers).length === 0))
    return undefined;
  const widths = [...GIVEN_WIDTHS, ...form.fields.map((field) => field.width)];
  const heads = [
    word(language, 'form.no'),
    word(language, 'form.task'),
    ...form.fields.map((field) => fill(field.label[language], { end: rocDate(before.end) })),
  ];
  return {
    name: word(language, 'sheet.previous'),
    state: 'visible',
    columns: widths.map((width) => ({ width })),
    rows: [
      {
        row: 0,
        height: 30,
        cells: [
          {
            column: 0,
            value: word(language, 'previous.title', { period: periodName(before.id, language) }),
            style: STYLES.title,
          },
        ],
      },
      {
        row: HEAD_ROW,
        height: rowHeight(
          heads.map((text, column) => ({ text, width: widths[column] ?? 10 })),
          32,
        ),
        cells: heads.map((value, column) => ({ column, value, style: STYLES.tableHead })),
      },
      ...lines.map((line, index) => lineRow(template, form, line, HEAD_ROW + 1 + index, widths)),
    ],
    freeze: { rows: HEAD_ROW + 1, columns: GIVEN_WIDTHS.length },
    protected: true,
    gridLines: false,
    tabColor: COLORS.quiet,
    print: {
      orientation: 'landscape',
      titleRows: [HEAD_ROW, HEAD_ROW],
      titleColumns: [0, 1],
      fitWidth: 2,
      fitHeight: 0,
      footer: `&R${word(language, 'print.pages')}`,
    },
  };
}

interface Line {
  readonly number: string;
  readonly text: string;
  readonly answers: Scalars;
}

/** The task itself, or each task that it was split or merged from. */
function linesOf({ language }: Template, { number, text, previous, sources = [] }: TemplateTask): Line[] {
  if (sources.length === 0) return [{ number, text, answers: previous }];
  return sources.map((source) => ({
    number,
    text: word(language, 'previous.source', { number: source.number, text: source.text }),
    answers: source.answers,
  }));
}

function lineRow(
  template: Template,
  form: Form,
  line: Line,
  row: number,
  widths: readonly number[],
): RowDesign {
  const cells: CellDesign[] = [
    { column: 0, value: line.number, style: STYLES.tableCenter },
    { column: 1, value: line.text, style: STYLES.tableText },
    ...form.fields.map((field, at) => ({
      column: at + GIVEN_WIDTHS.length,
      value: shown(template, field, line.answers[field.key]),
      style: STYLES.tableText,
    })),
  ];
  const texts = cells.map(({ column, value }) => ({
    text: String(value ?? ''),
    width: roomIn(widths[column] ?? 10, STYLES.tableText),
  }));
  return { row, height: rowHeight(texts, 32), cells };
}

/** Every value as text: nothing here is counted with. */
function shown(template: Template, field: FormField, value: Scalar | undefined): string | null {
  if (value === undefined) return null;
  if (field.type === 'percent') return `${value}%`;
  const cell = writeValue(
    { state: 'value', value },
    valueTypeOf(field, template.questionnaire),
    template.language,
  );
  return typeof cell.value === 'number'
    ? cell.value.toLocaleString('en-US', { maximumFractionDigits: 6 })
    : typeof cell.value === 'string'
      ? cell.value
      : null;
}
