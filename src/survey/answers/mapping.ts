/** Which column answers what: proposed from the headers, written to a file, corrected there by a person, read again. */
import * as v from 'valibot';
import { SurveyError } from '../fault/survey-error';
import { parseTarget, printTarget, type Headings, type Target } from './headings';
import type { Lookup } from './lookup';
import type { Questions } from './questions';
import { systemColumns, withoutDigit } from './system-headings';

const MAPPING_VERSION = 1;

const MappingSchema = v.object({
  version: v.literal(MAPPING_VERSION),
  /** The body of every response, where the form does not ask for it. */
  body: v.optional(v.string()),
  /** The task of every response, likewise. */
  task: v.optional(v.string()),
  /** What may stand as a column's target. */
  targets: v.optional(v.array(v.string())),
  columns: v.array(
    v.object({
      header: v.string(),
      /** Empty: not decided; the column is not read. */
      target: v.string(),
      /** Where a header may mean several things. */
      candidates: v.optional(v.array(v.string())),
    }),
  ),
});
export type MappingFile = v.InferOutput<typeof MappingSchema>;

export interface Mapping {
  readonly body?: string;
  readonly task?: string;
  /** By column; undefined: not known. */
  readonly targets: readonly (Target | undefined)[];
}

/** What the headers say by themselves. */
export function recognise(headers: readonly string[], headings: Headings): Mapping {
  const kinds = systemColumns(headers);
  const targets = headers.map((_, column): Target | undefined => {
    const kind = kinds[column];
    const header = withoutDigit(headers, column, kinds);
    const candidates = header === '' ? [] : headings.candidates(header);
    const own = candidates.length === 1 ? candidates[0] : undefined;
    return kind === undefined || headings.isOwnText(header) ? own : { kind };
  });
  return {
    targets: targets.map((target, column) => (isFirst(targets, target, column) ? target : undefined)),
  };
}

/** Of two columns that would answer the same the first one is taken, and the other is for a person to decide. */
function isFirst(
  targets: readonly (Target | undefined)[],
  target: Target | undefined,
  column: number,
): boolean {
  if (target === undefined || target.kind === 'ignore') return true;
  const wanted = printTarget(target);
  return targets.findIndex((one) => one !== undefined && printTarget(one) === wanted) === column;
}

/** The proposal for a person to correct. */
export function proposeMapping(
  headers: readonly string[],
  headings: Headings,
  questions: Questions,
): MappingFile {
  const { targets } = recognise(headers, headings);
  const columns = headers.flatMap((header, column) => {
    if (header === '') return [];
    const target = targets[column];
    const candidates = headings.candidates(header).map(printTarget);
    const open = target === undefined && candidates.length > 0 ? { candidates } : {};
    return [{ header, target: target === undefined ? '' : printTarget(target), ...open }];
  });
  const fields = questions.form.fields.map(({ key }) => key);
  const cover = questions.cover.map(({ key }) => `cover/${key}`);
  const named = ['body', 'task', 'id', 'submitted', 'ignore'];
  return { version: MAPPING_VERSION, body: '', task: '', targets: [...named, ...fields, ...cover], columns };
}

/** Parse a mapping file. Throws {@link SurveyError} (`map-damaged`). */
export function parseMapping(text: string): MappingFile {
  try {
    return v.parse(MappingSchema, JSON.parse(text));
  } catch {
    throw new SurveyError('map-damaged');
  }
}

/** A mapping file applied to headers; what it does not name is recognised. Throws {@link SurveyError} (`map-*`). */
export function applyMapping(
  file: MappingFile,
  headers: readonly string[],
  headings: Headings,
  questions: Questions,
  lookup: Lookup,
): Mapping {
  const byHeader = new Map(file.columns.map(({ header, target }) => [header, target]));
  const missing = file.columns.find(
    ({ header, target }) => target !== '' && target !== 'ignore' && !headers.includes(header),
  );
  if (missing !== undefined) throw new SurveyError('map-header', { header: missing.header });
  const known = recognise(headers, headings);
  const targets = headers.map((header, column) => {
    const text = byHeader.get(header);
    if (text === undefined) return known.targets[column];
    if (text === '') return undefined;
    const target = parseTarget(text, questions, lookup);
    if (target === undefined) throw new SurveyError('map-target', { header, target: text });
    return target;
  });
  return { targets, ...fixed('body', file.body), ...fixed('task', file.task) };
}

function fixed(name: 'body' | 'task', text: string | undefined): Partial<Record<'body' | 'task', string>> {
  return text === undefined || text.trim() === '' ? {} : { [name]: text.trim() };
}
