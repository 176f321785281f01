/** The period begins on a day that is none. */
import { type Manifest, withManifest, type FileCase } from './file-support';

export const CASE: FileCase = {
  what: 'The period begins on a day that is none.',
  make: () =>
    withManifest((template: Manifest) => ({ ...template, period: { ...template.period, start: 'garbage' } })),
  right: { refused: 'manifest-damaged' },
};
