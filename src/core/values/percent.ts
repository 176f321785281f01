import type { Remark } from '../grid';
import { cleanText, halfWidth, LONGEST_SPELLING } from './clean';
import { decimal, numberText, parseDecimal } from './decimal';
import { isPercentFormat, isTimeFormat } from './formats';
import { shownMoment, shownPercent } from './text';
import { info, quoted, readable, unreadable, type Reading } from './value';

/** A stored share as percent, rounded to six decimals (0.07 × 100 is 7.000000000000001); undefined if it overflows. */
export function roundedPercent(stored: number): number | undefined {
  const percent = Number((stored * 100).toFixed(6));
  if (!Number.isFinite(percent)) return undefined;
  return percent === 0 ? 0 : percent;
}

/** A share (0.875) as people read it: `87.5%`. Rounded down to one decimal: 100% is said of the whole only. */
export function shareShown(share: number): string {
  return `${Math.floor(share * 1000 + 1e-6) / 10}%`;
}

/**
 * Read a number of a percent field, by the rule of the return's page:
 * - percent format: stored × 100; whole stored numbers 2–100 were typed as percent and are read as written, and said;
 * - any other format: between 0 and 1 a share, said; exactly 1 is refused (1 % or 100 %?); everything else as it stands.
 *
 * What LibreOffice stores (zh-TW and en-US, entered by command, not by keyboard) in a cell of format `0%`: `75` is stored as 75
 * (shown 7500%), `105` as 105, `0.75` and `75%` as 0.75, `1` as 1 (100%). In General, `75%` is 0.75 with format `0.00%`.
 */
export function readPercentNumber(value: number, format: string | undefined): Reading {
  const text = numberText(value);
  if (isPercentFormat(format)) return readShown(value);
  if (isTimeFormat(format))
    return unreadable('value.unreadable-percent', shownMoment(value, format), { reason: 'date-format' });
  if (Number(value.toPrecision(15)) === 1) return unreadable('value.ambiguous-one', text);
  if (value <= 0 || value > 1) return readable(value === 0 ? 0 : value);
  return share(value, text);
}

function share(value: number, text: string): Reading {
  const read = roundedPercent(value) ?? value;
  return readable(read, info('value.percent-from-share', { text, read }));
}

function readShown(value: number): Reading {
  const percent = roundedPercent(value);
  if (percent === undefined)
    return unreadable('value.unreadable-percent', shownPercent(value), { reason: 'too-many-digits' });
  if (!Number.isInteger(value) || value < 2 || value > 100) return readable(percent);
  return readable(value, info('value.percent-as-written', { text: `${decimal(percent)}%`, read: value }));
}

/**
 * Read a text of a percent field, whatever the cell's format: as it reads, with or without `%`. Without the sign, `1` is
 * refused as it is in a number, and a fraction below 1 is taken as it reads with a warning, for it may mean a share.
 */
export function readPercentText(raw: string): Reading {
  const text = cleanText(raw);
  if (text.length > LONGEST_SPELLING)
    return unreadable('value.unreadable-percent', text, { reason: 'not-a-number' });
  const half = halfWidth(text);
  const signed = half.endsWith('%');
  const read = parseDecimal(signed ? half.slice(0, -1).trimEnd() : half);
  if (typeof read === 'string') return unreadable('value.unreadable-percent', text, { reason: read });
  if (!signed && read === 1) return unreadable('value.ambiguous-one', text);
  return readable(read, ...spelling(text, read, signed));
}

function spelling(text: string, read: number, signed: boolean): Remark[] {
  const parameters = { text: quoted(text), read };
  if (!signed && read !== 0 && Math.abs(read) < 1) {
    return [{ code: 'value.percent-below-one', severity: 'warning', parameters }];
  }
  return text === decimal(read) + (signed ? '%' : '') ? [] : [info('value.percent-repaired', parameters)];
}
