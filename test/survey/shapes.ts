/**
 * One set of answers in the shape of each source. Each shape cites the page that documents it, and says where none does:
 * what was read for it, and when, stands in docs/survey.md.
 */
import { zipSync } from 'fflate';
import { writeCsv } from 'hucre/csv';
import {
  choiceLabel,
  DEFAULT_QUESTIONNAIRE,
  formOf,
  rocDate,
  type CellValue,
  type SheetDesign,
} from '../../src/core/index';
import { writeWorkbook } from '../../src/files/write';

export type Answer = string | number;

/** Answers at rest: keys of choices, ISO dates, percents 0–100. */
export interface Answered {
  readonly body: string;
  readonly bodyName: string;
  readonly task: string;
  readonly number: string;
  readonly answers: Readonly<Record<string, Answer>>;
}

const FIELDS = DEFAULT_QUESTIONNAIRE.fields;
/** Names of the exported form's questions. */
const QUESTIONS = formOf(DEFAULT_QUESTIONNAIRE, 'standard').fields.map(({ key }) => key);
const base = (key: string) => key.replace(/_\d$/, '');
const fieldOf = (key: string) => {
  const field = FIELDS.find((one) => one.key === key || one.key === base(key));
  if (field === undefined) throw new Error(key);
  return field;
};

/** As an officer writes it. */
export function typed(key: string, value: Answer): CellValue {
  const field = fieldOf(key);
  if (field.type === 'choice')
    return choiceLabel(DEFAULT_QUESTIONNAIRE, field.choices ?? '', String(value), 'zh-TW');
  if (field.type === 'date') return rocDate(String(value));
  return field.type === 'percent' ? `${value}%` : value;
}

/** Every field that any of the answers has. */
export function fieldsOf(all: readonly Answered[]): string[] {
  return [...new Set(all.flatMap(({ answers }) => Object.keys(answers)))];
}

/** The question as `survey questions` words it. */
export function question(key: string): string {
  const label = fieldOf(key).label['zh-TW'].replace('{end}', '115.06.30');
  return key === 'kpi_unit_1' ? `④量化成果：${label}` : label;
}

export function sheetOf(name: string, rows: readonly (readonly CellValue[])[]): SheetDesign {
  return {
    name,
    state: 'visible',
    columns: (rows[0] ?? []).map(() => ({ width: 14 })),
    rows: rows.map((cells, row) => ({ row, cells: cells.map((value, column) => ({ column, value })) })),
  };
}

export function workbook(...sheets: readonly SheetDesign[]): Promise<Uint8Array> {
  return writeWorkbook({ sheets, names: [], title: 'responses', properties: {} });
}

/**
 * Microsoft Forms, "Open in Excel": Id, Start time, Completion time, Email, Name, perhaps Last modified time, then the
 * questions; anonymous forms have `anonymous` as e-mail; headers are localised. No public page of the maker lists these
 * columns: they are as measured before, and as public programs that read such workbooks expect them.
 */
export function microsoftForms(all: readonly Answered[]): Promise<Uint8Array> {
  const fields = fieldsOf(all);
  const head = [
    '識別碼',
    '開始時間',
    '完成時間',
    '電子郵件',
    '名稱',
    '填報機關',
    '協力事項',
    ...fields.map(question),
  ];
  const rows = all.map(({ bodyName, number, answers }, index) => [
    index + 1,
    46213.5 + index,
    46213.6 + index,
    'anonymous',
    null,
    bodyName,
    number,
    ...fields.map((key) => (answers[key] === undefined ? null : typed(key, answers[key]))),
  ]);
  return workbook(sheetOf('Sheet1', [head, ...rows]));
}

/**
 * Google Forms, linked sheet or "Download responses (.csv)": Timestamp first, then the questions; UTF-8. No public page of
 * the maker lists these columns: they are as measured before.
 */
export function googleForms(all: readonly Answered[]): Uint8Array {
  const fields = fieldsOf(all);
  const head = ['Timestamp', 'Reporting body', 'Task', ...fields];
  const rows = all.map(({ body, number, answers }, index) => [
    `2026/07/0${index + 1} 上午 9:30:00`,
    body,
    number,
    ...fields.map((key) => (answers[key] === undefined ? '' : String(typed(key, answers[key])))),
  ]);
  return new TextEncoder().encode(writeCsv([head, ...rows]));
}

/**
 * SurveyCake, export of responses as CSV: the questions, then what the tool adds, in this order. No public page of the maker
 * lists these columns: they are as public programs that read such files expect them.
 */
export function surveyCake(all: readonly Answered[], delimiter = ','): string {
  const fields = fieldsOf(all);
  const head = [
    '機關',
    '事項編號',
    ...fields.map(question),
    '填答時間',
    '填答秒數',
    'IP紀錄',
    '額滿結束註記',
    '使用者紀錄',
    '會員時間',
    'Hash',
    '會員編號',
    '自訂ID',
    '備註',
  ];
  const rows = all.map(({ bodyName, number, answers }, index) => [
    bodyName,
    number,
    ...fields.map((key) => (answers[key] === undefined ? '' : String(typed(key, answers[key])))),
    `2026-07-0${index + 1} 09:30:00`,
    '120',
    ...['', '', '', ''],
    `h${index}`,
    ...['', '', ''],
  ]);
  return writeCsv([head, ...rows], { delimiter });
}

/** Where a field stands in the exported form: in the group of its band. */
export function groupOf(key: string): string {
  return `part_${fieldOf(key).band}`;
}

export interface Edit {
  readonly edits?: number;
  readonly reviewState?: string;
  readonly updatedAt?: string;
  readonly deletedAt?: string;
  readonly version?: string;
}

/**
 * ODK Central, a row of `/Submissions` with `$expand=*`: `__id`, `__system`, groups as nested objects ("Data Document";
 * the names under `__system` that may be asked by stand there, the others as measured before).
 * <https://docs.getodk.org/central-api-odata-endpoints/#data-document>
 */
export function odataRow(
  one: Answered,
  version: string,
  id: string,
  edit: Edit = {},
): Record<string, unknown> {
  const groups: Record<string, Record<string, Answer | null>> = {};
  // What was not answered is null: `generateDataFrame` of lib/data/odata.js in getodk/central-backend.
  for (const key of QUESTIONS) (groups[groupOf(key)] ??= {})[key] = one.answers[key] ?? null;
  return {
    __id: id,
    __system: {
      submissionDate: '2026-07-01T01:00:00.000Z',
      updatedAt: edit.updatedAt ?? null,
      deletedAt: edit.deletedAt ?? null,
      submitterId: '5',
      submitterName: 'app user',
      attachmentsPresent: 0,
      attachmentsExpected: 0,
      status: null,
      reviewState: edit.reviewState ?? null,
      deviceId: null,
      edits: edit.edits ?? 0,
      formVersion: version,
    },
    meta: { instanceID: id, instanceName: null },
    body: one.body,
    task: one.task,
    return_key: `112|115H1|${one.task}|${one.body}`,
    form_version: edit.version ?? version,
    ...groups,
    'photos@odata.navigationLink': `Submissions('${id}')/photos`,
  };
}

/**
 * ODK Central, `submissions.csv.zip`: the table named after the form, groups joined by `-`, SubmissionDate first and KEY
 * behind the questions (lib/data/briefcase.js of getodk/central-backend), then the server's own columns; FormVersion came
 * with its pull request 432.
 * <https://docs.getodk.org/central-api-submission-management/> <https://github.com/getodk/central-backend/pull/432>
 */
export function odkZip(all: readonly Answered[], version: string): Uint8Array {
  const fields = fieldsOf(all);
  const head = [
    'SubmissionDate',
    'body',
    'task',
    'form_version',
    ...fields.map((key) => `${groupOf(key)}-${key}`),
  ];
  const rows = all.map(({ body, task, answers }, index) => [
    '2026-07-01T01:00:00.000Z',
    body,
    task,
    version,
    ...fields.map((key) => answers[key] ?? ''),
    `uuid:${index}`,
    `uuid:${index}`,
    '5',
    'app user',
    '0',
    '0',
    '',
    '',
    '',
    '0',
    version,
  ]);
  const server = [
    'meta-instanceID',
    'KEY',
    'SubmitterID',
    'SubmitterName',
    'AttachmentsPresent',
    'AttachmentsExpected',
    'Status',
    'ReviewState',
    'DeviceID',
    'Edits',
    'FormVersion',
  ];
  const csv = writeCsv([[...head, ...server], ...rows]);
  const repeat = writeCsv([['name', 'PARENT_KEY', 'KEY']]);
  return zipSync({
    'policy_returns.csv': new TextEncoder().encode(csv),
    'policy_returns-photos.csv': new TextEncoder().encode(repeat),
  });
}

/**
 * KoboToolbox, a row of `/api/v2/assets/{uid}/data/?format=json`: names of questions and choices, not labels; flat
 * `group/question` keys and `_` keys as measured before.
 * <https://support.kobotoolbox.org/data_endpoint.html>
 */
export function koboRow(
  one: Answered,
  version: string,
  id: number,
  edit: { readonly uuid?: string; readonly validation?: string } = {},
): Record<string, unknown> {
  const uuid = edit.uuid ?? `k${id}`;
  return {
    _id: id,
    'formhub/uuid': 'f0',
    __version__: 'vAbc',
    body: one.body,
    task: one.task,
    form_version: version,
    ...Object.fromEntries(
      Object.entries(one.answers).map(([key, value]) => [`${groupOf(key)}/${key}`, String(value)]),
    ),
    'meta/instanceID': `uuid:${uuid}`,
    _uuid: uuid,
    _attachments: [],
    _status: 'submitted_via_web',
    _geolocation: [null, null],
    _submission_time: '2026-07-01T01:00:00',
    _tags: [],
    _notes: [],
    _validation_status:
      edit.validation === undefined
        ? {}
        : { uid: `validation_status_${edit.validation}`, label: edit.validation },
    _submitted_by: null,
  };
}

/**
 * KoboToolbox, an Excel export with "XML values and headers": names as headers and as answers, server columns with `_`.
 * Groups stand in front where "Include groups in headers" is ticked, parted by what the person wrote there (`_get_label` of
 * src/formpack/schema/fields.py in kobotoolbox/formpack); the validation is its uid.
 * <https://support.kobotoolbox.org/export_download.html#value-and-header-format>
 */
export function koboExcel(
  all: readonly Answered[],
  version: string,
  { separator = '/', validation }: { readonly separator?: string; readonly validation?: string } = {},
): Promise<Uint8Array> {
  const fields = fieldsOf(all);
  const head = [
    'start',
    'body',
    'task',
    'form_version',
    ...fields.map((key) => `${groupOf(key)}${separator}${key}`),
    '_id',
    '_uuid',
    '_submission_time',
    '_validation_status',
    '_submitted_by',
  ];
  const rows = all.map(({ body, task, answers }, index) => [
    46213.5,
    body,
    task,
    version,
    ...fields.map((key) => answers[key] ?? null),
    index + 1,
    `k${index + 1}`,
    46213.5,
    validation === undefined ? null : `validation_status_${validation}`,
    null,
  ]);
  return workbook(sheetOf('policy_returns', [head, ...rows]));
}
