/**
 * `npm run pictures`: the readme's pictures of the task pane, made from the real workbench page in the machine's
 * Chromium. What `npm run build:workbench` makes must be there.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { launchChromium } from './chromium.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Card of the page → picture, and the words that stand in the pane when it is ready. */
const PICTURES = [
  { card: 'fill', picture: 'pane-fill', ready: '檢核我的填報表' },
  { card: 'consolidate', picture: 'pane-preview', ready: '這是預覽' },
  { card: 'review', picture: 'pane-review', ready: '更新摘要' },
];
const PATIENCE = { timeout: 120_000 };

async function takePicture(browser, address, { card, picture, ready }) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${address}?lang=zh-TW`);
  await page.waitForLoadState('networkidle');
  if (card === 'fill') await page.screenshot({ path: here('../docs/images/workbench-start.png') });
  await page.getByTestId(`card-${card}`).click();
  await page.locator('[data-testid=grid] canvas').waitFor(PATIENCE);
  await page.frameLocator('[data-testid=pane]').getByText(ready).first().waitFor(PATIENCE);
  await page.screenshot({ path: here(`../docs/images/${picture}.png`) });
  await page.close();
}

const server = spawn(process.execPath, [here('serve.mjs'), 'workbench', '--port', '0']);
try {
  const [line] = await once(server.stdout, 'data');
  const browser = await launchChromium();
  for (const one of PICTURES) await takePicture(browser, line.toString('utf8').trim(), one);
  await browser.close();
} finally {
  server.kill();
}
