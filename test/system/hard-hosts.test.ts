/** Three Excels that make it hard, over the shipped pane: each story ends with whole data and honest words. */
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { chromiumPath } from '../../scripts/chromium.mjs';
import { readState, word, wordFinding } from '../../src/core/index';
import { DRESS } from '../../src/excel/host/members';
import { readWorkbook } from '../../src/files/read/read-workbook';
import type { Misbehaviour } from '../../workbench/host/index';
import { emptyBytes, firstState } from '../contract/desk';
import { describeIf } from '../support/referees';
import { insertFramework, saveWorkbook, Visit } from './pane-steps';
import { newPage, openCard, openFile, startWorkbench, type Saved, type Workbench } from './workbench-page';

const [PERIOD, TODAY] = ['115H1', '2026-08-05'];

declare global {
  interface Window {
    /** Of the workbench page, for the workbook that is open. */
    misbehave: (behaviour: Misbehaviour) => void;
  }
}

/** With `PICTURES`, a folder, what is seen at the end of each story is kept there. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` });
}

/** The whole framework stands in the workbook, as it would on any other Excel. */
async function expectWhole({ bytes }: Saved): Promise<void> {
  const reading = readState(await readWorkbook(bytes));
  if (!('state' in reading)) throw new Error(reading.refused);
  const { tasks, bodies, assignments, returns, periods } = reading.state;
  const whole = firstState();
  expect(tasks).toEqual(whole.tasks);
  expect(bodies).toMatchObject(whole.bodies);
  expect(assignments.length).toBe(whole.assignments.length);
  expect(periods.map(({ id }) => id)).toEqual([PERIOD]);
  expect(new Set(returns.map(({ task }) => task))).toEqual(new Set(whole.returns.map(({ task }) => task)));
}

describeIf(chromiumPath() !== undefined, 'Chromium')('in an Excel', () => {
  let workbench: Workbench;
  let page: Page | undefined;
  beforeAll(async () => {
    workbench = await startWorkbench();
  });

  afterEach(async () => {
    await page?.close();
  });

  afterAll(async () => {
    await workbench.close();
  });

  async function visitEmpty(): Promise<Visit> {
    page = await newPage(workbench, { today: TODAY });
    await openFile(page, await emptyBytes(), '新的.xlsx');
    return new Visit(page, 'zh-TW');
  }

  it('that refuses all dress: the framework is in the workbook, and what is missing is told', async () => {
    const visit = await visitEmpty();
    await visit.page.evaluate(
      (dress) => {
        window.misbehave({ refuse: (member) => (dress.includes(member) ? 'InvalidArgument' : undefined) });
      },
      DRESS as readonly string[],
    );
    await insertFramework(visit, PERIOD, '115.07.31');
    const said = wordFinding(
      { code: 'host-undressed', severity: 'warning', place: {}, parameters: { missing: 'fonts:收件' } },
      'zh-TW',
    );
    await visit.sees(said.slice(0, said.indexOf('：')));
    await picture(visit.page, 'no-dress');
    await expectWhole(await saveWorkbook(visit));
  });

  it('where another workbook is in front for a while: the pane says so, waits, and ends whole', async () => {
    const visit = await visitEmpty();
    await visit.page.evaluate(() => window.misbehave({ behind: true }));
    const inserted = insertFramework(visit, PERIOD, '115.07.31');
    await visit.sees(word('zh-TW', 'host.wait-in-front'));
    await visit.sees(word('zh-TW', 'host.stay-in-front'));
    await picture(visit.page, 'behind');
    await visit.page.evaluate(() => window.misbehave({}));
    await inserted;
    const waiting = visit.pane.getByText(word('zh-TW', 'host.wait-in-front'));
    await waiting.waitFor({ state: 'detached' });
    await expectWhole(await saveWorkbook(visit));
  });

  it('on a Mac: no download is offered, and a template opens in a window that may be behind', async () => {
    page = await openCard(workbench, 'consolidate', { today: TODAY, platform: 'Mac' });
    const visit = new Visit(page, 'zh-TW');
    // The card opens on what came back; another of the ribbon's buttons leads away from there.
    await visit.ribbon('framework');
    await visit.heading(visit.say('coordinate.period.title')).waitFor();
    await visit.ribbon('consolidate');
    await visit.press('coordinate.issue.title');
    await visit.heading(visit.say('coordinate.issue.title')).waitFor();
    let downloads = 0;
    page.on('download', () => (downloads += 1));
    await visit.sees(visit.say('pane.no-download.issue'));
    // Neither as a button nor in a sentence.
    expect(await visit.pane.getByText(/zip/).count()).toBe(0);
    await picture(page, 'mac-issue');
    await visit.pane.getByRole('button', { name: /開啟/ }).first().click();
    await visit.sees(/Mac 的新視窗可能在後面/);
    await picture(page, 'mac');
    expect(downloads).toBe(0);
  });
});
