/** A field has the name that every object has. */
import { type Manifest, withManifest, type FileCase } from './file-support';

export const CASE: FileCase = {
  what: 'A field has the name that every object has.',
  make: () =>
    withManifest((template: Manifest) => ({
      ...template,
      questionnaire: {
        ...template.questionnaire,
        fields: [
          ...template.questionnaire.fields,
          { ...template.questionnaire.fields[1], key: 'constructor' },
        ],
      },
    })),
  right: { refused: 'manifest-damaged' },
};
