/** Two hundred thousand tasks. */
import { type Manifest, withManifest, type FileCase } from './file-support';

export const CASE: FileCase = {
  what: 'Two hundred thousand tasks.',
  make: () =>
    withManifest((template: Manifest) => ({ ...template, tasks: Array.from({ length: 200_000 }, () => 0) })),
  right: { refused: 'manifest-damaged' },
};
