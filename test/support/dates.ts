import { jest } from '@jest/globals';

/** Runs this on that day; nothing else of time is touched, only the calendar. */
export async function onDay<T>(day: Date, act: () => Promise<T>): Promise<T> {
  jest.useFakeTimers({
    now: day,
    doNotFake: [
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'setImmediate',
      'clearImmediate',
      'setInterval',
      'clearInterval',
      'setTimeout',
      'clearTimeout',
    ],
  });
  try {
    return await act();
  } finally {
    jest.useRealTimers();
  }
}
