/** The figures behind the charts of 會前十分鐘, as plain tables beside the page: what a chart shows can be read without it. */
import { hasAmounts, type State, type StateReturn } from '../../book';
import {
  figuresByKind,
  figuresByPeriod,
  type figuresOf,
  isCounted,
  LIGHT_OF,
  ratesByDirection,
  type ReturnGroup,
  yearShare,
} from '../../figures';
import type { Area, CellDesign, CellValue, ChartSeries, Style } from '../../grid';
import { periodName } from '../../returns';
import { shareShown } from '../../values';
import { word, type WordKey } from '../../words';
import { COLORS, type SourceKeys, STYLES } from '../drawing';
import { numeralOf } from './summary-tables';

/** What is worst first; what nobody is judged by last. */
export const LIGHTS_SHOWN: readonly ReturnGroup[] = [
  'behind',
  'attention',
  'normal',
  'done',
  'ongoing',
  'notApplicable',
  'noRequest',
  'unfilled',
];

/** Told apart without colours: in print, and by who sees none. */
const PATTERNS: Readonly<Partial<Record<ReturnGroup, NonNullable<ChartSeries['pattern']>>>> = {
  attention: 'dkUpDiag',
  normal: 'smGrid',
  done: 'pct50',
  notApplicable: 'ltHorz',
  noRequest: 'ltDnDiag',
};

export interface ChartTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  /** Of the figures. */
  readonly format: string;
  readonly widths: readonly number[];
  readonly series: readonly ChartSeries[];
  /** By row, then by series: the returns that a figure is of. */
  readonly of: readonly (readonly SourceKeys[])[];
}

function keys(rows: readonly StateReturn[], isOne: (row: StateReturn) => boolean): SourceKeys {
  return () => rows.flatMap((row) => (isOne(row) ? [row.key] : []));
}

/** Directions that something is expected of; all of them where nothing is, so that no chart stands over nothing. */
export function lightsTable(state: State, { directions }: ReturnType<typeof figuresOf>): ChartTable {
  const { language, questionnaire } = state;
  const lights = LIGHTS_SHOWN.map((group) => questionnaire.lights.find(({ key }) => key === LIGHT_OF[group]));
  const asked = directions.filter(({ figures }) => figures.expected > 0);
  const shown = asked.length > 0 ? asked : directions;
  return {
    of: shown.map(({ rows }) => LIGHTS_SHOWN.map((group) => keys(rows, (row) => isCounted(row, group)))),
    heads: [
      word(language, 'dashboard.direction'),
      ...LIGHTS_SHOWN.map((group, index) => lights[index]?.label[language] ?? group),
    ],
    rows: shown.map(({ direction, figures }) => [
      `${numeralOf(direction, language)} ${direction.short}`.trim(),
      ...LIGHTS_SHOWN.map((group) => figures[group]),
    ]),
    format: '0',
    widths: [26, ...LIGHTS_SHOWN.map(() => 9)],
    series: LIGHTS_SHOWN.map((group, index): ChartSeries => {
      const pattern = PATTERNS[group];
      const light = lights[index];
      // What is not judged is pale: it is most of what there is, and nothing to look at.
      const pale = group === 'unfilled' || group === 'ongoing';
      const fill = group === 'notApplicable' ? COLORS.line : pale ? light?.fill : light?.color;
      return { fill: fill ?? COLORS.white, ...(pattern === undefined ? {} : { pattern }) };
    }),
  };
}

export function kindsTable(state: State): ChartTable {
  const say = (key: WordKey) => word(state.language, key);
  const kinds = figuresByKind(state);
  const row = (key: WordKey, figures: readonly number[]): CellValue[] => [say(key), ...figures];
  return {
    heads: (
      [
        'dashboard.kind',
        'dashboard.good',
        'dashboard.to-correct',
        'dashboard.waiting',
        'dashboard.unfilled',
      ] as const
    ).map(say),
    rows:
      kinds.length === 0
        ? [row('dashboard.central', [0, 0, 0, 0])]
        : kinds.map(({ kind, figures: { filled, toCorrect, waiting, unfilled } }) =>
            row(`dashboard.${kind}`, [filled - toCorrect, toCorrect, waiting, unfilled - waiting]),
          ),
    of: kinds.map(({ rows }) => [
      keys(rows, (row) => isCounted(row, 'filled') && row.state !== 'toCorrect'),
      keys(rows, ({ state: one }) => one === 'toCorrect'),
      keys(rows, ({ state: one }) => one === 'waiting'),
      keys(rows, ({ state: one }) => one === 'unfilled'),
    ]),
    format: '0',
    widths: [14, 9, 9, 9, 9],
    series: [
      { fill: COLORS.accent },
      { fill: COLORS.warnText, pattern: 'dkUpDiag' },
      { fill: COLORS.text, pattern: 'pct50' },
      { fill: COLORS.white },
    ],
  };
}

/** Without a budget there is no rate, and no bar. */
export function ratesTable(state: State): ChartTable {
  const { language } = state;
  const share = yearShare(state);
  const byDirection = ratesByDirection(state);
  const rates = byDirection.map(({ direction, rate }): CellValue[] => [
    numeralOf(direction, language),
    rate ?? null,
    share,
  ]);
  return {
    of: byDirection.map(({ rows }) => [keys(rows, hasAmounts)]),
    heads: [
      word(language, 'dashboard.direction'),
      word(language, 'dashboard.rate'),
      word(language, 'dashboard.year', { share: shareShown(share) }),
    ],
    rows: rates.length > 0 ? rates : [['–', null, share]],
    format: '0%',
    widths: [10, 10, 18],
    series: [{ fill: COLORS.accent }, { fill: COLORS.wrongText, line: true, labelled: false }],
  };
}

export function trendTable(state: State): ChartTable {
  const { language } = state;
  const periods = figuresByPeriod(state);
  return {
    of: periods.map(({ rows }) => [
      keys(rows, (row) => isCounted(row, 'filled')),
      keys(rows, (row) => isCounted(row, 'behind')),
    ]),
    heads: [
      word(language, 'dashboard.period'),
      word(language, 'dashboard.filled'),
      word(language, 'dashboard.trend-behind'),
    ],
    rows: periods.map(({ period, filled, behind }) => [
      periodName(period, language),
      filled ?? null,
      behind ?? null,
    ]),
    format: '0%',
    widths: [16, 10, 10],
    series: [{ fill: COLORS.accent }, { fill: COLORS.wrongText }],
  };
}

const figure: Style = { ...STYLES.tableCenter, vertical: 'center', wrap: false, size: 10 };
const label: Style = { ...STYLES.tableText, vertical: 'center', wrap: false, size: 10 };
const head: Style = { ...STYLES.tableHead, size: 10, wrap: false, shrink: true };

/** The table's cells from a place on, row by row, and the block that it covers. */
export function placed(
  { heads, rows, format }: ChartTable,
  top: number,
  left: number,
): { readonly lines: readonly (readonly CellDesign[])[]; readonly area: Area } {
  const cells = (values: readonly CellValue[], styles: (index: number) => Style): CellDesign[] =>
    values.map((value, index) => ({ column: left + index, value, style: styles(index) }));
  return {
    lines: [
      cells(heads, () => head),
      ...rows.map((values) => cells(values, (index) => (index === 0 ? label : { ...figure, format }))),
    ],
    area: { top, left, bottom: top + rows.length, right: left + heads.length - 1 },
  };
}
