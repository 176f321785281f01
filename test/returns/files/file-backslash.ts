/** A Windows program parted the steps of the names in the package by backslashes. */
import { renamed, repacked, type FileCase } from './file-support';

export const CASE: FileCase = {
  what: 'A Windows program parted the steps of the names in the package by backslashes.',
  make: () => repacked((parts) => renamed(parts, (path) => path.replaceAll('/', '\\'))),
  right: 'taken',
};
