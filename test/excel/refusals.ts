/** Members of Office.js that a use case needs, refused for good by each code: what is left, and what a person is told. */
import type { FaultCode } from '../../workbench/host/common/fault';
import type { Misbehaviour } from '../../workbench/host/objects/world';
import type { Finding } from '../../src/core/index';
import { createHostWorkbook, HostError, hostSentence } from '../../src/excel';
import { KEPT } from '../../src/excel/dress/kept';
import { JOURNAL } from '../../src/excel/host/journal';
import { DATA } from '../../src/excel/host/members';
import { overOffice, type OverOffice } from '../contract/adapters';
import type { UseCase } from '../contract/small-desk';
import { dataOfHost, pivotSheets, stateOfHost } from '../contract/states';

export const CODES = ['GeneralException', 'InvalidArgument', 'ApiNotFound', 'AccessDenied'] as const;

export interface Baseline {
  readonly useCase: UseCase;
  readonly bytes: Uint8Array;
  readonly before: string;
  readonly complete: string;
  /** Of the complete workbook, without its dress. */
  readonly data: string;
  readonly pivots: ReadonlySet<string>;
  readonly findings: readonly Finding[];
  /** In the order in which they were first needed. */
  readonly members: readonly string[];
}

export interface Refusal {
  readonly member: string;
  readonly code: (typeof CODES)[number];
  /** Whether the use case is then run again on a good host. */
  readonly isRunAgain: boolean;
}

/** Carries a use case out on the host that is open: what the pane does, or something with a fault. */
export type Runner = (useCase: UseCase, host: OverOffice) => Promise<readonly Finding[]>;

export const carryOut: Runner = async ({ changes }) => {
  const workbook = createHostWorkbook({ inFrontWithin: 0 });
  return workbook.apply(await changes(await workbook.read()));
};

export function refusing(member: string, code: FaultCode): Misbehaviour {
  return { refuse: (asked) => (asked === member ? code : undefined) };
}

export async function baselineOf(useCase: UseCase): Promise<Baseline> {
  const bytes = await useCase.bytes();
  const opened = await overOffice(bytes);
  const { host } = opened.office;
  const before = stateOfHost(host);
  const members = new Set<string>();
  host.misbehave({ refuse: (member) => void members.add(member) as undefined });
  const findings = await carryOut(useCase, opened);
  // What only the library itself asks for.
  const own = [...members].filter((member) => !member.includes('._'));
  const pivots = pivotSheets(host.book);
  const [complete, data] = [stateOfHost(host), dataOfHost(host, pivots)];
  return { useCase, bytes, before, complete, data, pivots, findings, members: own };
}

export function isData(member: string): boolean {
  return (DATA as readonly string[]).includes(member);
}

/** What is wrong with the outcome; undefined if nothing is. */
export async function outcomeOf(
  baseline: Baseline,
  { member, code, isRunAgain }: Refusal,
  run: Runner = carryOut,
): Promise<string | undefined> {
  const opened = await overOffice(baseline.bytes);
  const { host } = opened.office;
  host.misbehave(refusing(member, code));
  const [findings, error] = await run(baseline.useCase, opened).then(
    (done) => [done, undefined] as const,
    (thrown: unknown) => [undefined, thrown] as const,
  );
  const wrong =
    (findings === undefined
      ? ofError(opened, baseline, member, error)
      : ofFindings(opened, baseline, findings)) ?? ofSight(opened, member);
  if (wrong !== undefined || !isRunAgain) return wrong;
  host.misbehave({});
  await carryOut(baseline.useCase, opened);
  return stateOfHost(host) === baseline.complete ? undefined : 'not finished by the next run';
}

function ofError(
  { office }: OverOffice,
  { before }: Baseline,
  member: string,
  error: unknown,
): string | undefined {
  if (!(error instanceof HostError)) return `not a HostError: ${String(error)}`;
  if (!isData(member)) return `a dress stopped the data: ${String(error)}`;
  if (!error.interrupted && stateOfHost(office.host) !== before) return 'a part stands, and nobody is told';
  const [zh, en] = [hostSentence(error, 'zh-TW'), hostSentence(error, 'en')];
  if (zh.includes('{') || en.includes('{')) return `a sentence with a gap: ${zh} ${en}`;
  return /請|改用/.test(zh) && /run this again|use excel|keep/i.test(en)
    ? undefined
    : `no advice: ${zh} ${en}`;
}

/** Finished: with everything, or with all data and a finding. */
function ofFindings(
  { office: { host } }: OverOffice,
  { complete, data, pivots, findings }: Baseline,
  told: readonly Finding[],
): string | undefined {
  const isWhole = stateOfHost(host) === complete;
  const isTold = told.some((finding) => finding.code === 'host-undressed');
  if (dataOfHost(host, pivots) !== data) return 'finished, and data are missing';
  if (!isWhole && !isTold) return 'something is missing, and nobody is told';
  return isWhole && !isTold && told.length !== findings.length ? 'other findings' : undefined;
}

/** What is there for the next run only is nothing that a person should see. */
function ofSight({ office: { host } }: OverOffice, member: string): string | undefined {
  const seen = [KEPT, JOURNAL].filter((title) => host.book.sheet(title)?.visibility === 'Visible');
  return seen.length > 0 && !HIDES.includes(member) ? `seen: ${seen.join()}` : undefined;
}

/** What hiding a sheet takes. */
const HIDES = ['Worksheet.visibility', 'WorksheetCollection.getItem', 'Workbook.worksheets'];
