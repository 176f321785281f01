/** What the first pivots leave out because no pivot holds it: indicators by unit, why returns are behind, what was decided. */
import { indicatorRows, type State } from '../book';
import type { Matter } from '../consolidation';
import { gathered } from '../grid';
import { currentReturns, groupOfReturn } from './figures';

export interface IndicatorFigures {
  /** Indicators that name this unit. */
  readonly indicators: number;
  readonly bodies: number;
  /** Sums of cumulative figures; absent where none is given, and of a unit whose figures cannot be added. */
  readonly target?: number;
  readonly actual?: number;
  /** The rate of the sums, over indicators that give both. */
  readonly rate?: number;
}

interface UnitFigures {
  readonly unit: string;
  readonly figures: IndicatorFigures;
  readonly bodies: readonly {
    readonly body: string;
    readonly name: string;
    readonly figures: IndicatorFigures;
  }[];
}

/** Units whose figures say nothing when they are added. */
const NOT_ADDED: ReadonlySet<string> = new Set(['percent']);

interface Indicator {
  readonly body: string;
  readonly unit: string;
  readonly target: number | undefined;
  readonly actual: number | undefined;
}

/**
 * Indicators of the current period by unit, and within it by body, in the questionnaire's and the bodies' order; units of
 * people's own behind. Different units are never added (design: KPIs of different units are not added).
 */
export function indicatorsByUnit(state: State): UnitFigures[] {
  const { language, questionnaire, bodies } = state;
  const number = (value: unknown) => (typeof value === 'number' ? value : undefined);
  const all = indicatorRows(state, currentReturns(state)).map((row): Indicator => ({
    body: String(row['body']),
    unit: typeof row['unit'] === 'string' ? row['unit'].trim() : '',
    target: number(row['target']),
    actual: number(row['actual']),
  }));
  const choices = questionnaire.choices['unit'] ?? [];
  const known = choices.map(({ label }) => label[language]);
  const others = [...new Set(all.map(({ unit }) => unit))].filter((unit) => !known.includes(unit)).sort();
  const apart = new Set(choices.filter(({ key }) => NOT_ADDED.has(key)).map(({ label }) => label[language]));
  const ofUnit = gathered(all, ({ unit }) => unit);
  return [...known, ...others].flatMap((unit) => {
    const own = ofUnit.get(unit) ?? [];
    if (own.length === 0) return [];
    const ofBodies = gathered(own, ({ body }) => body);
    const isAdded = !apart.has(unit);
    return [
      {
        unit,
        figures: indicatorFigures(own, isAdded),
        bodies: bodies.flatMap(({ id, name }) => {
          const ofBody = ofBodies.get(id) ?? [];
          return ofBody.length === 0 ? [] : [{ body: id, name, figures: indicatorFigures(ofBody, isAdded) }];
        }),
      },
    ];
  });
}

function indicatorFigures(all: readonly Indicator[], isAdded: boolean): IndicatorFigures {
  const sum = (values: readonly (number | undefined)[]) => {
    const given = values.filter((value) => value !== undefined);
    if (!isAdded || given.length === 0) return undefined;
    // The last digits of a sum are noise.
    return Number(given.reduce((a, b) => a + b, 0).toPrecision(15));
  };
  const both = all.filter(({ target, actual }) => target !== undefined && actual !== undefined);
  const [target, actual] = [sum(all.map((one) => one.target)), sum(all.map((one) => one.actual))];
  const [of, done] = [sum(both.map((one) => one.target)), sum(both.map((one) => one.actual))];
  return {
    indicators: all.length,
    bodies: new Set(all.map(({ body }) => body)).size,
    ...(target === undefined ? {} : { target }),
    ...(actual === undefined ? {} : { actual }),
    ...(of === undefined || done === undefined || of <= 0 ? {} : { rate: done / of }),
  };
}

export interface DelayReason {
  /** As people wrote it; empty where they gave none. */
  readonly reason: string;
  readonly behind: number;
  readonly attention: number;
  /** Numbers of the tasks with the bodies, in the table's order. */
  readonly where: readonly { readonly number: string; readonly bodyName: string }[];
}

/** Returns that are behind or to be watched by the reason that they give: the same words are one reason, the most first, none last. */
export function delayReasons(state: State): DelayReason[] {
  const tasks = new Map(state.tasks.map(({ id, number }) => [id, number]));
  const names = new Map(state.bodies.map(({ id, name }) => [id, name]));
  const found = new Map<
    string,
    { behind: number; attention: number; where: DelayReason['where'][number][] }
  >();
  for (const row of currentReturns(state)) {
    const group = groupOfReturn(row);
    if (group !== 'behind' && group !== 'attention') continue;
    const given = row.answers['delay_reason'];
    const reason = typeof given === 'string' ? given.normalize('NFC').replace(/\s+/gu, ' ').trim() : '';
    const tally = found.get(reason) ?? { behind: 0, attention: 0, where: [] };
    found.set(reason, tally);
    tally[group] += 1;
    tally.where.push({ number: tasks.get(row.task) ?? row.task, bodyName: names.get(row.body) ?? row.body });
  }
  return [...found]
    .map(([reason, tally]): DelayReason => ({ reason, ...tally }))
    .sort(
      (a, b) =>
        Number(a.reason === '') - Number(b.reason === '') || b.behind - a.behind || b.attention - a.attention,
    );
}

interface DecisionFigures {
  readonly body: string;
  readonly name: string;
  readonly open: number;
  readonly decided: number;
}

/** Matters for the coordinator by body, in the bodies' order. */
export function decisionsByBody(state: State, matters: readonly Matter[]): DecisionFigures[] {
  const ofBody = gathered(matters, ({ body }) => body);
  return state.bodies.flatMap(({ id, name }) => {
    const own = ofBody.get(id) ?? [];
    const open = own.filter(({ status }) => status === 'open').length;
    return own.length === 0 ? [] : [{ body: id, name, open, decided: own.length - open }];
  });
}
