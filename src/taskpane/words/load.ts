/**
 * The pane begins with the words of its first screen, in its own language; its rooms load what they say besides. What workbooks
 * say comes in the language of the pane, and in that of the workbook that is open.
 */
import { addWords, type Language } from '../../core/index';

/** Each in a file of its own. */
const SHELLS = {
  en: () => import(/* webpackChunkName: "words-en" */ './shell.en'),
  'zh-TW': () => import(/* webpackChunkName: "words-zh-TW" */ './shell.zh-TW'),
} as const;

const ROOMS = {
  en: () => import(/* webpackChunkName: "words-rooms-en" */ './rooms.en'),
  'zh-TW': () => import(/* webpackChunkName: "words-rooms-zh-TW" */ './rooms.zh-TW'),
} as const;

const BOOKS = {
  en: () => import(/* webpackChunkName: "words-book-en" */ './book.en'),
  'zh-TW': () => import(/* webpackChunkName: "words-book-zh-TW" */ './book.zh-TW'),
} as const;

/** What stands before a room is there. */
export async function loadShell(language: Language): Promise<void> {
  addWords(language, (await SHELLS[language]()).SHELL);
}

/** What a room needs, in the pane's language. */
export async function loadRooms(language: Language): Promise<void> {
  const [own] = await Promise.all([ROOMS[language](), loadBook(language)]);
  addWords(language, own.ROOMS);
}

/** What a workbook in this language says; wait for it before such a workbook is read or made. */
export async function loadBook(language: Language): Promise<void> {
  addWords(language, (await BOOKS[language]()).BOOK);
}
