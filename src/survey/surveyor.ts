/** Answers of survey systems into one coordinator's workbook: what a front hands in, and gets back. */
import {
  currentPeriod,
  word,
  type ArrivedFile,
  type Language,
  type Registered,
  type Snapshot,
  type State,
} from '../core/index';
import { checkMapping, formToolResponses, isResponseTable } from './answers/form-tool';
import { Headings, parseTarget } from './answers/headings';
import { Lookup } from './answers/lookup';
import { applyMapping, proposeMapping, recognise, type Mapping, type MappingFile } from './answers/mapping';
import { Questions } from './answers/questions';
import type { Naming, Response } from './answers/response';
import { Submissions, type PlacedResponse } from './answers/submission';
import { recordOfJson, recordOfRow, type SourceRecord } from './sources/record';
import {
  hasQuestions,
  isServerTable,
  NOT_OURS,
  TypedResponses,
  type Server,
} from './sources/typed-responses';
import { SurveyError } from './fault/survey-error';
import { csvTable, responseTables, type ResponseTable } from './tables/table';
import { formIdentity } from './xlsform/identity';

/** The content of a response file, as the front's readers gave it. */
export type Content = { readonly csv: Iterable<readonly string[]> } | { readonly snapshot: Snapshot };

/** The responses of a file, and the headers of columns that nothing was read from. */
export interface FileResponses {
  /** Made one by one while they are taken; what is wrong with the file is thrown there. */
  readonly responses: Iterable<Response>;
  readonly unread: readonly string[];
}

/** A target of a mapping file, and what people call it. */
export interface ChoosableTarget {
  readonly target: string;
  readonly label: string;
}

/** For a workbook as it was read, with its register; responses are named in its language. */
export function surveyorFor(state: State, register: readonly Registered[], today: string): Surveyor {
  const name: Naming = {
    byRow: (file, row) => word(state.language, 'survey.response', { file, row }),
    byId: (file, id) => word(state.language, 'survey.response-id', { file, id }),
  };
  return new Surveyor(state, register, today, name);
}

export class Surveyor {
  readonly questions: Questions;
  readonly lookup: Lookup;
  private readonly headings: Headings;
  private readonly submissions: Submissions;
  /** Of the form; made from the whole questionnaire, and asked for by each response. */
  private version: string | undefined;

  /** `today` is the day of receipt, ISO. */
  constructor(
    private readonly state: State,
    register: readonly Registered[],
    today: string,
    private readonly name: Naming,
  ) {
    this.questions = new Questions(state);
    this.lookup = new Lookup(state);
    this.headings = new Headings(this.questions, this.lookup);
    const mine = register.filter(({ period }) => period === currentPeriod(state).id);
    this.submissions = new Submissions(state, this.lookup, this.questions, mine, today);
  }

  /** Responses of a form tool. Throws {@link SurveyError}. */
  formTool(content: Content, file: string, map?: MappingFile): FileResponses {
    const isKnown = (headers: readonly string[]) => isResponseTable(recognise(headers, this.headings));
    const mapped =
      map === undefined ? undefined : this.find(content, file, (headers) => fitsMap(map, headers));
    // A mapping of other columns is said to be one where the file itself is in order.
    const table = mapped ?? this.table(content, file, isKnown);
    const mapping = this.mapping(table.headers, map);
    checkMapping(mapping);
    const unread = table.headers.filter(
      (header, column) => header !== '' && mapping.targets[column] === undefined,
    );
    return { responses: formToolResponses(table, mapping, this.name), unread };
  }

  /** A mapping for a person to correct. Throws {@link SurveyError} (`no-table`) where there is no table at all. */
  propose(content: Content, file: string): MappingFile {
    const isAny = (headers: readonly string[]) => headers.filter((header) => header !== '').length > 1;
    const isKnown = (headers: readonly string[]) => isResponseTable(recognise(headers, this.headings));
    const table = this.find(content, file, isKnown) ?? this.table(content, file, isAny);
    return proposeMapping(table.headers, this.headings, this.questions);
  }

  /** Responses of an export of ODK Central or KoboToolbox. Throws {@link SurveyError}. */
  serverExport(content: Content, file: string, server: Server): Iterable<Response> {
    const table = this.find(content, file, isServerTable);
    if (table === undefined)
      throw new SurveyError(this.isLabelled(content, file) ? 'labels' : 'wrong-form', { file });
    if (!hasQuestions(table.headers)) throw new SurveyError('labels', { file });
    return this.records(table.rows, (row) => recordOfRow(table, row), server, { file });
  }

  /** Responses of submissions as a server gives them in JSON; `file` names where they come from. */
  serverJson(rows: Iterable<unknown>, file: string, server: Server, from?: string): Iterable<Response> {
    return this.records(rows, (row) => recordOfJson(row, file), server, { file, from });
  }

  /** Whether an export has the texts of the questions where their names should stand. */
  private isLabelled(content: Content, file: string): boolean {
    const isOurs = (headers: readonly string[]) =>
      (['body', 'task'] as const).every((kind) => headers.some((one) => this.headings.asks(one, kind)));
    return this.find(content, file, isOurs) !== undefined;
  }

  /** Responses as what is consolidated; the deletion of what was never taken is nothing. */
  arrivals(responses: Iterable<Response>): ArrivedFile[] {
    const arrived: ArrivedFile[] = [];
    for (const response of responses) {
      const placed = this.place(response);
      if (placed === undefined) continue;
      const named = 'registered' in placed ? placed.registered.submission.names[0] : undefined;
      arrived.push({ name: named ?? response.name, ...placed });
    }
    return arrived;
  }

  /** What a column may be mapped to, in the words of the questions. */
  choosable({ targets = [], columns }: MappingFile, language: Language): ChoosableTarget[] {
    const named = columns.flatMap(({ target, candidates = [] }) => [target, ...candidates]);
    const all = new Set([...targets, ...named.filter((target) => target !== '')]);
    return [...all].map((target) => ({ target, label: this.label(target, language) }));
  }

  private label(text: string, language: Language): string {
    const target = parseTarget(text, this.questions, this.lookup);
    if (target === undefined) return text;
    if (target.kind !== 'field' && target.kind !== 'cover')
      return word(language, `survey.target.${target.kind}`);
    const fields = target.kind === 'field' ? this.questions.form.fields : this.questions.cover;
    const field = fields.find(({ key }) => key === target.field);
    const label = field === undefined ? text : this.questions.text(field, language);
    const task = target.kind === 'field' ? target.task : undefined;
    return task === undefined ? label : `${this.lookup.taskNumber(task)} ${label}`;
  }

  /** A response as a submission, or why it is none; undefined if there is nothing to take. */
  place(response: Response): PlacedResponse | undefined {
    const { version } = response;
    const expected = (this.version ??= formIdentity(this.state).version);
    if (version !== undefined && version !== expected)
      return { fault: { code: 'survey.form-version', parameters: { version, expected } } };
    return this.submissions.place(response);
  }

  /**
   * One at a time: what a source gives is not held beside what is made of it. Throws {@link SurveyError} (`wrong-form`) behind
   * the last one where all are somebody else's, and none ever was ours.
   */
  private *records<T>(
    rows: Iterable<T>,
    recordOf: (row: T) => SourceRecord,
    server: Server,
    { file, from }: { readonly file: string; readonly from?: string | undefined },
  ): Generator<Response> {
    const typed = new TypedResponses(this.state, this.questions, server, from);
    let isForeign = false;
    let isOurs = this.submissions.knows(server);
    for (const row of rows) {
      const response = typed.response(recordOf(row));
      isForeign ||= response.fault?.code === NOT_OURS;
      isOurs ||= response.fault === undefined && response.deleted === undefined;
      yield response;
    }
    if (isForeign && !isOurs) throw new SurveyError('wrong-form', { file });
  }

  private mapping(headers: readonly string[], map: MappingFile | undefined): Mapping {
    if (map === undefined) return recognise(headers, this.headings);
    return applyMapping(map, headers, this.headings, this.questions, this.lookup);
  }

  private table(
    content: Content,
    file: string,
    fits: (headers: readonly string[]) => boolean,
  ): ResponseTable {
    const table = this.find(content, file, fits);
    if (table === undefined) throw new SurveyError('no-headings');
    return table;
  }

  private find(
    content: Content,
    file: string,
    fits: (headers: readonly string[]) => boolean,
  ): ResponseTable | undefined {
    if ('csv' in content) return csvTable(content.csv, file, fits);
    const [table, second] = responseTables(content.snapshot, file, fits);
    if (second !== undefined)
      throw new SurveyError('several-tables', { first: table?.sheet ?? '', second: second.sheet });
    return table;
  }
}

function fitsMap(map: MappingFile, headers: readonly string[]): boolean {
  return map.columns.some(
    ({ header, target }) => target !== '' && target !== 'ignore' && headers.includes(header),
  );
}
