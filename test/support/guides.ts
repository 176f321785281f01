/**
 * The guides as text: their parts, and the names of things on screen that are marked in them. In Chinese names are marked by 「」, in
 * English by **bold**, and neither marks anything else.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/core/index';

export const GUIDES_FOLDER = 'docs/guide';

export type Role = 'coordinator' | 'it' | 'officer' | 'reviewer';

export const guideFile = (role: Role, language: Language) =>
  join(GUIDES_FOLDER, language === 'en' ? `${role}.md` : `${role}.zh-TW.md`);

export const readGuideText = (role: Role, language: Language) =>
  readFileSync(guideFile(role, language), 'utf8');

/** Without blocks and spans of code, which hold no marks. */
export const proseOf = (text: string) => text.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '');

export function markedNames(text: string, language: Language): string[] {
  const marked = language === 'en' ? /\*\*([^*]+)\*\*/g : /「([^「」]+)」/g;
  return [...proseOf(text).matchAll(marked)].map(([, name = '']) => name);
}

/** The text below each heading, by what the heading is called in English, and below the title by `''`. */
export function guideParts(role: Role, language: Language): ReadonlyMap<string, string> {
  const english = readGuideText(role, 'en').matchAll(HEADINGS);
  const texts = readGuideText(role, language)
    .split(HEADINGS)
    .filter((_, index) => index % 2 === 0);
  return new Map(
    ['', ...[...english].map(([, name = '']) => name)].map((name, at) => [name, texts[at] ?? '']),
  );
}

const HEADINGS = /^#{2,6} (.*)$/gm;
