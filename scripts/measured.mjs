/** Loaded before a measured program (`node --import`): tells, when it ends, its seconds of the processor and its peak memory in KiB. */
import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

function tell() {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeSync(2, `\nused ${(userCPUTime + systemCPUTime) / 1e6} ${maxRSS}\n`);
}

if (isMainThread) process.on('exit', tell);
