import { isAppendixHeading, readGoal, readHeading, readItem } from '..';
import { outOfTurn } from './outline';
import { around, joinCut, note, type Line, type TextReader } from './text';

export interface OverviewEntry {
  readonly line: number;
  readonly title: string;
}

/** The appendix at a glance: titles only, by number. */
export interface ReadOverview {
  /** The heading above it, where the text has one. */
  readonly heading: string;
  /** A heading of an appendix at its very end: the one of the table. */
  readonly nextHeading: string;
  readonly vision: OverviewEntry | undefined;
  readonly goals: ReadonlyMap<number, OverviewEntry>;
  readonly directions: ReadonlyMap<number, OverviewEntry>;
}

/** Words of a heading that open the vision in the appendix. */
const VISION = /願景$/u;

interface Started {
  readonly into: Map<number, OverviewEntry>;
  readonly no: number;
  readonly title: string;
}

/** Read the appendix at a glance. Only titles stand in it, so any other line continues the one before it. */
export function readOverview(lines: readonly Line[], reader: TextReader): ReadOverview {
  const vision = new Map<number, OverviewEntry>();
  const goals = new Map<number, OverviewEntry>();
  const directions = new Map<number, OverviewEntry>();
  let open: Started | null = null;
  let inVision = false;
  const headings = { above: '', behind: '' };
  for (const line of lines) {
    if (isAppendixHeading(line.text)) headings[line === lines.at(-1) ? 'behind' : 'above'] = line.text;
    if (isAppendixHeading(line.text) || isBareHeading(line.text)) {
      inVision = VISION.test(line.text);
      open = null;
      continue;
    }
    const started: Started | null =
      startOf(line.text, goals, directions) ?? visionStart(inVision && open === null, line, vision);
    if (started !== null) {
      open = started;
      reportTwice(started, line, reader);
      started.into.set(started.no, { line: line.no, title: started.title });
    } else if (open !== null) {
      goOn(open, line, reader);
    }
  }
  return {
    heading: headings.above,
    nextHeading: headings.behind,
    vision: vision.get(1),
    goals,
    directions,
  };
}

/** A number that stands twice hides the first title under it. */
function reportTwice({ into, no }: Started, line: Line, reader: TextReader): void {
  if (into.has(no)) outOfTurn(line, into.size + 1, no, reader);
}

/** A short line of words only, such as 願景 or 推動方向. */
function isBareHeading(text: string): boolean {
  return /^\p{Script=Han}{0,4}(?:願景|目標|方向)$/u.test(text);
}

function startOf(
  text: string,
  goals: Map<number, OverviewEntry>,
  directions: Map<number, OverviewEntry>,
): Started | null {
  const words = text.replace(/^[-–—•●‧*]\s*/u, '');
  const goal = readGoal(words);
  if (goal !== null) return { into: goals, no: goal.number, title: goal.title };
  const direction = readHeading(words) ?? readItem(words);
  return direction === null ? null : { into: directions, no: direction.number, title: direction.title };
}

function visionStart(here: boolean, line: Line, vision: Map<number, OverviewEntry>): Started | null {
  return here ? { into: vision, no: 1, title: line.text } : null;
}

function goOn(open: Started, line: Line, reader: TextReader): void {
  const before = open.into.get(open.no);
  if (before === undefined) return;
  open.into.set(open.no, { ...before, title: joinCut(before.title, line.text, reader) });
  note(reader, 'joined-paragraph', 'info', { line: line.no }, around(before.title, line.text));
}
