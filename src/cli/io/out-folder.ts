/** A folder that a command writes several files into. */
import { existsSync, mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UserError } from './errors';
import { fileSentence } from './files';
import type { CommandContext } from './output';

/** A new folder is made; a missing parent is more likely a slip of the pen. */
export function prepareFolder(context: CommandContext, out: string): void {
  if (existsSync(out)) return;
  if (!existsSync(dirname(out))) throw new UserError(fileSentence(context, out, 'folder-missing'));
  try {
    mkdirSync(out);
  } catch {
    throw new UserError(fileSentence(context, out, 'read-only', { reason: 'mkdir' }));
  }
}

/** A file that differs from what would be written may hold what somebody wrote: it is never overwritten unasked. */
export async function refuseChanged(
  context: CommandContext,
  files: readonly { path: string; bytes: Uint8Array }[],
): Promise<void> {
  for (const { path, bytes } of files) {
    if (!existsSync(path)) continue;
    if (Buffer.compare(await readFile(path), bytes) !== 0)
      throw new UserError(fileSentence(context, path, 'would-overwrite'));
  }
}
