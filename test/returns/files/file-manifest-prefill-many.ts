/** A hundred and fifty thousand values that belong to no field. */
import { type Manifest, withManifest, type FileCase } from './file-support';

export const CASE: FileCase = {
  what: 'A hundred and fifty thousand values that belong to no field.',
  make: () =>
    withManifest((template: Manifest) => ({
      ...template,
      tasks: [
        {
          ...template.tasks[0],
          prefill: Object.fromEntries(Array.from({ length: 150_000 }, (_, at) => [`k${at}`, at])),
        },
      ],
    })),
  right: { refused: 'manifest-damaged' },
};
