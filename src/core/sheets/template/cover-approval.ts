/** The steps of 陳核 on the cover: one row a step, its name, then its date. */
import { approvalKey } from '../../questionnaire';
import { coverPlaceOf, type Template } from '../../returns';
import { word } from '../../words';
import { columnName } from '../../grid';
import { COLORS, STYLES } from '../drawing';
import { answerHelpers, type AnswerColumns, VALUE_COLUMNS } from './cover-helpers';
import { type Cover, LABEL, labelledLine, LAST, type Page, VALUE } from './cover-page';

/** The date stands in the row of the name: what formulas read of it is in two more columns. */
const DATE_COLUMNS: AnswerColumns = { answer: LAST, text: 8, value: 9 };
const HIDDEN = { width: 4, hidden: true } as const;

/** What the cover's key row and columns have more where there are steps. */
export function approvalColumns({ approval }: Pick<Template, 'approval'>) {
  return approval === undefined
    ? { date: '', keys: [], columns: [] }
    : { date: 'date', keys: ['calc:date-text', 'calc:date-value'], columns: [HIDDEN, HIDDEN] };
}

export function approvalRows(page: Page, { approval = [], form, layout: { language } }: Cover): void {
  const fields = new Map(form.fields.map((field) => [field.key, field]));
  approval.forEach((step, index) => {
    const no = index + 1;
    const label = word(language, 'cover.approval-step', { no, step });
    const row = page.add(
      labelledLine(label),
      [
        { column: LABEL, value: label, style: { ...STYLES.label, wrap: true } },
        { column: VALUE, value: null, style: { ...STYLES.answerText, vertical: 'center' } },
        { column: VALUE + 1, value: word(language, 'cover.approval-date'), style: STYLES.label },
        { column: LAST, value: null, style: { ...STYLES.answerText, vertical: 'center' } },
      ],
      coverPlaceOf(approvalKey('name', no)).row,
    );
    for (const [part, columns] of [
      ['name', VALUE_COLUMNS],
      ['date', DATE_COLUMNS],
    ] as const) {
      const field = fields.get(approvalKey(part, no));
      if (field === undefined) throw new Error(`The cover has no field for step ${no}.`);
      answerHelpers(page, field, row, null, columns);
      const area = { top: row, bottom: row, left: columns.answer, right: columns.answer };
      const cell = `$${columnName(columns.answer)}$${row + 1}`;
      page.highlights.push({ area, formula: `${cell}=""`, style: { fill: COLORS.fill } });
      const prompt = word(language, `cover.prompt-approval-${part}`);
      page.validations.push({ area, promptTitle: step.slice(0, 32), prompt });
    }
  });
}
