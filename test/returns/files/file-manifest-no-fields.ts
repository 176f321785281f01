/** The manifest has no fields. */
import { type Manifest, withManifest, type FileCase } from './file-support';

export const CASE: FileCase = {
  what: 'The manifest has no fields.',
  make: () =>
    withManifest((template: Manifest) => ({
      ...template,
      questionnaire: { ...template.questionnaire, fields: [] },
    })),
  right: { refused: 'manifest-damaged' },
};
