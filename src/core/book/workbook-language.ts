/** Which language a workbook of ours speaks, before it is read: whoever loads words late must know. */
import { kindOf, readPairs, type Snapshot } from '../grid';
import { manifestLanguage } from '../returns';
import type { Language } from '../words';

/** Undefined for a workbook that is none of ours, or whose hidden part is gone. */
export function workbookLanguage(snapshot: Snapshot): Language | undefined {
  const { kind, hidden, column } = kindOf(snapshot);
  if (hidden === undefined) return undefined;
  if (kind === 'coordinator') return languageOf(readPairs(hidden, column).values);
  return manifestLanguage(hidden, column);
}

/** By what the coordinator's hidden sheet says; a workbook from before it said so is Chinese. */
export function languageOf(facts: ReadonlyMap<string, string>): Language {
  return facts.get('language') === 'en' ? 'en' : 'zh-TW';
}
