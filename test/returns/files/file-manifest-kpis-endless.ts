/** A number of indicators that no memory holds. */
import { type Manifest, withManifest, type FileCase } from './file-support';

export const CASE: FileCase = {
  what: 'A number of indicators that no memory holds.',
  make: () =>
    withManifest((template: Manifest) => ({ ...template, settings: { ...template.settings, kpis: 1e308 } })),
  right: { refused: 'manifest-damaged' },
};
