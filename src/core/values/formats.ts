/** A number format code without quoted text, escaped characters, fillers and brackets (colours, locales, conditions). */
function bare(format: string): string {
  return format
    .replace(/"[^"]*"?/g, '')
    .replace(/[\\_*]./g, '')
    .replace(/\[[^\]]*\]?/g, '')
    .toLowerCase();
}

/** Elapsed time, e.g. `[h]:mm`. */
const ELAPSED = /\[[hms]+\]/i;

/** The letters of a format code that stand for parts of a date or time: `y m d h s`, and `e`, the year of the ROC era. */
function timeLetters(format: string): string {
  const letters = bare(format)
    .replace(/general|standard|boolean|am\/pm|a\/p/g, '')
    .replace(/e[+-]?[0#?]/g, '');
  return letters.replace(/[^ymdhse]/g, '');
}

/** True if the format shows a percentage: a `%` outside quotes, escapes and brackets. */
export function isPercentFormat(format: string | undefined): boolean {
  return format !== undefined && bare(format).includes('%');
}

/**
 * By how much a format shows a number smaller than it is: each comma right behind the last digit is a thousand, so that
 * `#,##0,` shows 7300000 as 7,300. 1 for a format that does not.
 */
export function scaleOf(format: string | undefined): number {
  if (format === undefined) return 1;
  const [positive = ''] = bare(format).split(';');
  const [, commas = ''] = /[0#?](,+)(?![0#?,])/.exec(positive) ?? [];
  return 1000 ** commas.length;
}

/** True if the format shows a calendar day or month, e.g. `yyyy/m/d` or `[$-404]e.mm.dd`; `h:mm` and `mm:ss` do not. */
export function isDateFormat(format: string | undefined): boolean {
  if (format === undefined || ELAPSED.test(format)) return false;
  const letters = timeLetters(format);
  return /[yde]/.test(letters) || /^m+$/.test(letters);
}

/** True if the format shows a date or a time of day: the number below it is no amount. */
export function isTimeFormat(format: string | undefined): boolean {
  if (format === undefined) return false;
  return ELAPSED.test(format) || timeLetters(format) !== '';
}
