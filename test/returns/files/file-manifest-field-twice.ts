/** A field stands twice. */
import { type Manifest, withManifest, type FileCase } from './file-support';

export const CASE: FileCase = {
  what: 'A field stands twice.',
  make: () =>
    withManifest((template: Manifest) => ({
      ...template,
      questionnaire: {
        ...template.questionnaire,
        fields: [...template.questionnaire.fields, template.questionnaire.fields[0]],
      },
    })),
  right: { refused: 'manifest-damaged' },
};
