/** The lists of choices: bodies, the tasks of each, and those of the questionnaire. */
import {
  bodyName,
  builtinEdition,
  currentPeriod,
  type Language,
  openAssignments,
  type RoleKey,
  type State,
  type StateAssignment,
  type StateTask,
} from '../../core/index';
import { inEach, texts, type SheetRow } from './rows';

export const BODIES_LIST = 'bodies';
export const TASKS_LIST = 'tasks';

/** Ids parted by blanks, as `selected()` reads them. */
const joined = (ids: readonly string[]) => [...new Set(ids)].join(' ');

export function choiceRows(state: State, lists: ReadonlySet<string>): SheetRow[] {
  const open = openAssignments(state);
  return [...bodyRows(state, open), ...taskRows(state, open), ...questionnaireRows(state, lists)];
}

function bodyRows(state: State, open: readonly StateAssignment[]): SheetRow[] {
  return state.bodies.flatMap(({ id }) => {
    const form = open.find(({ body }) => body === id)?.form;
    if (form === undefined) return [];
    const labels = texts(
      'label',
      inEach((language) => bodyLabel(state, id, language)),
    );
    return [{ list_name: BODIES_LIST, name: id, ...labels, form }];
  });
}

/** The workbook's own name of a body; in the other language the directory's. */
function bodyLabel(state: State, id: string, language: Language): string {
  const own = state.bodies.find((body) => body.id === id)?.name ?? id;
  return language === state.language ? own : bodyName(id, currentPeriod(state).end, language);
}

/** Labels of the bodies of which anything is expected. */
export function bodyChoiceRows(state: State, language: Language): string[] {
  const asked = new Set(openAssignments(state).map(({ body }) => body));
  return state.bodies.filter(({ id }) => asked.has(id)).map(({ id }) => bodyLabel(state, id, language));
}

/** Labels of the tasks on which anything is expected. */
export function taskChoices(state: State, language: Language): string[] {
  const asked = new Set(openAssignments(state).map(({ task }) => task));
  return state.tasks.filter(({ id }) => asked.has(id)).map((task) => taskLabel(state, task, language));
}

function taskRows(state: State, open: readonly StateAssignment[]): SheetRow[] {
  return state.tasks.flatMap((task) => {
    const mine = open.filter((one) => one.task === task.id);
    if (mine.length === 0) return [];
    const inRole = (role: RoleKey) => joined(mine.filter((one) => one.role === role).map(({ body }) => body));
    const labels = texts(
      'label',
      inEach((language) => taskLabel(state, task, language)),
    );
    const bodies = joined(mine.map(({ body }) => body));
    return [
      {
        list_name: TASKS_LIST,
        name: task.id,
        ...labels,
        bodies,
        named: inRole('named'),
        local: inRole('local'),
      },
    ];
  });
}

/** `四-5 短名`; short names in the language that is not the workbook's are the edition's. */
function taskLabel(state: State, task: StateTask, language: Language): string {
  const known = builtinEdition(state.edition.id)?.tasks.find(({ id }) => id === task.id);
  const other = language === 'en' ? known?.shortEn : known?.short;
  return `${task.number} ${language === state.language ? task.short : (other ?? task.short)}`;
}

function questionnaireRows({ questionnaire }: State, lists: ReadonlySet<string>): SheetRow[] {
  return Object.entries(questionnaire.choices)
    .filter(([list]) => lists.has(list))
    .flatMap(([list, choices]) =>
      choices.map(({ key, label, notFor }) => ({
        list_name: list,
        name: key,
        ...texts('label', label),
        ...(notFor === undefined ? {} : { not_for: notFor.join(' ') }),
      })),
    );
}
