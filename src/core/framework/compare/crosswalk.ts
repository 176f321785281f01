/** Which task of one edition became which of the next: proposals by text, bodies and direction; a person confirms them. */
import { type Direction, type Framework, type Task, withoutSlips } from '../index';
import { containment, likeness, matches, overlap } from './similarity';
import { titlePairs } from './title-pairs';
import { sameWords } from './wordings';

export type TaskRelation =
  'same' | 'corrected' | 'reworded' | 'moved' | 'split' | 'merged' | 'dropped' | 'new';

/** How like the two sides are; each between 0 and 1. */
interface Likeness {
  readonly text: number;
  readonly bodies: number;
  readonly direction: number;
}

/** One proposal: a task and what it became. A split has one task before and several after, a merger the other way. */
export interface Proposal {
  readonly relation: TaskRelation;
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** How sure it is, between 0 and 1. */
  readonly score: number;
  readonly likeness: Likeness;
}

const WEIGHTS = { text: 0.7, bodies: 0.15, direction: 0.15 };
/** Below this a text is another one, even for the same bodies in the same direction. */
const LEAST_TEXT = 0.45;
/** So much of a part has to stand in the whole for a split or a merger. */
const LEAST_PART = 0.6;

/** A task with what it is compared by. */
interface Side {
  readonly task: Task;
  readonly bodies: readonly string[];
  readonly direction: Direction | undefined;
}

/** Proposals for every task of both editions, each task in one of them. The other way round they mirror. */
export function proposeCrosswalk(from: Framework, to: Framework): Proposal[] {
  if (crosswalkKey(to) < crosswalkKey(from)) return propose(to, from).map(mirrored);
  return propose(from, to);
}

/** A key by which two editions always stand in the same order. */
export function crosswalkKey(framework: Framework): string {
  return JSON.stringify([framework.edition, framework.document, framework.tasks, framework.assignments]);
}

const MIRROR: Readonly<Partial<Record<TaskRelation, TaskRelation>>> = {
  split: 'merged',
  merged: 'split',
  dropped: 'new',
  new: 'dropped',
};

/** A relation read backwards. */
export function mirrorRelation(relation: TaskRelation): TaskRelation {
  return MIRROR[relation] ?? relation;
}

function mirrored({ relation, from, to, ...rest }: Proposal): Proposal {
  return { ...rest, relation: mirrorRelation(relation), from: to, to: from };
}

function sidesOf(framework: Framework): Side[] {
  return framework.tasks.map((task) => ({
    task,
    bodies: framework.assignments.filter((one) => one.task === task.id).map(({ body }) => body),
    direction: framework.directions.find(({ no }) => no === task.direction),
  }));
}

function propose(from: Framework, to: Framework): Proposal[] {
  const [before, after] = [sidesOf(from), sidesOf(to)];
  const table = before.map((left) => after.map((right) => likenessOf(left, right)));
  const at = (left: number, right: number): Likeness => table[left]?.[right] ?? NONE;
  const pairs = matches(
    before.length,
    after.length,
    (left, right) => (at(left, right).text >= LEAST_TEXT ? scoreOf(at(left, right)) : 0),
    LEAST_TEXT,
  );
  const groups = [...splits(before, after, pairs), ...turned(splits(after, before, turned(pairs)))];
  const settled = withoutOverlaps(groups);
  const grouped = {
    left: new Set(settled.flatMap(({ left }) => left)),
    right: new Set(settled.flatMap(({ right }) => right)),
  };
  const single = pairs.filter(([left, right]) => !grouped.left.has(left) && !grouped.right.has(right));
  const numbers = directionPairs(from, to);
  return [
    ...single.flatMap(([left, right]) => {
      const [old, next] = [before[left]?.task, after[right]?.task];
      return old === undefined || next === undefined ? [] : [onePair(old, next, at(left, right), numbers)];
    }),
    ...settled.map((group) => groupProposal(group, before, after, at)),
    ...alone('dropped', before, new Set([...single.map(([left]) => left), ...grouped.left]), (index) =>
      Math.max(0, ...after.map((_, right) => at(index, right).text)),
    ),
    ...alone('new', after, new Set([...single.map(([, right]) => right), ...grouped.right]), (index) =>
      Math.max(0, ...before.map((_, left) => at(left, index).text)),
    ),
  ].sort(inOrder(from, to));
}

const NONE: Likeness = { text: 0, bodies: 0, direction: 0 };

function likenessOf(left: Side, right: Side): Likeness {
  return {
    text: likeness(withoutSlips(left.task.text), withoutSlips(right.task.text)),
    bodies: overlap(left.bodies, right.bodies),
    direction: likeness(left.direction?.title ?? '', right.direction?.title ?? ''),
  };
}

function scoreOf({ text, bodies, direction }: Likeness): number {
  return WEIGHTS.text * text + WEIGHTS.bodies * bodies + WEIGHTS.direction * direction;
}

interface Group {
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly score: number;
}

/** Tasks of which at least two on the other side hold parts, one of them at most paired with it already. */
function splits(
  whole: readonly Side[],
  parts: readonly Side[],
  pairs: readonly (readonly [number, number])[],
): Group[] {
  const paired = new Map(pairs.map(([left, right]) => [right, left]));
  return whole.flatMap((side, index): Group[] => {
    const held = parts.flatMap((part, place) => {
      const owner = paired.get(place);
      const free = owner === undefined || owner === index;
      const inside = containment(part.task.text, side.task.text);
      const near = overlap(part.bodies, side.bodies) > 0 || likeness(titleOf(part), titleOf(side)) > 0.5;
      return free && near && inside >= LEAST_PART ? [{ place, inside }] : [];
    });
    const sure = held.reduce((sum, { inside }) => sum + inside, 0) / Math.max(1, held.length);
    const covered = containment(
      side.task.text,
      held.map(({ place }) => parts[place]?.task.text ?? '').join(''),
    );
    if (held.length < 2 || covered < LEAST_PART) return [];
    return [{ left: [index], right: held.map(({ place }) => place), score: (sure + covered) / 2 }];
  });
}

function titleOf({ direction }: Side): string {
  return direction?.title ?? '';
}

function turned(pairs: readonly [number, number][]): [number, number][];
function turned(groups: readonly Group[]): Group[];
function turned(items: readonly (Group | [number, number])[]): (Group | [number, number])[] {
  return items.map((item) =>
    'score' in item ? { ...item, left: item.right, right: item.left } : [item[1], item[0]],
  );
}

/** The surest groups, none of which shares a task with another. */
function withoutOverlaps(groups: readonly Group[]): Group[] {
  const taken = { left: new Set<number>(), right: new Set<number>() };
  return [...groups]
    .sort((a, b) => b.score - a.score || (a.left[0] ?? 0) - (b.left[0] ?? 0))
    .filter(({ left, right }) => {
      if (left.some((one) => taken.left.has(one)) || right.some((one) => taken.right.has(one))) return false;
      for (const one of left) taken.left.add(one);
      for (const one of right) taken.right.add(one);
      return true;
    });
}

/** Which direction became which, by number. */
function directionPairs(from: Framework, to: Framework): Map<number, number> {
  const pairs = titlePairs(from.directions, to.directions);
  return new Map(
    [...pairs].map(([left, right]) => [from.directions[left]?.no ?? 0, to.directions[right]?.no ?? 0]),
  );
}

function onePair(before: Task, after: Task, like: Likeness, numbers: ReadonlyMap<number, number>): Proposal {
  const stays = numbers.get(before.direction) === after.direction && before.direction === after.direction;
  const relation: TaskRelation = stays ? sameWords(before.text, after.text) : 'moved';
  return { relation, from: [before.id], to: [after.id], score: scoreOf(like), likeness: like };
}

function groupProposal(
  group: Group,
  before: readonly Side[],
  after: readonly Side[],
  at: (left: number, right: number) => Likeness,
): Proposal {
  const pairs = group.left.flatMap((left) => group.right.map((right) => at(left, right)));
  const mean = (key: keyof Likeness): number =>
    pairs.reduce((sum, like) => sum + like[key], 0) / Math.max(1, pairs.length);
  return {
    relation: group.left.length === 1 ? 'split' : 'merged',
    from: group.left.flatMap((index) => before[index]?.task.id ?? []),
    to: group.right.flatMap((index) => after[index]?.task.id ?? []),
    score: group.score,
    likeness: { text: mean('text'), bodies: mean('bodies'), direction: mean('direction') },
  };
}

/** A task that found nothing: the surer, the less like anything on the other side it is. */
function alone(
  relation: 'dropped' | 'new',
  sides: readonly Side[],
  taken: ReadonlySet<number>,
  likest: (index: number) => number,
): Proposal[] {
  return sides.flatMap(({ task }, index) => {
    if (taken.has(index)) return [];
    const text = likest(index);
    return [
      {
        relation,
        from: relation === 'dropped' ? [task.id] : [],
        to: relation === 'new' ? [task.id] : [],
        score: 1 - text,
        likeness: { ...NONE, text },
      },
    ];
  });
}

/** In the order of the tasks before; what is new stands last, in its own order. */
function inOrder(from: Framework, to: Framework): (a: Proposal, b: Proposal) => number {
  const places = new Map([...from.tasks, ...to.tasks].map(({ id }, index) => [id, index]));
  // Of one edition compared with itself the ids are the same; the places then are those of the second list, in order too.
  const place = (one: Proposal): number =>
    places.get(one.from[0] ?? one.to[0] ?? '') ?? Number.MAX_SAFE_INTEGER;
  return (a, b) => Number(a.from.length === 0) - Number(b.from.length === 0) || place(a) - place(b);
}
