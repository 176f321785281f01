/** Members of Office.js that a use case needs, refused for good by each code: what is left, and what a person is told. */
import { createHash } from 'node:crypto';
import { serialize } from 'node:v8';
import type { FaultCode } from '../../workbench/host/common/fault';
import type { Misbehaviour } from '../../workbench/host/objects/world';
import { openDesign } from '../../workbench/open/index';
import type { Finding, Snapshot } from '../../src/core/index';
import { createHostWorkbook, HostError, hostSentence } from '../../src/excel';
import { KEPT } from '../../src/excel/dress/kept';
import { JOURNAL } from '../../src/excel/host/journal';
import { DATA } from '../../src/excel/host/members';
import { overOffice, type OverOffice } from '../contract/adapters';
import type { UseCase } from '../contract/small-desk';
import { pivotSheets, shotOf } from '../contract/states';
import { recorded, retold } from './retold';

export const CODES = ['GeneralException', 'InvalidArgument', 'ApiNotFound', 'AccessDenied'] as const;
export type Code = (typeof CODES)[number];

type Shot = ReturnType<typeof shotOf>;

export interface Baseline {
  readonly useCase: UseCase;
  /** The workbook before, opened anew each time. */
  readonly open: () => Promise<OverOffice>;
  readonly reopened: () => Promise<Shot>;
  readonly before: Shot;
  readonly complete: Shot;
  readonly pivots: ReadonlySet<string>;
  readonly findings: readonly Finding[];
  /** In the order in which they were first needed. */
  readonly members: readonly string[];
  /** What the next run on a good host makes of a workbook, by its exact state: the same of the same. */
  readonly next: Map<string, string>;
}

/** Carries a use case out on the host that is open: what the pane does, or something with a fault. */
export type Runner = (useCase: UseCase, host: OverOffice) => Promise<readonly Finding[]>;

export const carryOut: Runner = (useCase) => write(useCase);

const worked = new WeakMap<UseCase, Map<string, ReturnType<UseCase['changes']>>>();

/** The core says the same changes of the same workbook: they are worked out once. */
function changesOf(useCase: UseCase, snapshot: Snapshot): ReturnType<UseCase['changes']> {
  const known = worked.get(useCase) ?? new Map<string, ReturnType<UseCase['changes']>>();
  worked.set(useCase, known);
  const key = createHash('sha1').update(serialize(snapshot)).digest('hex');
  const changes = known.get(key) ?? useCase.changes(snapshot);
  known.set(key, changes);
  return changes;
}

async function write(useCase: UseCase): Promise<readonly Finding[]> {
  const workbook = createHostWorkbook({ inFrontWithin: 0 });
  return workbook.apply(await changesOf(useCase, await workbook.read()));
}

export function refusing(member: string, code: FaultCode): Misbehaviour {
  return { refuse: (asked) => (asked === member ? code : undefined) };
}

export async function baselineOf(useCase: UseCase): Promise<Baseline> {
  const opened = openDesign(await useCase.bytes());
  const open = async () => {
    const host = await overOffice(opened);
    useCase.prepare?.(host.office.host.user);
    return host;
  };
  const reopened = async () => shotOf((await open()).office.host, new Set());
  const untouched = await reopened();
  const over = await open();
  const { host } = over.office;
  const members = new Set<string>();
  host.misbehave({ refuse: (member) => void members.add(member) as undefined });
  const findings = await carryOut(useCase, over);
  // What only the library itself asks for.
  const own = [...members].filter((member) => !member.includes('._'));
  const pivots = pivotSheets(host.book);
  const complete = shotOf(host, pivots);
  const next = new Map([[untouched.exact, complete.state]]);
  return { useCase, open, reopened, before: untouched, complete, pivots, findings, members: own, next };
}

export function isData(member: string): boolean {
  return (DATA as readonly string[]).includes(member);
}

interface Ended {
  readonly findings?: readonly Finding[];
  readonly error?: unknown;
}

function endOf(run: Promise<readonly Finding[]>): Promise<Ended> {
  return run.then(
    (findings) => ({ findings }),
    (error: unknown) => ({ error }),
  );
}

/** What stands in the workbook then, and what comes of it. */
interface Left extends Shot {
  /** Sheets of ours that a person sees though they are for the next run only. */
  readonly seen: readonly string[];
  /** The state after the next run on a good host. */
  readonly next: string;
}

/** What is wrong with the outcome of a single refusal; undefined if nothing is. */
export async function outcomeOf(
  baseline: Baseline,
  member: string,
  code: Code = 'GeneralException',
  run: Runner = carryOut,
): Promise<string | undefined> {
  const { ended, left } = await refusedBy(baseline, member, code, run);
  return wrongOf(baseline, member, ended, left);
}

export interface Outcome {
  readonly code: Code;
  readonly wrong: string | undefined;
  /** The host was asked the same as by another code, and is in the same state. */
  readonly isRetold: boolean;
}

/**
 * A member refused by each code, `first` on the host. The others are told over the first's answers: a run that asks the same to
 * its end leaves the same workbook; one that asks for something else is run on the host too.
 */
export async function outcomesOf(
  baseline: Baseline,
  member: string,
  first: Code = CODES[0],
): Promise<Outcome[]> {
  const { ended, left, talk } = await refusedBy(baseline, member, first, carryOut);
  const outcomes: Outcome[] = [
    { code: first, wrong: wrongOf(baseline, member, ended, left), isRetold: false },
  ];
  for (const code of CODES.filter((one) => one !== first)) {
    const told = await retold(talk, { member, from: first, to: code }, () => endOf(write(baseline.useCase)));
    const wrong = told.isSame
      ? wrongOf(baseline, member, told.result, left)
      : await outcomeOf(baseline, member, code);
    outcomes.push({ code, wrong, isRetold: told.isSame });
  }
  return outcomes;
}

async function refusedBy(baseline: Baseline, member: string, code: Code, run: Runner) {
  const over = await baseline.open();
  const { host } = over.office;
  host.misbehave(refusing(member, code));
  const talk = recorded(host.bridge);
  const ended = await endOf(run(baseline.useCase, over));
  const shot = shotOf(host, baseline.pivots);
  const seen = [KEPT, JOURNAL].filter((title) => host.book.sheet(title)?.visibility === 'Visible');
  const known = { asked: [...talk.asked], answered: [...talk.answered] };
  const left: Left = { ...shot, seen, next: baseline.next.get(shot.exact) ?? (await nextOf(baseline, over)) };
  baseline.next.set(shot.exact, left.next);
  return { ended, left, talk: known };
}

async function nextOf({ useCase, pivots }: Baseline, { office: { host } }: OverOffice): Promise<string> {
  host.misbehave({});
  return endOf(write(useCase)).then(({ error }) =>
    error === undefined ? shotOf(host, pivots).state : String(error),
  );
}

function wrongOf(baseline: Baseline, member: string, ended: Ended, left: Left): string | undefined {
  const wrong =
    ended.findings === undefined
      ? ofError(baseline, member, ended.error, left)
      : ofFindings(baseline, ended.findings, left);
  if (wrong !== undefined) return wrong;
  if (left.seen.length > 0 && !HIDES.includes(member)) return `seen: ${left.seen.join()}`;
  return left.next === baseline.complete.state ? undefined : 'not finished by the next run';
}

function ofError({ before }: Baseline, member: string, error: unknown, left: Left): string | undefined {
  if (!(error instanceof HostError)) return `not a HostError: ${String(error)}`;
  if (!isData(member)) return `a dress stopped the data: ${String(error)}`;
  if (!error.interrupted && left.state !== before.state) return 'a part stands, and nobody is told';
  return adviceOf(error);
}

/** What is wrong with what a person is told. */
export function adviceOf(error: HostError): string | undefined {
  const [zh, en] = [hostSentence(error, 'zh-TW'), hostSentence(error, 'en')];
  if (zh.includes('{') || en.includes('{')) return `a sentence with a gap: ${zh} ${en}`;
  return /請|改用/.test(zh) && /run this again|use excel|keep/i.test(en)
    ? undefined
    : `no advice: ${zh} ${en}`;
}

/** Finished: with everything, or with all data and a finding. */
function ofFindings(
  { complete, findings }: Baseline,
  told: readonly Finding[],
  left: Left,
): string | undefined {
  const isWhole = left.state === complete.state;
  const isTold = told.some((finding) => finding.code === 'host-undressed');
  if (left.data !== complete.data) return 'finished, and data are missing';
  if (!isWhole && !isTold) return 'something is missing, and nobody is told';
  return isWhole && !isTold && told.length !== findings.length ? 'other findings' : undefined;
}

/** What hiding a sheet takes. */
const HIDES = ['Worksheet.visibility', 'WorksheetCollection.getItem', 'Workbook.worksheets'];
