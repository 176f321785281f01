/**
 * Stands in the place of `catalogues.ts` where words come later, by `addWords`: a pane begins with the few that its first
 * screen needs (webpack.config.js).
 */
import type { Language } from './language';

export const CATALOGUES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  'zh-TW': {},
  en: {},
};
