/** A workbook in the stand-in as one short text: equal where its file would be, with what a file leaves out. */
import { createHash } from 'node:crypto';
import type { Host } from '../../workbench/host/index';
import { saveBook } from '../../workbench/host/save';

export function stateOfHost({ book }: Host): string {
  return createHash('sha1')
    .update(JSON.stringify(saveBook(book)))
    .digest('hex');
}
