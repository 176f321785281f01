/** All parts are UTF-16, the higher byte first. */
import { repacked, wide, type FileCase } from './file-support';

export const CASE: FileCase = {
  what: 'All parts are UTF-16, the higher byte first.',
  make: () => repacked((parts) => wide(parts, false)),
  right: 'taken',
};
