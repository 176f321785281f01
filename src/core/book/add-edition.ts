/** A further edition into the state of a workbook: its tables, its bodies, and what its tasks may come from. */
import { type Framework, frameworkAtRest } from '../framework';
import { proposeCrosswalk } from '../framework/compare';
import { proposedRows } from './crosswalk';
import { directionsOf, tasksOf } from './editions';
import { editionOfTask } from './crosswalk';
import { frameworksOf } from './frameworks';
import { withBodies } from './roll-over';
import { currentPeriod, type State } from './state';

type AddFault =
  /** A period stands on an edition of this id already, and its text is another one. */
  { readonly refused: 'in-use' };

/**
 * The state with this edition beside the others. An edition that no period stands on yet is replaced by the one of the
 * same id; one that periods stand on is never changed. `same` says that it stands there already, word for word.
 */
export function addEdition(
  state: State,
  framework: Framework,
): { readonly state: State; readonly same: boolean } | AddFault {
  const { edition } = framework;
  const known = frameworksOf(state);
  const standing = known.find((one) => one.edition === edition);
  if (standing !== undefined && alike(standing, framework)) return { state, same: true };
  if (state.periods.some((one) => one.edition === edition)) return { refused: 'in-use' };
  const frameworks = [...known.filter((one) => one.edition !== edition), framework].sort(
    (a, b) => Number(a.edition) - Number(b.edition),
  );
  const { language } = state;
  const added: State = {
    ...state,
    frameworks,
    otherDirections: [
      ...state.otherDirections.filter((one) => one.edition !== edition),
      ...directionsOf(framework, language),
    ],
    otherTasks: [
      ...state.otherTasks.filter(({ id }) => editionOfTask(id) !== edition),
      ...tasksOf(framework, language),
    ],
    crosswalk: crosswalkWith(state, frameworks, framework),
  };
  return { state: withBodies(added, framework, currentPeriod(state).end), same: false };
}

function alike(left: Framework, right: Framework): boolean {
  return JSON.stringify(frameworkAtRest(left)) === JSON.stringify(frameworkAtRest(right));
}

/** Proposals from the edition that is worked on, or the newest before this one, to this one. */
function crosswalkWith(state: State, frameworks: readonly Framework[], to: Framework): State['crosswalk'] {
  const others = state.crosswalk.filter(
    ({ fromEdition, toEdition }) => fromEdition !== to.edition && toEdition !== to.edition,
  );
  const from = frameworks.filter((one) => Number(one.edition) < Number(to.edition)).at(-1);
  if (from === undefined) return others;
  return [...others, ...proposedRows(from, to, proposeCrosswalk(from, to), state.language)];
}
