/** An .ods whose list of parts would keep a careless search busy for ever. */
import { zipOf } from '../../files/guard/zips';
import type { FileCase } from './file-support';

export const CASE: FileCase = {
  what: 'An .ods whose list of parts would keep a careless search busy for ever.',
  make: () =>
    Promise.resolve(
      zipOf({ 'META-INF/manifest.xml': `${'full-path="/" '.repeat(60_000)}`, 'content.xml': '<a/>' }),
    ),
  right: { refused: 'not-a-workbook' },
};
