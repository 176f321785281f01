/** A rule asks for a name that nothing has. */
import { type Manifest, withManifest, type FileCase } from './file-support';

export const CASE: FileCase = {
  what: 'A rule asks for a name that nothing has.',
  make: () =>
    withManifest((template: Manifest) => ({
      ...template,
      questionnaire: {
        ...template.questionnaire,
        rules: [{ ...template.questionnaire.rules[0], when: 'filled(nowhere)' }],
      },
    })),
  right: { refused: 'manifest-damaged' },
};
