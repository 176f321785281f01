/** Why a file could not be taken, read or written: a code and parameters; the words live in the catalogues. */
import type { Parameter } from '../../core/index';

/** What the guard says about bytes, before and while they are inflated. */
export type GuardCode =
  | 'empty'
  | 'legacy-xls'
  | 'encrypted'
  | 'not-a-workbook'
  | 'damaged'
  | 'too-large'
  | 'too-many-entries'
  | 'suspicious'
  /** A fault of ours that a file brought to light. */
  | 'unexpected';

/** What the file system or the reading worker says. */
type ReadCode = 'missing' | 'unreadable' | 'is-directory' | 'busy' | 'too-slow';

/** What stands in the way of saving. */
type SaveCode =
  | 'in-use'
  | 'changed-meanwhile'
  | 'no-backup'
  | 'name-too-long'
  | 'folder-missing'
  | 'read-only'
  | 'busy'
  | 'open-elsewhere'
  | 'exists'
  | 'is-directory'
  | 'disk-full'
  | 'unwritable';

export type FileCode = GuardCode | ReadCode | SaveCode;

export type FileParameters = Readonly<Record<string, Parameter>>;

export class FileError extends Error {
  override readonly name = 'FileError';

  constructor(
    readonly code: FileCode,
    readonly parameters: FileParameters = {},
  ) {
    super(`${code} ${JSON.stringify(parameters)}`);
  }
}
