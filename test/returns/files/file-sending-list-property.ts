/** The property that marks a sending list stands in a return. */
import { edited, repacked, type FileCase } from './file-support';

export const CASE: FileCase = {
  what: 'The property that marks a sending list stands in a return.',
  make: () =>
    repacked((parts) =>
      edited(parts, /custom\.xml$/, (text) =>
        text.replace(/(name="pr_kind"[^>]*>\s*<[^>]*>)[^<]*/, '$1sending-list'),
      ),
    ),
  right: 'taken',
};
