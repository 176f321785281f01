/** Views of the workbench page: the pane beside a workbook, in the machine's Chromium. */
/* global Excel */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchChromium } from '../chromium.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
/** Milliseconds. */
const PATIENCE = 120_000;
/** When the demo's files come back, so that a picture made on another day says the same. */
const TODAY = '2026-08-05T10:00:00+08:00';

const press = (name) => (pane) => pane.getByRole('button', { name }).first().click();
const says = (words) => (pane) => pane.getByText(words).first();
const sheet = (name) => (pane) =>
  pane.locator('body').evaluate(
    (_, title) =>
      Excel.run(async (context) => {
        const one = context.workbook.worksheets.getItem(title);
        one.activate();
        one.getRange('A1').select();
        await context.sync();
      }),
    name,
  );

/** From a card of the page, step by step: what is done, what shows that it is, and the picture that is then taken, if any. */
const WALKS = [
  { card: 'fill', steps: [{ ready: says('檢核我的填報表'), picture: 'pane-fill' }] },
  {
    card: 'blank',
    steps: [
      { ready: says('向哪些機關收'), picture: 'pane-start' },
      { act: press('放入架構'), ready: says('已放入架構') },
      { act: press('發送填報表'), ready: says('製作全部 38 份') },
      { act: sheet('收件'), ready: says('製作全部 38 份'), picture: 'pane-issue' },
    ],
  },
  {
    card: 'consolidate',
    steps: [
      { ready: says('這是預覽') },
      { act: sheet('收件'), ready: says('這是預覽'), picture: 'pane-preview' },
      { act: press('寫入活頁簿'), ready: says('已寫入') },
      { act: press('返回'), ready: says('今天要做') },
      { act: press('寄信'), ready: (pane) => pane.getByRole('link', { name: '開成新郵件' }).first() },
      { act: sheet('收件'), ready: says('寄什麼'), picture: 'pane-letters' },
    ],
  },
  {
    card: 'review',
    steps: [
      { ready: says('更新摘要') },
      { act: sheet('一頁摘要'), ready: says('更新摘要'), picture: 'pane-review' },
    ],
  },
];

/** The page as it opens, and the views, by the names of their pictures; all made in `work`. */
export async function takeViews(work) {
  const server = spawn(process.execPath, [here('../serve.mjs'), 'workbench', '--port', '0']);
  try {
    const [line] = await once(server.stdout, 'data');
    const browser = await launchChromium();
    const made = [];
    const take = async (page, name) => {
      // The grid draws a moment after its sheet changed, and tells of no end.
      await page.waitForTimeout(1000);
      await page.screenshot({ path: join(work, `${name}.png`) });
      made.push([name, join(work, `${name}.png`)]);
    };
    for (const walk of WALKS) await follow(await open(browser, line.toString('utf8').trim()), walk, take);
    await browser.close();
    return made;
  } finally {
    server.kill();
  }
}

async function open(browser, address) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'zh-TW' });
  page.setDefaultTimeout(PATIENCE);
  await page.addInitScript(turnCalendar, TODAY);
  await page.goto(`${address}?lang=zh-TW`);
  await page.waitForLoadState('networkidle');
  return page;
}

/** Another day, the clock going on. */
function turnCalendar(day) {
  const shift = new Date(day).getTime() - Date.now();
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...given) {
      if (given.length === 0) super(Real.now() + shift);
      else super(...given);
    }
    static now = () => Real.now() + shift;
  };
}

async function follow(page, { card, steps }, take) {
  if (card === WALKS[0].card) await take(page, 'workbench-start');
  await page.getByTestId(`card-${card}`).click();
  await page.locator('[data-testid=grid] canvas').waitFor();
  const pane = page.frameLocator('[data-testid=pane]');
  for (const { act, ready, picture } of steps) {
    await act?.(pane);
    await ready(pane).waitFor();
    if (picture !== undefined) await take(page, picture);
  }
  await page.close();
}
