/** The coordinator's desk: consolidating and writing templates, away from the pane's own thread. */
import {
  type Change,
  type Language,
  type MergeLine,
  type SendingLine,
  type Snapshot,
  type State,
  type Template,
} from '../../../core/index';
import { giveWay } from '../../../excel/host/pace';
import { Pool, type Outside } from '../../../files';
import type { Consolidated, ConsolidateRequest, DeskRequest, DeskResult } from './jobs';
import { part, type Piece } from './pieces';
import type { SurveyRead, SurveyReadRequest, SurveySheet } from './survey-jobs';

export type { Consolidated, ShownLine, ShownMatter, ShownOrder } from './jobs';
export type { Columns, SurveyRead, SurveySheet } from './survey-jobs';

/** Each call rejects with a `WorkerFault`, or with `Cancelled`. */
export interface Desk {
  consolidate(request: Omit<ConsolidateRequest, 'job'>, signal?: AbortSignal): Promise<Consolidated>;
  /** Changes that make the first sheets, the report and the pivots anew; `today` is ISO. */
  summary(snapshot: Snapshot, today: string, signal?: AbortSignal): Promise<readonly Change[]>;
  /** The pages for a meeting as a workbook of their own; `today` is ISO. */
  meeting(snapshot: Snapshot, today: string): Promise<Uint8Array>;
  /** The official report as a Word document; `today` is ISO. */
  report(snapshot: Snapshot, today: string, signal?: AbortSignal): Promise<Uint8Array>;
  template(template: Template, form: 'xlsx' | 'ods', signal?: AbortSignal): Promise<Uint8Array>;
  mergeList(lines: readonly MergeLine[], language: Language): Promise<Uint8Array>;
  sendingList(lines: readonly SendingLine[], language: Language, signal?: AbortSignal): Promise<Uint8Array>;
  /** Responses of a survey system, or what must be said of their columns first. */
  readSurvey(request: Omit<SurveyReadRequest, 'job'>, signal?: AbortSignal): Promise<SurveyRead>;
  /** The questionnaire for survey systems: XLSForm, list of questions, or blank form. */
  exportSurvey(sheet: SurveySheet, state: State, language: Language): Promise<Uint8Array>;
  close(): void;
}

/** Consolidating a thousand files takes a second, a template a tenth of it. */
const TIMEOUT_MS = 120_000;

/** Close it when it is not needed any more. */
export function createDesk(): Desk {
  const pool = new Pool<DeskRequest, DeskResult, Piece>({
    start: () => new Worker(new URL('./desk.web-worker.ts', import.meta.url)) as Outside,
    workers: 1,
    timeoutMs: TIMEOUT_MS,
    parting: { part, giveWay },
  });
  return deskOver(
    (request, signal) => pool.run(request, signal),
    () => pool.close(),
  );
}

export type RunAtDesk = (request: DeskRequest, signal?: AbortSignal) => Promise<DeskResult>;

export function deskOver(run: RunAtDesk, close: () => void): Desk {
  const bytes = async (request: DeskRequest, signal?: AbortSignal) => {
    const result = await run(request, signal);
    if (!(result instanceof Uint8Array)) throw new Error('The desk gave no file.');
    return result;
  };
  return {
    async consolidate(request, signal) {
      const result = await run({ job: 'consolidate', ...request }, signal);
      if (!('preview' in result)) throw new Error('The desk gave no preview.');
      return result;
    },
    async summary(snapshot, today, signal) {
      const result = await run({ job: 'summary', snapshot, today }, signal);
      if (!('changes' in result)) throw new Error('The desk gave no changes.');
      return result.changes;
    },
    meeting: (snapshot, today) => bytes({ job: 'meeting', snapshot, today }),
    report: (snapshot, today, signal) => bytes({ job: 'report', snapshot, today }, signal),
    template: (template, form, signal) => bytes({ job: 'template', template, form }, signal),
    mergeList: (lines, language) => bytes({ job: 'merge-list', lines, language }),
    sendingList: (lines, language, signal) => bytes({ job: 'sending-list', lines, language }, signal),
    async readSurvey(request, signal) {
      const result = await run({ job: 'survey-read', ...request }, signal);
      if (!('arrived' in result)) throw new Error('The desk gave no responses.');
      return result;
    },
    exportSurvey: (sheet, state, language) => bytes({ job: 'survey-export', sheet, state, language }),
    close,
  };
}
