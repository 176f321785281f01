/** A zip that is no workbook, under the same limits. */
import { readDirectory } from './directory';
import { readEntry } from './inflate';
import { DEFAULT_LIMITS } from './limits';

/** Its entries by name, each unpacked when it is asked for. Throws a `FileError`. */
export function zipEntries(bytes: Uint8Array): ReadonlyMap<string, () => Uint8Array> {
  const entries = [...readDirectory(bytes, DEFAULT_LIMITS)];
  return new Map(entries.map(([name, entry]) => [name, () => readEntry(bytes, entry)]));
}
