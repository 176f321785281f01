/** A change to a coordinator's workbook on the disk, worked out from what stands there at the moment of writing. */
import { readState, WORKBOOK_WANT, type Change, type Snapshot, type State } from '../../core/index';
import { changeWorkbook, readWorkbook } from '../../files';
import { hashOf, updateFile } from '../../files/node';
import type { Opened } from './coordinator';
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
    const { state, snapshot } = await standing(bytes, opened());
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

async function standing(
  bytes: Uint8Array,
  opened: Opened | undefined,
): Promise<Pick<Opened, 'state' | 'snapshot'>> {
  if (opened?.hash === hashOf(bytes)) return opened;
  const snapshot = await readWorkbook(bytes, { want: WORKBOOK_WANT });
  const reading = readState(snapshot);
  if (!('state' in reading)) throw new Error(`The workbook changed into ${reading.refused}.`);
  return { state: reading.state, snapshot };
}
