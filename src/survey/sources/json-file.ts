/** A JSON file of submissions: an OData answer, a page of Kobo's, or a plain list. */
import * as v from 'valibot';
import { SurveyError } from '../survey-error';

const Rows = v.array(v.record(v.string(), v.unknown()));
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

/** The submissions in a JSON text. Throws {@link SurveyError} (`not-json`, `wrong-form`). */
export function submissionsInJson(text: string, file: string): Readonly<Record<string, unknown>>[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new SurveyError('not-json');
  }
  const rows = v.safeParse(FileSchema, data);
  if (!rows.success) throw new SurveyError('wrong-form', { file });
  return rows.output;
}
