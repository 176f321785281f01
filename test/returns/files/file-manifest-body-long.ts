/** The body has a name of 40,000 letters. */
import { type Manifest, withManifest, type FileCase } from './file-support';

export const CASE: FileCase = {
  what: 'The body has a name of 40,000 letters.',
  make: () =>
    withManifest((template: Manifest) => ({
      ...template,
      body: { ...template.body, name: '部'.repeat(40_000) },
    })),
  right: { refused: 'manifest-damaged' },
};
