/** The return came in a zip, beside a letter and what a system leaves there. */
import { strToU8, zipSync } from 'fflate';
import { base, type FileCase } from './file-support';

export const CASE: FileCase = {
  what: 'The return came in a zip, beside a letter and what a system leaves there.',
  make: async () =>
    zipSync({
      '回復/115H1-勞動部.xlsx': await base(),
      '回復/公文.pdf': strToU8('%PDF-1.7'),
      '__MACOSX/回復/._115H1-勞動部.xlsx': strToU8('x'),
      '回復/.DS_Store': strToU8('x'),
    }),
  right: { inside: ['taken', { refused: 'not-a-workbook' }] },
};
