/** What is read of the workbook, read again after something changed in it. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { workbookLanguage, type Snapshot, type SnapshotWant } from '../../core/index';
import type { Unsubscribe } from '../../excel/host-workbook';
import { usePane } from '../pane/pane';
import { loadBook } from '../words/load';
import { wordFault } from './fault';

/** An event only says that what was read is stale; a person who types makes many of them. */
const QUIET_MS = 350;

export interface WorkbookReading<T> {
  /** Absent until it was read for the first time. */
  readonly value: T | undefined;
  /** Something changed since `value` was read. */
  readonly stale: boolean;
  /** Words of why it could not be read; empty if it was. */
  readonly fault: string;
  /** Read now; gives what was read, or undefined if that failed. */
  readonly refresh: () => Promise<T | undefined>;
}

/** Keep `interpret` and `want` the same between renders (module level, `useCallback`, `useMemo`). */
export function useWorkbook<T>(
  interpret: (snapshot: Snapshot) => T,
  want?: SnapshotWant,
): WorkbookReading<T> {
  const { host, language } = usePane();
  const [value, setValue] = useState<T>();
  const [stale, setStale] = useState(false);
  const [fault, setFault] = useState('');
  const asked = useRef(0);

  const refresh = useCallback(async () => {
    const mine = (asked.current += 1);
    try {
      const snapshot = await host.read(want);
      await loadBook(workbookLanguage(snapshot) ?? language);
      const read = interpret(snapshot);
      // Of two readings that overtake each other only the one asked for last counts.
      if (mine === asked.current) {
        setValue(() => read);
        setStale(false);
        setFault('');
      }
      return read;
    } catch (error) {
      if (mine === asked.current) setFault(wordFault(error, language));
      return undefined;
    }
  }, [host, interpret, want, language]);

  useEffect(() => {
    void refresh();
  }, [refresh]);

  useChanges(
    useCallback(() => setStale(true), []),
    refresh,
  );
  return { value, stale, fault, refresh };
}

function useChanges(onStale: () => void, refresh: () => Promise<unknown>): void {
  const { host } = usePane();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const changed = () => {
      onStale();
      clearTimeout(timer);
      timer = setTimeout(() => void refresh(), QUIET_MS);
    };
    const subscription = quietly(host.onChange(changed));
    return () => {
      clearTimeout(timer);
      void subscription.then((end) => end?.());
    };
  }, [host, onStale, refresh]);
}

/** Without events the pane still works: it reads again before it checks and before it seals. */
export async function quietly(subscription: Promise<Unsubscribe>): Promise<Unsubscribe | undefined> {
  try {
    return await subscription;
  } catch {
    return undefined;
  }
}
