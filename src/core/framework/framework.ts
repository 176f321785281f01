import * as v from 'valibot';
import { chineseNumeral } from './numerals';

/** One decree of the guidelines: the first or an amendment. */
export interface EditionRecord {
  /** ROC year, e.g. `112`. */
  readonly id: string;
  /** ISO date of the decree. */
  readonly date: string;
  /** Document number without spaces, e.g. `院臺教字第1121002242號`. */
  readonly document: string;
}

export interface Goal {
  readonly no: number;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

export interface Direction {
  readonly no: number;
  /** Title as the body of the text words it. */
  readonly title: string;
  /** Title as the appendices word it, only where that differs. */
  readonly appendixTitle?: string;
  /** Short name in Chinese; not in the text, so empty until `withShortNames`. */
  readonly short: string;
  readonly shortEn?: string;
  readonly paragraphs: readonly string[];
}

/** A 協力事項. Never keyed by its text: two tasks may have the same words. */
export interface Task {
  /** Edition, direction and order in the direction: `T112-4-05`. */
  readonly id: string;
  readonly direction: number;
  readonly text: string;
  readonly short: string;
  readonly shortEn?: string;
}

/** A body or a class of bodies that the edition gives tasks to. */
export interface FrameworkBody {
  /** Id of the body directory; `X-<name>` for a name that the directory does not know. */
  readonly id: string;
  /** Name as the edition prints it. */
  readonly name: string;
  readonly kind: 'named' | 'class';
}

export interface Assignment {
  readonly task: string;
  readonly body: string;
}

/** One edition of the policy framework. Rows belong to the edition and are never edited in place. */
export interface Framework {
  readonly edition: string;
  readonly title: string;
  /** The article that orders the guidelines, as printed. */
  readonly legalBasis: string;
  readonly editions: readonly EditionRecord[];
  /** Full text of the first chapter with its headings; paragraphs joined by `\n`. */
  readonly preamble: string;
  readonly challenges: readonly string[];
  readonly problems: readonly string[];
  readonly vision: string;
  /** What the text says about the vision. */
  readonly visionParagraphs: readonly string[];
  readonly goals: readonly Goal[];
  readonly directions: readonly Direction[];
  /** Text of the last chapter; paragraphs joined by `\n`. */
  readonly conclusion: string;
  readonly tasks: readonly Task[];
  readonly bodies: readonly FrameworkBody[];
  readonly assignments: readonly Assignment[];
}

const Text = v.pipe(v.string(), v.minLength(1));
const Numeral = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99));
const TASK_ID = /^T(\d+)-(\d{1,2})-(\d{2})$/;

const Entries = {
  edition: v.pipe(v.string(), v.regex(/^\d+$/)),
  title: Text,
  legalBasis: v.string(),
  editions: v.array(v.object({ id: Text, date: v.pipe(v.string(), v.isoDate()), document: Text })),
  preamble: v.string(),
  challenges: v.array(Text),
  problems: v.array(Text),
  vision: v.string(),
  visionParagraphs: v.array(Text),
  goals: v.array(v.object({ no: Numeral, title: Text, paragraphs: v.array(Text) })),
  directions: v.array(
    v.object({
      no: Numeral,
      title: Text,
      appendixTitle: v.exactOptional(Text),
      short: v.string(),
      shortEn: v.exactOptional(Text),
      paragraphs: v.array(Text),
    }),
  ),
  conclusion: v.string(),
  tasks: v.array(
    v.object({
      id: v.pipe(v.string(), v.regex(TASK_ID)),
      direction: Numeral,
      text: Text,
      short: v.string(),
      shortEn: v.exactOptional(Text),
    }),
  ),
  bodies: v.array(v.object({ id: Text, name: Text, kind: v.picklist(['named', 'class']) })),
  assignments: v.array(v.object({ task: Text, body: Text })),
};

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
  const parts = TASK_ID.exec(task.id);
  return parts?.[1] === edition && Number(parts[2]) === task.direction;
}

/**
 * Check data that claims to be a framework.
 * @throws Error naming the path and what is wrong; such data is a programmer's mistake, not a user's.
 */
export function parseFramework(data: unknown): Framework {
  const result = v.safeParse(v.strictObject(Entries), data);
  if (!result.success) {
    const issue = result.issues[0];
    throw new Error(`Not a framework: ${v.getDotPath(issue) ?? '(root)'}: ${issue.message}`);
  }
  const framework: Framework = result.output;
  const broken = brokenLink(framework);
  if (broken !== null) throw new Error(`Not a framework: ${broken}.`);
  return framework;
}

/** Id of a task: edition, direction, order in the direction from 1 in two digits. */
export function taskId(edition: string, direction: number, order: number): string {
  return `T${edition}-${direction}-${String(order).padStart(2, '0')}`;
}

/**
 * Edition, direction and order that a task id holds.
 * @throws RangeError when the text is no task id.
 */
export function taskParts(id: string): { edition: string; direction: number; order: number } {
  const parts = TASK_ID.exec(id);
  if (parts === null) throw new RangeError(`Not a task id: ${id}`);
  return { edition: parts[1] ?? '', direction: Number(parts[2]), order: Number(parts[3]) };
}

/** Number of a task for people: `T112-4-05` → `四-5`. Throws RangeError when the text is no task id. */
export function taskNumber(id: string): string {
  const { direction, order } = taskParts(id);
  return `${chineseNumeral(direction)}-${order}`;
}
