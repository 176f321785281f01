/** Saved as .xls by an old Excel, without a compound file around it. */
import type { FileCase } from './file-support';

export const CASE: FileCase = {
  what: 'Saved as .xls by an old Excel, without a compound file around it.',
  make: () => Promise.resolve(new Uint8Array([0x09, 0x08, 0x10, 0x00, 0, 0, 0, 0])),
  right: { refused: 'legacy-xls' },
};
