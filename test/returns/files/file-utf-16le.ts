/** All parts are UTF-16, the lower byte first. */
import { repacked, wide, type FileCase } from './file-support';

export const CASE: FileCase = {
  what: 'All parts are UTF-16, the lower byte first.',
  make: () => repacked((parts) => wide(parts, true)),
  right: 'taken',
};
