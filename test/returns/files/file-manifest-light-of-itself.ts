/** A light asks which light it is. */
import { type Manifest, withManifest, type FileCase } from './file-support';

export const CASE: FileCase = {
  what: 'A light asks which light it is.',
  make: () =>
    withManifest((template: Manifest) => ({
      ...template,
      questionnaire: {
        ...template.questionnaire,
        lights: [{ ...template.questionnaire.lights[0], when: "light = 'behind'" }],
      },
    })),
  right: { refused: 'manifest-damaged' },
};
