/** Functions of single values. Of a whole range they give one result per cell, where Excel asks for that. */
import { isError, type CellError, type HostValue } from '../model/cell';
import { entered } from '../model/entered';
import { Incalculable } from './formula';
import { NO_VALUE, numberOf, sameText, valueAsText, truthOf } from './values';

export interface SingleFunction {
  readonly least: number;
  readonly most: number;
  /** Is asked with errors too; else the first error among what is given is the result. */
  readonly takesErrors?: boolean;
  readonly of: (given: readonly HostValue[]) => HostValue;
}

/** Days from Excel's first one to 1970-01-01. */
const UNIX_EPOCH = 25569;
const MS_PER_DAY = 86_400_000;
/** Before March 1900 Excel counts a day that never was. */
const FIRST_CERTAIN_DAY = 61;

export const SINGLE: Readonly<Record<string, SingleFunction>> = {
  CHAR: numeric(1, ([code = 0]) => {
    // Beyond, it is the machine's own code page.
    if (code < 1 || code > 127) throw new Incalculable(`CHAR(${code})`);
    return String.fromCharCode(code);
  }),
  DATE: numeric(3, ([year = 0, month = 0, day = 0]) => {
    const whole = [year, month, day].map(Math.floor);
    const serial = Date.UTC(whole[0] ?? 0, (whole[1] ?? 0) - 1, whole[2]) / MS_PER_DAY + UNIX_EPOCH;
    if (year < 1900 || year > 9999 || !(serial >= FIRST_CERTAIN_DAY)) throw new Incalculable('DATE');
    return serial;
  }),
  DAY: numeric(1, ([serial = 0]) => dayOf(serial).getUTCDate()),
  EXACT: texts(2, ([left, right]) => left === right),
  FIND: {
    least: 2,
    most: 3,
    of: ([what = null, where = null, from = 1]) =>
      plain([valueAsText(what), valueAsText(where), numberOf(from)], ([sought, text, start]) => {
        const first = Math.floor(Number(start)) - 1;
        if (first < 0 || first > String(text).length) return NO_VALUE;
        const at = String(text).indexOf(String(sought), first);
        return at < 0 ? NO_VALUE : at + 1;
      }),
  },
  INT: numeric(1, ([value = 0]) => Math.floor(value)),
  ISERROR: asking(isError),
  ISNUMBER: asking((value) => typeof value === 'number'),
  LEFT: cut((text, count) => text.slice(0, count)),
  LEN: texts(1, ([text = '']) => text.length),
  MID: {
    least: 3,
    most: 3,
    of: ([whole = null, from = null, count = null]) =>
      plain([valueAsText(whole), numberOf(from), numberOf(count)], ([text, start, size]) => {
        const first = Math.floor(Number(start)) - 1;
        if (first < 0 || Number(size) < 0) return NO_VALUE;
        return String(text).slice(first, first + Math.floor(Number(size)));
      }),
  },
  MONTH: numeric(1, ([serial = 0]) => dayOf(serial).getUTCMonth() + 1),
  N: {
    least: 1,
    most: 1,
    of: ([value = null]) => (typeof value === 'number' || typeof value === 'boolean' ? Number(value) : 0),
  },
  NOT: {
    least: 1,
    most: 1,
    of: ([value = null]) => plain([truthOf(value)], ([truth]) => truth !== true),
  },
  RIGHT: cut((text, count) => (count === 0 ? '' : text.slice(-count))),
  ROUND: numeric(2, ([value = 0, digits = 0]) => rounded(value, Math.trunc(digits))),
  SUBSTITUTE: texts(3, ([text = '', old = '', by = '']) => (old === '' ? text : text.replaceAll(old, by))),
  TEXT: {
    least: 2,
    most: 2,
    of: ([value = null, format = null]) => {
      const number = numberOf(value);
      // A format of numbers leaves what is none as it is.
      const isOther = typeof value === 'boolean' || (typeof value === 'string' && isError(number));
      return plain([isOther ? valueAsText(value) : number, valueAsText(format)], ([given, code]) =>
        typeof given === 'number' ? padded(given, String(code)) : String(given),
      );
    },
  },
  TRIM: texts(1, ([text = '']) => text.replace(/ +/g, ' ').replace(/^ | $/g, '')),
  VALUE: {
    least: 1,
    most: 1,
    of: ([value = null]) => {
      if (value === null) return 0;
      if (typeof value !== 'string') return typeof value === 'number' ? value : NO_VALUE;
      const read = entered(value, 'General').value;
      return typeof read === 'number' ? read : NO_VALUE;
    },
  },
};

/** The values, or the first error among them. */
function plain<T extends HostValue>(
  values: readonly (T | CellError)[],
  give: (values: readonly Exclude<T, CellError>[]) => HostValue,
): HostValue {
  const error = values.find(isError);
  return error ?? give(values as readonly Exclude<T, CellError>[]);
}

function numeric(count: number, of: (numbers: readonly number[]) => HostValue): SingleFunction {
  return { least: count, most: count, of: (given) => plain(given.map(numberOf), of) };
}

function texts(count: number, of: (texts: readonly string[]) => HostValue): SingleFunction {
  return { least: count, most: count, of: (given) => plain(given.map(valueAsText), of) };
}

function asking(of: (value: HostValue) => boolean): SingleFunction {
  return { least: 1, most: 1, takesErrors: true, of: ([value = null]) => of(value) };
}

function cut(of: (text: string, count: number) => string): SingleFunction {
  return {
    least: 1,
    most: 2,
    of: ([whole = null, size = 1]) =>
      plain([valueAsText(whole), numberOf(size)], ([text, count]) =>
        Number(count) < 0 ? NO_VALUE : of(String(text), Math.floor(Number(count))),
      ),
  };
}

function dayOf(serial: number): Date {
  if (serial < FIRST_CERTAIN_DAY) throw new Incalculable(`day ${serial}`);
  return new Date((Math.floor(serial) - UNIX_EPOCH) * MS_PER_DAY);
}

/** Halves go away from zero, by the digits that are seen: 1.005 gives 1.01. */
function rounded(value: number, digits: number): number {
  const [mantissa = '0', exponent = '0'] = Math.abs(value).toPrecision(15).split('e');
  const scaled = Math.round(Number(`${mantissa}e${Number(exponent) + digits}`));
  return Math.sign(value) * Number(`${scaled}e${-digits}`);
}

/** Only formats of zeros: `000`. */
function padded(value: number, format: string): string {
  if (!/^0+$/.test(format)) throw new Incalculable(`TEXT(${value},"${format}")`);
  const digits = String(Math.abs(rounded(value, 0))).padStart(format.length, '0');
  return value <= -0.5 ? `-${digits}` : digits;
}

/** Does the cell meet a criterion of COUNTIF? Only equal texts and numbers are asked for here. */
export function meets(value: HostValue, criterion: HostValue): boolean {
  if (typeof criterion === 'number') return value === criterion || value === String(criterion);
  if (typeof criterion !== 'string' || /^[<>=]|[*?~]/.test(criterion) || criterion === '') {
    throw new Incalculable(`COUNTIF ${JSON.stringify(criterion)}`);
  }
  const number = numberOf(criterion);
  if (!isError(number)) return meets(value, number);
  return typeof value === 'string' && sameText(value, criterion);
}
