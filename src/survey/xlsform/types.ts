/** The types of XLSForm, as pyxform 4.5 takes them by their present names. <https://xlsform.org/en/#question-types> */

/** Questions that a person sees. */
const ASKED = [
  'text',
  'integer',
  'decimal',
  'range',
  'date',
  'time',
  'dateTime',
  'note',
  'acknowledge',
  'select_one',
  'select_multiple',
  'select_one_from_file',
  'select_multiple_from_file',
  'rank',
  'geopoint',
  'geotrace',
  'geoshape',
  'image',
  'photo',
  'audio',
  'video',
  'file',
  'barcode',
  'begin_group',
  'begin_repeat',
];

/** What a form fills in by itself, and ends: they need no label. */
const SILENT = [
  'calculate',
  'hidden',
  'start',
  'end',
  'today',
  'deviceid',
  'username',
  'email',
  'phonenumber',
  'subscriberid',
  'simserial',
  'audit',
  'start-geopoint',
  'background-audio',
  'background-geopoint',
  'xml-external',
  'csv-external',
  'end_group',
  'end_repeat',
];

const LISTED: ReadonlySet<string> = new Set(['select_one', 'select_multiple', 'rank']);
const WITHOUT_LABEL: ReadonlySet<string> = new Set(SILENT);
const TYPES: ReadonlySet<string> = new Set([...ASKED, ...SILENT]);

/** A row's type, and the list that it names: `select_one bodies`, `begin group`. */
interface RowType {
  readonly type: string;
  readonly list: string;
}

/** Two words of one name may have a blank between them instead of a line. */
export function rowType(text: string): RowType {
  const [type = '', list = ''] = text
    .trim()
    .replace(/^(begin|end)\s+(group|repeat)$/, '$1_$2')
    .replace(/^select\s+one(?=\s|$)/, 'select_one')
    .split(/\s+/);
  return { type, list };
}

export const isKnownType = (type: string): boolean => TYPES.has(type);
/** Whether its choices stand on the sheet `choices`. */
export const namesList = (type: string): boolean => LISTED.has(type);
export const needsLabel = (type: string): boolean => !WITHOUT_LABEL.has(type);
