/** The pane begins with the words of its first screen in one language; its rooms, which have all words, load them first. */
import { addWords, type Language } from '../../core/index';

/** Each in a file of its own. */
const SHELLS = {
  en: () => import(/* webpackChunkName: "words-en" */ './shell.en'),
  'zh-TW': () => import(/* webpackChunkName: "words-zh-TW" */ './shell.zh-TW'),
} as const;

export async function loadShell(language: Language): Promise<void> {
  addWords(language, (await SHELLS[language]()).SHELL);
}

/** Both languages: a workbook may speak the other one. */
export async function loadAll(): Promise<void> {
  await import(/* webpackChunkName: "words" */ './all');
}
