/** The two languages in which people read this program and its workbooks. */
export const LANGUAGES = ['zh-TW', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One wording per language. */
export type Words = Readonly<Record<Language, string>>;
