/** The stand-in's own calculator of pivots: groups of records inside groups, nothing of the core's. */
import { isError } from '../model/cell';
import type { HostValue } from '../model/cell';
import type { PivotDataField, PivotSource } from '../model/pivot';

/** Records that share an item of a field. */
interface PivotGroup {
  readonly item: HostValue;
  readonly records: readonly PivotSource[];
}

/** Texts are the same item whatever their case; an empty text is a blank. */
export function sameItem(a: HostValue, b: HostValue): boolean {
  return keyOf(a) === keyOf(b);
}

function keyOf(value: HostValue): string {
  if (value === null || value === '') return '';
  if (isError(value)) return `error ${value.error}`;
  return typeof value === 'string' ? `text ${value.toLowerCase()}` : `${typeof value} ${String(value)}`;
}

const RANKS = { number: 0, string: 1, boolean: 2, object: 3 } as const;
const texts = new Intl.Collator('zh-TW');

/** Numbers, texts, true and false, errors; blanks last. */
function inOrder(a: HostValue, b: HostValue): number {
  const rank = (value: HostValue) =>
    value === null || value === '' ? 4 : RANKS[typeof value as keyof typeof RANKS];
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return texts.compare(String(a), String(b));
}

export function groupsBy(records: readonly PivotSource[], field: string): PivotGroup[] {
  const groups = new Map<string, { item: HostValue; records: PivotSource[] }>();
  for (const record of records) {
    const value = record[field] ?? null;
    const item = value === '' ? null : value;
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), { item, records: [record] });
    else group.records.push(record);
  }
  return [...groups.values()].sort((one, other) => inOrder(one.item, other.item));
}

/** The figure of some records; null where there is nothing to count. */
export function figure(
  records: readonly PivotSource[],
  { field, summarizeBy }: PivotDataField,
): number | null {
  const present = records.flatMap((record) => {
    const value = record[field] ?? null;
    return value === null || value === '' ? [] : [value];
  });
  if (present.length === 0) return null;
  if (summarizeBy === 'Count') return present.length;
  const numbers = present.filter((value) => typeof value === 'number');
  // Sums of cents are no exact binary numbers: fifteen digits are what Excel shows.
  return Number(numbers.reduce((sum, value) => sum + value, 0).toPrecision(15));
}
