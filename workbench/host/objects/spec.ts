/** What an object type of Excel has, as a table: its properties, the objects it leads to, its methods. */
import type { Json } from '../common/json';
import type { HostWorld } from './world';
import type { Ref } from './ref';

export interface SpecScalar<T> {
  /** May throw a `HostFault`. */
  readonly get: (self: T, world: HostWorld) => Json;
  readonly set?: (self: T, value: unknown, world: HostWorld) => void;
}

/** Names are Excel's own, as the messages write them: `ColumnWidth`, `GetRange`. */
export interface Spec<T> {
  readonly scalars?: Readonly<Record<string, SpecScalar<T>>>;
  /** Names under which the library sets a property whose own name is another. */
  readonly spellings?: Readonly<Record<string, string>>;
  /** Properties that are objects; null for a null object. */
  readonly navigations?: Readonly<Record<string, (self: T, world: HostWorld) => Ref | null>>;
  /** Methods that give a value or nothing. */
  readonly methods?: Readonly<Record<string, (self: T, args: Args, world: HostWorld) => Json | void>>;
  /** Methods that give an object; null for a null object. */
  readonly objects?: Readonly<Record<string, (self: T, args: Args, world: HostWorld) => Ref | null>>;
  /** Of a collection: the item of this key; null if there is none. */
  readonly item?: (self: T, key: Args, world: HostWorld) => Ref | null;
  readonly items?: (self: T, world: HostWorld) => readonly Ref[];
  /** What tells the object from others when a later batch asks for it: `{Id}` or `{_Id}`. */
  readonly identity?: (self: T) => Readonly<Record<string, Json>>;
}

export type Args = readonly unknown[];

/** A property that is simply kept in the object behind it. */
export function kept<T, K extends keyof T>(
  key: K,
  read: (value: unknown) => T[K],
): { get: (self: T) => Json; set: (self: T, value: unknown) => void } {
  return {
    get: (self) => self[key] as Json,
    set: (self, value) => {
      self[key] = read(value);
    },
  };
}
