/** A change to a coordinator's workbook on the disk, worked out from what stands there at the moment of writing. */
import type { Change, Snapshot, State } from '../../core/index';
import { changeWorkbook } from '../../files';
import { hashOf, updateFile } from '../../files/node';
import { reopened, type Opened } from './coordinator';
import { asUserError } from './files';
import type { HandedOver } from './handed-over';
import { asLeft, isAsLeft } from './left';
import type { CommandContext } from './output';

/** Changes of a day (ISO). */
type Changes = (state: State, snapshot: Snapshot, day: string) => Iterable<Change>;

/**
 * Whether anything was written. `opened` is the workbook as it was read before, which counts where it still stands so. `renews`:
 * the changes only draw anew what the workbook says, so that one which is as it was left needs no new backup.
 */
export async function editWorkbook(
  context: CommandContext,
  path: string,
  opened: HandedOver<Opened>,
  changes: Changes,
  { renews = false }: { readonly renews?: boolean } = {},
): Promise<boolean> {
  const changesIn = async (bytes: Uint8Array): Promise<Iterable<Change>> => {
    const before = opened();
    const isSame = before?.hash === hashOf(bytes);
    const { state, snapshot } = isSame ? before : await reopened(context, path, bytes);
    return changes(state, snapshot, context.today);
  };
  try {
    return await updateFile(
      path,
      async (bytes) => {
        const changed = await changeWorkbook(bytes, await changesIn(bytes));
        return Buffer.compare(bytes, changed) === 0 ? changed : asLeft(changed);
      },
      (before) => renews && isAsLeft(before),
    );
  } catch (error) {
    throw asUserError(context, path, error);
  }
}
