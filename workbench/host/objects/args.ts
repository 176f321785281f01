/** Arguments of calls, checked as Excel does: what does not fit is an `InvalidArgument`. */
import { invalidArgument } from '../common/fault';
import { isRecord } from '../common/json';
import type { SheetPart } from '../model/sheet';
import { Ref } from './ref';
import type { Args } from './spec';

export function text(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument();
  return value;
}

/** Excel takes a number for a name too. */
export function key(args: Args): string {
  const [value] = args;
  if (typeof value === 'number') return String(value);
  return text(value);
}

export function flag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalidArgument();
  return value;
}

export function number(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

export function whole(value: unknown): number {
  const found = number(value);
  if (!Number.isInteger(found)) throw invalidArgument();
  return found;
}

export function record(value: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(value)) throw invalidArgument();
  return value;
}

/** One of Excel's words, whatever the case of its first letter. */
export function oneOf<T extends string>(words: readonly T[]): (value: unknown) => T {
  return (value) => {
    const found = words.find(
      (word) => typeof value === 'string' && word.toLowerCase() === value.toLowerCase(),
    );
    if (found === undefined) throw invalidArgument();
    return found;
  };
}

export function isRange(value: unknown): value is Ref<'Range'> {
  return value instanceof Ref && value.is('Range');
}

/** A range given as an object or, through `find`, as an address. */
export function placeArgument(value: unknown, find: (address: string) => SheetPart): SheetPart {
  if (isRange(value)) return value.self;
  return find(text(value));
}
