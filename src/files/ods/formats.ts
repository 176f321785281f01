/** Number formats as data styles. */
import { element } from './markup';

const DATE = /^y{4}[/-]m{1,2}[/-]d{1,2}(?: h:mm)?$/;
const NUMBER = /^(#,##)?(0)(?:\.(0*)(#*))?(%)?$/;

/** Whether a format code asks for no data style. */
export function isGeneral(format: string | undefined): format is 'General' | undefined {
  return format === undefined || format === 'General';
}

/**
 * The data style of a format code of our sheets, under a name. Others than texts, dates, whole numbers, decimals
 * and percentages are refused: a fault of the program.
 */
export function dataStyle(name: string, format: string): string {
  if (isDate(format)) return element('number:date-style', { 'style:name': name }, dateParts(format));
  if (format === '@') return element('number:text-style', { 'style:name': name }, '<number:text-content/>');
  const [, grouped, whole, fixed = '', free = '', percent] = NUMBER.exec(format) ?? [];
  if (whole === undefined) throw new Error(`No data style for the format “${format}”.`);
  const number = element('number:number', {
    'number:decimal-places': fixed.length + free.length,
    'number:min-decimal-places': fixed.length,
    'number:min-integer-digits': 1,
    ...(grouped === undefined ? {} : { 'number:grouping': 'true' }),
  });
  return percent === undefined
    ? element('number:number-style', { 'style:name': name }, number)
    : element('number:percentage-style', { 'style:name': name }, `${number}<number:text>%</number:text>`);
}

export function isPercent(format: string | undefined): boolean {
  return format?.endsWith('%') === true;
}

/** `yyyy/m/d`, `yyyy-mm-dd`, either with `h:mm` behind it. */
export function isDate(format: string | undefined): format is string {
  return format !== undefined && DATE.test(format);
}

const PARTS: Readonly<Record<string, string>> = {
  y: 'number:year',
  m: 'number:month',
  d: 'number:day',
};

function dateParts(format: string): string {
  const [day = '', time] = format.split(' ');
  const parts = [...day.matchAll(/([ymd])\1*|[/-]/g)].map(([run, letter]) =>
    letter === undefined
      ? `<number:text>${run}</number:text>`
      : datePart(PARTS[letter] ?? '', run.length > 1),
  );
  const clock =
    time === undefined
      ? ''
      : `<number:text> </number:text>${datePart('number:hours', false)}<number:text>:</number:text>` +
        datePart('number:minutes', true);
  return parts.join('') + clock;
}

function datePart(name: string, isLong: boolean): string {
  return element(name, isLong ? { 'number:style': 'long' } : {});
}

const DAY = 86_400_000;
/** What serial 0 is. */
const ZERO = Date.UTC(1899, 11, 30);

/** A serial number as this format holds it: `2026-06-30`, with a time where it has one. */
export function dateValue(serial: number): string {
  const text = new Date(ZERO + Math.round(serial * DAY)).toISOString();
  return Number.isInteger(serial) ? text.slice(0, 10) : text.slice(0, 19);
}
