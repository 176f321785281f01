/** Limits of time in the hand of a test: they end when the test says so, not by the clock. */
import { jest } from '@jest/globals';

export interface Limit {
  /** Ends what has waited since, as its time would. */
  end(): void;
  restore(): void;
}

/** Takes over the timers of exactly so many milliseconds; choose a number that nothing else uses. */
export function takeLimit(milliseconds: number): Limit {
  const start = globalThis.setTimeout;
  let waiting: (() => void)[] = [];
  const spy = jest.spyOn(globalThis, 'setTimeout').mockImplementation(((
    act: () => void,
    after?: number,
    ...given: []
  ) => {
    if (after === milliseconds) waiting.push(act);
    return start(act, after, ...given);
  }) as typeof setTimeout);
  return {
    end: () => {
      const ended = waiting;
      waiting = [];
      for (const act of ended) act();
    },
    restore: () => spy.mockRestore(),
  };
}
