/** The words of one language. */
import { word, type Language, type WordKey } from '../../src/core/index';

export type Say = (key: WordKey, parameters?: Readonly<Record<string, string | number>>) => string;

export function sayIn(language: Language): Say {
  return (key, parameters) => word(language, key, parameters);
}

/** Office's tag of a language, as manifest and Office.js write it. */
export function officeTag(language: Language): string {
  return language === 'en' ? 'en-US' : language;
}
