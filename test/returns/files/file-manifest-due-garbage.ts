/** The due date is none. */
import { type Manifest, withManifest, type FileCase } from './file-support';

export const CASE: FileCase = {
  what: 'The due date is none.',
  make: () =>
    withManifest((template: Manifest) => ({
      ...template,
      period: { ...template.period, due: '2026-02-30' },
    })),
  right: { refused: 'manifest-damaged' },
};
