/** The exchange with survey systems, as it runs in the worker. Only the first such job loads this. */
import {
  readRegister,
  type ArrivedFile,
  type Language,
  type Snapshot,
  type State,
} from '../../../core/index';
import { type Fault, WorkerFault, readWorkbook, writeWorkbook, zipEntries } from '../../../files';
import {
  blankForm,
  formToolContent,
  lintForm,
  parseMapping,
  questionItems,
  questionList,
  responsesOf,
  SurveyError,
  surveyorFor,
  wordFormProblem,
  xlsForm,
  xlsFormWorkbook,
  type ChoosableTarget,
  type MappingFile,
  type ResponseFile,
  type Server,
  type Surveyor,
} from '../../../survey';
import { stateIn } from './state-now';
import { bytesOfFile } from '../../reader/bytes';

export type SurveySheet = 'form' | 'list' | 'blank';

export interface SurveyReadRequest {
  readonly job: 'survey-read';
  readonly snapshot: Snapshot;
  readonly file: File;
  /** Absent: a form tool. */
  readonly server?: Server | undefined;
  readonly map?: MappingFile | undefined;
  /** A mapping file that a person corrected, instead of `map`. */
  readonly mapFile?: File | undefined;
  /** ISO. */
  readonly today: string;
  readonly language: Language;
}

export type SurveyRequest =
  | SurveyReadRequest
  | {
      readonly job: 'survey-export';
      readonly sheet: SurveySheet;
      readonly state: State;
      readonly language: Language;
    };

/** The columns of a form tool's file, for a person to say what they are. */
export interface Columns {
  readonly map: MappingFile;
  readonly targets: readonly ChoosableTarget[];
}

export interface SurveyRead {
  readonly arrived: readonly ArrivedFile[];
  /** Headers of columns that nothing was read from. */
  readonly unread: readonly string[];
  readonly columns?: Columns;
  /** Why the columns as they are mapped are not enough; nothing arrived then. */
  readonly open?: Fault;
}

/** What a person can mend by saying what the columns are. */
const OPEN: ReadonlySet<string> = new Set(
  ['no-headings', 'no-answers', 'no-body', 'no-task', 'map-damaged', 'map-header', 'map-target'].map(
    (code) => `survey.${code}`,
  ),
);

export async function doSurveyJob(request: SurveyRequest): Promise<SurveyRead | Uint8Array> {
  if (request.job === 'survey-export') return exported(request.sheet, request.state, request.language);
  try {
    return await readResponses(request);
  } catch (error) {
    throw error instanceof SurveyError ? inPane(error) : error;
  }
}

async function exported(sheet: SurveySheet, state: State, language: Language): Promise<Uint8Array> {
  if (sheet === 'form') return formOf(state, language);
  const items = questionItems(state, state.language);
  const text =
    sheet === 'list'
      ? `${questionList(items, state.language).join('\n')}\n`
      : blankForm(state, items, state.language);
  return new TextEncoder().encode(text);
}

async function formOf(state: State, language: Language): Promise<Uint8Array> {
  const form = xlsForm(state);
  const problems = lintForm(form);
  if (problems.length === 0) return writeWorkbook(xlsFormWorkbook(form));
  const said = problems.map((problem) => wordFormProblem(problem, language)).join('\n');
  throw new WorkerFault('survey.form-faulty', { count: problems.length, problems: said });
}

async function readResponses(request: SurveyReadRequest): Promise<SurveyRead> {
  const { snapshot, today, server, map, mapFile, language } = request;
  const surveyor = surveyorFor(stateIn(snapshot), readRegister(snapshot), today);
  const file = responseFile(request.file);
  if (server !== undefined) return taken(surveyor, file, { server });
  try {
    const chosen = mapFile === undefined ? map : await mappingIn(mapFile);
    const read = await taken(surveyor, file, { map: chosen });
    return { ...read, columns: await columnsOf(surveyor, file, chosen, language) };
  } catch (error) {
    if (!(error instanceof SurveyError) || !OPEN.has(error.code)) throw error;
    const { code, parameters } = inPane(error);
    // A mapping file that does not fit says nothing about the columns: they are shown as they are known without it.
    const columns = await columnsOf(surveyor, file, map, language);
    return { arrived: [], unread: [], columns, open: { code, parameters } };
  }
}

/** Throws {@link SurveyError} (`map-damaged`). */
async function mappingIn(file: File): Promise<MappingFile> {
  return parseMapping(new TextDecoder().decode(await bytesOfFile(file)));
}

async function taken(
  surveyor: Surveyor,
  file: ResponseFile,
  how: { readonly server?: Server; readonly map?: MappingFile | undefined },
): Promise<SurveyRead> {
  const { responses, unread } = await responsesOf(surveyor, file, how);
  return { arrived: surveyor.arrivals(responses), unread };
}

async function columnsOf(
  surveyor: Surveyor,
  file: ResponseFile,
  corrected: MappingFile | undefined,
  language: Language,
): Promise<Columns> {
  const map = corrected ?? surveyor.propose(await formToolContent(file), file.name);
  return { map, targets: surveyor.choosable(map, language) };
}

function responseFile(file: File): ResponseFile {
  const bytes = () => bytesOfFile(file);
  return {
    name: file.name,
    bytes,
    snapshot: async () => readWorkbook(await bytes()),
    entries: async () => zipEntries(await bytes()),
  };
}

/** The pane has no command line: where the next step is another one here, its words stand at `….pane`. */
function inPane({ code, parameters }: SurveyError): WorkerFault {
  return new WorkerFault(code, { ...parameters, what: 'pane' });
}
