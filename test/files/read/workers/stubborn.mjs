/** A worker that dies, sleeps or eats memory by the name of the file that it is given. */
import { setTimeout } from 'node:timers';
import { parentPort } from 'node:worker_threads';

parentPort.on('message', ({ id, request: { path } }) => {
  if (path === 'sleep') for (;;);
  if (path === 'exit') process.exit(3);
  if (path === 'crash') throw new Error('a fault');
  if (path === 'eat') {
    const eaten = [];
    for (;;) eaten.push(new Array(100).fill(eaten.length));
  }
  if (path === 'refuse')
    parentPort.postMessage({ id, fault: { code: 'damaged', parameters: { reason: 'cut' } } });
  else setTimeout(() => parentPort.postMessage({ id, result: { hash: path, size: 0, snapshot: {} } }), 5);
});
