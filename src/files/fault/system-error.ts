/** What the system says of a file, as a `FileError`: one place for reading and for saving. Node only. */
import { FileError, type FileCode } from './file-error';

/** The system's own code of an error, such as `ENOENT`. Not by class: an error may come from another realm. */
export function systemCode(error: unknown): string {
  const isCoded = typeof error === 'object' && error !== null && 'code' in error;
  return isCoded && typeof error.code === 'string' ? error.code : 'unknown';
}

/** On Windows EPERM means that another program holds the file; elsewhere that the file or folder is protected. */
const isHeld = (reason: string) => reason === 'EBUSY' || (reason === 'EPERM' && process.platform === 'win32');

/** These leave open what exactly the system said; it stands beside them for whoever looks into it. */
const OPEN: ReadonlySet<FileCode> = new Set<FileCode>(['busy', 'read-only', 'unreadable', 'unwritable']);

/** A `FileError` stays; the system's codes become what `codes` says of them, and all others `otherwise`. */
export function asFileError(
  error: unknown,
  codes: Readonly<Record<string, FileCode>>,
  otherwise: FileCode,
): FileError {
  if (error instanceof FileError) return error;
  const reason = systemCode(error);
  const code = isHeld(reason) ? 'busy' : (codes[reason] ?? otherwise);
  return new FileError(code, OPEN.has(code) ? { reason } : {});
}
