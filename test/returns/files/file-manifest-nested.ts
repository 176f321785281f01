/** A manifest of a thousand boxes in boxes. */
import { type Manifest, withManifest, type FileCase } from './file-support';

export const CASE: FileCase = {
  what: 'A manifest of a thousand boxes in boxes.',
  make: () =>
    withManifest((template: Manifest) => ({
      ...template,
      more: Array.from({ length: 1_000 }).reduce((inner) => [inner], 0),
    })),
  right: { refused: 'manifest-damaged' },
};
