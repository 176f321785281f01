/** Two hundred thousand fields. */
import { type Manifest, withManifest, type FileCase } from './file-support';

export const CASE: FileCase = {
  what: 'Two hundred thousand fields.',
  make: () =>
    withManifest((template: Manifest) => ({
      ...template,
      questionnaire: { ...template.questionnaire, fields: Array.from({ length: 200_000 }, () => 0) },
    })),
  right: { refused: 'manifest-damaged' },
};
