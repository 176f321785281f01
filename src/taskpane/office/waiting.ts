/** Tells the pane when Excel keeps it waiting, for what, and when that is over. */
import type { HostWorkbook } from '../../excel/host-workbook';
import type { HostOptions } from '../../excel/index';

/** `answer`: none for some seconds, most often because a cell is being edited. `front`: another workbook is in front. */
export type WaitingFor = 'nothing' | 'answer' | 'front';

export interface Waiting {
  /** `listener` is told what Excel keeps us waiting for; gives the end of the subscription. */
  subscribe(listener: (waiting: WaitingFor) => void): () => void;
}

/** `create` makes the host, given what to call. */
export function watchedHost(create: (options: HostOptions) => HostWorkbook): {
  readonly host: HostWorkbook;
  readonly waiting: Waiting;
} {
  const listeners = new Set<(waiting: WaitingFor) => void>();
  let [late, behind] = [false, false];
  const tell = () => {
    const waiting = behind ? 'front' : late ? 'answer' : 'nothing';
    listeners.forEach((listener) => listener(waiting));
  };
  const host = create({
    onWaiting: (isWaiting) => {
      late = isWaiting;
      tell();
    },
    onBehind: (isBehind) => {
      behind = isBehind;
      tell();
    },
  });
  return {
    host,
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
