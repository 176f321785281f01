/** The world as the command line has it. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { PullWorld } from '../../../survey';

export const WORLD: PullWorld = {
  fetch: (url, init) => fetch(url, init),
  sleep: async (milliseconds) => void (await sleep(milliseconds)),
  now: () => Date.now(),
};
