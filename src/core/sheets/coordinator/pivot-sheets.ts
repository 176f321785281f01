/** The pivots, each on a sheet of its own under the question that it answers. */
import { amountsAxis, currentPeriod, type State } from '../../book';
import { word, type WordKey } from '../../words';
import { columnName, SHEET_ROWS } from '../../grid';
import type {
  Area,
  CellDesign,
  Highlight,
  PivotChart,
  PivotDesign,
  RowDesign,
  SheetDesign,
  Style,
} from '../../grid';
import { returnsTable } from '../../tables';
import { COLORS, STYLES } from '../drawing';
import { budgetOf } from '../../figures';
import { hasSlicers, PANEL, slicersOf, withHeights } from './pivot-slicers';

type Question = 'completion' | 'status' | 'lights' | 'bodies' | 'budget' | 'duties';

interface Spec {
  readonly question: Question;
  /** Columns of `pr_Returns`, by key. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly filters: readonly string[];
}

const SPECS: readonly Spec[] = [
  { question: 'completion', rows: ['class', 'body_axis'], columns: ['state_axis'], filters: ['period'] },
  { question: 'status', rows: ['direction'], columns: ['status_axis'], filters: ['period', 'class'] },
  {
    question: 'lights',
    rows: ['direction', 'task_name'],
    columns: ['light_axis'],
    filters: ['period', 'class'],
  },
  { question: 'bodies', rows: ['class', 'body_axis'], columns: ['light_axis'], filters: ['period'] },
  {
    question: 'budget',
    rows: ['direction', 'body_axis'],
    columns: [],
    filters: ['period', 'class', 'amounts_axis'],
  },
  { question: 'duties', rows: ['class', 'body_axis'], columns: ['direction'], filters: ['period'] },
];

const NAMES: Readonly<Record<Question, string>> = {
  completion: 'pr_pivot_completion',
  status: 'pr_pivot_status',
  lights: 'pr_pivot_lights',
  bodies: 'pr_pivot_bodies',
  budget: 'pr_pivot_budget',
  duties: 'pr_pivot_duties',
};

/** Row of the pivot's first filter. */
const ANCHOR = 3;
const ROW_HEIGHT = 18;
/** Behind the four columns of the budget pivot and one that stays free. */
const RATE_COLUMN = 5;
const RATES = 4;
/** Of a return, and their total. */
const STATES = 7;

/** One sheet for each pivot; one that needs a field which the questionnaire lacks is left out. */
export function pivotSheets(state: State): SheetDesign[] {
  const headers = new Map(
    returnsTable(state.questionnaire).columns.map(({ key, label }) => [key, label[state.language]]),
  );
  return SPECS.filter((spec) => fieldsOf(spec).every((field) => headers.has(field))).map((spec) =>
    pivotSheet(state, spec, (key) => headers.get(key) ?? key),
  );
}

function fieldsOf({ question, rows, columns, filters }: Spec): string[] {
  return [...rows, ...columns, ...filters, ...(question === 'budget' ? ['budget', 'executed'] : ['key'])];
}

function pivotSheet(state: State, spec: Spec, header: (key: string) => string): SheetDesign {
  const { language } = state;
  const { question } = spec;
  const sheet = returnsTable(state.questionnaire).title[language];
  const note =
    question === 'budget' ? word(language, 'pivots.budget-note') : word(language, 'pivots.note', { sheet });
  const beside = hasSlicers(state) ? PANEL : [];
  const slicers =
    beside.length === 0 ? [] : slicersOf(state, NAMES[question], ANCHOR, header, question === 'budget');
  const first = beside.length;
  const rows = [
    line(0, 30, first, word(language, `pivots.${question}`), STYLES.title),
    line(1, 18, first, note, STYLES.subtitle),
    ...(question === 'budget' ? rateRows(state, first) : captionRows(state, spec, first)),
  ];
  const charts = question === 'status' ? [statusChart(state, spec, first)] : [];
  return {
    name: word(language, `pivots.${question}-sheet`),
    state: 'visible',
    columns: [...beside, ...widths(spec, language)].map((width) => ({ width })),
    rows: withHeights(rows, slicers),
    highlights: lightColors(state, spec, first),
    pivots: [{ ...pivotOf(state, spec, header, first), ...(slicers.length === 0 ? {} : { slicers }) }],
    ...(charts.length === 0 ? {} : { charts }),
    gridLines: false,
    tabColor: COLORS.line,
    print: {
      // One row for each body, and few columns: a page holds it upright.
      orientation: question === 'completion' ? 'portrait' : 'landscape',
      ...(first === 0 ? {} : { area: printed(spec, first) }),
      // The names of the fields and the captions, also where a long pivot goes on.
      ...(spec.columns.length === 0 ? {} : { titleRows: [captionRow(spec) - 1, captionRow(spec)] as const }),
      fitWidth: 1,
      fitHeight: 0,
      footer: `&R${word(language, 'print.pages')}`,
    },
  };
}

/** All rows, without the slicers: buttons are no use on paper. */
function printed({ question, rows }: Spec, left: number): Area {
  const width =
    question === 'budget' ? RATE_COLUMN + RATES : rows.length + (question === 'completion' ? STATES : ITEMS);
  return { top: 0, bottom: SHEET_ROWS - 1, left, right: left + width - 1 };
}

/** Room for the longest label with its number, and for a subtotal's words behind that of its group. */
function widths({ question, rows }: Spec, language: State['language']): number[] {
  if (question === 'budget') return [32, language === 'en' ? 46 : 26, 19, 19, 4, 26, 16, 16, 10];
  const body = language === 'en' ? 46 : 28;
  const labels = rows.map((key) =>
    key === 'class' ? 20 : key === 'direction' ? 32 : key === 'body_axis' ? body : 28,
  );
  // No wider than a caption: LibreOffice puts captions left and figures right, whatever is said.
  const width = question === 'status' ? 18 : question === 'duties' ? 17 : language === 'en' ? 15 : 10;
  return [...labels, ...Array<number>(ITEMS).fill(width)];
}

function pivotOf(state: State, spec: Spec, header: (key: string) => string, column: number): PivotDesign {
  const say = (key: WordKey) => word(state.language, key);
  return {
    name: NAMES[spec.question],
    anchor: { row: ANCHOR, column },
    table: 'pr_Returns',
    rows: spec.rows.map(header),
    columns: spec.columns.map(header),
    filters: spec.filters.map(header),
    only: {
      [header('period')]: currentPeriod(state).id,
      // Without it every body stands under every direction that asks it, mostly with nothing beside it.
      ...(spec.filters.includes('amounts_axis')
        ? { [header('amounts_axis')]: amountsAxis('given', state.language) }
        : {}),
    },
    values:
      spec.question === 'budget'
        ? [
            {
              field: header('budget'),
              summary: 'sum',
              caption: say('pivots.budget-sum'),
              format: '#,##0',
            },
            {
              field: header('executed'),
              summary: 'sum',
              caption: say('pivots.executed-sum'),
              format: '#,##0',
            },
          ]
        : [{ field: header('key'), summary: 'count', caption: say('pivots.count'), format: '0' }],
    ...(spec.question === 'budget' ? {} : { zeros: true, centered: true }),
    words: {
      blank: say('pivots.blank'),
      all: say('pivots.all'),
      total: say('pivots.total'),
      subtotal: say('pivots.subtotal'),
      values: say('pivots.values'),
    },
  };
}

/** More than any of these lists has items; columns are as wide as this too. */
const ITEMS = 10;

/** The row of the captions over the figures: behind the filters, a blank row and the names of the fields. */
function captionRow({ filters }: Spec): number {
  return ANCHOR + filters.length + 2;
}

/** Rows that the pivot may take, with subtotals and the total. */
function mostRows(state: State, { rows }: Spec): number {
  const items = { direction: state.directions, task_name: state.tasks, body_axis: state.bodies };
  const count = (key: string) => (key in items ? items[key as keyof typeof items].length : 2);
  return rows.reduce((sum, key) => sum + count(key), 2);
}

/** Blank cells under the pivot, whose looks it takes on: captions and figures stand in the middle of their columns. */
function captionRows(state: State, spec: Spec, left: number): RowDesign[] {
  const first = captionRow(spec);
  const style: Style = { horizontal: 'center', vertical: 'center' };
  // Names of directions take two lines.
  const wrapped: Style = { ...style, wrap: true };
  const isLong = spec.question === 'duties';
  return Array.from({ length: mostRows(state, spec) + 1 }, (_, index) => ({
    row: first + index,
    height: isLong && index === 0 ? 2 * ROW_HEIGHT : ROW_HEIGHT,
    grows: true,
    cells: Array.from({ length: ITEMS }, (__, column) => ({
      column: left + spec.rows.length + column,
      value: null,
      style: isLong && index === 0 ? wrapped : style,
    })),
  }));
}

/** Rows and columns that the chart under a pivot covers. */
const CHART = { rows: 18, columns: 7 };

/** ① by direction, under the figures however many they become: it follows the slicers beside it. */
function statusChart(state: State, spec: Spec, left: number): PivotChart {
  const { language, otherDirections } = state;
  const top = captionRow(spec) + mostRows(state, spec) + otherDirections.length + 1;
  return {
    name: 'pr_chart_status',
    pivot: NAMES[spec.question],
    kind: 'bar',
    stacked: 'sums',
    title: word(language, 'pivots.status-chart'),
    alt: word(language, 'pivots.status-alt'),
    place: { top, bottom: top + CHART.rows - 1, left, right: left + CHART.columns - 1 },
  };
}

/** A light's column wears its colours, where there is a figure to see. */
function lightColors(state: State, spec: Spec, before: number): Highlight[] {
  if (!spec.columns.includes('light_axis')) return [];
  const top = captionRow(spec);
  const left = before + spec.rows.length;
  const area = { top, bottom: top + mostRows(state, spec), left, right: left + ITEMS - 1 };
  const caption = `${columnName(left)}$${top + 1}`;
  const cell = `${columnName(left)}${top + 1}`;
  return state.questionnaire.lights.map(({ label, color, fill }) => ({
    area,
    formula: `AND(TRIM(${caption})="${label[state.language]}",${cell}<>0,${cell}<>"")`,
    style: { color, fill },
  }));
}

function line(row: number, height: number, column: number, value: string, style: Style): RowDesign {
  return { row, height, cells: [{ column, value, style }] };
}

/** The rate of the sums by direction, as a plain table: a pivot cannot say it without averaging. */
function rateRows(state: State, left: number): RowDesign[] {
  const { language } = state;
  const say = (key: WordKey) => word(language, key);
  const { total, directions } = budgetOf(state);
  const amount: Style = { ...STYLES.tableNumber, format: '#,##0' };
  const cells = (values: readonly CellDesign['value'][], styles: readonly Style[]) =>
    values.map((value, index) => ({
      column: left + RATE_COLUMN + index,
      value,
      style: styles[index] ?? STYLES.tableText,
    }));
  const styles = [STYLES.tableText, amount, amount, { ...amount, format: '0.0%' }];
  const bold = styles.map((style): Style => ({ ...style, bold: true, fill: COLORS.locked }));
  const heads = (['summary.direction', 'summary.budget', 'summary.executed', 'summary.rate'] as const).map(
    say,
  );
  const body = directions.map(({ direction, budget }) => [
    `${String(direction.no).padStart(2, '0')} ${direction.short}`.trim(),
    budget.budget ?? null,
    budget.executed ?? null,
    budget.rate ?? null,
  ]);
  const sums = [say('summary.total'), total.budget ?? null, total.executed ?? null, total.rate ?? null];
  const lines = [
    cells(
      heads,
      heads.map(() => STYLES.tableHead),
    ),
    ...body.map((values) => cells(values, styles)),
    cells(sums, bold),
  ];
  return lines.map((made, index) => ({ row: ANCHOR + index, height: ROW_HEIGHT, grows: true, cells: made }));
}
