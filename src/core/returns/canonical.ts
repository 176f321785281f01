/** The answers of a return in their one spelling, as the seal and the records of 陳核 hash them. */
import type { FormField } from '../questionnaire';
import type { Value } from '../values';
import { differing } from './grid-findings';
import type { ReadCell, ReadReturn } from './reading';

/** What a digest is of: its own mark, the template, and which return it is. */
export function headOf({ digest = '', template }: ReadReturn, mark: readonly unknown[]): unknown[] {
  return [...mark, digest, template.edition.id, template.period.id, template.body.id];
}

/** Keys of the form's fields, the answers row by row, those to these fields of the cover, and what copies of rows say. */
export function answersOf(read: ReadReturn, ofCover: readonly FormField[]): unknown[] {
  const { form, rows, cover } = read;
  const keys = form.fields.map((field) => field.key);
  const answers = rows.map(({ task, cells }) => [task.id, ...keys.map((key) => canonical(cells[key]))]);
  return [
    keys,
    ...answers,
    ['cover', ...ofCover.map((field) => canonical(cover[field.key]))],
    ...copiedAnswers(read),
  ];
}

/** What copies of a row say beside it is an answer too; a return without copies has the digest that it always had. */
function copiedAnswers({ rows, copies = [] }: ReadReturn): string[][] {
  return copies.flatMap((copy) =>
    differing(
      copy,
      rows.find(({ key }) => key === copy.key),
    ).map((cell) => [copy.task.id, cell.place.field ?? '', canonical(cell)]),
  );
}

/** A value in its one spelling: texts are cleaned by the reader, dates ISO, numbers with at most six decimals. */
export function canonical(cell: ReadCell | undefined): string {
  const value: Value = cell?.value ?? { state: 'blank' };
  switch (value.state) {
    case 'blank':
      return '';
    case 'cleared':
      return '－';
    case 'unreadable':
      return `?${value.text.replaceAll('\t', '')}`;
    case 'value':
      // LibreOffice drops the tabs of a cell with several lines when it saves as .ods: they are no part of the answer.
      return typeof value.value === 'number'
        ? `#${Number(value.value.toFixed(6))}`
        : `=${value.value.replaceAll('\t', '')}`;
  }
}
