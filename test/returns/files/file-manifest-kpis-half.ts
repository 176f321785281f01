/** Half an indicator. */
import { type Manifest, withManifest, type FileCase } from './file-support';

export const CASE: FileCase = {
  what: 'Half an indicator.',
  make: () =>
    withManifest((template: Manifest) => ({ ...template, settings: { ...template.settings, kpis: 1.5 } })),
  right: { refused: 'manifest-damaged' },
};
