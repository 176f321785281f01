/** The whole form, as rows and as a workbook. */
import {
  currentPeriod,
  periodName,
  word,
  type CellDesign,
  type SheetDesign,
  type State,
  type WorkbookDesign,
} from '../../core/index';
import { digestOf } from '../answers/digest';
import { Questions } from '../answers/questions';
import { choiceRows } from './choices';
import { formIdentity } from './identity';
import {
  CHOICE_COLUMNS,
  DEFAULT_LANGUAGE,
  SETTINGS_COLUMNS,
  SURVEY_COLUMNS,
  readable,
  type SheetRow,
} from './rows';
import { SurveyRows } from './survey-rows';

export interface XlsForm {
  readonly survey: readonly SheetRow[];
  readonly choices: readonly SheetRow[];
  readonly settings: SheetRow;
}

const DIGITS = 8;

/**
 * The form of a workbook's current period. Its version covers all of it: a server publishes no two forms under one version
 * (ODK Central: 409.6), and whom is asked of what changes the form, too.
 */
export function xlsForm(state: State): XlsForm {
  const rows = new SurveyRows(state, new Questions(state));
  const { id, version } = formIdentity(state);
  const facts = { title: state.edition.title, period: periodName(currentPeriod(state).id, 'zh-TW') };
  const sheets = { survey: rows.rows(), choices: choiceRows(state, rows.lists()) };
  const settings = {
    form_title: readable(word('zh-TW', 'survey.form.title', facts)),
    form_id: id,
    default_language: DEFAULT_LANGUAGE,
    instance_name: '${return_key}',
  };
  const whole = digestOf(JSON.stringify([sheets, settings])).slice(0, DIGITS);
  return { ...sheets, settings: { ...settings, version: `${version}-${whole}` } };
}

/** The form as a workbook that pyxform, ODK Central and KoboToolbox read. */
export function xlsFormWorkbook({ survey, choices, settings }: XlsForm): WorkbookDesign {
  return {
    sheets: [
      sheet('survey', SURVEY_COLUMNS, survey),
      sheet('choices', CHOICE_COLUMNS, choices),
      sheet('settings', SETTINGS_COLUMNS, [settings]),
    ],
    names: [],
    title: settings['form_title'] ?? '',
    properties: {},
    activeSheet: 'survey',
  };
}

/** Wide enough to read names; long texts run over the empty cells beside them. */
const WIDTH = 18;

function sheet(name: string, columns: readonly string[], rows: readonly SheetRow[]): SheetDesign {
  const cellsOf = (texts: readonly string[]): CellDesign[] =>
    texts.flatMap((value, column) => (value === '' ? [] : [{ column, value, style: { format: '@' } }]));
  const body = rows.map((row) => cellsOf(columns.map((column) => row[column] ?? '')));
  return {
    name,
    state: 'visible',
    columns: columns.map(() => ({ width: WIDTH })),
    rows: [cellsOf(columns), ...body].map((cells, row) => ({ row, cells })),
    freeze: { rows: 1, columns: 0 },
  };
}
