/** Two periods on edition 112, then the made-up edition 114 with its crosswalk, and two periods on it. */
import { readFileSync } from 'node:fs';
import {
  addEdition,
  furtherPeriod,
  parseGuidelines,
  periodOf,
  type Framework,
  type State,
} from '../../src/core/index';
import { newCoordination } from './coordinator';

export function framework114(): Framework {
  const text = readFileSync(new URL('../data/guidelines-114-made-up.txt', import.meta.url), 'utf8');
  return parseGuidelines(text).framework;
}

/** The state with a further period; throws where it is refused. */
export function further(state: State, id: string, edition?: string): State {
  const period = periodOf(id);
  const next =
    period === undefined ? { refused: 'no-period' as const } : furtherPeriod(state, period, edition);
  if ('refused' in next) throw new Error(`${id}: ${next.refused}`);
  return next.state;
}

/** The state with an edition beside the one that is worked on; every proposal of the crosswalk is confirmed. */
export function withEdition(state: State, framework: Framework): State {
  const added = addEdition(state, framework);
  if ('refused' in added) throw new Error(added.refused);
  const crosswalk = added.state.crosswalk.map((row) => ({ ...row, confirmed: true }));
  return { ...added.state, crosswalk };
}

/** 115H1 and 115H2 on edition 112, 116H1 and 116H2 on edition 114. */
export function overTwoEditions(start: State = newCoordination()): State {
  const before = further(start, '115H2');
  return further(further(withEdition(before, framework114()), '116H1', '114'), '116H2');
}
