/** Two definitions lead to each other. */
import { type Manifest, withManifest, type FileCase } from './file-support';

export const CASE: FileCase = {
  what: 'Two definitions lead to each other.',
  make: () =>
    withManifest((template: Manifest) => ({
      ...template,
      questionnaire: {
        ...template.questionnaire,
        definitions: { ...template.questionnaire.definitions, one: 'two', two: 'not one' },
      },
    })),
  right: { refused: 'manifest-damaged' },
};
