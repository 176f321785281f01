/** The return on whose row the user's selection is. */
import { useEffect, useState } from 'react';
import { returnAt } from '../../core/index';
import type { HostPlace } from '../../excel/host-workbook';
import { usePane } from '../pane/pane';
import type { CoordinatorBook } from '../book/book';
import { quietly } from '../hooks/use-workbook';

/** Its key; undefined where the selection is on no return. */
export function useSelected({ state, snapshot }: CoordinatorBook): string | undefined {
  const { host } = usePane();
  const [place, setPlace] = useState<HostPlace>();
  useEffect(() => {
    let gone = false;
    const take = (selected: HostPlace) => {
      if (!gone) setPlace(selected);
    };
    // Without a selection to ask for, the pane waits for the first click.
    host.selected().then(take, () => undefined);
    const subscription = quietly(host.onSelect(take));
    return () => {
      gone = true;
      void subscription.then((end) => end?.());
    };
  }, [host]);
  return place === undefined ? undefined : returnAt(state, snapshot, place);
}
