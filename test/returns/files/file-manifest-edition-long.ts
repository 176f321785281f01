/** The edition has 40,000 letters. */
import { type Manifest, withManifest, type FileCase } from './file-support';

export const CASE: FileCase = {
  what: 'The edition has 40,000 letters.',
  make: () =>
    withManifest((template: Manifest) => ({
      ...template,
      edition: { ...template.edition, id: 'x'.repeat(40_000) },
    })),
  right: { refused: 'manifest-damaged' },
};
