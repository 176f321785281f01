/** Marks of the texts that a template is issued with; what answers were prefilled is no part of them. */
import { givenMark } from '../../returns';
import { type CellDesign, onceFor, type RowDesign, type SheetDesign } from '../../grid';
import type { FormSheet } from './form-sheet';
import { type FormLayout, ROWS } from './layout';

export function marksOf({ rows }: SheetDesign): string[] {
  return rows.flatMap(marksOfRow);
}

export function formMarks({ sheet, layout }: FormSheet): string[] {
  const answers = answerColumns(layout);
  return sheet.rows.flatMap((row) =>
    row.row < ROWS.first ? marksOfRow(row) : marksIn(row.cells.filter(({ column }) => !answers.has(column))),
  );
}

/** Most rows are the same in the templates of many bodies. */
const marksOfRow = onceFor(({ cells }: RowDesign) => marksIn(cells));

function marksIn(cells: readonly CellDesign[]): string[] {
  return cells.flatMap(({ value, formula }) =>
    formula !== undefined || value === null ? [] : [givenMark(String(value))],
  );
}

/** Columns of answers, and of what they were before. */
const answerColumns = onceFor(({ form, keys }: FormLayout): ReadonlySet<number> => {
  const answers = new Set(
    form.fields.flatMap(({ key }) => [
      key,
      ...['raw', 'prefill', 'previous', 'first'].map((of) => `${of}:${key}`),
    ]),
  );
  return new Set(keys.flatMap((key, column) => (answers.has(key) ? [column] : [])));
});
