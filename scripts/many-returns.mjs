/** Many returned files, made of the few of the demo. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The same workbook with other bytes: a comment at the end of the zip archive. Each is a submission of its own. */
function variant(bytes, number) {
  const comment = Buffer.from(`copy ${number}`);
  const copy = Buffer.concat([bytes, comment]);
  copy.writeUInt16LE(comment.length, bytes.length - 2);
  return copy;
}

/** Fills a new folder with this many files from a folder of returned ones; their paths. */
export function manyReturns(count, returned, target) {
  mkdirSync(target);
  const names = readdirSync(returned).filter((name) => name.endsWith('.xlsx'));
  return Array.from({ length: count }, (_, index) => {
    const name = names[index % names.length];
    const path = join(target, `${index}-${name}`);
    writeFileSync(path, variant(readFileSync(join(returned, name)), index));
    return path;
  });
}
