/** The targets of relationships are parted by backslashes. */
import { edited, repacked, type FileCase } from './file-support';

export const CASE: FileCase = {
  what: 'The targets of relationships are parted by backslashes.',
  make: () =>
    repacked((parts) =>
      edited(parts, /\.rels$/, (text) =>
        text.replace(/Target="([^"#]*)"/g, (_, target: string) => `Target="${target.replaceAll('/', '\\')}"`),
      ),
    ),
  right: 'taken',
};
