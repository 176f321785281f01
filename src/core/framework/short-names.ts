import * as v from 'valibot';
import type { Framework } from './framework';

/** Short names of an edition's directions (by number) and tasks (by id), which its text does not have. */
interface ShortNames {
  readonly edition: string;
  readonly directions: Readonly<Record<string, ShortName>>;
  readonly tasks: Readonly<Record<string, ShortName>>;
}

interface ShortName {
  readonly short: string;
  readonly shortEn?: string;
}

const Names = v.record(
  v.string(),
  v.strictObject({
    short: v.pipe(v.string(), v.minLength(1)),
    shortEn: v.exactOptional(v.pipe(v.string(), v.minLength(1))),
  }),
);
const Schema = v.strictObject({ edition: v.string(), directions: Names, tasks: Names });

/**
 * The framework with short names merged in; directions and tasks without one stay as they are.
 * @throws Error when the data is malformed, of another edition, or names a direction or task that is not there.
 */
export function withShortNames(framework: Framework, data: unknown): Framework {
  const result = v.safeParse(Schema, data);
  if (!result.success) {
    const issue = result.issues[0];
    throw new Error(`Not short names: ${v.getDotPath(issue) ?? '(root)'}: ${issue.message}`);
  }
  const names: ShortNames = result.output;
  if (names.edition !== framework.edition) {
    throw new Error(`Short names of edition ${names.edition} do not fit edition ${framework.edition}.`);
  }
  const directions = new Set(framework.directions.map(({ no }) => String(no)));
  const tasks = new Set(framework.tasks.map(({ id }) => id));
  const stray =
    Object.keys(names.directions).find((no) => !directions.has(no)) ??
    Object.keys(names.tasks).find((id) => !tasks.has(id));
  if (stray !== undefined) throw new Error(`Short names: edition ${names.edition} has no ${stray}.`);
  return {
    ...framework,
    directions: framework.directions.map((one) => ({ ...one, ...names.directions[String(one.no)] })),
    tasks: framework.tasks.map((one) => ({ ...one, ...names.tasks[one.id] })),
  };
}
