/** What was made of letters, written into the workbook's log. */
import { useRef, useState } from 'react';
import { letterChanges, type LetterToSend } from '../../core/index';
import { stateNow } from '../work/desk/state-now';
import { useWrite, type Writing } from '../book/use-write';
import { usePane } from '../pane/pane';

export interface LetterLog {
  readonly writing: Writing;
  /** Something made on this page stands in the log. */
  readonly written: boolean;
  /** What is made while the log is being written waits, and is written after it. */
  readonly log: (letters: readonly LetterToSend[]) => Promise<void>;
}

export function useLetterLog(): LetterLog {
  const { host, today } = usePane();
  const writing = useWrite();
  const [written, setWritten] = useState(false);
  const waiting = useRef<readonly LetterToSend[]>([]);
  const draining = useRef(false);
  const log = async (letters: readonly LetterToSend[]) => {
    waiting.current = [...waiting.current, ...letters];
    if (draining.current) return;
    draining.current = true;
    try {
      while (waiting.current.length > 0) {
        const some = waiting.current;
        const done = await writing.write(async () => {
          const { state, snapshot } = await stateNow(host);
          return letterChanges(state, snapshot, some, today);
        });
        // What could not be written is tried again with the next letter.
        if (done === undefined) return;
        waiting.current = waiting.current.slice(some.length);
        setWritten(true);
      }
    } finally {
      draining.current = false;
    }
  };
  return { writing, written, log };
}
