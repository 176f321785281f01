/** A change to a coordinator's workbook on the disk, worked out from what stands there at the moment of writing. */
import { readState, type Change, type Snapshot, type State } from '../../core/index';
import { changeWorkbook, readWorkbook } from '../../files';
import { updateFile } from '../../files/node';
import { asUserError } from './files';
import type { CommandContext } from './output';

/** Whether anything was written. */
export async function editWorkbook(
  context: CommandContext,
  path: string,
  changes: (state: State, snapshot: Snapshot) => readonly Change[],
): Promise<boolean> {
  try {
    return await updateFile(path, async (bytes) => {
      const snapshot = await readWorkbook(bytes);
      const reading = readState(snapshot);
      if (!('state' in reading)) throw new Error(`The workbook changed into ${reading.refused}.`);
      return changeWorkbook(bytes, changes(reading.state, snapshot));
    });
  } catch (error) {
    throw asUserError(context, path, error);
  }
}
