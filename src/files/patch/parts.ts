/** The parts of a workbook file: read whole, changed as text, written back in the order in which they came. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';

/** The date of every entry: the same content must give the same bytes. As written in the file it is local time. */
const ENTRY_DATE = new Date(1980, 0, 1);

export interface Parts {
  paths(): string[];
  has(path: string): boolean;
  /** The part as text; throws if there is none. */
  text(path: string): string;
  setText(path: string, text: string): void;
  remove(path: string): void;
  save(): Uint8Array;
}

/** Opens a file that has passed the guard against hostile ones. */
export function openParts(bytes: Uint8Array): Parts {
  const contents = new Map(Object.entries(unzipSync(bytes)));
  return {
    paths: () => [...contents.keys()],
    has: (path) => contents.has(path),
    text: (path) => {
      const content = contents.get(path);
      if (content === undefined) throw new Error(`No part ${path}.`);
      return strFromU8(content);
    },
    setText: (path, text) => {
      // A part that says the same keeps its bytes, whatever their spelling.
      const content = contents.get(path);
      if (content === undefined || strFromU8(content) !== text) contents.set(path, strToU8(text));
    },
    remove: (path) => void contents.delete(path),
    save: () => zipSync(Object.fromEntries<Zippable[string]>(contents), { level: 6, mtime: ENTRY_DATE }),
  };
}
