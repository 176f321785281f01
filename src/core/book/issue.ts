/** Issue templates: one per body, with what it answered last period, and the list by which they are sent. */
import { chineseNumeral } from '../framework';
import { gathered, onceFor } from '../grid';
import { approvalSteps } from './approval';
import { openAssignments } from './assignment-faults';
import { firstPlansOf } from './first-plans';
import { currentFramework } from './frameworks';
import { dueOf } from './deadlines';
import { goingOn, pastOf, sourcesOf } from './past';
import { meaningInForce, opinionFor } from './reviews';
import { formOf } from '../questionnaire';
import {
  TEMPLATE_FORMAT,
  textHash,
  withToken,
  type Scalars,
  type Template,
  type TemplateTask,
} from '../returns';
import { word } from '../words';
import { letterFacts } from './letter-facts';
import {
  currentPeriod,
  findTask,
  nameOfBody,
  numberOfTask,
  numericSettings,
  plainPeriod,
  type State,
  type StateAssignment,
  type StateReturn,
} from './state';

export interface IssuedTemplate {
  readonly fileName: string;
  readonly template: Template;
}

/** Templates of the current period in the order of bodies; `bodies` narrows them. Bodies without an open task get none. */
export function issueTemplates(state: State, bodies?: readonly string[]): IssuedTemplate[] {
  const open = gathered(openAssignments(state), ({ body }) => body);
  const wanted = bodies && new Set(bodies);
  const firstPlan = firstPlansOf(state);
  return state.bodies.flatMap((body) => {
    const mine = wanted?.has(body.id) === false ? undefined : open.get(body.id);
    if (mine === undefined) return [];
    const template = templateFor(state, body, mine, firstPlan);
    return [{ fileName: templateFileName(state, body.id), template }];
  });
}

/** File systems end names at 255 bytes, and a Chinese character takes three. */
const LONGEST_PART = 32;

/** What is cut off a long name is told apart by its hash. */
function shortened(name: string): string {
  const letters = [...name];
  if (letters.length <= LONGEST_PART) return name;
  return `${letters.slice(0, LONGEST_PART).join('')}…${textHash(name).slice(0, 6)}`;
}

/** What templates are made as: `both` leaves it to who fills them in. */
export type TemplateForm = 'xlsx' | 'ods' | 'both';

/** The files of a template: the one that is named, and what it is called as OpenDocument. */
export function templateFiles(
  { fileName }: Pick<IssuedTemplate, 'fileName'>,
  form: TemplateForm,
): { readonly name: string; readonly form: 'xlsx' | 'ods' }[] {
  const named = { xlsx: fileName, ods: fileName.replace(/\.xlsx$/, '.ods') };
  const forms = form === 'both' ? (['xlsx', 'ods'] as const) : ([form] as const);
  return forms.map((one) => ({ name: named[one], form: one }));
}

/** `115H1-經濟部-技職綱領.xlsx` */
export function templateFileName(state: State, body: string): string {
  const suffix = state.settings['file_suffix'] ?? '';
  return `${bodyFileName(state, body, suffix === '' ? [] : [suffix])}.xlsx`;
}

/**
 * The name of a file for one body in the current period, without an extension. Where several bodies bear one name, as two schools
 * of two counties do, its id stands beside it: one file would take the other's place.
 */
export function bodyFileName(state: State, body: string, more: readonly string[]): string {
  const name = nameOfBody(state, body);
  const isShared = sharedNames(state).has(alikeName(name));
  return plainFileName([currentPeriod(state).id, name, ...(isShared ? [body] : []), ...more]);
}

const sharedNames = onceFor((state: State): ReadonlySet<string> => {
  const bearers = gathered(state.bodies, ({ name }) => alikeName(name));
  return new Set([...bearers].flatMap(([name, { length }]) => (length > 1 ? [name] : [])));
});

/** Windows and macOS tell names apart neither by their case nor by how their letters are put together. */
function alikeName(name: string): string {
  return plainFileName([name]).normalize('NFC').toLowerCase();
}

/** Parts of a name, without an extension, as every file system takes it. */
function plainFileName(parts: readonly string[]): string {
  return parts
    .map(shortened)
    .join('-')
    .replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_');
}

function templateFor(
  state: State,
  body: State['bodies'][number],
  assignments: readonly StateAssignment[],
  firstPlan: (task: string, body: string) => Scalars,
): Template {
  const period = { ...plainPeriod(currentPeriod(state)), due: dueOf(state, body.id) };
  const before = beforeOf(state);
  const form = assignments[0]?.form ?? 'short';
  const approval = approvalSteps(state);
  const order = new Map(state.tasks.map(({ id }, index) => [id, index]));
  const tasks = [...assignments]
    .sort((left, right) => (order.get(left.task) ?? 0) - (order.get(right.task) ?? 0))
    .map((assignment) => taskFor(state, assignment, firstPlan(assignment.task, assignment.body)));
  const template = {
    format: TEMPLATE_FORMAT,
    language: state.language,
    edition: state.edition,
    period,
    body: { id: body.id, name: body.name },
    form,
    tasks,
    ...(before === undefined ? {} : { before }),
    ...excerptOf(state, tasks),
    ...(approval.length === 0 ? {} : { approval }),
    banner: state.settings['banner'] ?? '',
    settings: numericSettings(state),
    questionnaire: state.questionnaire,
    office: {
      name: state.settings['office_name'] ?? '',
      replyTo: state.settings['reply_to'] ?? '',
      help: state.settings['help'] ?? '',
    },
  };
  return withToken(template, state.secret);
}

/** What the guideline says about the directions of these tasks; nothing where the workbook has lost its edition. */
function excerptOf(state: State, tasks: readonly TemplateTask[]): Pick<Template, 'excerpt'> {
  const framework = currentFramework(state);
  if (framework === undefined) return {};
  const numbers = new Set(tasks.map(({ direction }) => direction.no));
  const directions = framework.directions
    .filter(({ no }) => numbers.has(no))
    .map(({ no, title, paragraphs }) => ({
      no,
      number: chineseNumeral(no),
      title,
      paragraphs: [...paragraphs],
    }));
  return { excerpt: { vision: framework.vision, directions } };
}

function beforeOf(state: State): Template['before'] {
  const last = state.periods.at(-2);
  return last === undefined ? undefined : plainPeriod(last);
}

function taskFor(
  state: State,
  { task: id, body, role, form }: StateAssignment,
  first: Scalars,
): TemplateTask {
  const task = state.tasks.find((candidate) => candidate.id === id);
  if (task === undefined) throw new Error(`The assignment of ${body} names the unknown task ${id}.`);
  const direction = state.directions.find(({ no }) => no === task.direction);
  const past = pastOf(state, id, body);
  return {
    id,
    number: task.number,
    direction: { no: task.direction, short: direction?.short ?? '' },
    text: task.text,
    hash: textHash(task.text),
    role,
    prefill: past === undefined ? {} : prefillOf(state, form, goingOn(state, past)),
    previous: { ...past?.answers },
    ...(Object.keys(first).length === 0 ? {} : { first: { ...first } }),
    ...opinionFacts(state, past),
    ...sourceFacts(state, id, body),
  };
}

function opinionFacts(state: State, past: StateReturn | undefined): Pick<TemplateTask, 'opinion'> {
  const opinion = past === undefined ? '' : opinionFor(state, past);
  return opinion === '' ? {} : { opinion };
}

/** What was answered to the tasks that this one was split or merged from; nothing where it goes on from one. */
function sourceFacts(state: State, id: string, body: string): Pick<TemplateTask, 'sources' | 'opinion'> {
  const rows = sourcesOf(state, id, body);
  if (rows.length === 0) return {};
  const sources = rows.map(({ task, answers }) => {
    const { number, text } = findTask(state, task) ?? { number: task, text: '' };
    return { number, text, answers: { ...answers } };
  });
  const opinions = rows.flatMap((row, index) => {
    const opinion = opinionFor(state, row);
    return opinion === '' ? [] : [`${sources[index]?.number ?? ''}　${opinion}`];
  });
  return { sources, ...(opinions.length === 0 ? {} : { opinion: opinions.join('\n') }) };
}

/**
 * Carried fields; ① only where it asked for nothing (不適用, 本期無協助需求), as the body finds it again. None of it counts before
 * this period's officer says that it holds.
 */
function prefillOf(
  state: State,
  form: 'standard' | 'short',
  answers: Scalars,
): Record<string, string | number> {
  const status = answers['status'];
  if (status === 'not_applicable' || status === 'no_request') return { status };
  const carried = formOf(state.questionnaire, form, numericSettings(state)).fields.filter(
    (field) => field.carried,
  );
  return Object.fromEntries(
    carried.flatMap((field) => {
      const value = answers[field.key];
      return value === undefined ? [] : [[field.key, value]];
    }),
  );
}

/** What a body is not asked any more, because it was closed; nothing where nothing was. */
function closedLine(state: State, body: string): string[] {
  const { language } = state;
  const period = currentPeriod(state).id;
  const numbers = state.assignments
    .filter((one) => one.period === period && one.body === body && !one.send)
    .flatMap(({ task }) => {
      const past = pastOf(state, task, body);
      const isClosed = past !== undefined && meaningInForce(state, past) === 'closed';
      return isClosed ? [numberOfTask(state, task)] : [];
    });
  const facts = { numbers: numbers.join(word(language, 'list.separator')) };
  return numbers.length === 0 ? [] : [word(language, 'send.closed', facts)];
}

export interface SendingLine {
  readonly body: string;
  readonly fileName: string;
  readonly tasks: number;
  /** ROC date. */
  readonly due: string;
  readonly subject: string;
  readonly text: string;
}

/** One line per template: what to attach and what to write. */
export function sendingList(
  state: State,
  issued: readonly IssuedTemplate[],
  form: TemplateForm = 'xlsx',
): SendingLine[] {
  const { language } = state;
  return issued.map(({ template, ...named }) => {
    const facts = letterFacts(state, template.body.id);
    const names = templateFiles(named, form).map(({ name }) => name);
    const fileName = names.join(word(language, 'send.or'));
    const mine = { ...facts, body: template.body.name, count: template.tasks.length, file: fileName };
    return {
      body: template.body.name,
      fileName,
      tasks: template.tasks.length,
      due: facts.due,
      subject: word(language, 'send.subject', mine),
      text: [word(language, 'send.text', mine), ...closedLine(state, template.body.id)].join('\n'),
    };
  });
}
