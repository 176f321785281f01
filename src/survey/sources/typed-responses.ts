/** Submissions of the exported form, from ODK Central or KoboToolbox, as responses. */
import type { FormField, State } from '../../core/index';
import type { Questions } from '../answers/questions';
import type { PlacedCell, PlacedCells, Response } from '../answers/response';
import { answersOf, hasPath, questionName, textAtPath, type RecordValue, type SourceRecord } from './record';
import { typedCell } from './typed-cell';

export type Server = 'odk' | 'kobo';

export const SERVERS: readonly Server[] = ['odk', 'kobo'];

/** By which people know them; names of products, the same in every language. */
export const SERVER_NAMES: Readonly<Record<Server, string>> = { odk: 'ODK Central', kobo: 'KoboToolbox' };

/** What a server says of a submission beside its answers. */
type Facts = Pick<Response, 'instance' | 'edit' | 'mark' | 'review' | 'changed' | 'deleted'>;

/**
 * ODK Central: OData `__id` and `__system` (edits are counted), the zipped CSV's `KEY`, `Edits`, `ReviewState`.
 * <https://docs.getodk.org/central-api-odata-endpoints/>
 */
function odkFacts(record: SourceRecord): Facts {
  const edits = Number(textAtPath(record, '__system/edits', 'Edits') || 0);
  const review = said(record, '__system/reviewState', 'ReviewState');
  const changed = textAtPath(record, '__system/updatedAt', '__system/submissionDate');
  const isDeleted = textAtPath(record, '__system/deletedAt') !== '';
  return {
    instance: textAtPath(record, '__id', 'KEY', 'meta-instanceID', 'meta/instanceID', 'instanceID'),
    edit: (Number.isInteger(edits) ? edits : 0) + 1,
    ...review,
    ...(changed === '' ? {} : { changed }),
    ...(isDeleted ? { deleted: true } : {}),
  };
}

/**
 * KoboToolbox: `_id` stays when a submission is edited, `_uuid` and `meta/instanceID` change. Its edits are not counted.
 * <https://support.kobotoolbox.org/data_endpoint.html>
 */
function koboFacts(record: SourceRecord): Facts {
  const review = said(record, '_validation_status/label', '_validation_status/uid', '_validation_status');
  const changed = textAtPath(record, '_uuid', 'meta/instanceID');
  const isDeleted = textAtPath(record, '_deleted') !== '';
  return {
    instance: textAtPath(record, '_id', '_uuid', 'meta/instanceID'),
    ...review,
    ...(changed === '' ? {} : { changed, mark: changed }),
    ...(isDeleted ? { deleted: true } : {}),
  };
}

/** Its review, empty where the source says that there is none; nothing where it does not say. */
function said(record: SourceRecord, ...paths: readonly string[]): Pick<Response, 'review'> {
  return hasPath(record, ...paths) ? { review: textAtPath(record, ...paths) } : {};
}

const FACTS = { odk: odkFacts, kobo: koboFacts };

/** Whether a row of headers is an export of a form of ours, with the names of its questions. */
export function isServerTable(headers: readonly string[]): boolean {
  const names = new Set(headers.map(questionName));
  return FRAME.every((name) => names.has(name));
}

/** Whether the answers of such an export can be told: without ① nothing else is asked. */
export function hasQuestions(headers: readonly string[]): boolean {
  return headers.some((header) => questionName(header) === 'status');
}

const FRAME = ['body', 'task', 'form_version'];

/** ODK Central says so in OData (`notDecrypted`) and in CSV (`not decrypted`). */
const LOCKED = /not ?decrypted|missing ?encrypted/i;

/** A row of somebody else's form: where all are, the file or the server is the wrong one. */
export const NOT_OURS = 'survey.not-ours';

export class TypedResponses {
  constructor(
    private readonly state: State,
    private readonly questions: Questions,
    private readonly server: Server,
    /** The address that they were pulled from. */
    private readonly from?: string,
  ) {}

  /** A row that is no response of ours says why; it stops no other. */
  response(record: SourceRecord): Response {
    const facts = FACTS[this.server](record);
    const base = {
      source: this.server,
      sheet: record.sheet,
      name: `${SERVER_NAMES[this.server]} ${facts.instance}`,
      ...facts,
      ...(record.row === undefined ? {} : { row: record.row }),
      ...(this.from === undefined ? {} : { from: this.from }),
    };
    const nothing = { body: '', tasks: [], cover: {} };
    if (facts.deleted) return { ...base, ...nothing };
    const answers = answersOf(record);
    const fault = faultOf(record, facts, answers);
    if (fault !== undefined) return { ...base, ...nothing, fault: { code: fault, parameters: {} } };
    const text = (name: string) => String(answers.get(name)?.raw ?? '').trim();
    return {
      ...base,
      body: text('body'),
      tasks: [{ task: text('task'), cells: this.cells(answers, this.questions.form.fields) }],
      cover: this.cells(answers, this.questions.cover),
      // A form of ours always says its version: without one it is somebody else's.
      version: text('form_version'),
    };
  }

  /** A question that the server leaves out was not shown, or left blank: both are blank here. */
  private cells(answers: ReadonlyMap<string, RecordValue>, fields: readonly FormField[]): PlacedCells {
    return Object.fromEntries(
      fields.map((field): [string, PlacedCell] => {
        const { raw = null, column } = answers.get(field.key) ?? {};
        const cell = typedCell(raw, field, this.state);
        return [field.key, column === undefined ? { cell } : { cell, column }];
      }),
    );
  }
}

/** Why a row is no response that can be read; undefined if it is one. */
function faultOf(
  record: SourceRecord,
  { instance }: Facts,
  answers: ReadonlyMap<string, RecordValue>,
): string | undefined {
  if (LOCKED.test(textAtPath(record, '__system/status', 'Status'))) return 'survey.encrypted';
  if (![...answers.values()].some(({ raw }) => raw !== null && raw !== '')) return 'survey.blank';
  if (!FRAME.some((name) => answers.has(name))) return NOT_OURS;
  return instance === '' ? 'survey.no-instance' : undefined;
}
