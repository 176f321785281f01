/** The workbench page in a browser, served as `npm start` serves it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Frame, FrameLocator, Page, Response } from 'playwright-core';
import { launchChromium } from '../../scripts/chromium.mjs';
import { WAIT } from '../support/patience.mjs';

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

interface PageWish {
  readonly language?: string;
  /** ISO; the machine's own day otherwise. */
  readonly today?: string;
  /** As Office names it (`Mac`); that of Windows otherwise. */
  readonly platform?: string;
  /** Takes what the browser reports: errors in the console, and breaches of the content security policy. */
  readonly faults?: string[];
  /** Is told of every answer, from the page's first on. */
  readonly hears?: (response: Response) => void;
}

/** The page's first view, with its cards. */
export async function newPage(workbench: Workbench, wish: PageWish = {}): Promise<Page> {
  const { language = 'zh-TW' } = wish;
  // What Office does not say, the browser's language does.
  const locale = language === 'en' ? 'en-US' : language;
  const page = await workbench.browser.newPage({ viewport: { width: 1400, height: 860 }, locale });
  page.setDefaultTimeout(WAIT);
  if (wish.hears !== undefined) page.on('response', wish.hears);
  if (wish.faults !== undefined) await reportTo(page, wish.faults);
  if (wish.today !== undefined) await page.addInitScript(turnCalendar, `${wish.today}T10:00:00+08:00`);
  const platform = wish.platform === undefined ? '' : `&platform=${wish.platform}`;
  await page.goto(`${workbench.address}?lang=${language}${platform}`);
  return page;
}

/** Another day, the clock going on: nothing else of time is touched, as Office.js measures itself. */
function turnCalendar(day: string): void {
  const shift = new Date(day).getTime() - Date.now();
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...given: [] | [number]) {
      if (given.length === 0) super(Real.now() + shift);
      else super(...given);
    }
    static override now = () => Real.now() + shift;
  } as DateConstructor;
}

/** What Office.js tells its maker does not leave the machine; that the policy forbids it is no fault. */
const TELEMETRY = /https:\/\/[a-z.]+\.microsoft\.com\/Collector/;

async function reportTo(page: Page, faults: string[]): Promise<void> {
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !TELEMETRY.test(message.text())) faults.push(message.text());
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      console.error(`Forbidden by ${effectiveDirective}: ${blockedURI}`),
    );
  });
}

/** Opens the page and one of its cards; resolves when grid and pane are there. */
export async function openCard(workbench: Workbench, card: string, wish: PageWish = {}): Promise<Page> {
  const page = await newPage(workbench, wish);
  await page.getByTestId(`card-${card}`).click();
  await shown(page);
  return page;
}

/** Opens a workbook of one's own through the page's button. */
export async function openFile(page: Page, bytes: Uint8Array, name: string): Promise<void> {
  const before = await page.getByTestId('pane').count();
  const buffer = Buffer.from(bytes);
  if (before > 0) await page.getByTestId('pane').evaluate((frame) => frame.setAttribute('data-old', ''));
  await page.getByTestId('open').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await page.locator('[data-testid=pane]:not([data-old])').waitFor();
  await shown(page);
}

/** Resolves when grid and pane stand. */
export async function shown(page: Page): Promise<void> {
  await page.locator('[data-testid=grid] canvas').waitFor();
  await (await paneOf(page)).locator('h1, h2').first().waitFor();
}

/** The pane's frame, whatever stands in it. */
export async function frameOf(page: Page): Promise<Frame> {
  const frame = await (await page.getByTestId('pane').elementHandle())?.contentFrame();
  if (frame === null || frame === undefined) throw new Error('The page has no pane.');
  return frame;
}

/** The pane's frame, once Office.js stands in it. */
export async function paneOf(page: Page): Promise<Frame> {
  const frame = await frameOf(page);
  await frame.waitForFunction(() => 'Excel' in window);
  return frame;
}

/** What stands in the pane, also after it was loaded anew. */
export function inPane(page: Page): FrameLocator {
  return page.frameLocator('[data-testid=pane]');
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

/** Selects a cell through the add-in, so that the grid brings it into view. */
export async function goTo(page: Page, sheet: string, address: string): Promise<void> {
  await (
    await paneOf(page)
  ).evaluate(
    ([name = '', at = '']) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(name).getRange(at).select();
        await context.sync();
      }),
    [sheet, address],
  );
  await page.locator('.fortune-name-box', { hasText: address }).waitFor();
}

/** Types into the selected cell as a person does, who looks whether the cell is open and what stands in it. */
export async function type(page: Page, text: string): Promise<void> {
  await page.locator('[data-testid=grid] .fortune-sheet-overlay').focus();
  await page.keyboard.press('F2');
  // A cell that opens takes the focus a moment later; what is typed before goes elsewhere.
  const editor = page.locator('#luckysheet-rich-text-editor:focus');
  await editor.waitFor();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
  await editor.filter({ hasText: text }).waitFor();
  await page.keyboard.press('Enter');
}

export interface Saved {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The file that the browser saves when this is done. */
export async function downloadOf(page: Page, act: () => Promise<unknown>): Promise<Saved> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) };
}
