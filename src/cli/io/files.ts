/** Reading and saving files for commands, with every fault as a sentence that names the file. */
import { basename } from 'node:path';
import {
  type Change,
  type Language,
  type SnapshotWant,
  word,
  wordFileError,
  WorkbookFault,
} from '../../core/index';
import { changeWorkbook, PatchError, FileError } from '../../files';
import {
  createReader,
  type FileReading,
  loadFile,
  saveAtomically,
  saveEach,
  updateFile,
  asFileError,
  SAVING,
  systemCode,
} from '../../files/node';
import { UserError } from './errors';
import type { CommandContext } from './output';

/** `「檔名」：…` with what the matter is and what to do. */
export function fileSentence(
  context: Pick<CommandContext, 'language'>,
  path: string,
  code: string,
  parameters: Readonly<Record<string, string | number>> = {},
): string {
  const name = basename(path);
  const said = wordFileError(code, parameters, context.language);
  return context.language === 'en' ? `${name}: ${said}` : `「${name}」：${said}`;
}

/** Turn the adapters' typed faults into sentences; what is no fault of the user's stays as it is. */
export function asUserError(context: CommandContext, path: string, error: unknown): unknown {
  if (error instanceof FileError)
    return new UserError(fileSentence(context, path, error.code, error.parameters));
  if (error instanceof PatchError) {
    const { code, sheet, cell, table, header } = error;
    const parameters = Object.fromEntries(
      Object.entries({ sheet, cell, table, header }).filter(([, value]) => value !== undefined),
    ) as Record<string, string>;
    return new UserError(fileSentence(context, path, code, parameters));
  }
  if (error instanceof WorkbookFault)
    return new UserError(fileSentence(context, path, error.code, error.parameters));
  return error;
}

/**
 * The one sentence of whatever was thrown: a user's mistake in its own words, what the system refused with the file that
 * it names, and a fault of ours with a code by which it can be reported.
 */
export function sentenceOf(error: unknown, language: Language): UserError {
  if (error instanceof UserError) return error;
  if (error instanceof FileError) return new UserError(wordFileError(error.code, error.parameters, language));
  if (systemCode(error) !== 'unknown' && isSystemError(error)) {
    const { code, parameters } = asFileError(error, SAVING, 'unwritable');
    const path = 'path' in error && typeof error.path === 'string' ? error.path : '';
    return new UserError(fileSentence({ language }, path, code, parameters));
  }
  const code = error instanceof Error ? error.name : typeof error;
  return new UserError(word(language, 'cli.unexpected', { code }));
}

/** Errors of the system have a number beside their code; those of the runtime itself do not. */
function isSystemError(error: unknown): error is Error {
  return typeof error === 'object' && error !== null && 'errno' in error;
}

/** Read one workbook in the reader's worker, or what is wanted of it. */
export async function readOne(
  context: CommandContext,
  path: string,
  want?: SnapshotWant,
): Promise<FileReading> {
  const reader = createReader({ workers: 1 });
  try {
    return await reader.read(path, want);
  } catch (error) {
    throw asUserError(context, path, error);
  } finally {
    await reader.close();
  }
}

export async function save(
  context: CommandContext,
  path: string,
  bytes: Uint8Array,
  overwrite: boolean,
  isPrivate = false,
): Promise<void> {
  try {
    await saveAtomically(path, bytes, { overwrite, isPrivate });
  } catch (error) {
    throw asUserError(context, path, error);
  }
}

/** Saves files that stand beside each other, whatever stood there. */
export function saveAll(
  context: CommandContext,
  files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
): Promise<void> {
  return saveEach(files, { overwrite: true }, (path, error) => asUserError(context, path, error));
}

/** Change a workbook in place: the file is replaced whole or not at all, and its previous state kept where asked. */
export async function change(
  context: CommandContext,
  path: string,
  changes: readonly Change[],
  keepBackup: boolean,
): Promise<void> {
  try {
    if (keepBackup) await updateFile(path, (bytes) => changeWorkbook(bytes, changes));
    else await saveAtomically(path, await changeWorkbook(await loadFile(path), changes), { overwrite: true });
  } catch (error) {
    throw asUserError(context, path, error);
  }
}
