/** A copy of the right length that is nothing but zeros. */
import { base, type FileCase } from './file-support';

export const CASE: FileCase = {
  what: 'A copy of the right length that is nothing but zeros.',
  make: async () => new Uint8Array((await base()).length),
  right: { refused: 'damaged' },
};
