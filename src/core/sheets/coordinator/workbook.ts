/** The coordinator's workbook: first sheets, then the tables that hold all state, then what nobody needs to see. */
import { currentPeriod, editionRows, returnRows, type State, stateRows, WORKBOOK_FORMAT } from '../../book';
import { word } from '../../words';
import { COLORS, pairsSheet, STYLES, withBanner } from '../drawing';
import {
  columnName,
  cutText,
  kindProperty,
  KINDS,
  type NameDesign,
  type SheetDesign,
  type WorkbookDesign,
} from '../../grid';
import {
  labelsOf,
  returnsTable,
  type TableKey,
  TABLES,
  TABS,
  type TableValues,
  SEND_LIST,
} from '../../tables';
import { CHOICES, choicesSheet } from './choices-sheet';
import { emptyFront } from './front-content';
import { frontSheets } from './front';
import { tableSheet } from './table-sheet';

const LISTS = 'pr_lists';
/** Far below the last row: Excel carries no conditional format to the rows of further periods. */
const MARKED_ROWS = 99_999;
export interface FrameworkRows {
  readonly goals: readonly { readonly no: number; readonly title: string }[];
}

/** The design of a new workbook on a day (ISO). */
export function coordinatorWorkbook(state: State, framework: FrameworkRows, today: string): WorkbookDesign {
  const { language } = state;
  const rows: Partial<Record<TableKey, readonly TableValues[]>> = {
    ...stateRows(state),
    goals: framework.goals.map(({ no, title }) => ({ edition: state.edition.id, no, title })),
  };
  const tables = TABS.map((key) =>
    tableSheet(TABLES[key], language, rows[key] ?? [], {
      ...(key === 'bodyChanges' || key === 'deadlines' ? CHOICES : {}),
      send: SEND_LIST,
    }),
  );
  const returns = returnsSheet(state);
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
    // What a meeting asks first; a run on a workbook that stands leaves the tab that its user left it on.
    activeSheet: word(language, 'dashboard.sheet'),
  };
}

/** The fact table; a return that somebody has reviewed is marked, whoever wrote the decision and where. */
function returnsSheet(state: State): SheetDesign {
  const spec = returnsTable(state.questionnaire);
  const sheet = tableSheet(spec, state.language, returnRows(state));
  const at = spec.columns.findIndex(({ key }) => key === 'review');
  const mark = (left: number, right: number) => ({
    area: { top: 1, bottom: MARKED_ROWS, left, right },
    formula: `LEN($${columnName(at)}2)>0`,
    style: { fill: COLORS.good, color: COLORS.goodText },
  });
  return { ...sheet, highlights: [mark(0, (spec.frozen ?? 1) - 1), mark(at, at)] };
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
