/**
 * A finite number in plain digits, without an exponent: `1e21` is `1000000000000000000000`, `1e-7` is `0.0000001`.
 * Reading the digits gives the same number again. Minus zero is `0`.
 */
export function decimal(value: number): string {
  const [digits = '0', exponent] = String(Math.abs(value)).split('e');
  const sign = value < 0 ? '-' : '';
  if (exponent === undefined) return sign + digits;
  const [whole = '0', fraction = ''] = digits.split('.');
  const shift = Number(exponent);
  const all = whole + fraction;
  return sign + (shift < 0 ? `0.${'0'.repeat(-shift - 1)}${all}` : all + '0'.repeat(shift - fraction.length));
}

/** A finite number as text in 15 significant digits, as spreadsheets show it, without an exponent. */
export function numberText(value: number): string {
  const rounded = Number(value.toPrecision(15));
  return decimal(Number.isFinite(rounded) ? rounded : value);
}

/** Why a text is no number. */
export type NumberFault =
  'thousands' | 'scientific' | 'magnitude-word' | 'parentheses' | 'unit' | 'too-many-digits' | 'not-a-number';

const PLAIN = /^[+-]?(\d+(\.\d+)?|\.\d+)$/;
const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;

/** Checked in this order; the first that matches names the fault. */
const FAULTS: readonly (readonly [RegExp, NumberFault])[] = [
  [/[萬億万亿]/, 'magnitude-word'],
  [/^\(.*\)$/, 'parentheses'],
  [/^[+-]?[\d.]+e[+-]?\d+$/i, 'scientific'],
  [/^[+-]?[\d.]*,[\d,.]*$/, 'thousands'],
  [/^[+-]?[\d,.]+\D+$/, 'unit'],
];

/**
 * Read half-width digits: a sign, correct groups of thousands, a decimal point. Anything else gives the fault; so does a
 * text with more digits than a number can hold, since dropping digits would be a guess.
 */
export function parseDecimal(text: string): number | NumberFault {
  if (!PLAIN.test(text) && !GROUPED.test(text)) {
    return FAULTS.find(([pattern]) => pattern.test(text))?.[1] ?? 'not-a-number';
  }
  const digits = text.replaceAll(',', '');
  const value = Number(digits);
  if (!Number.isFinite(value) || decimal(value) !== shortest(digits)) return 'too-many-digits';
  return value === 0 ? 0 : value;
}

/** Digits without a plus, leading zeros and the zeros that end a fraction: what `decimal` prints. */
function shortest(digits: string): string {
  const negative = digits.startsWith('-');
  const [whole = '', fraction = ''] = digits.replace(/^[+-]/, '').split('.');
  const before = whole.replace(/^0+(?=\d)/, '') || '0';
  const after = withoutEndingZeros(fraction);
  const all = after === '' ? before : `${before}.${after}`;
  return negative && all !== '0' ? `-${all}` : all;
}

function withoutEndingZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits.charAt(end - 1) === '0') end -= 1;
  return digits.slice(0, end);
}
