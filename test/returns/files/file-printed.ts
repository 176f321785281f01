/** A scan or print of the return: a PDF. */
import type { FileCase } from './file-support';

export const CASE: FileCase = {
  what: 'A scan or print of the return: a PDF.',
  make: () => Promise.resolve(new TextEncoder().encode('%PDF-1.7 …')),
  right: { refused: 'not-a-workbook' },
};
