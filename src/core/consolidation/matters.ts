/**
 * Open matters and what was decided on them. A matter's id says what it is about: the cell, and the answers among which
 * to choose. So a decision holds as long as the same answers stand against each other, and reopens when another comes.
 */
import { gathered, sha256Hex } from '../grid';
import { BY_HAND, compareTexts, shownValue, sorted, unreadableMark } from './answers';
import type { AnswerGroup } from './merge-cell';
import type { Decision, Matter, MatterOption, PlanMove, PlanPart } from './types';

const STEMS = '甲乙丙丁戊己庚辛壬癸';

/** 甲, 乙, …, 癸, then 11, 12, … */
export function optionLabel(index: number): string {
  return STEMS[index] ?? String(index + 1);
}

/** 甲 or A is the first option; undefined if the text is no label. */
export function optionIndex(text: string): number | undefined {
  const label = text.normalize('NFKC').trim().toUpperCase();
  if (label.length === 1) {
    const index = STEMS.indexOf(label);
    if (index >= 0) return index;
    if (label >= 'A' && label <= 'Z') return label.charCodeAt(0) - 65;
  }
  return /^\d{1,3}$/.test(label) && Number(label) > 0 ? Number(label) - 1 : undefined;
}

function short(about: readonly string[], length: number): string {
  return sha256Hex(JSON.stringify(about)).slice(0, length);
}

const CELL_DIGITS = 8;
const OPTION_DIGITS = 6;

/** Id of a conflict: eight digits for the cell, six for the answers. */
function cellMatterId(key: string, field: string, options: readonly AnswerGroup[]): string {
  const answers = options.map((option) => option.key);
  return `${short(['cell', key, field], CELL_DIGITS)}-${short(answers, OPTION_DIGITS)}`;
}

export function fileMatterId(file: string): string {
  return short(['file', file], CELL_DIGITS);
}

export const PLAN_OPTIONS = ['agree', 'noted'] as const;

/** Id of a plan that moved: another value, or another reason, is another matter. */
export function planMatterId(
  key: string,
  part: PlanPart,
  moves: readonly PlanMove[],
  reason: string,
): string {
  const about = moves.flatMap(({ field, first, before, now }) =>
    [field, first, before, now].map((one) => (one === undefined ? '' : `${typeof one} ${one}`)),
  );
  return `${short(['plan', key, part], CELL_DIGITS)}-${short([...about, reason], OPTION_DIGITS)}`;
}

/** How a matter stands by the option that was chosen, if any. */
export function settledBy(option: string | undefined): Pick<Matter, 'status' | 'decided'> {
  return option === undefined ? { status: 'open' } : { status: 'decided', decided: option };
}

/** Why what was decided cannot be followed. */
type DecisionFault = 'unknown-option' | 'contradictory';

interface PlanDecision {
  readonly option?: string;
  readonly fault?: DecisionFault;
}

export interface ChosenOption {
  readonly chosen: AnswerGroup | undefined;
  readonly matterId: string;
  /** A decision was there, but for other answers, or it names no option. */
  readonly fault?: 'reopened' | DecisionFault;
}

type MatterDecision = Extract<Decision, { kind: 'matter' }>;
type OrderDecision = Extract<Decision, { kind: 'order' }>;

/** A question that was put to decisions, and what they said. */
export interface Asked {
  /** Whether others say the same: asked of them, it meets what it meets. */
  readonly isSaidBy: (others: Decisions) => boolean;
}

/** Whether decisions say to all these questions what was said to them: asked in their order, until one says something else. */
export function asksTheSame(asked: readonly Asked[], decisions: Decisions): boolean {
  return asked.every(({ isSaidBy }) => isSaidBy(decisions));
}

/** All decisions, looked up by what they are about; it remembers which of them met something. */
export class Decisions {
  private readonly used = new Set<Decision>();
  /** Those whose own matter was asked about: they hold, and were not overtaken by other answers. */
  private readonly met = new Set<Decision>();
  private asked: Asked[] = [];

  private readonly byId: ReadonlyMap<string, readonly MatterDecision[]>;
  /** By the digits of the cell. */
  private readonly byCell: ReadonlyMap<string, readonly MatterDecision[]>;
  private readonly orders: readonly OrderDecision[];

  constructor(private readonly all: readonly Decision[]) {
    const matters = all.flatMap((decision) =>
      decision.kind === 'matter' && decision.option.trim() !== '' ? [decision] : [],
    );
    this.byId = gathered(matters, ({ id }) => id);
    this.byCell = gathered(matters, ({ id }) => id.slice(0, CELL_DIGITS + 1));
    this.orders = all.flatMap((decision) => (decision.kind === 'order' ? [decision] : []));
  }

  /** What `work` gives, and what it asked on its way. */
  listening<Result>(work: () => Result): { readonly result: Result; readonly asked: readonly Asked[] } {
    this.asked = [];
    const result = work();
    const { asked } = this;
    this.asked = [];
    return { result, asked };
  }

  /** The decision on a conflict: for this cell, else by "take this file before that one". */
  onCell(key: string, field: string, options: readonly AnswerGroup[]): ChosenOption {
    const said = this.chosenIn(key, field, options);
    this.asked.push({
      isSaidBy(others) {
        const { chosen, fault } = others.onCell(key, field, options);
        return chosen === said.chosen && fault === said.fault;
      },
    });
    return said;
  }

  private chosenIn(key: string, field: string, options: readonly AnswerGroup[]): ChosenOption {
    const matterId = cellMatterId(key, field, options);
    const labels = this.labels(matterId);
    if (labels.length > 0) {
      const indexes = new Set(labels.map(optionIndex));
      if (indexes.size > 1) return { chosen: undefined, matterId, fault: 'contradictory' };
      const chosen = options[[...indexes][0] ?? options.length];
      return chosen === undefined
        ? { chosen: undefined, matterId, fault: 'unknown-option' }
        : { chosen, matterId };
    }
    const ordered = this.byOrder(options);
    if (ordered.chosen !== undefined) return { chosen: ordered.chosen, matterId };
    const reopened = this.metEarlier(matterId) || ordered.applied;
    return { chosen: undefined, matterId, ...(reopened ? { fault: 'reopened' as const } : {}) };
  }

  /** Whether a waiting file is taken; undefined while nothing valid was decided. */
  onFile(file: string): { readonly taken?: boolean; readonly fault?: DecisionFault } {
    const labels = new Set(this.labels(fileMatterId(file)).map((label) => label.trim().toLowerCase()));
    const [label] = labels;
    if (labels.size === 0) return {};
    if (labels.size > 1) return { fault: 'contradictory' };
    if (label === 'take') return { taken: true };
    return label === 'reject' ? { taken: false } : { fault: 'unknown-option' };
  }

  /** What was decided on a plan that moved; undefined while nothing valid was. */
  onPlan(id: string): PlanDecision {
    const said = this.saidOfPlan(id);
    this.asked.push({
      isSaidBy(others) {
        const { option, fault } = others.onPlan(id);
        return option === said.option && fault === said.fault;
      },
    });
    return said;
  }

  private saidOfPlan(id: string): PlanDecision {
    const labels = new Set(this.labels(id).map((label) => label.trim().toLowerCase()));
    const [label = ''] = labels;
    if (labels.size === 0) return {};
    if (labels.size > 1) return { fault: 'contradictory' };
    const option = PLAN_OPTIONS.find((one) => one === label) ?? PLAN_OPTIONS[optionIndex(label) ?? -1];
    return option === undefined ? { fault: 'unknown-option' } : { option };
  }

  /** Decisions that met nothing, in one order. */
  idle(): Decision[] {
    const key = (decision: Decision) => JSON.stringify(decision);
    return this.all
      .filter((decision) => !this.used.has(decision))
      .sort((left, right) => compareTexts(key(left), key(right)));
  }

  private labels(id: string): string[] {
    const found = this.byId.get(id) ?? [];
    for (const decision of found) {
      this.used.add(decision);
      this.met.add(decision);
    }
    return found.map(({ option }) => option);
  }

  /** Whether something was decided on this cell when other answers stood in it. */
  private metEarlier(matterId: string): boolean {
    const earlier = this.byCell.get(matterId.slice(0, CELL_DIGITS + 1)) ?? [];
    const overtaken = earlier.filter((decision) => !this.met.has(decision));
    for (const decision of overtaken) this.used.add(decision);
    return overtaken.length > 0;
  }

  /** Answers of a file go where a preferred file answers too; it decides if one answer is left. */
  private byOrder(options: readonly AnswerGroup[]): { chosen: AnswerGroup | undefined; applied: boolean } {
    const answersOf = (file: string) =>
      options.filter(({ versions }) => versions.some((version) => version.file === file));
    const behind = new Set<string>();
    for (const decision of this.orders) {
      const first = answersOf(decision.first);
      const second = answersOf(decision.second);
      if (first.length === 0 || second.every((one) => first.includes(one))) continue;
      this.used.add(decision);
      behind.add(decision.second);
    }
    const left = options.filter(({ versions }) => versions.some(({ file }) => !behind.has(file)));
    const applied = behind.size > 0;
    return { chosen: applied && left.length === 1 ? left[0] : undefined, applied };
  }
}

/** The options of a conflict as the coordinator sees them. */
export function cellOptions(options: readonly AnswerGroup[]): MatterOption[] {
  return options.map(({ first, versions }, index) => ({
    label: optionLabel(index),
    value: shownValue(first.value),
    ...unreadableMark(first.value),
    ...(versions.some(({ file }) => file === BY_HAND) ? { byHand: true as const } : {}),
    files: sorted(versions.map(({ file }) => file)).filter((file) => file !== BY_HAND),
  }));
}

/** In one order: by body, task and field, plans behind all others, for they hold nothing up; the open ones are for the reader to put first. */
export function sortMatters(matters: readonly Matter[]): Matter[] {
  const key = ({ kind, body, task, field, id }: Matter) =>
    [kind === 'plan' ? '1' : '0', body, task, field, id].join('\n');
  const keyed = matters.map((matter) => ({ matter, key: key(matter) }));
  return keyed.sort((left, right) => compareTexts(left.key, right.key)).map(({ matter }) => matter);
}
