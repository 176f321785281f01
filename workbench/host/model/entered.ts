/** What Excel makes of a value written to a cell, or typed: en-US numbers, dates, times, percentages, formulas. */
import { isValidIsoDate, serialFromIso } from '../../../src/core/index';
import { invalidArgument } from '../common/fault';
import type { HostValue } from './cell';

interface Entered {
  readonly value: HostValue;
  readonly formula?: string;
  /** The format that Excel gives the cell where it was General. */
  readonly format?: string;
}

const ERRORS = ['#N/A', '#DIV/0!', '#NULL!', '#NUM!', '#NAME?', '#REF!', '#VALUE!', '#SPILL!', '#CALC!'];

/** What a cell can hold at most. */
const LONGEST = 32767;
/** The longest formula. */
const LONGEST_FORMULA = 8192;

/** A cell formatted as text takes everything as it stands. */
export function entered(value: unknown, format: string): Entered {
  if (typeof value === 'number' && Number.isFinite(value)) {
    return { value: format === '@' ? String(value) : value };
  }
  if (typeof value === 'boolean') return { value };
  if (typeof value !== 'string') throw invalidArgument();
  if (value === '') return { value: null };
  if (value.length > LONGEST) throw invalidArgument();
  if (value.startsWith("'")) return { value: value.slice(1) };
  if (format === '@') return { value };
  return fromText(value);
}

function fromText(text: string): Entered {
  const trimmed = text.trim();
  const number = fromNumber(trimmed);
  if (number !== undefined) return number;
  if (/^[=+\-@]./s.test(text)) {
    if (text.length > LONGEST_FORMULA) throw invalidArgument();
    return { value: null, formula: text.startsWith('=') ? text.slice(1) : text };
  }
  if (/^true$/i.test(trimmed)) return { value: true };
  if (/^false$/i.test(trimmed)) return { value: false };
  if (ERRORS.includes(trimmed.toUpperCase())) return { value: { error: trimmed.toUpperCase() } };
  return fromDate(trimmed) ?? fromTime(trimmed) ?? { value: text };
}

function fromNumber(text: string): Entered | undefined {
  const found = /^([+-]?)(\$?)((?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?)(e[+-]?\d+)?(\s*%)?$/i.exec(text);
  const digits = (found?.[3] ?? '').replaceAll(',', '');
  if (found === null || !/\d/.test(digits)) return undefined;
  const value = Number(`${found[1]}${digits}${found[4] ?? ''}`);
  if (!Number.isFinite(value)) return undefined;
  if (found[5] !== undefined) {
    return { value: value / 100, format: digits.includes('.') ? '0.00%' : '0%' };
  }
  if (found[4] !== undefined) return { value, format: '0.00E+00' };
  if (found[3]?.includes(',')) return { value, format: digits.includes('.') ? '#,##0.00' : '#,##0' };
  return { value };
}

function fromDate(text: string): Entered | undefined {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  const american = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(text);
  const parts = iso ? iso.slice(1) : american ? [american[3], american[1], american[2]] : undefined;
  if (parts === undefined) return undefined;
  const [year = '', month = '', day = ''] = parts;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isValidIsoDate(date) || Number(year) < 1900) return undefined;
  return { value: serialFromIso(date) ?? text, format: 'm/d/yyyy' };
}

const DAY_SECONDS = 86_400;

/** Times of the day. Longer ones (`24:00`), which Excel reads as durations, stay texts here. */
function fromTime(text: string): Entered | undefined {
  const found = /^(\d{1,2}):(\d{1,2})(?::(\d{1,2}))?$/.exec(text);
  if (found === null) return undefined;
  const [hours = 0, minutes = 0, seconds = 0] = found.slice(1).map((part) => Number(part ?? 0));
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
  return {
    value: (hours * 3600 + minutes * 60 + seconds) / DAY_SECONDS,
    format: found[3] === undefined ? 'h:mm' : 'h:mm:ss',
  };
}
