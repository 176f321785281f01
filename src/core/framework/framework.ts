import type { Block, Parts } from './document';
import { chineseNumeral } from './numerals';

/** One decree of the guidelines: the first or an amendment. */
export interface EditionRecord {
  /** ROC year, e.g. `112`. */
  readonly id: string;
  /** ISO date of the decree. */
  readonly date: string;
  /** Document number without spaces, e.g. `院臺教字第1121002242號`. */
  readonly document: string;
  /** 訂定 or 修正. */
  readonly kind: 'enacted' | 'amended';
  /** The decree as printed, without brackets and spaces: `行政院112年2月21日院臺教字第1121002242號函修正`. */
  readonly printed: string;
}

/** An article that orders the guidelines or their review. */
export interface LegalArticle {
  readonly law: string;
  /** As printed, with its law: `技術及職業教育法第 4 條第 1 項`. */
  readonly printed: string;
}

/** Appendix 1: vision, goals and directions at a glance, in its own wording. */
export interface Overview {
  /** As printed, or as the contents have it; empty where neither does. */
  readonly heading: string;
  readonly vision: string;
  readonly goals: readonly OverviewTitle[];
  readonly directions: readonly OverviewTitle[];
}

interface OverviewTitle {
  readonly no: number;
  readonly title: string;
}

/** Appendix 2 as a table: its heading and the heads of its columns; its rows are the assignments, in their order. */
interface TaskTable {
  readonly heading: string;
  /** Over direction, body, task. */
  readonly columns: readonly string[];
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
  /** The name now, only where the edition prints a former one. */
  readonly nameNow?: string;
  readonly kind: 'named' | 'class';
}

export interface Assignment {
  readonly task: string;
  readonly body: string;
}

/**
 * One edition of the policy framework. Rows belong to the edition and are never edited in place. Its parts
 * (introduction to conclusion) are what `partsOf` finds in its document; nothing of the text stands outside it.
 */
export interface Framework extends Omit<Parts, 'directionTexts'> {
  readonly edition: string;
  readonly title: string;
  readonly legalBasis: readonly LegalArticle[];
  readonly editions: readonly EditionRecord[];
  /** Lines of the table of contents, as printed. */
  readonly contents: readonly string[];
  /** The text from the first chapter to the last. */
  readonly document: readonly Block[];
  readonly directions: readonly Direction[];
  readonly overview: Overview;
  readonly table: TaskTable;
  readonly tasks: readonly Task[];
  readonly bodies: readonly FrameworkBody[];
  readonly assignments: readonly Assignment[];
}

const TASK_ID = /^T(\d+)-(\d{1,2})-(\d{2})$/;

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
