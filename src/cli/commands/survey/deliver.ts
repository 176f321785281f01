/** Responses into the workbook: by the same consolidation as files, told by outcomes instead of one line per response. */
import {
  hasErrors,
  labelOf,
  word,
  type Outcome as FileOutcome,
  type Snapshot,
  type State,
} from '../../../core/index';
import { SurveyError, surveyorFor, type Response, type Surveyor } from '../../../survey';
import { UserError } from '../../errors';
import { asUserError, fileSentence } from '../../files';
import type { Arrived } from '../../inbox';
import type { Context, Outcome } from '../../output';
import { consolidateFile, fileLines, type FileLine } from '../consolidate';
import { openState } from '../coordinator';

export interface Desk {
  readonly state: State;
  readonly snapshot: Snapshot;
  readonly surveyor: Surveyor;
}

/** The workbook, and what makes submissions of responses for it. */
export async function openDesk(context: Context, path: string): Promise<Desk> {
  const { state, snapshot } = await openState(context, path);
  return { state, snapshot, surveyor: surveyorFor(state, snapshot, context.today) };
}

/** The adapter's typed faults as sentences that name the file. */
export function surveyFault(context: Context, path: string, error: unknown): unknown {
  return error instanceof SurveyError
    ? new UserError(fileSentence(context, path, error.code, error.parameters))
    : asUserError(context, path, error);
}

/** Responses as what arrives in an inbox. */
export function arrivals(surveyor: Surveyor, responses: Iterable<Response>): Arrived[] {
  return surveyor.arrivals(responses).map((arrived) => ({ path: arrived.name, ...arrived }));
}

export interface Delivery {
  readonly arrived: readonly Arrived[];
  /** Lines that come before the outcomes. */
  readonly notes: readonly string[];
  readonly data: Readonly<Record<string, unknown>>;
  readonly dry: boolean;
}

/** Consolidate what arrived; where nothing can be taken, the workbook is not touched. */
export async function deliver(context: Context, path: string, delivery: Delivery): Promise<Outcome> {
  const { arrived, notes, data, dry } = delivery;
  const isEmpty = !arrived.some(({ registered }) => registered !== undefined);
  const { done, written } = await consolidateFile(context, path, arrived, new Map(), dry || isEmpty);
  const lines = fileLines(context, done, arrived);
  const { totals } = done.result;
  const bad = lines.some(({ outcome }) => PROBLEMS.has(outcome));
  return {
    data: { responses: lines, totals: { ...totals }, ...data, dryRun: dry, changed: written },
    lines: [
      ...notes,
      ...told(context, lines),
      word(context.language, 'consolidate.totals', { ...totals }),
      word(context.language, endOf(isEmpty, dry, written)),
    ],
    exitCode: bad || hasErrors(done.result.findings) ? 1 : 0,
  };
}

function endOf(isEmpty: boolean, dry: boolean, written: boolean) {
  if (isEmpty) return 'survey.nothing';
  return dry ? 'consolidate.dry' : written ? 'consolidate.written' : 'consolidate.unchanged';
}

const PROBLEMS: ReadonlySet<FileOutcome> = new Set(['refused', 'waiting', 'conflict']);
/** Further ones are in `--json`: nobody reads a thousand lines. */
const LISTED = 50;

function told(context: Context, lines: readonly FileLine[]): string[] {
  const { language } = context;
  const counts = new Map<FileOutcome, number>();
  for (const { outcome } of lines) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  const problems = lines.filter(({ outcome }) => PROBLEMS.has(outcome));
  const more = problems.length - LISTED;
  return [
    ...[...counts].map(([outcome, count]) =>
      word(language, 'survey.outcomes', { outcome: labelOf('outcome', outcome, language), count }),
    ),
    ...problems
      .slice(0, LISTED)
      .map(({ path, outcome, reason }) => `  ${labelOf('outcome', outcome, language)}　${path}　${reason}`),
    ...(more > 0 ? [word(language, 'survey.more', { count: more })] : []),
  ];
}
