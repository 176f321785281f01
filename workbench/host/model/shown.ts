/** What a cell shows: the few formats of this program and Excel's common ones. */
import { HostFault } from '../common/fault';
import { isError } from './cell';
import type { HostCell } from './cell';

/** Throws `ApiNotFound` for a number under a format that is not imitated: a wrong text would be worse. */
export function hostText(cell: HostCell): string {
  const { value, look } = cell;
  if (value === null) return '';
  if (isError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  return shownNumber(value, look.format ?? 'General');
}

function shownNumber(value: number, format: string): string {
  if (format === 'General' || format === '@') return String(value);
  const found = /^(#,##)?0?#?(?:\.(0*)(#*))?(%?)$/.exec(format);
  if (found === null || !/[0#]/.test(format)) {
    throw new HostFault('ApiNotFound', `The stand-in does not show numbers as ${format}.`);
  }
  const [, grouped, least = '', optional = '', percent] = found;
  const scaled = percent === '%' ? value * 100 : value;
  return (
    scaled.toLocaleString('en-US', {
      useGrouping: grouped !== undefined,
      minimumFractionDigits: least.length,
      maximumFractionDigits: least.length + optional.length,
    }) + (percent ?? '')
  );
}
