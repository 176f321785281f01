/** What changes between two editions can be. The words people read for them stand with the other words. */
import type { TaskRelation } from './crosswalk';

/** What a change is about. */
export type Subject =
  | 'title'
  | 'decree'
  | 'text'
  | 'problem'
  | 'challenge'
  | 'vision'
  | 'goal'
  | 'direction'
  | 'task'
  | 'assignment'
  | 'body'
  | 'class';

/**
 * - `corrected`: the same words but for a slip; `reworded`: other words for the same; `retitled`: a title's words.
 * - `moved`: under another number or direction. `split`, `merged`, `dropped`, `new`: as they say.
 * - `reassigned`: a task's bodies. `renamed`: a body's printed name. `succeeded`: a body in place of others.
 * - `members`: who belongs to a class.
 */
export type ChangeKind =
  Exclude<TaskRelation, 'same'> | 'retitled' | 'reassigned' | 'renamed' | 'succeeded' | 'members';

export interface EditionChange {
  readonly kind: ChangeKind;
  readonly subject: Subject;
  /** What it was and what it is: ids of tasks or bodies, numbers of goals and directions, names of parts. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** The words before and after; empty where there are none. */
  readonly fromText: string;
  readonly toText: string;
}
