/** Rows of the coordinator's tables from the state. */
import { nameIn } from './body-changes';
import { editionOfTask } from './crosswalk';
import { FieldValues } from './field-values';
import { numericSettings, type State, type StateReturn, type StateTask } from './state';
import { formOf } from '../questionnaire';
import { textHash } from '../returns';
import { rocDate } from '../values';
import { isWordKey, word } from '../words';
import { type LabelList, labelOf, type TableKey, type TableValues } from '../tables';
import { axisCells } from './axis-labels';

/** Rows of the tables that describe the framework and the periods, and the indicators. */
export function stateRows(state: State) {
  const { language, questionnaire } = state;
  const nameOf = namesByPeriod(state);
  const numbers = new Map(allTasks(state).map(({ id, number }) => [id, number]));
  const of = (
    list: readonly { readonly key: string; readonly label: Record<State['language'], string> }[],
    key: string,
  ) => list.find((one) => one.key === key)?.label[language] ?? key;
  return {
    directions: inEditions(state.directions, state.otherDirections, ({ edition }) => edition).map((one) => ({
      ...one,
    })),
    tasks: inEditions(state.tasks, state.otherTasks, ({ id }) => editionOfTask(id)).map((task) => ({
      edition: editionOfTask(task.id),
      task: task.id,
      number: task.number,
      direction: task.direction,
      short: task.short,
      text: task.text,
      hash: textHash(task.text),
    })),
    bodies: state.bodies.map(({ id, name, kind, to = '', cc = '' }, index) => ({
      body: id,
      body_name: name,
      kind: labelOf('kind', kind, language),
      order: index + 1,
      to,
      cc,
    })),
    assignments: state.assignments.map((one) => ({
      period: one.period,
      task: one.task,
      number: numbers.get(one.task) ?? '',
      body: one.body,
      body_name: nameOf(one.body, one.period),
      role: of(questionnaire.roles, one.role),
      form: of(questionnaire.forms, one.form),
      send: labelOf('send', one.send ? 'yes' : 'no', language),
    })),
    periods: state.periods.map((period) => ({
      period: period.id,
      edition: period.edition,
      start: rocDate(period.start),
      end: rocDate(period.end),
      due: rocDate(period.due),
    })),
    settings: Object.entries(state.settings).map(([key, value]) => ({
      key,
      value,
      ...settingWords(key, language),
    })),
    kpis: indicatorRows(state),
  } satisfies Partial<Record<TableKey, readonly TableValues[]>>;
}

/** The name of each body in each period, looked up once. */
function namesByPeriod(state: State): (body: string, period: string) => string {
  const bodies = new Map(state.bodies.map((body) => [body.id, body]));
  const known = new Map<string, string>();
  return (id, period) => {
    const key = `${id}|${period}`;
    const body = bodies.get(id);
    const name = known.get(key) ?? (body === undefined ? id : nameIn(state, body, period));
    known.set(key, name);
    return name;
  };
}

const SETTING_GROUPS = {
  'setting.group.texts': ['office_name', 'reply_to', 'help', 'file_suffix', 'banner', 'approval'],
  'setting.group.letters': ['remind_days', 'grace_days', 'review_choices', 'decided_by', 'slicers'],
} as const;

/** Of which group a setting is, what it does, and what it is counted in; the settings of no other group are about lights and checks. */
export function settingWords(key: string, language: State['language']): TableValues {
  const sentence: string = `setting.${key}`;
  if (!isWordKey(sentence)) return {};
  const group = Object.entries<readonly string[]>(SETTING_GROUPS).find(([, keys]) => keys.includes(key))?.[0];
  const name = (group ?? 'setting.group.checks') as keyof typeof SETTING_GROUPS | 'setting.group.checks';
  const unit: string = `setting.unit.${key}`;
  return {
    group: word(language, name),
    meaning: word(language, sentence),
    unit: isWordKey(unit) ? word(language, unit) : null,
  };
}

/** Rows of `pr_Kpis` of some returns; of all where none are named. */
export function indicatorRows(state: State, returns: readonly StateReturn[] = state.returns): TableValues[] {
  const form = formOf(state.questionnaire, 'standard', numericSettings(state));
  const values = new FieldValues(state.questionnaire, state.language);
  return returns.flatMap(({ key, period, task, body, answers }) =>
    values.indicatorRows(answers, form).map((cells) => ({ key, period, task, body, ...cells })),
  );
}

/** Rows of `pr_Returns`. */
export function returnRows(state: State): TableValues[] {
  const { language, questionnaire } = state;
  const form = formOf(questionnaire, 'standard', numericSettings(state));
  const values = new FieldValues(questionnaire, language);
  const tasks = new Map(allTasks(state).map((task) => [task.id, task]));
  const bodies = new Map(state.bodies.map((body) => [body.id, body]));
  const roles = new Map(state.assignments.map((one) => [`${one.period}|${one.task}|${one.body}`, one.role]));
  const axes = axisCells(state);
  const nameOf = namesByPeriod(state);
  return state.returns.map((row) => {
    const task = tasks.get(row.task);
    const body = bodies.get(row.body);
    const role = questionnaire.roles.find(
      ({ key }) => key === roles.get(`${row.period}|${row.task}|${row.body}`),
    );
    return {
      key: row.key,
      edition: editionOfKey(row.key),
      period: row.period,
      direction: directionLabel(state, editionOfKey(row.key), task?.direction ?? 0),
      task: row.task,
      ...taskCells(row, task),
      body: row.body,
      class: labelOf('kind', body?.kind ?? 'central', language),
      body_name: nameOf(row.body, row.period),
      role: role?.label[language] ?? '',
      state: labelFor('state', row.state, state),
      light: questionnaire.lights.find(({ key }) => key === row.light)?.label[language] ?? '',
      ...axes(row),
      ...values.cells(row.answers, form),
      ...textCells(row),
    };
  });
}

/** `4-05 人才需求資訊`: the number in front sorts the axis. */
function taskCells({ task: id }: StateReturn, task: StateTask | undefined): TableValues {
  if (task === undefined) return { number: '', task_name: '' };
  return { number: task.number, task_name: `${id.split('-').slice(1).join('-')} ${task.short}` };
}

function textCells({ files, review, opinion }: StateReturn): TableValues {
  const shown = (text: string) => (text === '' ? null : text);
  return { files: shown(files), review: shown(review), opinion: shown(opinion) };
}

/** `01 彈性學制`: no call up to ExcelApi 1.14 orders a pivot's items, so their labels begin with a sort key. */
function directionLabel(state: State, edition: string, no: number): string {
  const direction = [...state.directions, ...state.otherDirections].find(
    (one) => one.no === no && one.edition === edition,
  );
  return `${String(no).padStart(2, '0')} ${direction?.short ?? ''}`.trim();
}

/** `112|115H1|T112-4-05|MOEA` */
function editionOfKey(key: string): string {
  return key.split('|')[0] ?? '';
}

function allTasks(state: State): StateTask[] {
  return [...state.tasks, ...state.otherTasks];
}

/** Rows of all editions, oldest first: a new edition comes behind, so that rows that stand keep their places. */
function inEditions<T>(current: readonly T[], others: readonly T[], edition: (one: T) => string): T[] {
  return [...current, ...others].sort((a, b) => Number(edition(a)) - Number(edition(b)));
}

function labelFor(list: LabelList, key: string, state: State): string {
  return labelOf(list, key as never, state.language);
}
