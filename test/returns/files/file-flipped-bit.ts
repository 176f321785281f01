/** One bit of a sheet was changed on a dying disk. */
import { base, type FileCase } from './file-support';

export const CASE: FileCase = {
  what: 'One bit of a sheet was changed on a dying disk.',
  make: async () => {
    const bytes = new Uint8Array(await base());
    const at = Math.floor(bytes.length / 2);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    return bytes;
  },
  right: { refused: 'damaged' },
};
