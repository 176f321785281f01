/**
 * Loaded before the built program (`node --import`): counts its steps of writing and ends the process, as a power cut
 * would, just before the one that `KILL_AT` names. Half of a file's bytes are written first where that step writes
 * bytes. With `NO_LINKS` (a code of the system) the disk knows no hard links. Without `KILL_AT` it tells on the error stream how many steps there were.
 */
import fs from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';

const at = Number(process.env.KILL_AT ?? Infinity);
let steps = 0;

/** True for the step at which the process is to end. */
function isLast() {
  steps += 1;
  return steps === at;
}

function die() {
  process.kill(process.pid, 'SIGKILL');
  // The signal is on its way; nothing more may happen meanwhile.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

function countCalls(room, names) {
  for (const name of names) {
    const original = room[name];
    room[name] = (...values) => {
      if (isLast()) die();
      return original.apply(room, values);
    };
  }
}

function countFileHandles() {
  const open = promises.open;
  promises.open = async (path, flags, ...rest) => {
    const handle = await open(path, flags, ...rest);
    if (flags === 'r' || flags === undefined) return handle;
    const writeFile = handle.writeFile.bind(handle);
    handle.writeFile = async (bytes) => {
      if (isLast()) {
        await writeFile(bytes.subarray(0, bytes.length >> 1));
        die();
      }
      return writeFile(bytes);
    };
    countCalls(handle, ['sync', 'close']);
    return handle;
  };
}

/** A disk without hard links: memory sticks say EPERM, shared folders ENOTSUP. */
function forbidLinks() {
  const refusal = () => Object.assign(new Error('no links'), { code: process.env.NO_LINKS, errno: -1 });
  fs.linkSync = () => {
    throw refusal();
  };
  promises.link = () => Promise.reject(refusal());
}

if (isMainThread) {
  if (process.env.NO_LINKS) forbidLinks();
  countCalls(fs, ['writeFileSync', 'linkSync', 'renameSync', 'rmSync']);
  countCalls(promises, ['rename', 'unlink', 'link', 'chmod']);
  countFileHandles();
  syncBuiltinESMExports();
  process.on('exit', () => fs.writeSync(2, `steps ${steps}\n`));
}
