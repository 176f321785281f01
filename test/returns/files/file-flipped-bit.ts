/** One bit of a sheet was changed on a dying disk. */
import { base, type FileCase } from './file-support';

export const CASE: FileCase = {
  what: 'One bit of a sheet was changed on a dying disk.',
  make: async () => {
    const bytes = new Uint8Array(await base());
    // Inside the packed sheet, behind its local header.
    const at = Buffer.from(bytes).indexOf('xl/worksheets/sheet2.xml') + 200;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    return bytes;
  },
  right: { refused: 'damaged' },
};
