/** A field names a list of choices that is not there. */
import { type Manifest, withManifest, type FileCase } from './file-support';

export const CASE: FileCase = {
  what: 'A field names a list of choices that is not there.',
  make: () =>
    withManifest((template: Manifest) => ({
      ...template,
      questionnaire: { ...template.questionnaire, choices: {} },
    })),
  right: { refused: 'manifest-damaged' },
};
