/** A file without content. */
import type { FileCase } from './file-support';

export const CASE: FileCase = {
  what: 'A file without content.',
  make: () => Promise.resolve(new Uint8Array()),
  right: { refused: 'empty' },
};
