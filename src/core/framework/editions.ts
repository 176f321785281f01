import edition112 from './data/edition-112.json' with { type: 'json' };
import type { Framework } from './framework';
import { parseFramework } from './read-framework';

/** Data of the editions that the program ships; a new edition is a new file here and nothing else. */
const DATA: Readonly<Record<string, unknown>> = { '112': edition112 };

/** Ids of the editions that the program ships, oldest first. */
export const EDITIONS: readonly string[] = Object.keys(DATA);

const read = new Map<string, Framework>();

/** An edition that the program ships, or `undefined` when it ships no such edition. */
export function builtinEdition(edition: string): Framework | undefined {
  if (!EDITIONS.includes(edition)) return undefined;
  const framework = read.get(edition) ?? parseFramework(DATA[edition]);
  read.set(edition, framework);
  return framework;
}
