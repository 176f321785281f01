/** Submissions of the exported form, from ODK Central or KoboToolbox, as responses. */
import type { FormField, State } from '../../core/index';
import type { Questions } from '../answers/questions';
import type { PlacedCell, PlacedCells, Response } from '../answers/response';
import type { Naming } from '../answers/form-tool';
import { SurveyError } from '../survey-error';
import { answersOf, textAtPath, type RecordValue, type SourceRecord } from './record';
import { typedCell } from './typed-cell';

export type Server = 'odk' | 'kobo';

export const SERVERS: readonly Server[] = ['odk', 'kobo'];

/** What a server says of a submission beside its answers. */
type Facts = Pick<Response, 'instance' | 'edit' | 'mark' | 'review' | 'changed' | 'deleted'>;

/**
 * ODK Central: OData `__id` and `__system` (edits are counted), the zipped CSV's `KEY`, `Edits`, `ReviewState`.
 * <https://docs.getodk.org/central-api-odata-endpoints/>
 */
function odkFacts(record: SourceRecord): Facts {
  const edits = Number(textAtPath(record, '__system/edits', 'Edits') || 0);
  const review = textAtPath(record, '__system/reviewState', 'ReviewState');
  const changed = textAtPath(record, '__system/updatedAt', '__system/submissionDate');
  const isDeleted = textAtPath(record, '__system/deletedAt') !== '';
  return {
    instance: textAtPath(record, '__id', 'KEY', 'meta-instanceID', 'meta/instanceID', 'instanceID'),
    edit: (Number.isInteger(edits) ? edits : 0) + 1,
    ...(review === '' ? {} : { review }),
    ...(changed === '' ? {} : { changed }),
    ...(isDeleted ? { deleted: true } : {}),
  };
}

/**
 * KoboToolbox: `_id` stays when a submission is edited, `_uuid` and `meta/instanceID` change. Its edits are not counted.
 * <https://support.kobotoolbox.org/data_endpoint.html>
 */
function koboFacts(record: SourceRecord): Facts {
  const review = textAtPath(
    record,
    '_validation_status/label',
    '_validation_status/uid',
    '_validation_status',
  );
  const changed = textAtPath(record, '_uuid', 'meta/instanceID');
  const isDeleted = textAtPath(record, '_deleted') !== '';
  return {
    instance: textAtPath(record, '_id', '_uuid', 'meta/instanceID'),
    ...(review === '' ? {} : { review }),
    ...(changed === '' ? {} : { changed, mark: changed }),
    ...(isDeleted ? { deleted: true } : {}),
  };
}

const FACTS = { odk: odkFacts, kobo: koboFacts };

/** Whether a row of headers is an export of a form of ours. */
export function isServerTable(headers: readonly string[]): boolean {
  const names = new Set(headers.map((header) => header.split(/[/-]/).at(-1)));
  return names.has('body') && names.has('task') && names.has('form_version');
}

export class TypedResponses {
  constructor(
    private readonly state: State,
    private readonly questions: Questions,
    private readonly server: Server,
    private readonly name: Naming,
    /** The address that they were pulled from. */
    private readonly from?: string,
  ) {}

  /** Throws {@link SurveyError} (`wrong-form`) for a submission of another form. */
  response(record: SourceRecord): Response {
    const { server } = this;
    const facts = FACTS[server](record);
    if (facts.instance === '') throw new SurveyError('wrong-form', { file: record.file });
    const base = { source: server, sheet: record.sheet, name: this.nameOf(record, facts.instance), ...facts };
    const where = {
      ...(record.row === undefined ? {} : { row: record.row }),
      ...(this.from === undefined ? {} : { from: this.from }),
    };
    if (facts.deleted) return { ...base, ...where, body: '', tasks: [], cover: {} };
    const answers = answersOf(record);
    if (!answers.has('task') || !answers.has('body'))
      throw new SurveyError('wrong-form', { file: record.file });
    const text = (name: string) => String(answers.get(name)?.raw ?? '').trim();
    const version = text('form_version');
    return {
      ...base,
      ...where,
      body: text('body'),
      tasks: [{ task: text('task'), cells: this.cells(answers, this.questions.form.fields) }],
      cover: this.cells(answers, this.questions.cover),
      // A form of ours always says its version: without one it is somebody else's.
      version,
    };
  }

  private nameOf({ file, row }: SourceRecord, instance: string): string {
    return row === undefined ? `${file} ${instance}` : this.name(file, row + 1);
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
