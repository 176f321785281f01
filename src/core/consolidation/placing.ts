/**
 * Place every received file: one register row for identical bytes, refusals, and files that wait for the coordinator
 * (docs/decisions/05: a token that does not match or a broken seal; refused is only what cannot be placed).
 */
import { gathered } from '../grid';
import { OTHERWISE_NAMED, placeToken, tokenOf } from '../returns';
import { compareTexts, counterOf, sorted, type Rank } from './answers';
import type { ConsolidationContext } from './context';
import { fileMatterId, settledBy } from './matters';
import { seriesOf, Withdrawals } from './series';
import { storedValue, type StoredSubmission } from './stored';
import type { Matter, Reason, Submission } from './types';

export interface PlacedFile {
  readonly id: string;
  readonly names: readonly string[];
  readonly received: string;
  /** `rejected`: it waited, and the coordinator does not take it. `withdrawn`: deleted where it came from. */
  readonly standing: 'refused' | 'rejected' | 'withdrawn' | 'waiting' | 'taken';
  /** Absent if the file as such was refused. */
  readonly stored: StoredSubmission | undefined;
  readonly rank: Rank;
  /** Why it is refused or waits. */
  readonly reasons: readonly Reason[];
  readonly matter: Matter | undefined;
  /** Why a decision on it cannot be followed. */
  readonly undecidable: 'unknown-option' | 'contradictory' | undefined;
}

/** A file that contributes to its body's returns. */
export type TakenFile = PlacedFile & { readonly stored: StoredSubmission };

export function isTaken(file: PlacedFile): file is TakenFile {
  return file.stored !== undefined;
}

export function placeFiles(context: ConsolidationContext): PlacedFile[] {
  const submissions = oneByBytes(context.input.submissions);
  const withdrawals = new Withdrawals(submissions);
  return submissions.map((submission) => placeFile(context, submission, withdrawals));
}

/** Identical bytes are one submission with all its names; the content of one is the content of all. */
function oneByBytes(submissions: readonly Submission[]): Submission[] {
  return [...gathered(submissions, ({ id }) => id)]
    .sort(([left], [right]) => compareTexts(left, right))
    .flatMap(([id, same]) => {
      const [first] = [...same].sort((left, right) => compareTexts(contentKey(left), contentKey(right)));
      if (first === undefined) return [];
      const names = sorted(same.flatMap((one) => one.names));
      const received = sorted(same.map((one) => one.received))[0] ?? '';
      return [{ ...first, id, names, received }];
    });
}

/** Readable content comes first: a newer program may read what an older one refused. */
function contentKey(submission: Submission): string {
  return 'stored' in submission
    ? `0${JSON.stringify(submission.stored)}`
    : `1${JSON.stringify(submission.refused)}`;
}

function placeFile(
  context: ConsolidationContext,
  submission: Submission,
  withdrawals: Withdrawals,
): PlacedFile {
  const { id, names, received } = submission;
  const base = { id, names, received, matter: undefined, undecidable: undefined };
  if (!('stored' in submission)) {
    const rank: Rank = { counter: 1, sealed: 0, sealCounter: 0, series: '' };
    return { ...base, standing: 'refused', stored: undefined, rank, reasons: [submission.refused] };
  }
  const { stored } = submission;
  const rank = rankOf(stored);
  const refusal = refusalOf(context, stored);
  if (refusal !== undefined) return { ...base, standing: 'refused', stored, rank, reasons: [refusal] };
  const withdrawal = withdrawalOf(stored, withdrawals);
  if (withdrawal !== undefined)
    return { ...base, standing: 'withdrawn', stored, rank, reasons: [{ code: withdrawal, parameters: {} }] };
  const reasons = doubtsOf(context, id, stored);
  if (reasons.length === 0) return { ...base, standing: 'taken', stored, rank, reasons };
  const { taken, fault } = context.decisions.onFile(id);
  const standing = taken === undefined ? 'waiting' : taken ? 'taken' : 'rejected';
  const matter = fileMatter(context, id, stored, reasons, taken);
  return { ...base, standing, stored, rank, reasons, matter, undecidable: fault };
}

/** Why a survey system's message or response has no part in the returns. */
function withdrawalOf({ origin }: StoredSubmission, withdrawals: Withdrawals): string | undefined {
  if (origin?.deleted !== undefined)
    return withdrawals.isLifted(origin) ? 'accepted.restored' : 'accepted.deletion';
  return origin !== undefined && withdrawals.has(origin) ? 'refused.withdrawn' : undefined;
}

function rankOf(stored: StoredSubmission): Rank {
  const series = stored.origin === undefined ? '' : seriesOf(stored.origin);
  const counter = stored.origin?.edit ?? counterOf(storedValue(stored.cover['counter']));
  const intact = stored.seal.state === 'intact';
  return { counter, sealed: intact ? 1 : 0, sealCounter: intact ? stored.seal.counter : 0, series };
}

/** What cannot be placed: another edition, another period, a body of which nothing is expected. */
function refusalOf(context: ConsolidationContext, stored: StoredSubmission): Reason | undefined {
  const { edition, period } = context.input;
  const body = stored.body.name;
  if (stored.edition !== edition.id)
    return { code: 'refused.edition', parameters: { body, edition: stored.edition, expected: edition.id } };
  if (stored.period !== period.id)
    return { code: 'refused.period', parameters: { body, period: stored.period, expected: period.id } };
  if (!context.bodies.has(stored.body.id))
    return { code: 'refused.body', parameters: { body, id: stored.body.id, period: period.id } };
  return undefined;
}

function doubtsOf(context: ConsolidationContext, id: string, stored: StoredSubmission): Reason[] {
  const reasons: Reason[] = [];
  if (!isIssuedHere(stored, context.input.secret)) reasons.push({ code: 'waiting.token', parameters: {} });
  if (stored.seal.state === 'broken')
    reasons.push({ code: 'waiting.seal', parameters: { counter: stored.seal.counter } });
  const rows = stored.findings.filter(({ code }) => code === OTHERWISE_NAMED).length;
  if (rows > 0) reasons.push({ code: 'waiting.rows', parameters: { rows } });
  if (context.input.closed?.has(id) === true) reasons.push({ code: 'waiting.closed', parameters: {} });
  return reasons;
}

/** The token covers the template, of which the digest is stored; an older one what the answers are for, all of it stored. */
function isIssuedHere(stored: StoredSubmission, secret: string): boolean {
  const { edition, period, body, form, rows, token, digest } = stored;
  if (digest !== undefined && token === tokenOf(digest, secret)) return true;
  const tasks = rows.map(({ task, hash }) => ({
    id: task,
    hash,
    number: '',
    direction: { no: 0, short: '' },
    text: '',
    role: 'named' as const,
    prefill: {},
    previous: {},
  }));
  const issued = {
    edition: { id: edition, title: '' },
    period: { id: period, start: '', end: '', due: '' },
    body,
    form,
    tasks,
  };
  return token === placeToken(issued, secret);
}

function fileMatter(
  context: ConsolidationContext,
  id: string,
  stored: StoredSubmission,
  reasons: readonly Reason[],
  taken: boolean | undefined,
): Matter {
  return {
    id: fileMatterId(id),
    kind: 'file',
    body: stored.body.id,
    bodyName: context.bodies.get(stored.body.id)?.name ?? stored.body.name,
    task: '',
    number: '',
    field: '',
    options: ['take', 'reject'].map((label) => ({ label, value: '', files: [id] })),
    reasons,
    ...settledBy(taken === undefined ? undefined : taken ? 'take' : 'reject'),
  };
}
