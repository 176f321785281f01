/** The workbench's grid under a person's mouse: drop-downs, links, filters, files of one's own. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { join } from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import { labelOf } from '../../src/core/index';
import { chromiumPath } from '../../scripts/chromium.mjs';
import { describeIf } from '../support/referees';
import { until } from '../support/until';
import { cellValue, openCard, paneOf, startWorkbench, type Workbench } from './workbench-page';

const FORM = '填報表';
const COVER = '封面';
const SAMPLES = join(process.cwd(), 'dist/site-workbench/samples');

/** How often in a row a box is met at the same place before it counts as resting. */
const STILL = 5;

/** How often one looks for what a click does before one clicks again. */
const AGAIN = 60;

type Box = NonNullable<Awaited<ReturnType<Locator['boundingBox']>>>;

let workbench: Workbench;
let page: Page;
/** What the page's scripts failed with. */
const failures: string[] = [];

/** Where an element stands once it moves no more: the grid selects first and scrolls then. */
async function restingBox(element: Locator): Promise<Box> {
  let before: Box | null = null;
  let still = 0;
  await until(
    async () => {
      const now = await element.boundingBox();
      still = now !== null && JSON.stringify(now) === JSON.stringify(before) ? still + 1 : 0;
      before = now;
      return still;
    },
    (times) => times >= STILL,
  );
  if (before === null) throw new Error('Nothing is selected in view.');
  return before;
}

/** Brings a cell into view through the add-in, and clicks it. */
async function click(pane: Frame, sheet: string, address: string): Promise<void> {
  await pane.evaluate(
    ([name = '', at = '']) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(name).getRange(at).select();
        await context.sync();
      }),
    [sheet, address],
  );
  await page.locator('.fortune-name-box', { hasText: new RegExp(`^${address}$`) }).waitFor();
  const cell = page.locator('.luckysheet-cell-selected').first();
  const box = await restingBox(cell);
  await page.mouse.click(box.x + Math.min(box.width, 60) / 2, box.y + box.height / 2);
}

const nameBox = () => page.locator('.fortune-name-box').innerText();

async function openFile(file: string): Promise<Frame> {
  await page.getByTestId('open').setInputFiles(join(SAMPLES, file));
  await page.locator('header', { hasText: file }).waitFor();
  const pane = await paneOf(page);
  await pane.locator('h1, h2').first().waitFor();
  return pane;
}

describeIf(chromiumPath() !== undefined, 'Chromium')('the grid of the workbench page', () => {
  beforeAll(async () => {
    workbench = await startWorkbench();
    page = await openCard(workbench, 'fill');
    page.on('pageerror', ({ message }) => failures.push(message));
  });

  afterAll(async () => {
    await workbench.close();
  });

  it('offers the choices of a drop-down; what is chosen reaches the workbook, and the formulas follow', async () => {
    const pane = await paneOf(page);
    const progress = await cellValue(pane, COVER, 'D5');
    expect(progress).toMatch(/請修正 8/);
    await click(pane, FORM, 'G6');
    await page.locator('#luckysheet-dataVerification-dropdown-btn').click();
    await page.locator('.dropdown-List-item', { hasText: '不適用' }).click();
    expect(
      await until(
        () => cellValue(pane, FORM, 'G6'),
        (value) => value === '不適用',
      ),
    ).toBe('不適用');
    expect(await cellValue(pane, FORM, 'F6')).not.toBe('缺①狀態');
    expect(await cellValue(pane, COVER, 'D5')).not.toBe(progress);
  });

  it('goes where the cover’s link leads', async () => {
    const pane = await paneOf(page);
    expect(await cellValue(pane, COVER, 'D7')).toMatch(/點此前往/);
    await click(pane, COVER, 'D7');
    // A click that meets the grid while it draws anew is lost: a person clicks again.
    let asked = 0;
    const place = async () => {
      asked += 1;
      if (asked % AGAIN === 0) await click(pane, COVER, 'D7');
      return nameBox();
    };
    expect(await until(place, (name) => /^G\d+$/.test(name))).toMatch(/^G\d+$/);
  });

  it('opens one’s own files, each on the view that fits it', async () => {
    await openFile('coordinator.xlsx');
    expect(await page.getByTestId('pane').getAttribute('src')).toContain('view=consolidate');
    await openFile('return.xlsx');
    expect(await page.getByTestId('pane').getAttribute('src')).toContain('view=return');
  });

  it('filters a table as Excel does', async () => {
    const pane = await openFile('consolidated.xlsx');
    const [sheet, state] = ['填報彙總', labelOf('state', 'unfilled', 'zh-TW')];
    await click(pane, sheet, 'A1');
    await page.locator('.luckysheet-filter-options').nth(3).click();
    await page.getByText('清除', { exact: true }).click();
    await page
      .locator('#luckysheet-filter-byvalue-select .select-item', { hasText: state })
      .locator('input')
      .click();
    await page.getByText('確 認').click();
    const shown = () =>
      pane.evaluate(() =>
        Excel.run(async (context) => {
          const table = context.workbook.tables.getItem('pr_Returns');
          const filter = table.columns.getItemAt(3).filter.load('criteria');
          await context.sync();
          return filter.criteria?.values as unknown;
        }),
      );
    expect(await until(shown, (values) => Array.isArray(values))).toEqual([state]);
  });

  it('fails nowhere while all this is done', () => {
    expect(failures).toEqual([]);
  });
});
