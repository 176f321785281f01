/** Rows of an XLSForm's sheets, by column. <https://xlsform.org/en/> */
import { LANGUAGES, type Language, type Words } from '../../core/index';

/**
 * Headers of translations name the language, and its code in brackets. pyxform warns of a code that is no language by itself
 * (`zh-TW`), and ODK Central refuses a form with warnings (400.16).
 */
const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { 'zh-TW': '中文 (zh)', en: 'English (en)' };

export const DEFAULT_LANGUAGE = LANGUAGE_NAMES['zh-TW'];

export type SheetRow = Readonly<Record<string, string>>;

const translated = (column: string) => LANGUAGES.map((language) => `${column}::${LANGUAGE_NAMES[language]}`);

export const SURVEY_COLUMNS: readonly string[] = [
  'type',
  'name',
  ...translated('label'),
  ...translated('hint'),
  'required',
  ...translated('required_message'),
  'relevant',
  'constraint',
  ...translated('constraint_message'),
  'calculation',
  'choice_filter',
  'appearance',
];

export const CHOICE_COLUMNS: readonly string[] = [
  'list_name',
  'name',
  ...translated('label'),
  'form',
  'bodies',
  'named',
  'local',
  'not_for',
];

export const SETTINGS_COLUMNS: readonly string[] = [
  'form_title',
  'form_id',
  'version',
  'default_language',
  'instance_name',
];

/** A text that people read: `${…}` in it, in the name of a body or a task, is no reference to a question. */
export function readable(text: string): string {
  return text.replaceAll('${', '＄{');
}

/** The cells of a text in each language; a blank text gives none. */
export function texts(column: string, words: Words): SheetRow {
  return Object.fromEntries(
    LANGUAGES.flatMap((language) =>
      words[language] === ''
        ? []
        : [[`${column}::${LANGUAGE_NAMES[language]}`, readable(words[language])] as const],
    ),
  );
}

/** A text made anew for each language. */
export function inEach(make: (language: Language) => string): Words {
  return { 'zh-TW': make('zh-TW'), en: make('en') };
}
