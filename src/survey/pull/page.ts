/** A page of submissions, and what is known before it is asked for. */
import { originOf, Withdrawals, type Registered } from '../../core/index';
import type { Server } from '../sources/typed-responses';

export type PulledRow = Readonly<Record<string, unknown>>;

export interface PulledPage {
  readonly rows: readonly PulledRow[];
  /** Where the pull goes on; absent on the last page. */
  readonly next?: string;
}

/** What the register has from one address. */
export interface Known {
  /** The latest moment of change, as the server says it; empty if there is none. */
  readonly since: string;
  /** By instance: what tells whether it changed, and its state of review. */
  readonly instances: ReadonlyMap<string, { readonly changed: string; readonly review: string }>;
  /** Instances that the server deleted; it may restore them, and change no moment of theirs. */
  readonly deleted: readonly string[];
}

/** What the register knows of the submissions at an address; deleted ones are not among its instances. */
export function knownAt(register: readonly Registered[], server: Server, url: string): Known {
  const withdrawals = new Withdrawals(register.map(({ submission }) => submission));
  const instances = new Map<string, { changed: string; review: string; edit: number }>();
  const deleted = new Set<string>();
  let since = '';
  for (const { submission } of register) {
    const origin = originOf(submission);
    if (origin?.source !== server || origin.from !== url) continue;
    const { changed = '', review = '', instance, edit } = origin;
    if (changed > since) since = changed;
    if (origin.deleted !== undefined) {
      if (!withdrawals.isLifted(origin)) deleted.add(instance);
    } else if (!withdrawals.has(origin) && edit >= (instances.get(instance)?.edit ?? 0))
      instances.set(instance, { changed, review, edit });
  }
  for (const instance of instances.keys()) deleted.delete(instance);
  return { since, instances, deleted: [...deleted] };
}
