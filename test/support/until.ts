/** Waits that end when what is awaited is there. */
import { setTimeout as pause } from 'node:timers/promises';
import { WAIT } from './patience.mjs';

/** Asks until the answer is as hoped, and gives the last one: of a wait without end that which was not hoped for. */
export async function until<T>(
  ask: () => T | Promise<T>,
  hoped: (answer: Awaited<T>) => boolean,
): Promise<Awaited<T>> {
  const end = performance.now() + WAIT;
  for (;;) {
    const answer = await ask();
    if (hoped(answer) || performance.now() > end) return answer;
    await pause(50);
  }
}
