/** A zip of 501 files. */
import { zipSync } from 'fflate';
import type { FileCase } from './file-support';

export const CASE: FileCase = {
  what: 'A zip of 501 files.',
  make: () =>
    Promise.resolve(
      zipSync(
        Object.fromEntries(Array.from({ length: 501 }, (_, at) => [`${at}.txt`, new Uint8Array([at & 255])])),
      ),
    ),
  right: { refused: 'too-many-entries' },
};
