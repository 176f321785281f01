/**
 * A response as a submission like a file's: placed under the template that the workbook would issue to its body, read by
 * the same readers, with the edits of one response as its versions.
 */
import {
  currentPeriod,
  EMPTY_CELL,
  issueTemplates,
  joinOrigins,
  originOf,
  readValue,
  returnKey,
  seriesOf,
  storeSubmission,
  placeToken,
  valueTypeOf,
  Withdrawals,
  type FormField,
  type ReadCell,
  type ReadRow,
  type Registered,
  type State,
  type StoredOrigin,
  type StoredSubmission,
  type Template,
  type TemplateTask,
} from '../../core/index';
import { digestOf } from './digest';
import { hasAnswer } from './form-tool';
import type { Lookup } from './lookup';
import type { Questions } from './questions';
import type { PlacedCell, Response, ResponseFault, TaskAnswers } from './response';

/** `known`: the register has it under this id and name, and nothing of it is new. */
export type PlacedResponse =
  | { readonly registered: Registered }
  | { readonly known: string; readonly name: string }
  | { readonly fault: ResponseFault };

/** One edit of a response that the register has. */
interface KnownEdit {
  readonly edit: number;
  readonly mark: string;
  readonly stored: StoredSubmission;
}

interface Answered {
  readonly task: TemplateTask;
  readonly answers: TaskAnswers;
}

const fault = (code: string, parameters: ResponseFault['parameters'] = {}): { fault: ResponseFault } => ({
  fault: { code: `survey.${code}`, parameters },
});

export class Submissions {
  private readonly templates = new Map<string, Template | undefined>();
  private readonly known = new Map<string, KnownEdit[]>();
  private readonly tokens = new Map<string, string>();
  private readonly entries = new Map<string, Registered['submission']>();
  private readonly withdrawals: Withdrawals;

  constructor(
    private readonly state: State,
    private readonly lookup: Lookup,
    private readonly questions: Questions,
    register: readonly Registered[],
    private readonly today: string,
  ) {
    this.withdrawals = new Withdrawals(register.map(({ submission }) => submission));
    for (const { submission } of register) {
      if ('stored' in submission) this.remember(submission.stored);
      if (originOf(submission) !== undefined) this.entries.set(submission.id, submission);
    }
  }

  /** Whether the register has any response of this source. */
  knows(source: string): boolean {
    return [...this.known.keys()].some((series) => series.startsWith(`${source}|`));
  }

  /** The submission that a response is, or why it is none; undefined for the deletion of what was never taken. */
  place(response: Response): PlacedResponse | undefined {
    if (response.fault !== undefined) return { fault: response.fault };
    if (response.deleted) return this.deletion(response);
    const body = this.lookup.body(response.body);
    if (response.body === '') return fault('body-missing');
    if (body === undefined) return fault('body-unknown', { body: response.body });
    const template = this.template(body);
    if (template === undefined || !this.lookup.expects(body))
      return fault('body-not-assigned', { body: this.lookup.bodyName(body) });
    const answered = this.tasks(response, template);
    if ('fault' in answered) return answered;
    return this.submission(response, template, answered.tasks);
  }

  private template(body: string): Template | undefined {
    if (!this.templates.has(body)) this.templates.set(body, issueTemplates(this.state, [body])[0]?.template);
    return this.templates.get(body);
  }

  private tasks(response: Response, template: Template): { tasks: Answered[] } | { fault: ResponseFault } {
    const tasks: Answered[] = [];
    for (const answers of response.tasks) {
      const id = this.lookup.task(answers.task);
      if (answers.task === '') return fault('task-missing');
      if (id === undefined) return fault('task-unknown', { task: answers.task });
      const task = template.tasks.find((one) => one.id === id);
      const facts = { body: template.body.name, task: this.lookup.taskNumber(id) };
      if (task === undefined) return fault('task-not-assigned', facts);
      if (tasks.some((one) => one.task.id === id)) return fault('task-twice', facts);
      tasks.push({ answers, task });
    }
    return tasks.some(({ answers }) => hasAnswer(answers.cells)) ? { tasks } : fault('no-answer');
  }

  private submission(response: Response, template: Template, answered: readonly Answered[]): PlacedResponse {
    const stored = this.stored(response, template, answered);
    const origin = this.origin(response, stored);
    const { source, instance, edit, mark } = origin;
    const id = digestOf(source, instance, edit, mark);
    const complete = { ...stored, origin };
    const known = this.isKnown(id, origin);
    if (known === undefined) this.remember(complete);
    return known ?? { registered: this.registered(response, id, complete) };
  }

  private stored(response: Response, template: Template, answered: readonly Answered[]): StoredSubmission {
    const tasks = answered.map(({ task }) => ({ ...task, prefill: {} }));
    const issued = { ...template, tasks };
    const mine: Template = { ...issued, token: this.token(issued) };
    const { form, cover } = this.questions;
    return storeSubmission({
      template: mine,
      form,
      sheet: response.sheet,
      rows: answered.map(({ answers }, index) => this.row(response, mine, tasks[index], answers)),
      coverSheet: response.sheet,
      copies: [],
      cover: Object.fromEntries(
        cover.flatMap((field) => {
          const cell = response.cover[field.key];
          return cell === undefined ? [] : [[field.key, this.cell(response, field, cell)] as const];
        }),
      ),
      seal: undefined,
      findings: [],
    });
  }

  /** Thousands of responses answer the same few tasks: they share one text. */
  private token(issued: Template): string {
    const about = [issued.body.id, ...issued.tasks.map(({ id }) => id)].join('|');
    const token = this.tokens.get(about) ?? placeToken(issued, this.state.secret);
    this.tokens.set(about, token);
    return token;
  }

  private row(
    response: Response,
    template: Template,
    task: TemplateTask | undefined,
    answers: TaskAnswers,
  ): ReadRow {
    if (task === undefined) throw new Error(answers.task);
    const cells = this.questions.form.fields.flatMap((field) => {
      const cell = answers.cells[field.key];
      return cell === undefined ? [] : [[field.key, this.cell(response, field, cell, task.id)] as const];
    });
    const at = response.row === undefined ? {} : { row: response.row };
    return { task, key: returnKey(template, task.id), ...at, cells: Object.fromEntries(cells) };
  }

  private cell(response: Response, field: FormField, placed: PlacedCell, task?: string): ReadCell {
    const { questionnaire, language } = this.state;
    const unit = field.unit?.[language];
    const context = { typed: true, ...(unit === undefined ? {} : { unit }) } as const;
    const { value, remarks } = readValue(placed.cell, valueTypeOf(field, questionnaire), context);
    const { row, sheet } = response;
    const at = row === undefined || placed.column === undefined ? {} : { row, column: placed.column };
    const place = { sheet, field: field.key, ...(task === undefined ? {} : { task }), ...at };
    return { cell: placed.cell ?? EMPTY_CELL, value, remarks, place };
  }

  /** The source's own count; else the edit that says the same, or the next one. */
  private origin(response: Response, stored: StoredSubmission): StoredOrigin {
    const { source, instance, edit } = response;
    if (edit !== undefined) return this.pulled(response, { source, instance, edit, mark: '' });
    const mark = response.mark ?? contentMark(stored);
    const before = this.known.get(seriesOf(response)) ?? [];
    const same = before.find((one) => one.mark === mark);
    const next = Math.max(0, ...before.map((one) => one.edit)) + 1;
    return this.pulled(response, { source, instance, edit: same?.edit ?? next, mark });
  }

  /** A server that gives a response which it had deleted has restored it. A file may be from before the deletion. */
  private pulled(response: Response, origin: StoredOrigin): StoredOrigin {
    const isBack = response.from !== undefined && this.withdrawals.has(origin);
    const back = isBack ? { restored: this.withdrawals.deletedTimes(origin) } : {};
    return { ...origin, ...saidOf(response), ...back };
  }

  /** What was taken of a response before it was deleted counts no more; that is one more entry of the register. */
  private deletion(response: Response): PlacedResponse | undefined {
    const before = this.known.get(seriesOf(response)) ?? [];
    const last = [...before].sort((left, right) => right.edit - left.edit)[0];
    if (last?.stored.origin === undefined) return undefined;
    const { source, instance } = response;
    const origin: StoredOrigin = {
      source,
      instance,
      edit: last.edit,
      mark: 'deleted',
      deleted: this.withdrawals.restoredTimes(response) + 1,
      ...saidOf(response),
    };
    const stored = { ...last.stored, rows: [], columns: {}, cover: {}, findings: [], origin };
    const issued = { ...templateFacts(stored), tasks: [] };
    const token = placeToken(issued, this.state.secret);
    const id = digestOf(source, instance, last.edit, 'deleted');
    return this.isKnown(id, origin) ?? { registered: this.registered(response, id, { ...stored, token }) };
  }

  /** Whether the register's entry would stay as it is: its content is that of its id, and its source says nothing new. */
  private isKnown(id: string, origin: StoredOrigin): { known: string; name: string } | undefined {
    const before = this.entries.get(id);
    const known = before === undefined ? undefined : originOf(before);
    if (before === undefined || known === undefined) return undefined;
    const isSame = JSON.stringify(joinOrigins(known, origin)) === JSON.stringify(joinOrigins(known, known));
    return isSame ? { known: id, name: before.names[0] ?? id } : undefined;
  }

  /** Under the name by which it is known, whatever file it came in this time. */
  private registered({ name }: Response, id: string, stored: StoredSubmission): Registered {
    const names = this.entries.get(id)?.names ?? [name];
    const submission = { id, names, received: this.today, stored };
    return { period: currentPeriod(this.state).id, submission };
  }

  private remember(stored: StoredSubmission): void {
    const { origin } = stored;
    if (origin === undefined || origin.deleted !== undefined) return;
    const series = seriesOf(origin);
    const { edit, mark } = origin;
    this.known.set(series, [...(this.known.get(series) ?? []), { edit, mark, stored }]);
  }
}

/** What a source says of a response beside its answers. */
function saidOf({ review, changed, from }: Response): Pick<StoredOrigin, 'review' | 'changed' | 'from'> {
  return {
    ...(review === undefined ? {} : { review }),
    ...(changed === undefined ? {} : { changed }),
    ...(from === undefined ? {} : { from }),
  };
}

/** What was answered, wherever it stood: moved columns and rows are no edit. */
function contentMark({ body, rows, cover }: StoredSubmission): string {
  const answers = rows.map(({ task, cells }) => [task, sortedCells(cells)]);
  return digestOf(JSON.stringify([body.id, answers, sortedCells(cover)])).slice(0, 16);
}

function sortedCells(cells: StoredSubmission['cover']): unknown[] {
  return Object.entries(cells)
    .filter(([, { v, c, u }]) => v !== undefined || c !== undefined || u !== undefined)
    .map(([field, { v, c, u }]) => [field, v ?? null, c ?? 0, u ?? null])
    .sort(([left], [right]) => (String(left) < String(right) ? -1 : 1));
}

function templateFacts(stored: StoredSubmission) {
  return {
    edition: { id: stored.edition, title: '' },
    period: { id: stored.period, start: '', end: '', due: '' },
    body: stored.body,
    form: stored.form,
  };
}
