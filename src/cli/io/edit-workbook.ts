/** A change to a coordinator's workbook on the disk, worked out from what stands there at the moment of writing. */
import { readState, type Change, type Snapshot, type State } from '../../core/index';
import { changeWorkbook, readWorkbook } from '../../files';
import { updateFile } from '../../files/node';
import { isDayOnly } from './day-only';
import { asUserError } from './files';
import type { CommandContext } from './output';

interface Standing {
  readonly state: State;
  readonly snapshot: Snapshot;
}

/**
 * Whether anything was written. `changes` are those of a day (ISO). `renews`: they only draw anew what the workbook says,
 * so that one which another day alone would change needs no new backup.
 */
export async function editWorkbook(
  context: CommandContext,
  path: string,
  changes: (state: State, snapshot: Snapshot, day: string) => readonly Change[],
  { renews = false }: { readonly renews?: boolean } = {},
): Promise<boolean> {
  let read: Standing | undefined;
  const changesOn = (day: string) => (read === undefined ? [] : changes(read.state, read.snapshot, day));
  try {
    return await updateFile(
      path,
      async (bytes) => {
        const snapshot = await readWorkbook(bytes);
        const reading = readState(snapshot);
        if (!('state' in reading)) throw new Error(`The workbook changed into ${reading.refused}.`);
        read = { state: reading.state, snapshot };
        return changeWorkbook(bytes, changesOn(context.today));
      },
      (before) => renews && read !== undefined && isDayOnly(before, read.snapshot, read.state, changesOn),
    );
  } catch (error) {
    throw asUserError(context, path, error);
  }
}
