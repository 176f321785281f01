/** Number formats of `.xlsx`: the built-in codes, and which of all codes show a date. */

/** Codes 27 to 36 and 50 to 58 depend on the language; these are those of Traditional Chinese (ECMA-376, 18.8.30). */
const ROC_DATE = '[$-404]e/m/d';
const ROC_LONG = '[$-404]e"年"m"月"d"日"';
const HALF_DAY = '上午/下午hh"時"mm"分"';
const HALF_DAY_SECONDS = '上午/下午hh"時"mm"分"ss"秒"';

const BUILT_IN: Readonly<Record<number, string | undefined>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'mm-dd-yy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yy h:mm',
  27: ROC_DATE,
  28: ROC_LONG,
  29: ROC_LONG,
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'hh"時"mm"分"',
  33: 'hh"時"mm"分"ss"秒"',
  34: HALF_DAY,
  35: HALF_DAY_SECONDS,
  36: ROC_DATE,
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
  50: ROC_DATE,
  51: ROC_LONG,
  52: HALF_DAY,
  53: HALF_DAY_SECONDS,
  54: ROC_LONG,
  55: HALF_DAY,
  56: HALF_DAY_SECONDS,
  57: ROC_DATE,
  58: ROC_LONG,
};

/** The code of a format id; undefined is General. */
export function formatCode(id: number, custom: ReadonlyMap<number, string>): string | undefined {
  const code = custom.get(id) ?? BUILT_IN[id];
  return code === undefined || code.toLowerCase() === 'general' ? undefined : code;
}

/**
 * Does this code show a day (not merely a time of day or a duration)? Only such numbers count from the workbook's
 * first day, so that only they differ between the 1900 and the 1904 system.
 */
export function showsDay(code: string | undefined): boolean {
  if (code === undefined) return false;
  const bare = code
    .replace(/"[^"]*"?/g, '')
    .replace(/\\.|[_*]./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/general|上午\/下午|am\/pm|a\/p/gi, '')
    .replace(/e[+-]/gi, '');
  return /[ydeg]/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare));
}
