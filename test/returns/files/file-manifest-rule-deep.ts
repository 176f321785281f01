/** A rule with ten thousand brackets. */
import { type Manifest, withManifest, type FileCase } from './file-support';

export const CASE: FileCase = {
  what: 'A rule with ten thousand brackets.',
  make: () =>
    withManifest((template: Manifest) => ({
      ...template,
      questionnaire: {
        ...template.questionnaire,
        rules: [
          { ...template.questionnaire.rules[0], when: `${'('.repeat(900)}blank(status)${')'.repeat(900)}` },
        ],
      },
    })),
  right: { refused: 'manifest-damaged' },
};
