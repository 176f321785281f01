/** The workbench page in a browser, served as `npm start` serves it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/chromium.mjs';

export interface Workbench {
  readonly browser: Browser;
  /** With its last slash. */
  readonly address: string;
  close(): Promise<void>;
}

/** Starts server and browser; what `npm run build:workbench` makes must be there. */
export async function startWorkbench(): Promise<Workbench> {
  const server = spawn(process.execPath, [
    join(process.cwd(), 'scripts/serve.mjs'),
    'workbench',
    '--port',
    '0',
  ]);
  const address = await firstLine(server);
  const browser = await launchChromium();
  return {
    browser,
    address,
    close: async () => {
      await browser.close();
      server.kill();
    },
  };
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error('The server says nothing.');
  const [data] = (await once(stdout, 'data')) as [Buffer];
  return data.toString('utf8').trim();
}

/** Opens the page and one of its cards; resolves when grid and pane are there. */
export async function openCard(workbench: Workbench, card: string, language = 'zh-TW'): Promise<Page> {
  const page = await workbench.browser.newPage({ viewport: { width: 1400, height: 860 } });
  await page.goto(`${workbench.address}?lang=${language}`);
  await page.getByTestId(`card-${card}`).click();
  await page.locator('[data-testid=grid] canvas').waitFor({ timeout: 90_000 });
  await (await paneOf(page)).locator('h1, h2').first().waitFor({ timeout: 90_000 });
  return page;
}

/** The pane's frame, once Office.js stands in it. */
export async function paneOf(page: Page): Promise<Frame> {
  const frame = await (await page.getByTestId('pane').elementHandle())?.contentFrame();
  if (frame === null || frame === undefined) throw new Error('The page has no pane.');
  await frame.waitForFunction(() => 'Excel' in window, undefined, { timeout: 60_000 });
  return frame;
}

/** What the add-in reads of a cell, through the real Office.js. */
export function cellValue(pane: Frame, sheet: string, address: string): Promise<unknown> {
  return pane.evaluate(
    ([name = '', at = '']) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(name).getRange(at).load('values');
        await context.sync();
        return range.values[0]?.[0] as unknown;
      }),
    [sheet, address],
  );
}
