/** Frameworks as JSON: one schema for what is built in, what stands in a workbook, and what people bring. */
import * as v from 'valibot';
import { documentParts, type Block, type Parts } from './document';
import { taskParts, type Framework, type Task } from './framework';

const Text = v.pipe(v.string(), v.minLength(1));
const Numeral = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99));
const Title = v.object({ no: Numeral, title: Text });
const Titled = v.object({ no: Numeral, title: Text, paragraphs: v.array(Text) });

const BLOCK_KINDS = [
  'chapter',
  'section',
  'item',
  'numbered',
  'text',
  'vision',
  'goal',
  'direction',
] as const satisfies readonly Block['kind'][];

/** What the document says already may be left out; where it is there, it has to agree. */
const PartEntries = {
  preamble: v.exactOptional(v.string()),
  introduction: v.exactOptional(v.array(Text)),
  positioning: v.exactOptional(v.array(Text)),
  situation: v.exactOptional(v.array(Text)),
  challenges: v.exactOptional(v.array(v.object({ angle: v.string(), text: Text }))),
  problemsOpening: v.exactOptional(v.array(Text)),
  problems: v.exactOptional(v.array(Text)),
  problemsClosing: v.exactOptional(v.array(Text)),
  outlook: v.exactOptional(v.array(Text)),
  vision: v.exactOptional(v.string()),
  visionParagraphs: v.exactOptional(v.array(Text)),
  goalsOpening: v.exactOptional(v.array(Text)),
  goals: v.exactOptional(v.array(Titled)),
  goalsClosing: v.exactOptional(v.array(Text)),
  directionsOpening: v.exactOptional(v.array(Text)),
  conclusion: v.exactOptional(v.string()),
} satisfies Record<keyof Omit<Parts, 'directionTexts'>, unknown>;

const Entries = {
  edition: v.pipe(v.string(), v.regex(/^\d+$/)),
  title: Text,
  legalBasis: v.array(v.object({ law: Text, printed: Text })),
  editions: v.array(
    v.object({
      id: Text,
      date: v.pipe(v.string(), v.isoDate()),
      document: Text,
      kind: v.picklist(['enacted', 'amended']),
      printed: Text,
    }),
  ),
  contents: v.array(Text),
  document: v.array(v.object({ kind: v.picklist(BLOCK_KINDS), text: Text })),
  ...PartEntries,
  directions: v.array(
    v.object({
      no: Numeral,
      title: v.exactOptional(Text),
      appendixTitle: v.exactOptional(Text),
      short: v.string(),
      shortEn: v.exactOptional(Text),
      paragraphs: v.exactOptional(v.array(Text)),
    }),
  ),
  overview: v.object({
    heading: v.string(),
    vision: v.string(),
    goals: v.array(Title),
    directions: v.array(Title),
  }),
  table: v.object({ heading: v.string(), columns: v.pipe(v.array(v.string()), v.length(3)) }),
  tasks: v.array(
    v.object({
      id: v.pipe(v.string(), v.regex(/^T\d+-\d{1,2}-\d{2}$/)),
      direction: Numeral,
      text: Text,
      short: v.string(),
      shortEn: v.exactOptional(Text),
    }),
  ),
  bodies: v.array(
    v.object({
      id: Text,
      name: Text,
      nameNow: v.exactOptional(Text),
      kind: v.picklist(['named', 'class']),
    }),
  ),
  assignments: v.array(v.object({ task: Text, body: Text })),
};
/** Findings stand beside a framework that `framework parse` gave; they are no part of it. */
const Schema = v.strictObject({ ...Entries, findings: v.exactOptional(v.unknown()) });

/** What is wrong with data that claims to be a framework: where, and what. */
interface FrameworkFault {
  /** Such as `directions.2.title`; empty for a fault between parts. */
  readonly path: string;
  readonly fault: string;
}

/** The framework that the data holds, or the first thing wrong with it. */
export function readFramework(data: unknown): { readonly framework: Framework } | FrameworkFault {
  const result = v.safeParse(Schema, data);
  if (!result.success) {
    const issue = result.issues[0];
    return { path: v.getDotPath(issue) ?? '', fault: issue.message };
  }
  const given = result.output;
  const parts = documentParts(given.document);
  const { directionTexts, ...said } = parts;
  const differing = (Object.keys(PartEntries) as (keyof typeof said)[]).find(
    (key) => given[key] !== undefined && !alike(given[key], said[key]),
  );
  if (differing !== undefined) return { path: differing, fault: 'not what the document says' };
  const directions = given.directions.map((one) => ({
    ...one,
    ...directionTexts.find(({ no }) => no === one.no),
  }));
  const other = directions.find(
    (one, index) =>
      one.title === undefined ||
      (given.directions[index]?.title ?? one.title) !== one.title ||
      !alike(given.directions[index]?.paragraphs ?? one.paragraphs, one.paragraphs),
  );
  if (other !== undefined || directions.length !== directionTexts.length)
    return { path: 'directions', fault: 'not what the document says' };
  const framework = { ...given, ...said, directions } as Framework & { findings?: unknown };
  delete framework.findings;
  const broken = brokenLink(framework);
  return broken === null ? { framework } : { path: '', fault: broken };
}

/**
 * Check data that claims to be a framework.
 * @throws Error naming the path and what is wrong; such data is a programmer's mistake, not a user's.
 */
export function parseFramework(data: unknown): Framework {
  const read = readFramework(data);
  if ('framework' in read) return read.framework;
  throw new Error(`Not a framework: ${read.path === '' ? '' : `${read.path}: `}${read.fault}.`);
}

/** The framework without what its document says already: how it is kept in files and workbooks. */
export function frameworkAtRest(framework: Framework): Record<string, unknown> {
  const kept = Object.entries(framework).filter(([key]) => !Object.hasOwn(PartEntries, key));
  return {
    ...Object.fromEntries(kept),
    directions: framework.directions.map(({ no, appendixTitle, short, shortEn }) => ({
      no,
      ...(appendixTitle === undefined ? {} : { appendixTitle }),
      short,
      ...(shortEn === undefined ? {} : { shortEn }),
    })),
  };
}

function alike(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

const distinct = (keys: readonly (string | number)[]): boolean => new Set(keys).size === keys.length;

/** The first thing wrong between the parts of a framework, or `null`. */
function brokenLink(framework: Framework): string | null {
  const { directions, tasks, bodies, assignments } = framework;
  const numbers = new Set(directions.map(({ no }) => no));
  const taskIds = new Set(tasks.map(({ id }) => id));
  const bodyIds = new Set(bodies.map(({ id }) => id));
  if (!distinct(framework.goals.map(({ no }) => no))) return 'a goal number stands twice';
  if (!distinct(directions.map(({ no }) => no))) return 'a direction number stands twice';
  if (!distinct(tasks.map(({ id }) => id))) return 'a task id stands twice';
  if (!distinct(bodies.map(({ id }) => id))) return 'a body id stands twice';
  if (!distinct(assignments.map(({ task, body }) => `${task}/${body}`))) return 'an assignment stands twice';
  const stray = tasks.find((task) => !numbers.has(task.direction) || !belongs(task, framework.edition));
  if (stray !== undefined) return `task ${stray.id} does not fit its edition and direction`;
  const loose = assignments.find(({ task, body }) => !taskIds.has(task) || !bodyIds.has(body));
  return loose === undefined ? null : `assignment ${loose.task} / ${loose.body} names no task or no body`;
}

function belongs(task: Task, edition: string): boolean {
  const parts = taskParts(task.id);
  return parts.edition === edition && parts.direction === task.direction;
}
