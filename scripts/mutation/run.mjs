/** `npm run mutation -- values returns consolidation`: mutation testing of the floors named, or of all three, one after the other. */
import { spawnSync } from 'node:child_process';

const named = process.argv.slice(2);
let failed = false;
for (const floor of named.length > 0 ? named : ['values', 'returns', 'consolidation']) {
  const { status } = spawnSync('npx', ['stryker', 'run', 'scripts/mutation/stryker.config.mjs'], {
    stdio: 'inherit',
    env: { ...process.env, FLOOR: floor },
  });
  failed ||= status !== 0;
}
process.exitCode = failed ? 1 : 0;
