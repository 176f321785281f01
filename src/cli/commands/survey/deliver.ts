/** Responses into the workbook: by the same consolidation as files, told by outcomes instead of one line per response. */
import {
  arrivedId,
  type FileResult,
  hasErrors,
  labelOf,
  readRegister,
  sourceReviewLabel,
  word,
  type Language,
  type Outcome as FileOutcome,
  type Registered,
} from '../../../core/index';
import { SurveyError, surveyorFor, type Response, type Surveyor } from '../../../survey';
import { UserError } from '../../io/errors';
import { asUserError, fileSentence } from '../../io/files';
import type { Arrived } from '../../io/inbox';
import type { CommandContext, CommandOutcome } from '../../io/output';
import { consolidateFile } from '../../io/consolidation';
import { fileLinesJson, type FileLineJson } from '../../io/file-line-json';
import { openState } from '../../io/coordinator';

interface DeliveryDesk {
  readonly register: readonly Registered[];
  readonly surveyor: Surveyor;
}

/** What the workbook has already, and what makes submissions of responses for it. */
export async function openDesk(context: CommandContext, path: string): Promise<DeliveryDesk> {
  const { state, snapshot } = await openState(context, path);
  const register = readRegister(snapshot);
  return { register, surveyor: surveyorFor(state, register, context.today) };
}

/** The adapter's typed faults as sentences that name the file. */
export function surveyFault(context: CommandContext, path: string, error: unknown): unknown {
  return error instanceof SurveyError
    ? new UserError(fileSentence(context, path, error.code, error.parameters))
    : asUserError(context, path, error);
}

/** Responses as what arrives in an inbox. */
export function arrivals(surveyor: Surveyor, responses: Iterable<Response>): Arrived[] {
  return surveyor.arrivals(responses).map((arrived) => ({ path: arrived.name, ...arrived }));
}

interface Delivery {
  readonly arrived: readonly Arrived[];
  /** Lines that come before the outcomes. */
  readonly notes: readonly string[];
  readonly data: Readonly<Record<string, unknown>>;
  readonly dry: boolean;
}

/** Consolidate what arrived; where nothing can be taken, the workbook is not touched. */
export async function deliver(
  context: CommandContext,
  path: string,
  delivery: Delivery,
): Promise<CommandOutcome> {
  const { arrived, notes, data, dry } = delivery;
  const isEmpty = !arrived.some((one) => arrivedId(one) !== undefined);
  const { done, written } = await consolidateFile(context, path, arrived, new Map(), dry || isEmpty);
  const lines = withReviews(fileLinesJson(context, done, arrived), arrived, done.result.files);
  const { totals } = done.result;
  const bad = lines.some(({ outcome }) => PROBLEMS.has(outcome));
  return {
    data: {
      responses: lines,
      totals: { ...totals },
      ...data,
      dryRun: dry,
      changed: written,
    },
    lines: [
      ...notes,
      ...told(context, lines),
      word(context.language, 'consolidate.totals', { ...totals }),
      word(context.language, endOf(isEmpty, dry, written)),
    ],
    exitCode: bad || hasErrors(done.result.findings) ? 1 : 0,
  };
}

interface ResponseLine extends FileLineJson {
  /** State of review at its source, as that says it; null where it says nothing. */
  readonly reviewState: string | null;
}

function withReviews(
  lines: readonly FileLineJson[],
  arrived: readonly Arrived[],
  results: readonly FileResult[],
): ResponseLine[] {
  const reviews = new Map(results.map(({ id, sourceReview }) => [id, sourceReview]));
  const reviewOf = (one: Arrived | undefined) => (one === undefined ? '' : reviews.get(arrivedId(one) ?? ''));
  return lines.map((line, index) => ({ ...line, reviewState: reviewOf(arrived[index]) || null }));
}

function endOf(isEmpty: boolean, dry: boolean, written: boolean) {
  if (isEmpty) return 'survey.nothing';
  return dry ? 'consolidate.dry' : written ? 'consolidate.written' : 'consolidate.unchanged';
}

const PROBLEMS: ReadonlySet<FileOutcome> = new Set(['refused', 'waiting', 'conflict']);
/** Further ones are in `--json`: nobody reads a thousand lines. */
const LISTED = 50;

function told(context: CommandContext, lines: readonly ResponseLine[]): string[] {
  const { language } = context;
  const counts = new Map<FileOutcome, number>();
  for (const { outcome } of lines) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  const problems = lines.filter(({ outcome }) => PROBLEMS.has(outcome));
  const more = problems.length - LISTED;
  return [
    ...[...counts].map(([outcome, count]) =>
      word(language, 'survey.outcomes', { outcome: labelOf('outcome', outcome, language), count }),
    ),
    ...problems.slice(0, LISTED).map((line) => `  ${factsOf(line, language).join('　')}`),
    ...(more > 0 ? [word(language, 'survey.more', { count: more })] : []),
  ];
}

function factsOf({ outcome, path, reason, reviewState }: ResponseLine, language: Language): string[] {
  const review = reviewState === null ? '' : sourceReviewLabel(reviewState, language);
  const said = review === '' ? [] : [word(language, 'coordinate.source-review', { review })];
  return [labelOf('outcome', outcome, language), path, reason, ...said];
}
