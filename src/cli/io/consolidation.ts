/** Consolidating into a workbook on the disk, for every command that does; and what is told of each file. */
import {
  consolidateWorkbook,
  consolidationChanges,
  readReceived,
  withoutReceived,
  withoutRewritten,
  type Received,
  type Registered,
  type Snapshot,
  type State,
  type WorkbookConsolidation,
  type WrittenDecision,
} from '../../core/index';
import { changeWorkbook } from '../../files';
import { hashOf, updateFile } from '../../files/node';
import { openState, reopened, type Opened } from './coordinator';
import { asUserError } from './files';
import type { Arrived } from './inbox';
import { asLeft, isAsLeft } from './left';
import type { HandedOver } from './handed-over';
import type { CommandContext } from './output';
import { withSettled } from './settled';

interface How {
  /** What was read of the workbook before. */
  readonly known?: HandedOver<KnownStanding>;
  /** Note in the workbook what is told of its files, for a run to which nothing new comes. */
  readonly settles?: boolean;
}

interface Done {
  readonly done: WorkbookConsolidation;
  readonly written: boolean;
}

/** Consolidate into the workbook as it stands at the moment of writing; a dry run writes nothing. */
export async function consolidateFile(
  context: CommandContext,
  path: string,
  arrived: readonly Arrived[],
  decisions: ReadonlyMap<string, WrittenDecision>,
  dry: boolean,
  { known, settles = false }: How = {},
): Promise<Done> {
  const incoming = arrived.flatMap(({ registered }) => (registered === undefined ? [] : [registered]));
  if (dry) {
    const standing = known?.() ?? (await dryStanding(context, path));
    return { done: consolidated(standing, incoming, decisions).done, written: false };
  }
  let run: Run | undefined;
  const runOn = async (bytes: Uint8Array): Promise<Run> => {
    const before = known?.();
    const isSame = before !== undefined && hashOf(bytes) === before.hash;
    return consolidated(isSame ? before : await standingIn(context, path, bytes), incoming, decisions);
  };
  try {
    const written = await updateFile(
      path,
      async (bytes) => {
        run = await runOn(bytes);
        const changed = await changeWorkbook(
          bytes,
          consolidationChanges(run.done, run.snapshot, context.today),
        );
        if (Buffer.compare(bytes, changed) === 0) return changed;
        return settles ? withSettled(context, changed, run.done) : asLeft(changed);
      },
      (before) => run?.bringsNothing === true && isAsLeft(before),
    );
    if (run === undefined) throw new Error('Nothing was consolidated.');
    return { done: run.done, written };
  } catch (error) {
    throw asUserError(context, path, error);
  }
}

/** Whether nothing came that the register did not have: no file, and no further name of one. */
function hadAll(register: readonly Registered[], incoming: readonly Registered[]): boolean {
  const names = new Map(register.map(({ submission }) => [submission.id, new Set(submission.names)]));
  return incoming.every(({ submission: { id, names: own } }) =>
    own.every((name) => names.get(id)?.has(name) === true),
  );
}

interface Standing extends Received {
  readonly state: State;
  readonly snapshot: Snapshot;
}

/** What stands in a workbook, and the hash of the bytes in which it does. */
export interface KnownStanding extends Standing {
  readonly hash: string;
}

export function standingOfOpened({ hash, ...opened }: Opened): KnownStanding {
  return { ...standingOf(opened), hash };
}

async function dryStanding(context: CommandContext, path: string): Promise<Standing> {
  return standingOf(await openState(context, path));
}

async function standingIn(context: CommandContext, path: string, bytes: Uint8Array): Promise<Standing> {
  return standingOf(await reopened(context, path, bytes));
}

/**
 * What stands in the workbook, its larger part once: the store is let go where the register was read from it. Whoever read
 * the workbook returns from here before it is consolidated, for a frame that waits holds what it read.
 */
function standingOf({ state, snapshot }: Pick<Standing, 'state' | 'snapshot'>): Standing {
  return { state, snapshot: withoutReceived(snapshot), ...readReceived(snapshot) };
}

interface Run {
  readonly done: WorkbookConsolidation;
  /** Neither a file that the register did not have, nor a further name of one, nor a decision. */
  readonly bringsNothing: boolean;
  /** What the changes still need of the workbook as it was read. */
  readonly snapshot: Snapshot;
}

function consolidated(
  { state, snapshot, ...received }: Standing,
  incoming: readonly Registered[],
  decisions: ReadonlyMap<string, WrittenDecision>,
): Run {
  const done = consolidateWorkbook(state, snapshot, incoming, decisions, { received });
  const bringsNothing = decisions.size === 0 && hadAll(received.register, incoming);
  return { done, bringsNothing, snapshot: withoutRewritten(snapshot, done) };
}
