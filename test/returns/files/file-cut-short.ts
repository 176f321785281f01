/** The end of the file was lost on the way. */
import { base, type FileCase } from './file-support';

export const CASE: FileCase = {
  what: 'The end of the file was lost on the way.',
  make: async () => (await base()).slice(0, -400),
  right: { refused: 'damaged' },
};
