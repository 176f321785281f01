/**
 * The prepared states of the workbench's cards, real workbooks made by the demo's own code (`dist/site-workbench/samples`):
 *   return.xlsx        a body's return, partly right
 *   coordinator.xlsx   the coordinator's workbook before anything came back
 *   returned/          what came back, under the names it came with, listed in returned.json
 *   consolidated.xlsx  the same workbook with everything taken in
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../dist/policy-returns.mjs', import.meta.url));
const target = fileURLToPath(new URL('../dist/site-workbench/samples/', import.meta.url));
/** The demo's return with eight errors: something to mend. */
const RETURN = '115H1-衛生福利部-技職綱領.xlsx';

const work = mkdtempSync(join(tmpdir(), 'pr-samples-'));
try {
  const out = join(work, 'demo');
  // Without a PATH the demo finds no LibreOffice: its pictures are not wanted here.
  execFileSync(process.execPath, [program, 'demo', '--out', out, '--lang', 'zh-TW'], {
    env: { PATH: '' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const returned = join(out, '收回');
  copyFileSync(join(returned, RETURN), join(target, 'return.xlsx'));
  copyFileSync(join(out, '彙整.backup.xlsx'), join(target, 'coordinator.xlsx'));
  copyFileSync(join(out, '彙整.xlsx'), join(target, 'consolidated.xlsx'));
  cpSync(returned, join(target, 'returned'), { recursive: true });
  writeFileSync(join(target, 'returned.json'), JSON.stringify(readdirSync(returned).sort(), null, 1));
} finally {
  rmSync(work, { recursive: true, force: true });
}
