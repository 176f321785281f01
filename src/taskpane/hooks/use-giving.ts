/** Making a file and handing it over: busy meanwhile, and in words how it reached the person, or why it did not. */
import { useCallback, useState } from 'react';
import type { WordKey } from '../../core/index';
import { give, openWorkbook, type Gift, type GivenFile } from '../office/give';
import { usePane } from '../pane/pane';
import { useAction } from './use-action';

export interface Giving {
  readonly busy: boolean;
  /** Words; empty if there is none. */
  readonly fault: string;
  readonly dismiss: () => void;
  /** What came of the last one, in words; empty if nothing did. */
  readonly done: string;
  /** False if it reached nobody. */
  readonly hand: (make: () => Promise<Gift>, how?: How) => Promise<boolean>;
}

interface How {
  /** A workbook to look at: opened, not downloaded, where Excel allows it. */
  readonly open?: boolean;
  /** Words with `file` for what is told otherwise than usual. */
  readonly words?: Readonly<Partial<Record<GivenFile, WordKey>>>;
}

export function useGiving(): Giving {
  const { say, host, platform } = usePane();
  const { busy, fault, run, dismiss } = useAction();
  const [done, setDone] = useState('');
  const hand = useCallback(
    (make: () => Promise<Gift>, { open = false, words = {} }: How = {}) =>
      run(async () => {
        setDone('');
        const gift = await make();
        const given = await (open ? openWorkbook : give)(host, platform, gift);
        setDone(say(words[given] ?? `pane.given.${given}`, { file: gift.name }));
      }),
    [run, say, host, platform],
  );
  return { busy, fault, dismiss, done, hand };
}
