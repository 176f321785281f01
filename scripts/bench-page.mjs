/**
 * `npm run bench:page`: how long the pane keeps its person waiting, in the real workbench page in Chromium: 1,000
 * returned files dropped, and the work on a workbook of 2,000 returns. It writes its section of docs/benchmarks.md. It is no test:
 * nothing fails here because a machine is slow.
 */
/* global PerformanceObserver -- in the browser */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeSection } from './bench/section.mjs';
import { launchChromium } from './chromium.mjs';
import { manyReturns } from './many-returns.mjs';

const FILES = 1000;
/** Each period adds 147 returns. */
const PERIODS = '108H2 109H1 109H2 110H1 110H2 111H1 111H2 112H1 112H2 113H1 113H2 114H1 114H2 115H1'.split(
  ' ',
);
const PROGRAM = fileURLToPath(new URL('../dist/policy-returns.mjs', import.meta.url));
const SERVER = fileURLToPath(new URL('serve.mjs', import.meta.url));
const PATIENCE = { timeout: 60_000 };
const folder = mkdtempSync(join(tmpdir(), 'policy-returns-bench-'));

const run = (...argv) => {
  try {
    execFileSync(process.execPath, [PROGRAM, ...argv], { stdio: 'ignore' });
  } catch (error) {
    // Exit 1 says that files were refused or are in conflict, as they are in the demo.
    if (error.status !== 1) throw error;
  }
};

/** Has every later task of 50 ms or more noted in the frame, with whose it was. */
const watch = (frame) =>
  frame.evaluate(() => {
    globalThis.longTasks = [];
    const note = ({ name, duration, startTime }) => globalThis.longTasks.push({ name, duration, startTime });
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(note));
    observer.observe({ type: 'longtask' });
    globalThis.takeLongTasks = () => {
      observer.takeRecords().forEach(note);
      return globalThis.longTasks.splice(0);
    };
  });

const rows = [];

/** Does something in the pane and notes how long it took, and the longest tasks: the pane's own, and the page's beside it. */
async function measure(frame, what, act) {
  await frame.evaluate(() => globalThis.takeLongTasks());
  const start = performance.now();
  await act();
  const took = performance.now() - start;
  // A task is told of after its end.
  await frame.waitForTimeout(300);
  const tasks = await frame.evaluate(() => globalThis.takeLongTasks());
  const longest = (own) =>
    Math.max(0, ...tasks.filter(({ name }) => (name === 'self') === own).map(({ duration }) => duration));
  const row = { what, took, own: longest(true), page: longest(false) };
  rows.push(row);
  console.log(`${what}: ${Math.round(took)} ms; longest block ${row.own} ms, of the stand-in ${row.page} ms`);
}

async function open(page, path) {
  await page.getByTestId('open').setInputFiles(path);
  const element = page.getByTestId('pane');
  await element.waitFor(PATIENCE);
  await page.waitForTimeout(500);
  const frame = await (await element.elementHandle()).contentFrame();
  await frame.getByTestId('returned-files').waitFor({ state: 'attached', ...PATIENCE });
  await watch(frame);
  return frame;
}

const press = (frame, name) => frame.getByRole('button', { name }).first().click(PATIENCE);
const seen = (frame, name) => frame.getByRole('button', { name }).first().waitFor(PATIENCE);

/** What the browser itself needs to hand over so many files, before any script of ours hears of them. */
async function browserAlone(page, files) {
  // A task in which no script runs is told of to nobody, however long it is.
  await page.setContent('<input type="file" multiple onchange="void 0">');
  await watch(page.mainFrame());
  await measure(page.mainFrame(), `The browser alone: ${FILES} files chosen in an empty page`, () =>
    page.locator('input').setInputFiles(files, PATIENCE),
  );
}

async function thousandFiles(page, workbook, files) {
  const frame = await open(page, workbook);
  const drop = () => frame.getByTestId('returned-files').setInputFiles(files, PATIENCE);
  await drop();
  await frame.getByRole('progressbar').waitFor(PATIENCE);
  await page.waitForTimeout(1500);
  await measure(frame, 'Cancel while they are read', async () => {
    await press(frame, '取消');
    await frame.getByTestId('returned-files').waitFor({ state: 'attached', ...PATIENCE });
  });
  await measure(frame, `The pane is given ${FILES} files`, async () => {
    await drop();
    await frame.getByRole('progressbar').waitFor(PATIENCE);
  });
  await measure(frame, 'Read them and show the preview', () => seen(frame, '寫入活頁簿'));
  await measure(frame, 'Write what was shown', async () => {
    await press(frame, '寫入活頁簿');
    await frame.getByText('已寫入', { exact: true }).waitFor(PATIENCE);
  });
}

async function thousandsOfReturns(page, workbook) {
  const frame = await open(page, workbook);
  const back = () => press(frame, '返回');
  await measure(frame, 'Open the board', async () => {
    await frame.getByRole('button', { name: '收件情形與催辦' }).last().click(PATIENCE);
    await frame
      .getByRole('button', { name: /複製全部|全部/ })
      .first()
      .waitFor(PATIENCE);
  });
  await back();
  await measure(frame, 'Open the open matters', async () => {
    await frame
      .getByRole('button', { name: /^待決定/ })
      .last()
      .click(PATIENCE);
    await frame
      .getByRole('radio')
      .first()
      .waitFor({ state: 'attached', ...PATIENCE });
  });
  await back();
  await measure(frame, 'Open the review', async () => {
    await press(frame, '審查');
    await seen(frame, '更新摘要');
  });
  await measure(frame, 'Refresh summary, report and pivots', async () => {
    await press(frame, '更新摘要');
    await frame.getByText(/^已更新/).waitFor(PATIENCE);
  });
  await measure(frame, 'Select a return to review', async () => {
    await frame
      .getByRole('button', { name: /^到這一列/ })
      .first()
      .click(PATIENCE);
    await frame.getByRole('textbox').first().waitFor(PATIENCE);
  });
}

function prepare() {
  const demo = join(folder, 'demo');
  run('demo', '--out', demo);
  const fresh = join(folder, 'fresh.xlsx');
  copyFileSync(join(demo, '彙整.backup.xlsx'), fresh);
  const large = join(folder, 'large.xlsx');
  for (const period of PERIODS) run('init', large, '--period', period, '--today', '2026-07-01');
  run('consolidate', large, join(demo, '收回'), '--today', '2026-08-05');
  return { fresh, large, files: manyReturns(FILES, join(demo, '收回'), join(folder, 'inbox')) };
}

function documentOf(browser) {
  const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;
  const lines = rows.map(
    ({ what, took, own, page }) =>
      `| ${what} | ${seconds(took)} | ${Math.round(own)} ms | ${Math.round(page)} ms |`,
  );
  return `Measured in the real workbench page by \`npm run bench:page\`, which writes this section: Chromium ${browser}, ${availableParallelism()} cores.
A block is a task of the browser during which nothing can be pressed; 0 means none of 50 ms or more. In the workbench the
stand-in for Excel and its grid run in the same thread as the pane; in Excel they do not.

The first rows drop ${FILES} returned files on a coordinator's workbook; the later ones work on one of ${PERIODS.length * 147} returns.

| what | time | longest block of the pane | longest block of the stand-in |
| --- | ---: | ---: | ---: |
${lines.join('\n')}
`;
}

const server = spawn(process.execPath, [SERVER, 'workbench', '--port', '0']);
const browser = await launchChromium();
try {
  const { fresh, large, files } = prepare();
  const [data] = await once(server.stdout, 'data');
  const page = await browser.newPage({ viewport: { width: 1400, height: 860 } });
  await browserAlone(page, files);
  await page.goto(`${String(data).trim()}?lang=zh-TW`);
  await thousandFiles(page, fresh, files);
  await thousandsOfReturns(page, large);
  await writeSection('pane', documentOf(browser.version()));
} finally {
  await browser.close();
  server.kill();
  rmSync(folder, { recursive: true, force: true });
}
