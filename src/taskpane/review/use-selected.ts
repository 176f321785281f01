/** The cell on which the user's selection is, and the return on whose row it lies. */
import { useCallback, useEffect, useState } from 'react';
import { placeOfReturn, returnAt } from '../../core/index';
import type { HostPlace } from '../../excel/host-workbook';
import { usePane } from '../pane/pane';
import type { CoordinatorBook } from '../book/book';
import { wordFault } from '../hooks/fault';
import { quietly } from '../hooks/use-workbook';

export interface Selection {
  readonly place: HostPlace | undefined;
  /** Somebody clicked since the room opened: what stands behind a figure is not worked out for nobody. */
  readonly clicked: boolean;
  /** Key of the return; undefined where the selection is on none. */
  readonly key: string | undefined;
  /** The return that was jumped to and whose form has not come into view yet. */
  readonly awaited: string | undefined;
  readonly arrived: () => void;
  /** Show a return on the sheet and in the pane. */
  readonly jump: (key: string) => Promise<void>;
  /** Words of why the sheet did not follow; empty if it did. */
  readonly notShown: string;
}

export function useSelected({ state, snapshot }: CoordinatorBook): Selection {
  const { host, language } = usePane();
  const [place, setPlace] = useState<HostPlace>();
  const [clicked, setClicked] = useState(false);
  const [awaited, setAwaited] = useState<string>();
  const [notShown, setNotShown] = useState('');
  useEffect(() => {
    let gone = false;
    const take = (selected: HostPlace) => {
      if (!gone) setPlace(selected);
    };
    // Without a selection to ask for, the pane waits for the first click.
    host.selected().then(take, () => undefined);
    const subscription = quietly(
      host.onSelect((selected) => {
        take(selected);
        setClicked(true);
        // Who was asked to click has clicked.
        setNotShown('');
      }),
    );
    return () => {
      gone = true;
      void subscription.then((end) => end?.());
    };
  }, [host]);
  const jump = useCallback(
    async (key: string) => {
      const to = placeOfReturn(state, snapshot, key);
      if (to === undefined) return;
      try {
        await host.goTo(to);
        setNotShown('');
      } catch (error) {
        // Not to be led in the sheet is no reason to be stopped in the pane, but it is told.
        setNotShown(wordFault(error, language));
      }
      // Not every Excel tells of a selection that it was asked for, least of all of the first one.
      setPlace(to);
      setAwaited(key);
    },
    [host, language, state, snapshot],
  );
  const arrived = useCallback(() => setAwaited(undefined), []);
  const key = place === undefined ? undefined : returnAt(state, snapshot, place);
  return { place, clicked, key, awaited, arrived, jump, notShown };
}
