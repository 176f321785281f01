/** The coordinator's workbook: first sheets, then the tables that hold all state, then what nobody needs to see. */
import { currentPeriod, editionRows, returnRows, type State, stateRows, WORKBOOK_FORMAT } from '../../book';
import { word } from '../../words';
import { pairsSheet, STYLES, withBanner } from '../drawing';
import {
  cutText,
  kindProperty,
  KINDS,
  type NameDesign,
  type SheetDesign,
  type WorkbookDesign,
} from '../../grid';
import { labelsOf, returnsTable, type TableKey, TABLES, SEND_LIST } from '../../tables';
import { CHOICES, choicesSheet } from './choices-sheet';
import { emptyFront } from './front-content';
import { frontSheets } from './front';
import { tableSheet } from './table-sheet';

/** Order of the table sheets: what a coordinator looks into stands before what describes the framework. */
const SHEETS: readonly TableKey[] = [
  'decisions',
  'reviews',
  'deadlines',
  'late',
  'findings',
  'submissions',
  'covers',
  'kpis',
  'history',
  'assignments',
  'periods',
  'settings',
  'tasks',
  'directions',
  'goals',
  'bodies',
  'bodyChanges',
];
const LISTS = 'pr_lists';
export interface FrameworkRows {
  readonly goals: readonly { readonly no: number; readonly title: string }[];
}

/** The design of a new workbook on a day (ISO). */
export function coordinatorWorkbook(state: State, framework: FrameworkRows, today: string): WorkbookDesign {
  const { language, questionnaire } = state;
  const rows = stateRows(state);
  const goals = framework.goals.map(({ no, title }) => ({ edition: state.edition.id, no, title }));
  const tables = SHEETS.map((key) =>
    tableSheet(
      TABLES[key],
      language,
      key === 'goals' ? goals : key in rows ? rows[key as keyof typeof rows] : [],
      { ...(key === 'bodyChanges' || key === 'deadlines' ? CHOICES : {}), send: SEND_LIST },
    ),
  );
  const returns = tableSheet(returnsTable(questionnaire), language, returnRows(state));
  const lists = sendList(state);
  const choices = choicesSheet(language);
  const hidden = [
    tableSheet(TABLES.store, language, []),
    tableSheet(TABLES.editions, language, editionRows(state.frameworks)),
  ].map((sheet): SheetDesign => ({ ...sheet, state: 'hidden' }));
  return {
    sheets: [
      ...frontSheets(emptyFront(state), today),
      ...[returns, ...tables].map((sheet) => withBanner(sheet, state.settings['banner'] ?? '')),
      ...hidden,
      lists.sheet,
      choices.sheet,
      secretSheet(state),
    ],
    names: [lists.name, ...choices.names],
    title: word(language, 'coordinator.title', { title: state.edition.title }),
    properties: { ...kindProperty('coordinator'), pr_edition: state.edition.id },
    activeSheet: word(language, 'sheet.first'),
  };
}

function sendList(state: State): { sheet: SheetDesign; name: NameDesign } {
  const labels = labelsOf('send', state.language);
  return {
    sheet: {
      name: LISTS,
      state: 'hidden',
      columns: [{ width: 20 }],
      rows: [SEND_LIST, ...labels].map((value, row) => ({
        row,
        cells: [{ column: 0, value, style: STYLES.hidden }],
      })),
    },
    name: { name: SEND_LIST, sheet: LISTS, area: { top: 1, bottom: labels.length, left: 0, right: 0 } },
  };
}

/** Very hidden: the secret that proves where templates come from, and the questionnaire. */
function secretSheet(state: State): SheetDesign {
  return pairsSheet(KINDS.coordinator.hidden.sheet, [
    [KINDS.coordinator.hidden.mark, 'value'],
    ['format', String(WORKBOOK_FORMAT)],
    ['language', state.language],
    ['edition', state.edition.id],
    ['title', state.edition.title],
    ['first_period', currentPeriod(state).id],
    ['secret', state.secret],
    ...cutText(JSON.stringify(state.questionnaire)).map((chunk, index): [string, string] => [
      `questionnaire.${index}`,
      chunk,
    ]),
  ]);
}
