/** The package lists its folders too. */
import { repacked, type FileCase } from './file-support';

export const CASE: FileCase = {
  what: 'The package lists its folders too.',
  make: () => repacked((parts) => ({ ...parts, 'xl/': new Uint8Array(), 'docProps/': new Uint8Array() })),
  right: 'taken',
};
