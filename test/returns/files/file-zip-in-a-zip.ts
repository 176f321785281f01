/** The return lies in a zip within a zip. */
import { zipSync } from 'fflate';
import { base, type FileCase } from './file-support';

export const CASE: FileCase = {
  what: 'The return lies in a zip within a zip.',
  make: async () => zipSync({ 'b.zip': zipSync({ 'a.xlsx': await base() }) }),
  right: { inside: [{ refused: 'not-a-workbook' }] },
};
