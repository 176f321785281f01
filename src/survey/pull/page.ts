/** A page of submissions, and what is known before it is asked for. */
import type { Registered } from '../../core/index';
import type { Server } from '../sources/typed-responses';

export type SourceRow = Readonly<Record<string, unknown>>;

export interface Page {
  readonly rows: readonly SourceRow[];
  /** Where the pull goes on; absent on the last page. */
  readonly next?: string;
}

/** What the register has from one address. */
export interface Known {
  /** The latest moment of change, as the server says it; empty if there is none. */
  readonly since: string;
  /** By instance: what tells whether it changed, and its state of review. */
  readonly instances: ReadonlyMap<string, { readonly changed: string; readonly review: string }>;
}

/** What the register knows of the submissions at an address; deleted ones are not among its instances. */
export function knownAt(register: readonly Registered[], server: Server, url: string): Known {
  const instances = new Map<string, { changed: string; review: string }>();
  const deleted = new Set<string>();
  let since = '';
  for (const { submission } of register) {
    const origin = 'stored' in submission ? submission.stored.origin : undefined;
    if (origin?.source !== server || origin.from !== url) continue;
    const { changed = '', review = '' } = origin;
    if (changed > since) since = changed;
    if (origin.deleted !== undefined) deleted.add(origin.instance);
    instances.set(origin.instance, { changed, review });
  }
  for (const instance of deleted) instances.delete(instance);
  return { since, instances };
}
