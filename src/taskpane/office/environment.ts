/** What Office tells of itself; everything here is asked for with care, as old versions lack parts. */
import { LANGUAGES, type Language } from '../../core/index';

/** Office's language where it is one of ours; Chinese of any kind reads Chinese, everybody else English. */
export function officeLanguage(tag: string | undefined): Language {
  const exact = LANGUAGES.find((language) => language.toLowerCase() === tag?.toLowerCase());
  return exact ?? (tag === undefined || /^zh\b/i.test(tag) ? 'zh-TW' : 'en');
}

/** Whether a background (`#1f1f1f`) is dark; undefined if it is no colour. */
export function isDark(background: string | undefined): boolean | undefined {
  const [, red = '', green = '', blue = ''] =
    /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(background ?? '') ?? [];
  if (blue === '') return undefined;
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => Number.parseInt(part, 16));
  // Perceived brightness (ITU-R BT.601).
  return 0.299 * r + 0.587 * g + 0.114 * b < 128;
}

/** Where the pane runs, as far as it matters to what it can do. */
export interface Platform {
  readonly name: 'windows' | 'mac' | 'web' | 'other';
  /** A download from the pane reaches the person. In the web view of Excel for Mac and iPad it does nothing. */
  readonly downloads: boolean;
}

/** `PC`, `Mac`, `OfficeOnline` and the like, as Office names them; undefined outside of Office. */
export function platformOf(told: string | undefined): Platform {
  switch (told) {
    case 'Mac':
      return { name: 'mac', downloads: false };
    case 'OfficeOnline':
      return { name: 'web', downloads: true };
    case 'PC':
      return { name: 'windows', downloads: true };
    default:
      return { name: 'other', downloads: told !== 'iOS' };
  }
}

/** The local day, ISO. */
export function todayOf(now: Date): string {
  const part = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}

/** What Office answered within the time, in milliseconds; undefined where it did not: it can hang on a restored pane. */
export function answerWithin<T>(ready: Promise<T>, milliseconds: number): Promise<T | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), milliseconds);
    const settle = (answer: T | undefined) => {
      clearTimeout(timer);
      resolve(answer);
    };
    ready.then(settle, () => settle(undefined));
  });
}
