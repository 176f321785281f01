/** The manifest is a number. */
import { type Manifest, withManifest, type FileCase } from './file-support';

export const CASE: FileCase = {
  what: 'The manifest is a number.',
  make: () => withManifest((template: Manifest) => (void template, 7)),
  right: { refused: 'manifest-damaged' },
};
