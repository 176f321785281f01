import * as v from 'valibot';
import data from './data/short-titles.json' with { type: 'json' };

const TITLES = v.parse(v.record(v.string(), v.object({ 'zh-TW': v.string(), en: v.string() })), data);

/** A few characters that name an edition's guidelines in file names, or nothing for an edition that has none. */
export function shortTitle(edition: string, language: 'zh-TW' | 'en'): string {
  return TITLES[edition]?.[language] ?? '';
}
