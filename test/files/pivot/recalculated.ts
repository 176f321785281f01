/**
 * The figures of the sheets that are drawn as formulas over the workbook's tables. Put in place of the figures they say what
 * LibreOffice counts, which shares no code with us, and its charts stand over what it counted.
 */
import {
  cellName,
  columnName,
  markupText,
  returnsTable,
  TABLES,
  word,
  type Snapshot,
  type State,
  type WordKey,
} from '../../../src/core/index';
import { labelOf, type TableSpec } from '../../../src/core/tables';
import { openPackage } from '../../../src/files/package/book';
import { openParts } from '../../../src/files/patch';
import { type ChartCache, chartPaths } from './chart-caches';

/** Formulas by cell (`B5`), by the sheet that they stand on. */
export type Formulas = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Every one of these cells is a formula whose result is wrong until somebody calculates, and so are the figures of all charts. */
export function withFormulas(file: Uint8Array, formulas: Formulas): Uint8Array {
  const parts = openParts(file);
  const { sheets } = openPackage(parts);
  for (const [sheet, cells] of formulas) {
    const path = sheets.find(({ name }) => name === sheet)?.path ?? '';
    let changed = 0;
    const xml = parts
      .text(path)
      .replace(
        /<c r="([A-Z]+\d+)"((?: s="\d+")?)[^>]*?(?:\/>|>.*?<\/c>)/g,
        (whole, cell: string, style: string) => {
          const formula = cells.get(cell);
          if (formula === undefined) return whole;
          changed++;
          return `<c r="${cell}"${style}><f>${markupText(formula)}</f><v>-999</v></c>`;
        },
      );
    if (changed !== cells.size) throw new Error(`${changed} of ${cells.size} cells found on ${sheet}.`);
    parts.setText(path, xml);
  }
  for (const path of chartPaths(file))
    parts.setText(
      path,
      parts
        .text(path)
        .replace(/<c:numCache>.*?<\/c:numCache>/g, (cache) => cache.replace(/<c:v>[^<]*/g, '<c:v>-999')),
    );
  return parts.save();
}

/** The figures of a workbook in its state: of the charts, of what stands beside the money pivot, and of 其他統計. */
export function figureFormulas(state: State, snapshot: Snapshot, charts: readonly ChartCache[]): Formulas {
  const found = new Map<string, Map<string, string>>();
  const put = (sheet: string, cell: string, formula: string) =>
    found.set(sheet, (found.get(sheet) ?? new Map<string, string>()).set(cell, formula));
  const tables = new Tables(state);
  // What a chart over a pivot shows, the pivot calculates.
  const ofCells = charts.filter(({ title }) => title !== tables.say('pivots.status-chart'));
  for (const { title, series } of ofCells)
    for (const { name, sheet, column, row, values } of series)
      for (const [place] of values)
        put(sheet, `${column}${row + place}`, chartFormula(tables, title, name, place));
  for (const { name, rows } of snapshot.sheets) {
    const lines = rows.map((row) => row.map(({ value }) => value));
    const say = (cell: readonly [row: number, column: number], formula: string) =>
      put(name, cellName(...cell), formula);
    if (name === tables.say('dashboard.sheet')) cards(tables, lines, say);
    if (name === tables.say('pivots.budget-sheet')) rates(tables, lines, say);
    if (name === tables.say('tables.sheet')) otherTables(tables, lines, say);
  }
  return found;
}

type Lines = readonly (readonly unknown[])[];
type Say = (cell: readonly [row: number, column: number], formula: string) => void;

/** The columns of the tables by their words, as a person would write a formula over them. */
class Tables {
  private readonly returns: TableSpec;
  constructor(readonly state: State) {
    this.returns = returnsTable(state.questionnaire);
  }

  say(key: WordKey, facts: Readonly<Record<string, string | number>> = {}): string {
    return word(this.state.language, key, facts);
  }

  get period(): string {
    return this.state.periods.at(-1)?.id ?? '';
  }

  column(table: TableSpec, key: string): string {
    const name = columnName(table.columns.findIndex((one) => one.key === key));
    return `'${table.title[this.state.language]}'!$${name}$2:$${name}$12000`;
  }

  of(key: string): string {
    return this.column(this.returns, key);
  }

  kpi(key: string): string {
    return this.column(TABLES.kpis, key);
  }

  decision(key: string): string {
    return this.column(TABLES.decisions, key);
  }

  stateOf(key: Parameters<typeof labelOf<'state'>>[1]): string {
    return labelOf('state', key, this.state.language);
  }

  light(key: string): string {
    return this.state.questionnaire.lights.find((one) => one.key === key)?.label[this.state.language] ?? '';
  }

  /** Returns of a period in these states, with more conditions. */
  count(
    states: readonly Parameters<typeof labelOf<'state'>>[1][],
    more: string,
    period = this.period,
  ): string {
    return states
      .map(
        (one) =>
          `COUNTIFS(${this.of('period')},"${period}",${this.of('state')},"${this.stateOf(one)}"${more})`,
      )
      .join('+');
  }

  direction(index: number): string {
    const { no, short } = this.state.directions[index] ?? { no: 0, short: '' };
    return `,${this.of('direction')},"${String(no).padStart(2, '0')} ${short}"`;
  }

  sum(field: string, more: string): string {
    return `SUMIFS(${this.of(field)},${this.of('period')},"${this.period}"${more})`;
  }
}

const FILLED = ['filled', 'toCorrect', 'notApplicable', 'noRequest'] as const;
const ANSWERED = ['filled', 'toCorrect'] as const;
const JUDGED = ['behind', 'attention', 'normal', 'done'] as const;

/** Returns with one of the lights that are judged, among those that are answered. */
function lit(tables: Tables, light: string, more: string, period?: string): string {
  return `(${tables.count(ANSWERED, `${more},${tables.of('light')},"${tables.light(light)}"`, period)})`;
}

function lightCount(tables: Tables, label: string, more: string, period?: string): string {
  if (label === tables.light('unfilled')) return tables.count(['unfilled', 'waiting'], more, period);
  if (label === tables.light('not_applicable')) return tables.count(['notApplicable'], more, period);
  if (label === tables.light('no_request')) return tables.count(['noRequest'], more, period);
  const judged = JUDGED.find((key) => tables.light(key) === label);
  if (judged !== undefined) return lit(tables, judged, more, period);
  // 持續 is what is answered and not judged.
  return `${tables.count(ANSWERED, more, period)}-${JUDGED.map((key) => lit(tables, key, more, period)).join('-')}`;
}

function chartFormula(tables: Tables, title: string, series: string, place: number): string {
  const direction = tables.direction(place);
  switch (title) {
    case tables.say('dashboard.lights'):
      return lightCount(tables, series, direction);
    case tables.say('dashboard.kinds'): {
      const kind = labelOf('kind', place === 0 ? 'central' : 'local', tables.state.language);
      const states = {
        [tables.say('dashboard.good')]: ['filled', 'notApplicable', 'noRequest'],
        [tables.say('dashboard.to-correct')]: ['toCorrect'],
        [tables.say('dashboard.waiting')]: ['waiting'],
        [tables.say('dashboard.unfilled')]: ['unfilled'],
      } as const;
      return tables.count(states[series] ?? [], `,${tables.of('class')},"${kind}"`);
    }
    case tables.say('dashboard.rates'):
      return series === tables.say('dashboard.rate')
        ? `${tables.sum('executed', direction)}/${tables.sum('budget', direction)}`
        : yearShare(tables);
    case tables.say('dashboard.trend-first'):
    case tables.say('dashboard.trend'): {
      const period = tables.state.periods[place]?.id ?? '';
      const judged = JUDGED.map((key) => lit(tables, key, '', period)).join('+');
      return series === tables.say('dashboard.filled')
        ? `(${tables.count(FILLED, '', period)})/COUNTIFS(${tables.of('period')},"${period}")`
        : `${lit(tables, 'behind', '', period)}/(${judged})`;
    }
    default:
      throw new Error(`A chart of which no formula is known: ${title}.`);
  }
}

/** How much of the year is over on the period's last day, by months. */
function yearShare(tables: Tables): string {
  const row = `MATCH("${tables.period}",${tables.column(TABLES.periods, 'period')},0)`;
  const end = `INDEX(${tables.column(TABLES.periods, 'end')},${row})`;
  const day = `DATE(1911+VALUE(LEFT(${end},3)),VALUE(MID(${end},5,2)),VALUE(RIGHT(${end},2)))`;
  return `ROUND((MONTH(${day})-1+DAY(${day})/DAY(EOMONTH(${day},0)))/12,6)`;
}

/** The five figures over the charts: each below its name. */
function cards(tables: Tables, lines: Lines, say: Say): void {
  const counted = (formula: string) =>
    tables
      .say('dashboard.items', { count: '§' })
      .split('§')
      .map((text) => `"${text}"`)
      .join(`&(${formula})&`);
  const share = (formula: string) => `INT((${formula})*1000+0.000001)/10&"%"`;
  const all = `COUNTIFS(${tables.of('period')},"${tables.period}")`;
  const formulas: readonly (readonly [WordKey, string])[] = [
    ['dashboard.filled', share(`(${tables.count(FILLED, '')})/${all}`)],
    ['dashboard.behind', counted(lit(tables, 'behind', ''))],
    ['dashboard.attention', counted(lit(tables, 'attention', ''))],
    ['dashboard.done', counted(lit(tables, 'done', ''))],
    ['dashboard.executed', share(`${tables.sum('executed', '')}/${tables.sum('budget', '')}`)],
  ];
  const row = lines.findIndex((line) => line.includes(tables.say('dashboard.executed')));
  for (const [name, formula] of formulas)
    say([row + 1, lines[row]?.indexOf(tables.say(name)) ?? -1], formula);
}

/** 執行率 of the sums by direction, beside the pivot. */
function rates(tables: Tables, lines: Lines, say: Say): void {
  const head = tables.say('summary.rate');
  const top = lines.findIndex((line) => line.includes(head));
  const right = lines[top]?.indexOf(head) ?? -1;
  const directions = tables.state.directions.map((_, index) => tables.direction(index));
  [...directions, ''].forEach((more, index) => {
    const [budget, executed] = [tables.sum('budget', more), tables.sum('executed', more)];
    const row = top + 1 + index;
    say([row, right - 2], budget);
    say([row, right - 1], executed);
    say([row, right], `${executed}/${budget}`);
  });
}

/** 其他統計: each line of its three tables says what it counts, in its first columns. */
function otherTables(tables: Tables, lines: Lines, say: Say): void {
  const sections = (['indicators', 'delays', 'decisions'] as const).map(
    (key) => [tables.say(`tables.${key}`), key] as const,
  );
  let section: (typeof sections)[number][1] | undefined;
  let unit = '';
  lines.forEach((line, row) => {
    const begun = sections.find(([title]) => line[0] === title);
    if (begun !== undefined) section = begun[1];
    const isFigure = (column: number) => typeof line[column] === 'number';
    if (!isFigure(2)) return;
    const put = (formulas: readonly string[]) =>
      formulas.forEach((formula, index) => {
        if (isFigure(2 + index)) say([row, 2 + index], formula);
      });
    const name = typeof line[0] === 'string' ? line[0] : '';
    if (section === 'indicators') {
      if (name !== '') unit = name;
      put(indicatorFormulas(tables, unit, String(line[1])));
    } else if (section === 'delays') put(reasonFormulas(tables, name));
    else put(decisionFormulas(tables, name));
  });
}

function indicatorFormulas(tables: Tables, unit: string, bodyName: string): string[] {
  const body = tables.state.bodies.find(({ name }) => name === bodyName)?.id;
  const text = unit === tables.say('tables.no-unit') ? '' : unit;
  const isOne = [
    `(TRIM(${tables.kpi('unit')})="${text}")`,
    `(${tables.kpi('period')}="${tables.period}")`,
    ...(body === undefined ? [] : [`(${tables.kpi('body')}="${body}")`]),
  ].join('*');
  const [target, actual] = [tables.kpi('target'), tables.kpi('actual')];
  const both = `${isOne}*ISNUMBER(${target})*ISNUMBER(${actual})`;
  const bodies = tables.column(TABLES.bodies, 'body').replace('12000', '500');
  const ofUnit =
    text === ''
      ? `COUNTIFS(${tables.kpi('body')},${bodies},${tables.kpi('period')},"${tables.period}")-COUNTIFS(${tables.kpi('body')},${bodies},${tables.kpi('period')},"${tables.period}",${tables.kpi('unit')},"?*")`
      : `COUNTIFS(${tables.kpi('body')},${bodies},${tables.kpi('period')},"${tables.period}",${tables.kpi('unit')},"${text}")`;
  return [
    `SUMPRODUCT(${isOne})`,
    `SUMPRODUCT((${bodies}<>"")*((${ofUnit})>0))`,
    `SUMPRODUCT(${isOne},${target})`,
    `SUMPRODUCT(${isOne},${actual})`,
    `SUMPRODUCT(${both},${actual})/SUMPRODUCT(${both},${target})`,
  ];
}

function reasonFormulas(tables: Tables, reason: string): string[] {
  const text = reason === tables.say('tables.no-reason') ? '' : reason;
  const answered = ANSWERED.map((one) => `(${tables.of('state')}="${tables.stateOf(one)}")`).join('+');
  return (['behind', 'attention'] as const).map(
    (light) =>
      `SUMPRODUCT((TRIM(${tables.of('delay_reason')})="${text}")*(${answered})*` +
      `(${tables.of('period')}="${tables.period}")*(${tables.of('light')}="${tables.light(light)}"))`,
  );
}

function decisionFormulas(tables: Tables, body: string): string[] {
  const isTotal = body === tables.say('summary.total');
  const own = `(${tables.decision('body_name')}${isTotal ? '<>""' : `="${body}"`})`;
  return ['=', '<>'].map((sign) => `SUMPRODUCT(${own}*(TRIM(${tables.decision('decision')})${sign}""))`);
}
