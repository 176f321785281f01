/** Five thousand indicators. */
import { type Manifest, withManifest, type FileCase } from './file-support';

export const CASE: FileCase = {
  what: 'Five thousand indicators.',
  make: () =>
    withManifest((template: Manifest) => ({ ...template, settings: { ...template.settings, kpis: 5_000 } })),
  right: { refused: 'manifest-damaged' },
};
