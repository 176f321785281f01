/** Figures by goal. The guideline joins no goal to a direction: only what the coordinator filled in is counted by. */
import { currentFramework, type State, type StateReturn } from '../book';
import { readChineseNumeral } from '../framework';
import { type Figures, figuresOf } from './figures';

interface GoalFigures {
  readonly no: number;
  readonly title: string;
  /** Numbers of the directions under it. */
  readonly directions: readonly number[];
  readonly figures: Figures;
  readonly rows: readonly StateReturn[];
}

/**
 * Figures of each goal that a direction was set under, in their order; none where nothing was filled in. A direction under
 * several goals counts in each, so they have no sum.
 */
export function figuresByGoal(state: State): GoalFigures[] {
  const goals = currentFramework(state)?.goals ?? [];
  const { directions } = figuresOf(state);
  return goals.flatMap(({ no, title }) => {
    const mine = directions.filter(({ direction }) => goalNumbers(direction.goal).includes(no));
    const [first, ...rest] = mine.map(({ figures }) => figures);
    if (first === undefined) return [];
    return [
      {
        no,
        title,
        directions: mine.map(({ direction }) => direction.no),
        figures: rest.reduce(added, first),
        rows: mine.flatMap(({ rows }) => rows),
      },
    ];
  });
}

/** Numbers in what was written: `1、3`, `一`, `目標二`. */
export function goalNumbers(written: string): number[] {
  const parts = written.normalize('NFKC').match(/\d+|[一二三四五六七八九十]+/gu) ?? [];
  return parts.flatMap((part) => {
    const number = /^\d/u.test(part) ? Number(part) : readChineseNumeral(part);
    return number === null ? [] : [number];
  });
}

function added(left: Figures, right: Figures): Figures {
  const keys = Object.keys(left) as (keyof Figures)[];
  return Object.fromEntries(keys.map((key) => [key, left[key] + right[key]])) as unknown as Figures;
}
