/** What a person waits for: the script of ours that comes before a room's first screen stands. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { chromiumPath } from '../../scripts/chromium.mjs';
import { coordinatorBytes } from '../contract/desk';
import { describeIf } from '../support/referees';
import { newPage, openFile, shown, startWorkbench, type Workbench } from './workbench-page';

const KIB = 1024;
/** What every room may weigh. */
const MOST = 250 * KIB;

async function openCard(page: Page, card: string): Promise<void> {
  await page.getByTestId(`card-${card}`).click();
  await shown(page);
}

describeIf(chromiumPath() !== undefined, 'Chromium')('the first screen of a room', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await startWorkbench();
  });
  afterAll(() => workbench.close());

  it.each([
    ['fill', (page: Page) => openCard(page, 'fill')],
    ['coordinate', async (page: Page) => openFile(page, await coordinatorBytes(), '彙整.xlsx')],
    ['review', (page: Page) => openCard(page, 'review')],
  ] as const)('%s: no more gzipped script than it may', async (_, open) => {
    const page = await newPage(workbench);
    const scripts: Promise<number>[] = [];
    page.on('response', (response) => {
      if (/\/pane\/[^/]*\.js$/.test(response.url()))
        scripts.push(response.body().then((body) => gzipSync(body).length));
    });
    await open(page);
    const sizes = await Promise.all(scripts);
    // The room came in a script of its own, beside the pane's and the words.
    expect(sizes.length).toBeGreaterThan(2);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    console.info(`First screen: ${Math.round(total / KIB)} KB gzipped in ${sizes.length} scripts.`);
    expect(total).toBeLessThanOrEqual(MOST);
    await page.close();
  });
});
