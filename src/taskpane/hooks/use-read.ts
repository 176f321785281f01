/** What is read to be shown, never what was read for another thing than the one that is asked for now. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { usePane } from '../pane/pane';
import { wordFault } from './fault';

interface Read<T> {
  /** Absent until it was read for what is asked for. */
  readonly value: T | undefined;
  /** Words of why it could not be read; empty if it was. */
  readonly fault: string;
  /** Reads it anew; what was read before stays until then. */
  readonly again: () => Promise<void>;
}

interface Got<T> {
  readonly of: string;
  readonly value: T | undefined;
  readonly fault: string;
}

/**
 * `asked` says for what is read: with another one the value is gone at once. A new `read` reads anew for the same
 * thing: keep it the same between renders (`useCallback`). Its signal is aborted when nobody waits for it any more.
 */
export function useRead<T>(asked: string, read: (signal: AbortSignal) => Promise<T>): Read<T> {
  const { language } = usePane();
  const [got, setGot] = useState<Got<T>>();
  const running = useRef<AbortController>();
  const again = useCallback(async () => {
    running.current?.abort();
    const { signal } = (running.current = new AbortController());
    const keep = (next: (before: Got<T> | undefined) => Got<T>) => {
      if (!signal.aborted) setGot(next);
    };
    try {
      const value = await read(signal);
      keep(() => ({ of: asked, value, fault: '' }));
    } catch (error) {
      const fault = wordFault(error, language);
      keep((before) => ({ of: asked, value: before?.of === asked ? before.value : undefined, fault }));
    }
  }, [asked, read, language]);
  useEffect(() => {
    void again();
    return () => running.current?.abort();
  }, [again]);
  if (got?.of !== asked) return { value: undefined, fault: '', again };
  return { value: got.value, fault: got.fault, again };
}
