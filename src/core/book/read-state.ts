/** Read a coordinator's workbook: its tables, its questionnaire and its secret. */
import { withAssignmentFaults } from './assignment-faults';
import { FieldValues } from './field-values';
import {
  formOf,
  parseQuestionnaire,
  QuestionnaireError,
  wordQuestionnaireProblem,
  type FormKey,
  type Questionnaire,
  type RoleKey,
} from '../questionnaire';
import { type Language, word } from '../words';
import { joinText, kindOf, readPairs, type Snapshot, WorkbookFault } from '../grid';
import {
  hasTable,
  type PlacedRow,
  readPlacedRows,
  optionalRows,
  readRows,
  returnsTable,
  stateKey,
  type TableRow,
  TABLES,
  textAt,
} from '../tables';
import { readBodyChanges } from './read-body-changes';
import { readCrosswalk } from './crosswalk';
import { readDeadlines } from './deadlines';
import { readLetters } from './letter-log';
import { readLate } from './late-rows';
import { readReviews } from './reviews';
import { readEditions } from './editions';
import type { Framework } from '../framework';
import {
  currentPeriod,
  WORKBOOK_FORMAT,
  numericSettings,
  type State,
  type StateAssignment,
  type StateDirection,
  type StateNote,
  type StateReturn,
  type StateTask,
} from './state';
import { languageOf } from './workbook-language';
import { dayAt, dueAt, isSent, periodAt, settingAt } from './own-cells';

/** What a refusal says beside its code. */
export function faultFacts(fault: StateFault): WorkbookFault['parameters'] {
  if ('parameters' in fault) return fault.parameters;
  return 'problem' in fault ? { problem: fault.problem } : {};
}

export type StateFault =
  | { readonly refused: 'not-ours' | 'return-template' | 'manifest-damaged' | 'newer-format' }
  /** What people did to it, with what a sentence needs to say where. */
  | { readonly refused: WorkbookFault['code']; readonly parameters: WorkbookFault['parameters'] }
  /** Somebody edited the questionnaire; `problem` says what is wrong, in the workbook’s language. */
  | { readonly refused: 'questionnaire-broken'; readonly problem: string };

/** The state, or why the workbook is no coordinator's. */
export function readState(snapshot: Snapshot): { readonly state: State } | StateFault {
  const { kind, hidden, column } = kindOf(snapshot);
  if (hidden === undefined) return { refused: 'not-ours' };
  if (kind !== 'coordinator') return { refused: 'return-template' };
  const facts = readPairs(hidden, column).values;
  if (Number(facts.get('format')) > WORKBOOK_FORMAT) return { refused: 'newer-format' };
  const questionnaire = questionnaireOf(facts);
  if (questionnaire instanceof QuestionnaireError) return brokenBy(questionnaire, languageOf(facts));
  const secret = facts.get('secret') ?? '';
  if (questionnaire === undefined || !/^[0-9a-f]{64}$/.test(secret)) return { refused: 'manifest-damaged' };
  try {
    refuseTaken(snapshot, languageOf(facts));
    return { state: stateOf(snapshot, facts, questionnaire, secret) };
  } catch (error) {
    if (error instanceof WorkbookFault) return { refused: error.code, parameters: error.parameters };
    throw error;
  }
}

/** Sheets that the program draws since editions stand in the workbook. */
const DRAWN = [
  'contents.sheet',
  'dashboard.sheet',
  'guide.sheet',
  'overview.sheet',
  'division.sheet',
  'comparison.sheet',
  'trend.sheet',
] as const;

/** Tables that a workbook of an earlier make gets with the next write. */
const LATER = ['reviews', 'deadlines', 'late', 'letters'] as const satisfies readonly (keyof typeof TABLES)[];

/** A workbook of an earlier make may hold a sheet of the user's by a name that ours will have: it is never drawn over. */
function refuseTaken(snapshot: Snapshot, language: Language): void {
  const drawn = hasTable(snapshot, TABLES.editions) ? [] : DRAWN.map((key) => word(language, key));
  const tables = LATER.filter((key) => !hasTable(snapshot, TABLES[key])).map(
    (key) => TABLES[key].title[language],
  );
  const ours = new Set([...drawn, ...tables].map((name) => name.toLowerCase()));
  const taken = snapshot.sheets.find(({ name }) => ours.has(name.toLowerCase()));
  if (taken !== undefined) throw new WorkbookFault('sheet-taken', { sheet: taken.name });
}

/** The first problem is said: each hides what comes of it. */
function brokenBy({ problems }: QuestionnaireError, language: Language): StateFault {
  const [first] = problems;
  return first === undefined
    ? { refused: 'manifest-damaged' }
    : { refused: 'questionnaire-broken', problem: wordQuestionnaireProblem(first, language) };
}

function questionnaireOf(facts: ReadonlyMap<string, string>): Questionnaire | QuestionnaireError | undefined {
  try {
    return parseQuestionnaire(JSON.parse(joinText(facts, 'questionnaire')));
  } catch (error) {
    if (error instanceof QuestionnaireError) return error;
    // Whatever the cause, edited or cut: the caller says that the hidden sheet is damaged.
    return undefined;
  }
}

function stateOf(
  snapshot: Snapshot,
  facts: ReadonlyMap<string, string>,
  questionnaire: Questionnaire,
  secret: string,
): State {
  const language = languageOf(facts);
  const rows = (table: keyof typeof TABLES) => readRows(snapshot, TABLES[table]);
  const placed = (table: keyof typeof TABLES) => readPlacedRows(snapshot, TABLES[table]);
  const first = facts.get('edition') ?? '';
  const periods = placed('periods').map((row) => periodOf(row, first));
  // The edition that a workbook was made with is that of its first period; a later period may stand on another.
  const edition = periods.at(-1)?.period.edition ?? first;
  const frameworks = readEditions(snapshot);
  const directions = rows('directions').map((row) => directionOf(row, first));
  const tasks = rows('tasks').map(taskOf);
  const bodies = rows('bodies').map(bodyOf);
  const isCurrent = (task: StateTask) => textOfEdition(task.id, first) === edition;
  const assigned = placed('assignments');
  const state: State = {
    language,
    edition: editionOf(frameworks, edition, facts),
    frameworks,
    questionnaire,
    secret,
    settings: Object.fromEntries(
      placed('settings').map((one) => [textAt(one.row, 'key'), settingAt(one, questionnaire)]),
    ),
    directions: directions.filter((one) => one.edition === edition),
    tasks: tasks.filter(isCurrent),
    otherDirections: directions.filter((one) => one.edition !== edition),
    otherTasks: tasks.filter((task) => !isCurrent(task)),
    crosswalk: readCrosswalk(snapshot),
    bodyChanges: readBodyChanges(snapshot, new Set(bodies.map(({ id }) => id))),
    bodies,
    periods: periods.map(({ period }) => period),
    assignments: assigned.map((one) => assignmentOf(one, questionnaire)),
    returns: [],
  };
  if (state.periods.length === 0) throw new WorkbookFault('no-period');
  const reviews = readReviews(snapshot);
  const notes = periods.flatMap(({ note }) => note ?? []);
  const judged = withAssignmentFaults(state, assigned, placed('bodies'));
  return {
    ...judged,
    ...callsOf(snapshot, state),
    ...approvalsOf(snapshot, state),
    returns: returnsOf(snapshot, state),
    deadlines: readDeadlines(snapshot, bodies),
    late: readLate(snapshot, state),
    letters: readLetters(snapshot),
    ...(reviews === undefined ? {} : { reviews }),
    ...(notes.length === 0 ? {} : { notes }),
  };
}

/** Title and id of the edition that is worked on; the hidden sheet knows the one that the workbook was made with. */
function editionOf(
  frameworks: readonly Framework[],
  id: string,
  facts: ReadonlyMap<string, string>,
): State['edition'] {
  const known = frameworks.find((one) => one.edition === id);
  return { id, title: known?.title ?? facts.get('title') ?? '' };
}

function directionOf(row: TableRow, first: string): StateDirection {
  return {
    edition: textAt(row, 'edition') || first,
    no: Number(textAt(row, 'no')),
    title: textAt(row, 'title'),
    short: textAt(row, 'short'),
    goal: textAt(row, 'goal'),
  };
}

function taskOf(row: TableRow): StateTask {
  return {
    id: textAt(row, 'task'),
    number: textAt(row, 'number'),
    direction: Number(textAt(row, 'direction')),
    short: textAt(row, 'short'),
    text: textAt(row, 'text'),
  };
}

/** The edition in a task's id; one of another make belongs to the first. */
function textOfEdition(task: string, first: string): string {
  return /^T(\d+)-/.exec(task)?.[1] ?? first;
}

function periodOf(placed: PlacedRow, first: string): { period: State['periods'][number]; note?: StateNote } {
  const id = periodAt(placed, 'period');
  const { due, ...said } = dueAt(placed, 'due', id);
  const edition = textAt(placed.row, 'edition') || first;
  return { period: { id, edition, start: dayAt(placed, 'start'), end: dayAt(placed, 'end'), due }, ...said };
}

function bodyOf(row: TableRow): State['bodies'][number] {
  return {
    id: textAt(row, 'body'),
    name: textAt(row, 'body_name'),
    kind: stateKey('kind', textAt(row, 'kind')) === 'local' ? 'local' : 'central',
    ...(row['to'] === undefined || row['cc'] === undefined
      ? {}
      : { to: textAt(row, 'to'), cc: textAt(row, 'cc') }),
  };
}

function assignmentOf(placed: PlacedRow, questionnaire: Questionnaire): StateAssignment {
  const { row } = placed;
  const labelled = <K extends string>(
    list: readonly { readonly key: K; readonly label: Record<Language, string> }[],
    text: string,
    otherwise: K,
  ): K => list.find(({ label }) => label['zh-TW'] === text || label.en === text)?.key ?? otherwise;
  return {
    period: textAt(row, 'period'),
    task: textAt(row, 'task'),
    body: textAt(row, 'body'),
    role: labelled<RoleKey>(questionnaire.roles, textAt(row, 'role'), 'competent'),
    form: labelled<FormKey>(questionnaire.forms, textAt(row, 'form'), 'short'),
    send: isSent(placed, 'send'),
  };
}

function approvalsOf(snapshot: Snapshot, state: State): Pick<State, 'approvals'> {
  const { id } = currentPeriod(state);
  const rows = optionalRows(snapshot, TABLES.covers).flatMap((row) => {
    const approval = textAt(row, 'approval');
    return textAt(row, 'period') === id && approval !== '' ? [[textAt(row, 'body'), approval] as const] : [];
  });
  return rows.length === 0 ? {} : { approvals: Object.fromEntries(rows) };
}

/** A cover that leaves name or phone blank takes nothing from what an earlier one said. */
function callsOf(snapshot: Snapshot, { periods }: State): Pick<State, 'calls'> {
  const order = new Map(periods.map(({ id }, index) => [id, index]));
  const rank = (row: TableRow) => order.get(textAt(row, 'period')) ?? -1;
  const rows = [...optionalRows(snapshot, TABLES.covers)].sort((left, right) => rank(left) - rank(right));
  const calls: Record<string, { name: string; phone: string }> = {};
  for (const row of rows) {
    const [name, phone] = [textAt(row, 'contact_name'), textAt(row, 'contact_phone')];
    if (name !== '' || phone !== '') calls[textAt(row, 'body')] = { name, phone };
  }
  return Object.keys(calls).length === 0 ? {} : { calls };
}

function returnsOf(snapshot: Snapshot, state: State): StateReturn[] {
  const values = new FieldValues(state.questionnaire, state.language);
  const form = formOf(state.questionnaire, 'standard', numericSettings(state));
  const kpis = new Map<string, Record<string, string | number>>();
  // Of the first period, the answers themselves say it again.
  const isLost = !hasTable(snapshot, TABLES.kpis) && state.periods.length === 1;
  for (const row of isLost ? [] : readRows(snapshot, TABLES.kpis)) {
    const key = textAt(row, 'key');
    kpis.set(key, { ...kpis.get(key), ...values.indicators(row, form) });
  }
  return readRows(snapshot, returnsTable(state.questionnaire)).map((row) => ({
    key: textAt(row, 'key'),
    period: textAt(row, 'period'),
    task: textAt(row, 'task'),
    body: textAt(row, 'body'),
    state: stateKey('state', textAt(row, 'state')) ?? 'unfilled',
    light:
      state.questionnaire.lights.find(({ label }) => Object.values(label).includes(textAt(row, 'light')))
        ?.key ?? 'unfilled',
    answers: { ...values.answers(row, form), ...kpis.get(textAt(row, 'key')) },
    files: textAt(row, 'files'),
    review: textAt(row, 'review'),
    opinion: textAt(row, 'opinion'),
  }));
}
