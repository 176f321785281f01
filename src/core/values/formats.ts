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
