/** A rule of the manifest does not parse. */
import { type Manifest, withManifest, type FileCase } from './file-support';

export const CASE: FileCase = {
  what: 'A rule of the manifest does not parse.',
  make: () =>
    withManifest((template: Manifest) => ({
      ...template,
      questionnaire: {
        ...template.questionnaire,
        rules: [{ ...template.questionnaire.rules[0], when: 'x = = 1' }],
      },
    })),
  right: { refused: 'manifest-damaged' },
};
