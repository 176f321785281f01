/** What formulas read of the cover's answers: hidden cells beside each, by whose names the lines above ask for it. */
import { type FormField, textFormula, valueFormula } from '../../questionnaire';
import { type CellDesign, columnName } from '../../grid';
import { STYLES } from '../drawing';
import { type Page, VALUE } from './cover-page';
import { listName } from './formulas';

/** Columns of an answer and of what is read of it. */
export interface AnswerColumns {
  readonly answer: number;
  readonly text: number;
  readonly value: number;
}

export const VALUE_COLUMNS: AnswerColumns = { answer: VALUE, text: 6, value: 7 };

export function answerHelpers(
  page: Page,
  field: FormField,
  row: number,
  value: number | null,
  columns = VALUE_COLUMNS,
): void {
  const cell = `$${columnName(columns.answer)}$${row + 1}`;
  const text = `$${columnName(columns.text)}$${row + 1}`;
  const list = field.choices === undefined ? undefined : listName(field.choices);
  const said = (column: number, formula: string, start: string | number): CellDesign => ({
    column,
    value: start,
    formula,
    style: STYLES.hidden,
  });
  page.put(row, [
    said(columns.text, textFormula(cell), value === null ? '' : String(value)),
    said(columns.value, valueFormula(field, cell, text, list), value ?? ''),
  ]);
}
