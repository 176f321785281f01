/** The page on which the add-in is tried without Excel: the shipped pane over the real Office.js, beside a grid. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Response } from 'playwright-core';
import { chromiumPath } from '../../scripts/chromium.mjs';
import { available, describeIf, openpyxlModel, openXmlFindings } from '../support/referees';
import { until } from '../support/until';
import {
  cellValue,
  downloadOf,
  goTo,
  newPage,
  openCard,
  paneOf,
  startWorkbench,
  type,
  type Workbench,
} from './workbench-page';

const FORM = '填報表';
/** ② of the second task, a cell that takes any text; ① of the same row takes a list. */
const MEASURE = 'H7';
const STATUS = 'G7';

let workbench: Workbench;
let page: Page;

describeIf(chromiumPath() !== undefined, 'Chromium')('the workbench page', () => {
  beforeAll(async () => {
    workbench = await startWorkbench();
  });

  afterAll(async () => {
    await workbench.close();
  });

  it('opens on four cards and says that it is not Excel, in both languages', async () => {
    const fresh = await newPage(workbench);
    await fresh.getByRole('heading', { name: '先試這個' }).waitFor();
    expect(await fresh.getByRole('note').textContent()).toContain('這是瀏覽器中的替身，不是 Excel');
    expect(await fresh.locator('[data-testid^=card-]').count()).toBe(4);
    await fresh.getByRole('button', { name: 'English' }).click();
    await fresh.getByRole('heading', { name: 'Try this' }).waitFor();
    expect(await fresh.getByRole('note').textContent()).toContain('not Excel');
    await fresh.close();
  });

  it('opens a half-finished return with one click, its pane on the real Office.js', async () => {
    page = await openCard(workbench, 'fill');
    const pane = await paneOf(page);
    const told = await pane.evaluate(async () => {
      const { host } = await Office.onReady();
      const { requirements } = Office.context;
      return {
        host,
        has: requirements.isSetSupported('ExcelApi', '1.14'),
        hasMore: requirements.isSetSupported('ExcelApi', '1.15'),
        script: [...document.scripts].map(({ src }) => src).find((src) => src.includes('excel-win32')),
      };
    });
    expect(told).toMatchObject({ host: 'Excel', has: true, hasMore: false });
    expect(told.script).toContain('/office/excel-win32-16.01.js');
    await pane.getByText('衛生福利部').first().waitFor();
  });

  it('takes what is typed into the grid, for the add-in to read', async () => {
    const pane = await paneOf(page);
    await goTo(page, FORM, MEASURE);
    await type(page, '產業人才共育');
    const read = () => cellValue(pane, FORM, MEASURE);
    expect(await until(read, (value) => value === '產業人才共育')).toBe('產業人才共育');
  });

  it('refuses what a list does not hold and what is locked, and says so', async () => {
    const pane = await paneOf(page);
    const before = await cellValue(pane, FORM, STATUS);
    await goTo(page, FORM, STATUS);
    await type(page, '不在清單中');
    await page.getByTestId('note').waitFor();
    expect(await cellValue(pane, FORM, STATUS)).toBe(before);
    await goTo(page, FORM, 'E7');
    await type(page, '改掉事項');
    await page.getByTestId('note').getByText('受保護').waitFor();
    expect(await cellValue(pane, FORM, 'E7')).not.toBe('改掉事項');
  });

  it('saves a sound workbook with what was typed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pr-workbench-'));
    try {
      const saved = await downloadOf(page, () => page.getByTestId('save').click());
      expect(saved.name).toBe('115H1-衛生福利部-技職綱領.xlsx');
      const file = join(folder, 'saved.xlsx');
      writeFileSync(file, saved.bytes);
      if (available.validator) expect(await openXmlFindings(file)).toEqual([]);
      if (available.openpyxl) {
        const sheet = (await openpyxlModel(file)).sheets.find(({ name }) => name === FORM);
        expect(sheet?.cells[MEASURE]?.value).toBe('產業人才共育');
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('lets nothing reach another machine', async () => {
    const asked: string[] = [];
    const hears = (response: Response) => void asked.push(new URL(response.url()).hostname);
    const fresh = await openCard(workbench, 'fill', { language: 'en', hears });
    expect(new Set(asked.filter((name) => name !== ''))).toEqual(new Set(['localhost']));
    await fresh.close();
  });

  it('hands forty returned files to the pane', async () => {
    const fresh = await openCard(workbench, 'consolidate');
    await fresh.getByTestId('note').getByText('40').waitFor();
    await (await paneOf(fresh)).getByText('40').first().waitFor();
    await fresh.close();
  });
});
