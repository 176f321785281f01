/** Excel answers nothing while a cell is being edited: this tells the pane when it waits, and when it no longer does. */
import type { HostWorkbook } from '../../excel/host-workbook';

export interface Waiting {
  /** `listener` is told true when Excel keeps us waiting, false when it answered; gives the end of the subscription. */
  subscribe(listener: (waiting: boolean) => void): () => void;
}

/** `create` makes the host, given what to call when an answer takes long. */
export function watchedHost(create: (onWaiting: () => void) => HostWorkbook): {
  readonly host: HostWorkbook;
  readonly waiting: Waiting;
} {
  const listeners = new Set<(waiting: boolean) => void>();
  const tell = (waiting: boolean) => listeners.forEach((listener) => listener(waiting));
  const host = create(() => tell(true));
  const watched = async <T>(answer: Promise<T>): Promise<T> => {
    try {
      return await answer;
    } finally {
      tell(false);
    }
  };
  return {
    host: {
      read: (want) => watched(host.read(want)),
      apply: (changes, options) => watched(host.apply(changes, options)),
      goTo: (place) => watched(host.goTo(place)),
      selected: () => watched(host.selected()),
      onSelect: (listener) => host.onSelect(listener),
      onChange: (listener) => host.onChange(listener),
      open: (bytes) => watched(host.open(bytes)),
    },
    waiting: {
      subscribe(listener) {
        listeners.add(listener);
        return () => {
          listeners.delete(listener);
        };
      },
    },
  };
}
