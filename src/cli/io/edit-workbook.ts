/** A change to a coordinator's workbook on the disk, worked out from what stands there at the moment of writing. */
import { readState, type Change, type Snapshot, type State } from '../../core/index';
import { changeWorkbook, readWorkbook } from '../../files';
import { updateFile } from '../../files/node';
import { asUserError } from './files';
import { asLeft, isAsLeft } from './left';
import type { CommandContext } from './output';

/**
 * Whether anything was written. `changes` are those of a day (ISO). `renews`: they only draw anew what the workbook says,
 * so that one which is as it was left needs no new backup.
 */
export async function editWorkbook(
  context: CommandContext,
  path: string,
  changes: (state: State, snapshot: Snapshot, day: string) => Iterable<Change>,
  { renews = false }: { readonly renews?: boolean } = {},
): Promise<boolean> {
  try {
    return await updateFile(
      path,
      async (bytes) => {
        const snapshot = await readWorkbook(bytes);
        const reading = readState(snapshot);
        if (!('state' in reading)) throw new Error(`The workbook changed into ${reading.refused}.`);
        const changed = await changeWorkbook(bytes, changes(reading.state, snapshot, context.today));
        return Buffer.compare(bytes, changed) === 0 ? changed : asLeft(changed);
      },
      (before) => renews && isAsLeft(before),
    );
  } catch (error) {
    throw asUserError(context, path, error);
  }
}
