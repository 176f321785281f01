/** Every member of Office.js that a use case needs, refused for good by each code: what is left, and what a person is told. */
import type { FaultCode } from '../../workbench/host/fault';
import type { Misbehaviour } from '../../workbench/host/world';
import type { Finding } from '../../src/core/index';
import { createHostWorkbook, HostError, hostSentence } from '../../src/excel';
import { DATA } from '../../src/excel/members';
import { overOffice, type OverOffice } from '../contract/adapters';
import type { UseCase } from '../contract/small-desk';
import { stateOfHost } from '../contract/states';

export const CODES = ['GeneralException', 'InvalidArgument', 'ApiNotFound', 'AccessDenied'] as const;

export interface Baseline {
  readonly bytes: Uint8Array;
  readonly before: string;
  readonly complete: string;
  readonly findings: readonly Finding[];
  /** In the order in which they were first needed. */
  readonly members: readonly string[];
}

export function refusing(member: string, code: FaultCode): Misbehaviour {
  return { refuse: (asked) => (asked === member ? code : undefined) };
}

async function carryOut({ changes }: UseCase): Promise<readonly Finding[]> {
  const workbook = createHostWorkbook({ inFrontWithin: 0 });
  return workbook.apply(await changes(await workbook.read()));
}

export async function baselineOf(useCase: UseCase): Promise<Baseline> {
  const bytes = await useCase.bytes();
  const { office } = await overOffice(bytes);
  const before = stateOfHost(office.host);
  const members = new Set<string>();
  office.host.misbehave({ refuse: (member) => void members.add(member) as undefined });
  const findings = await carryOut(useCase);
  // What only the library itself asks for.
  const own = [...members].filter((member) => !member.includes('._'));
  return { bytes, before, complete: stateOfHost(office.host), findings, members: own };
}

export function isData(member: string): boolean {
  return (DATA as readonly string[]).includes(member);
}

/** What is wrong with the outcome; undefined if nothing is. */
export async function outcomeOf(
  useCase: UseCase,
  baseline: Baseline,
  member: string,
  code: FaultCode,
): Promise<string | undefined> {
  const host = await overOffice(baseline.bytes);
  host.office.host.misbehave(refusing(member, code));
  const [findings, error] = await carryOut(useCase).then(
    (done) => [done, undefined] as const,
    (thrown: unknown) => [undefined, thrown] as const,
  );
  const wrong =
    findings === undefined ? ofError(host, baseline, member, error) : ofFindings(host, baseline, findings);
  if (wrong !== undefined) return wrong;
  // What is as before ends as from before; by which code a part was refused makes no difference to the next run.
  if (stateOfHost(host.office.host) === baseline.before || code !== CODES[0]) return undefined;
  host.office.host.misbehave({});
  await carryOut(useCase);
  return stateOfHost(host.office.host) === baseline.complete ? undefined : 'not finished by the next run';
}

function ofError(host: OverOffice, { before }: Baseline, member: string, error: unknown): string | undefined {
  if (!(error instanceof HostError)) return `not a HostError: ${String(error)}`;
  if (!isData(member)) return `a dress stopped the data: ${String(error)}`;
  if (!error.interrupted && stateOfHost(host.office.host) !== before)
    return 'a part stands, and nobody is told';
  const [zh, en] = [hostSentence(error, 'zh-TW'), hostSentence(error, 'en')];
  if (zh.includes('{') || en.includes('{')) return `a sentence with a gap: ${zh} ${en}`;
  return /請|改用/.test(zh) && /run this again|use excel|keep/i.test(en)
    ? undefined
    : `no advice: ${zh} ${en}`;
}

/** Finished: with everything, or with all data and a finding. */
function ofFindings(
  host: OverOffice,
  { complete, findings }: Baseline,
  told: readonly Finding[],
): string | undefined {
  const isWhole = stateOfHost(host.office.host) === complete;
  const isTold = told.some((finding) => finding.code === 'host-undressed');
  if (!isWhole && !isTold) return 'something is missing, and nobody is told';
  return isWhole && !isTold && told.length !== findings.length ? 'other findings' : undefined;
}
