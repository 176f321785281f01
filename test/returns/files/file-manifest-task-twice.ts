/** A task stands twice. */
import { type Manifest, withManifest, type FileCase } from './file-support';

export const CASE: FileCase = {
  what: 'A task stands twice.',
  make: () =>
    withManifest((template: Manifest) => ({ ...template, tasks: [...template.tasks, template.tasks[0]] })),
  right: { refused: 'manifest-damaged' },
};
