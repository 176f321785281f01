/** How headings and list items begin: 壹、 一、 （一） 目標一： 1. 附錄. They are the form of the guidelines. */
import { FORMAL_SIGNS, NUMERAL_SIGNS, readChineseNumeral } from './numerals';

/** A line with a number before its words. */
export interface Numbered {
  readonly number: number;
  /** The words after the number. */
  readonly title: string;
}

function marker(pattern: string): (text: string) => Numbered | null {
  const expression = new RegExp(`^${pattern}\\s*(.*)$`, 'u');
  return (text) => {
    const parts = expression.exec(text);
    const number = parts === null ? null : readChineseNumeral(parts[1] ?? '');
    return number === null ? null : { number, title: parts?.[2]?.trim() ?? '' };
  };
}

/** `壹、前言` */
export const readChapter = marker(`([${FORMAL_SIGNS}]+)、`);
/** `一、願景` */
export const readHeading = marker(`([${NUMERAL_SIGNS}]+)、`);
/** `(一) 建立…`, with brackets of either width. */
export const readItem = marker(`[（(]\\s*([${NUMERAL_SIGNS}]+)\\s*[）)]`);
/** `目標一：建立…` */
export const readGoal = marker(`目標\\s*([${NUMERAL_SIGNS}]+)\\s*[：:]`);

/** `1. 技職教育…`, but no decimal number. */
export function readArabic(text: string): Numbered | null {
  const parts = /^(\p{Nd}{1,2})\s*[.．、]\s*(?!\p{Nd})(.*)$/u.exec(text);
  if (parts === null) return null;
  return { number: Number((parts[1] ?? '').normalize('NFKC')), title: parts[2] ?? '' };
}

/** `附錄二 …` */
export function isAppendixHeading(text: string): boolean {
  return new RegExp(`^附錄[${NUMERAL_SIGNS}]*(?:[、：:\\s]|$)`, 'u').test(text);
}
