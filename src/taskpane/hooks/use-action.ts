/** One piece of work at a time: busy while it runs, and its fault in words when it fails. */
import { useCallback, useRef, useState } from 'react';
import { usePane } from '../pane/pane';
import { wordFault } from './fault';

interface PaneAction {
  readonly busy: boolean;
  /** Words of the last failure; empty when there was none. */
  readonly fault: string;
  /** Runs the work; false if it failed or another one is still running. */
  readonly run: (work: () => Promise<void>) => Promise<boolean>;
  readonly dismiss: () => void;
}

export function useAction(): PaneAction {
  const { language } = usePane();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState('');
  // State is too late to keep out a second click of the same moment.
  const running = useRef(false);
  const run = useCallback(
    async (work: () => Promise<void>) => {
      if (running.current) return false;
      running.current = true;
      setBusy(true);
      setFault('');
      try {
        await work();
        return true;
      } catch (error) {
        setFault(wordFault(error, language));
        return false;
      } finally {
        running.current = false;
        setBusy(false);
      }
    },
    [language],
  );
  const dismiss = useCallback(() => setFault(''), []);
  return { busy, fault, run, dismiss };
}
