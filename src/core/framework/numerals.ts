/** Chinese numerals as headings use them: 一 to 九十九, and the formal 壹 to 玖 of chapters. */

const DIGITS = '零一二三四五六七八九';

/** Formal and variant signs, read as the common ones. */
const VARIANTS: Readonly<Record<string, string>> = {
  〇: '零',
  壹: '一',
  貳: '二',
  參: '三',
  叁: '三',
  肆: '四',
  伍: '五',
  陸: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
};

/** The signs that a heading's number is made of, for use inside a character class. */
export const NUMERAL_SIGNS = '一二三四五六七八九十';
export const FORMAL_SIGNS = '壹貳參叁肆伍陸柒捌玖拾';

/**
 * The Chinese numeral of a whole number from 0 to 99.
 * @throws RangeError for any other number.
 */
export function chineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 99) {
    throw new RangeError(`No Chinese numeral for ${value}: whole numbers from 0 to 99 only.`);
  }
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  if (tens === 0) return DIGITS.charAt(ones);
  return (tens === 1 ? '' : DIGITS.charAt(tens)) + '十' + (ones === 0 ? '' : DIGITS.charAt(ones));
}

/** Read a Chinese numeral from 0 to 99, common or formal; `null` when the text is none. */
export function readChineseNumeral(text: string): number | null {
  const plain = [...text].map((sign) => VARIANTS[sign] ?? sign).join('');
  const parts = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/u.exec(plain);
  if (plain === '零') return 0;
  if (parts === null || plain === '') return null;
  const [first = '', ten = '', last = ''] = parts.slice(1);
  if (ten === '') return plain.length === 1 ? DIGITS.indexOf(plain) : null;
  return (first === '' ? 1 : DIGITS.indexOf(first)) * 10 + (last === '' ? 0 : DIGITS.indexOf(last));
}
