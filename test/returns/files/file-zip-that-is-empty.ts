/** A zip without a file. */
import { zipSync } from 'fflate';
import type { FileCase } from './file-support';

export const CASE: FileCase = {
  what: 'A zip without a file.',
  make: () => Promise.resolve(zipSync({})),
  right: { refused: 'not-a-workbook' },
};
