/** Every word that people read, by key, in one catalogue per language. `{name}` is a parameter. */
export type { WordKey } from './catalogues';
export { fill } from './fill';
export { LANGUAGES, type Language, type Words } from './language';
export { addWords, isWordKey, word } from './word';
