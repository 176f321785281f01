/** What was made of letters, written into the workbook's log. */
import { useState } from 'react';
import { CONSOLIDATION_WANT, letterChanges, readState, type LetterToSend } from '../../core/index';
import { useWrite, type Writing } from '../book/use-write';
import { usePane } from '../pane/pane';

export interface LetterLog {
  readonly writing: Writing;
  /** Something made on this page stands in the log. */
  readonly written: boolean;
  readonly log: (letters: readonly LetterToSend[]) => Promise<void>;
}

export function useLetterLog(): LetterLog {
  const { host, today } = usePane();
  const writing = useWrite();
  const [written, setWritten] = useState(false);
  const log = async (letters: readonly LetterToSend[]) => {
    const done = await writing.write(async () => {
      const snapshot = await host.read(CONSOLIDATION_WANT);
      const reading = readState(snapshot);
      return 'state' in reading ? letterChanges(reading.state, snapshot, letters, today) : undefined;
    });
    if (done !== undefined) setWritten(true);
  };
  return { writing, written, log };
}
