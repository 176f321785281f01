/** The heavy work on a coordinator's workbook, as functions of what is given: this is what runs in the worker. */
import type { SurveyRead, SurveyRequest } from './survey-jobs';
import {
  consolidateWorkbook,
  consolidationChanges,
  decideOrder,
  fileLines,
  lettersOf,
  answerText,
  listedNames,
  matterChanges,
  matterSources,
  matterText,
  meetingPages,
  MergedBodies,
  mergeWorkbook,
  partsOf,
  previewOf,
  proposedContacts,
  reviewLetters,
  sendingWorkbook,
  summaryChanges,
  textAt,
  type AnswerChange,
  type ArrivedFile,
  type Change,
  type FileLine,
  type Language,
  type Letter,
  type Matter,
  type MergeLine,
  type Preview,
  type ProposedContact,
  type ReviewLetter,
  type SendingLine,
  type Snapshot,
  type Template,
  type Totals,
  type WorkbookConsolidation,
  type WrittenDecision,
} from '../../../core/index';
import { stateIn } from './state-now';

export interface ConsolidateRequest {
  readonly job: 'consolidate';
  readonly snapshot: Snapshot;
  readonly arrived: readonly ArrivedFile[];
  readonly decisions: readonly WrittenDecision[];
  /** ISO. */
  readonly today: string;
  /** Of the lines. */
  readonly language: Language;
  /** Whether to give the changes: they are megabytes, and only writing needs them. */
  readonly toWrite: boolean;
}

/** An open or decided matter with its sentence, and the names of the files behind each option. */
export interface ShownMatter {
  readonly matter: Matter;
  readonly text: string;
  /** By option, in their order: the answer as people read it. */
  readonly answers: readonly (string | number)[];
  /** By option, in their order. */
  readonly files: readonly string[];
  /** By option: file, 第n次填報 and seal. */
  readonly sources: readonly string[];
  /** In what the answers differ, or what taking the file would change; the first ones, and how many more. */
  readonly changes: readonly AnswerChange[];
  readonly more: number;
  /** What its row of 待決定 says, by whom and when; empty while nobody wrote anything there. */
  readonly decision: string;
  readonly by: string;
  readonly when: string;
  /**
   * Where two files stand against each other more than once: by option, the decision (as yet nobody's) that takes its
   * file wherever the two differ.
   */
  readonly orders: readonly WrittenDecision[];
}

/** "Take this file before that one", as it was decided. */
export interface ShownOrder {
  readonly id: string;
  readonly text: string;
  readonly by: string;
  readonly when: string;
}

/** A line without its findings, which stand on their sheet. */
export type ShownLine = Omit<FileLine, 'findings'>;

export interface Consolidated {
  readonly lines: readonly ShownLine[];
  readonly totals: Totals;
  readonly preview: Preview;
  readonly matters: readonly ShownMatter[];
  /** Files that were put before others, each with its sentence. */
  readonly orders: readonly ShownOrder[];
  readonly letters: readonly (Letter | ReviewLetter)[];
  /** Addresses of covers that wait for the coordinator's yes. */
  readonly contacts: readonly ProposedContact[];
  /** Empty unless they were asked for. */
  readonly changes: readonly Change[];
}

export type DeskRequest =
  | SurveyRequest
  | ConsolidateRequest
  | { readonly job: 'summary'; readonly snapshot: Snapshot; readonly today: string }
  | { readonly job: 'meeting'; readonly snapshot: Snapshot; readonly today: string }
  | { readonly job: 'report'; readonly snapshot: Snapshot; readonly today: string }
  | { readonly job: 'template'; readonly template: Template; readonly form: 'xlsx' | 'ods' }
  | { readonly job: 'merge-list'; readonly lines: readonly MergeLine[]; readonly language: Language }
  | { readonly job: 'sending-list'; readonly lines: readonly SendingLine[]; readonly language: Language };

export type DeskResult = Consolidated | SurveyRead | { readonly changes: readonly Change[] } | Uint8Array;

/** Throws a `WorkerFault` where the workbook became another one since it was read. */
export async function doJob(request: DeskRequest): Promise<DeskResult> {
  if (request.job === 'consolidate') return consolidated(request);
  if (request.job === 'summary') return summarised(request.snapshot, request.today);
  if (request.job === 'survey-read' || request.job === 'survey-export')
    return (await import('./survey-jobs')).doSurveyJob(request);
  if (request.job === 'meeting') return pagesOf(request.snapshot, request.today);
  if (request.job === 'report') return reported(request.snapshot, request.today);
  // The writer is loaded by the first job that writes.
  if (request.job === 'template') {
    const { templateFile } = await import('./template-series');
    return templateFile(request.template, request.form);
  }
  const { writeWorkbook } = await import('../../../files');
  switch (request.job) {
    case 'merge-list':
      return writeWorkbook(mergeWorkbook(request.lines, request.language));
    case 'sending-list':
      return writeWorkbook(sendingWorkbook(request.lines, request.language));
  }
}

async function reported(snapshot: Snapshot, today: string): Promise<DeskResult> {
  const state = stateIn(snapshot);
  // Text documents have a library of their own, which nothing else asks for.
  const { writeReport } = await import('./report');
  return writeReport(state, snapshot, today);
}

function summarised(snapshot: Snapshot, today: string): DeskResult {
  return { changes: [...summaryChanges(stateIn(snapshot), snapshot, today)] };
}

/** The pages for a meeting, as a workbook of their own. */
async function pagesOf(snapshot: Snapshot, today: string): Promise<DeskResult> {
  const state = stateIn(snapshot);
  const { writeWorkbook } = await import('../../../files');
  return writeWorkbook(meetingPages(state, snapshot, today));
}

/** A desk consolidates again with each file and each decision: what came to a body is merged once. */
const merged = new MergedBodies();

/** What consolidating would make of a workbook as it was read. Nothing is written. */
function consolidated(request: ConsolidateRequest): Consolidated {
  const { snapshot, arrived, today, language } = request;
  const state = stateIn(snapshot);
  const incoming = arrived.flatMap(({ registered }) => (registered === undefined ? [] : [registered]));
  const decisions = new Map(request.decisions.map((one) => [one.id, one]));
  const done = consolidateWorkbook(state, snapshot, incoming, decisions, { merged });
  const changes = [...consolidationChanges(done, snapshot, today)];
  const { result } = done;
  return {
    lines: fileLines(done, arrived, language).map(shownLine),
    totals: result.totals,
    preview: previewOf(state, snapshot, done, changes),
    matters: partsOf(done).flatMap((part) => shownMatters(part, language, today)),
    orders: ordersMade(done),
    letters: [...lettersOf(done.state, result.findings, today), ...reviewLetters(done.state, 'explain')],
    contacts: proposedContacts(done.state, result.covers),
    changes: request.toWrite ? changes : [],
  };
}

function shownLine({ findings: _stand, ...line }: FileLine): ShownLine {
  return line;
}

function ordersMade({ decisions }: WorkbookConsolidation): ShownOrder[] {
  return [...decisions.values()]
    .filter(({ id, decision }) => id.startsWith('order:') && decision !== '')
    .map(({ id, by, when, row }) => ({ id, text: textAt(row, 'matter'), by, when }));
}

/** Changes that a card lists before it counts the others. */
const LISTED = 8;

function shownMatters(done: WorkbookConsolidation, language: Language, today: string): ShownMatter[] {
  const { result } = done;
  const state = { ...done.state, language };
  const names = (ids: readonly string[]) => listedNames(result, ids);
  const repeated = repeatedPairs(result.matters);
  return result.matters.map((matter) => {
    const changes = matterChanges({ ...done, state }, matter);
    const { decision = '', by = '', when = '' } = done.decisions.get(matter.id) ?? {};
    return {
      matter,
      text: matterText(matter, state, names),
      answers: matter.options.map((option) => answerText(state, matter.field, option)),
      files: matter.options.map((option) => names(option.files)),
      sources: matterSources({ ...done, state }, matter),
      changes: changes.slice(0, LISTED),
      more: Math.max(0, changes.length - LISTED),
      decision,
      by,
      when,
      orders: repeated.has(pairOf(matter) ?? '') ? ordersFor(matter, done, today) : [],
    };
  });
}

/** Pairs of files that stand against each other in two open matters or more. */
function repeatedPairs(matters: readonly Matter[]): ReadonlySet<string> {
  const pairs = matters.flatMap((matter) => (matter.status === 'open' ? (pairOf(matter) ?? []) : []));
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const pair of pairs) (seen.has(pair) ? again : seen).add(pair);
  return again;
}

function ordersFor(
  { options }: Matter,
  { state, result, decisions }: WorkbookConsolidation,
  today: string,
): WrittenDecision[] {
  const [left, right] = options.map((option) => result.files.find(({ id }) => id === option.files[0]));
  if (left === undefined || right === undefined) return [];
  const orders = [
    decideOrder([left, right], decisions, state, '', today),
    decideOrder([right, left], decisions, state, '', today),
  ];
  return orders.flatMap((made) => ('decision' in made ? [made.decision] : []));
}

/** The two files that stand against each other; undefined where there are more, or one. */
function pairOf({ options }: Matter): string | undefined {
  const isPair = options.length === 2 && options.every(({ files }) => files.length === 1);
  return isPair
    ? options
        .flatMap(({ files }) => files)
        .sort()
        .join(' ')
    : undefined;
}
