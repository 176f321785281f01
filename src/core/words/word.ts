import type { Language } from './language';
import { CATALOGUES, type WordKey } from './catalogues';
import { fill } from './fill';

/** The words of a key, its parameters filled in. */
export function word(
  language: Language,
  key: WordKey,
  parameters: Readonly<Record<string, string | number>> = {},
): string {
  return fill(CATALOGUES[language][key], parameters);
}

/** Whether the catalogue has words for this key. */
export function isWordKey(key: string): key is WordKey {
  return Object.hasOwn(CATALOGUES['zh-TW'], key);
}

/** Words that were left out at first, for programs that load them when they need them. */
export function addWords(language: Language, words: Readonly<Record<string, string>>): void {
  Object.assign(CATALOGUES[language], words);
}
