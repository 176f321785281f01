/** A response file on the disk, for the survey adapter to read. */
import { basename } from 'node:path';
import { zipEntries } from '../../../files';
import { loadFile } from '../../../files/node';
import type { ResponseFile } from '../../../survey';
import { readOne } from '../../io/files';
import type { CommandContext } from '../../io/output';

export function responseFile(context: CommandContext, path: string): ResponseFile {
  return {
    name: basename(path),
    bytes: () => loadFile(path),
    snapshot: async () => (await readOne(context, path)).snapshot,
    entries: async () => zipEntries(await loadFile(path)),
  };
}
