/**
 * Responses of survey systems as series: the edits of one response. Its source may delete it, restore it, and delete it
 * again; each deletion counts one further than the restorations before it, so that what stands does not depend on the order
 * in which it was told.
 */
import { orderedOrigin, type StoredOrigin } from './stored';
import type { Submission } from './types';

/** What stays the same over all edits of a response. */
export function seriesOf({ source, instance }: Pick<StoredOrigin, 'source' | 'instance'>): string {
  return `${source}|${instance}`;
}

export function originOf(submission: Submission): StoredOrigin | undefined {
  return 'stored' in submission ? submission.stored.origin : undefined;
}

interface Deletion {
  /** Its edits up to this one count no more. */
  readonly edit: number;
  readonly count: number;
}

/** What the sources of a set of submissions have deleted and not restored. */
export class Withdrawals {
  private readonly deletions = new Map<string, Deletion[]>();
  private readonly restored = new Map<string, number>();

  constructor(submissions: Iterable<Submission>) {
    for (const one of submissions) {
      const origin = originOf(one);
      if (origin !== undefined) this.add(origin);
    }
  }

  add(origin: StoredOrigin): void {
    const { deleted, restored, edit } = origin;
    const series = seriesOf(origin);
    if (deleted !== undefined)
      this.deletions.set(series, [...(this.deletions.get(series) ?? []), { edit, count: deleted }]);
    if (restored !== undefined) this.restored.set(series, Math.max(restored, this.restoredTimes(origin)));
  }

  /** Whether this edit counts no more. */
  has(origin: StoredOrigin): boolean {
    const times = this.restoredTimes(origin);
    return this.deletionsOf(origin).some(({ edit, count }) => count > times && origin.edit <= edit);
  }

  /** Whether a deletion was taken back at its source. */
  isLifted(deletion: StoredOrigin): boolean {
    return (deletion.deleted ?? 0) <= this.restoredTimes(deletion);
  }

  /** How often the response was deleted. */
  deletedTimes(of: Pick<StoredOrigin, 'source' | 'instance'>): number {
    return Math.max(0, ...this.deletionsOf(of).map(({ count }) => count));
  }

  /** How often the response was restored. */
  restoredTimes(of: Pick<StoredOrigin, 'source' | 'instance'>): number {
    return this.restored.get(seriesOf(of)) ?? 0;
  }

  private deletionsOf(of: Pick<StoredOrigin, 'source' | 'instance'>): readonly Deletion[] {
    return this.deletions.get(seriesOf(of)) ?? [];
  }
}

/**
 * What is known of an edit, and what its source says of it again, together. An exported file says less than the server does:
 * what it leaves out stays known, and where it may be older than what was pulled it changes nothing.
 */
export function joinOrigins(before: StoredOrigin, again: StoredOrigin): StoredOrigin {
  return orderedOrigin(isOlder(before, again) ? { ...again, ...before } : { ...before, ...again });
}

/** What was pulled is as of now. Of two files the later moment counts: ISO texts, all of one server's. */
function isOlder(before: StoredOrigin, again: StoredOrigin): boolean {
  if (again.from !== undefined) return false;
  if (again.changed !== undefined && before.changed !== undefined) return again.changed < before.changed;
  return before.from !== undefined;
}
