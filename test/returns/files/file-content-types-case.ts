/** The list of content types is named in small letters. */
import { renamed, repacked, type FileCase } from './file-support';

export const CASE: FileCase = {
  what: 'The list of content types is named in small letters.',
  make: () =>
    repacked((parts) => renamed(parts, (path) => (path.startsWith('[') ? path.toLowerCase() : path))),
  right: 'taken',
};
