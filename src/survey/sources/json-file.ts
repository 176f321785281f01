/** A JSON file of submissions: an OData answer, a page of Kobo's, or a plain list. */
import * as v from 'valibot';
import { SurveyError } from '../fault/survey-error';
import { cutRows, type CutRows } from './json-rows';

const Rows = v.array(v.number());
const FileSchema = v.union([
  Rows,
  v.pipe(
    v.object({ value: Rows }),
    v.transform(({ value }) => value),
  ),
  v.pipe(
    v.object({ results: Rows }),
    v.transform(({ results }) => results),
  ),
]);
const RowSchema = v.record(v.string(), v.unknown());

/**
 * The submissions in the bytes of a JSON text, parsed one by one. Throws {@link SurveyError} (`wrong-form` where no list
 * of them is there, `not-json`), for a broken submission when it is reached.
 */
export function submissionsInJson(
  bytes: Uint8Array,
  file: string,
): Iterable<Readonly<Record<string, unknown>>> {
  const cut = cutRows(bytes);
  const listed = v.safeParse(FileSchema, parsed(cut.frame));
  if (!listed.success || !listed.output.every((number, at) => isNext(listed.output, number, at, cut)))
    throw new SurveyError('wrong-form', { file });
  return rowsOf(cut, listed.output);
}

/** A number that stands for a row, and is none that somebody wrote there. */
function isNext(numbers: readonly number[], number: number, at: number, { rows }: CutRows): boolean {
  return Number.isInteger(number) && number > (numbers[at - 1] ?? -1) && number < rows.length;
}

function* rowsOf(
  { rows, textOf }: CutRows,
  numbers: readonly number[],
): Generator<Readonly<Record<string, unknown>>> {
  for (const number of numbers) {
    const row = rows[number];
    if (row !== undefined) yield v.parse(RowSchema, parsed(textOf(row)));
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new SurveyError('not-json');
  }
}
