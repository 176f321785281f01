/** A rule is a number where a condition belongs. */
import { type Manifest, withManifest, type FileCase } from './file-support';

export const CASE: FileCase = {
  what: 'A rule is a number where a condition belongs.',
  make: () =>
    withManifest((template: Manifest) => ({
      ...template,
      questionnaire: {
        ...template.questionnaire,
        rules: [{ ...template.questionnaire.rules[0], when: '1 + 1' }],
      },
    })),
  right: { refused: 'manifest-damaged' },
};
