/** The officer's whole job without a mouse: the keyboard leads everywhere, and is never lost or trapped. */
import { afterAll, beforeAll, expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { chromiumPath } from '../../scripts/chromium.mjs';
import { CONTACT, newCoordination, returnedFile, soundly } from '../support/coordinator';
import { describeIf } from '../support/referees';
import { storyOf, Visit } from './pane-steps';
import { cellValue, newPage, openFile, paneOf, startWorkbench, type Workbench } from './workbench-page';

/** Stops of the longest view, and some more. */
const MOST_STOPS = 60;

let workbench: Workbench;
let visit: Visit;
let page: Page;

const isFocused = (place: Locator) => place.evaluate((element) => element === document.activeElement);
const press = (...keys: readonly string[]) =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());

/** Tab, or Shift+Tab, until it stands here. */
async function tabTo(place: Locator, key = 'Tab'): Promise<void> {
  await place.waitFor();
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (await isFocused(place)) return;
    await press(key);
  }
  throw new Error(`${MOST_STOPS} times ${key} do not lead to ${String(place)}.`);
}

async function expectFocus(place: Locator): Promise<void> {
  await place.waitFor();
  expect(await isFocused(place)).toBe(true);
}

const onHeading = (text: string) => expectFocus(visit.heading(text));
const formCell = async (address: string) => cellValue(await paneOf(page), visit.say('sheet.form'), address);

/** A return in which the first two tasks are left to do. */
function allButTwo(): Promise<Uint8Array> {
  const state = newCoordination(['MOHW']);
  const rest = Object.entries(soundly(state, 'MOHW')).slice(2);
  return returnedFile(state, 'MOHW', Object.fromEntries(rest), CONTACT);
}

describeIf(chromiumPath() !== undefined, 'Chromium')('the keyboard alone', () => {
  const step = storyOf(() => visit);

  beforeAll(async () => {
    workbench = await startWorkbench();
    page = await newPage(workbench, { today: '2026-07-20' });
    visit = new Visit(page, 'zh-TW');
    await openFile(page, await allButTwo(), '填報表.xlsx');
    await visit.sees(visit.say('pane.check'));
    // As F6 does in Excel.
    await (await paneOf(page)).evaluate(() => window.focus());
  });

  afterAll(async () => {
    await workbench.close();
  });

  step('opens the first task, chooses, types and gives a date', async () => {
    await tabTo(visit.button(/^下一步/));
    await press('Enter');
    await onHeading('一-5');
    await tabTo(visit.field('status'));
    await press('ArrowDown', 'ArrowDown');
    await tabTo(visit.field('measure'));
    await page.keyboard.type('醫療體系產學合作計畫');
    await tabTo(visit.field('progress_text'));
    await page.keyboard.type('辦理研習三場，與十二校合作。');
    await tabTo(visit.field('due_date'));
    await page.keyboard.type('1151231');
    await press('Enter');
    await tabTo(visit.field('planned_pct'));
    expect(await visit.field('due_date').inputValue()).toBe('115.12.31');
    await page.keyboard.type('50');
    await tabTo(visit.field('actual_pct'));
    await page.keyboard.type('50');
  });

  step('goes to the next task, and back to the list', async () => {
    await tabTo(visit.button(visit.say('pane.fill.next-task')), 'Shift+Tab');
    await press('Enter');
    await onHeading('二-1');
    await tabTo(visit.field('status'));
    await press('End');
    await tabTo(visit.button(visit.say('pane.fill.back')), 'Shift+Tab');
    await press('Enter');
    await onHeading('衛生福利部');
    await visit.sees(visit.say('cover.progress-value', { ready: 10, wrong: 0, unfilled: 0, count: 10 }));
  });

  step('checks, thinks better of sealing, and seals', async () => {
    await tabTo(visit.button(visit.say('pane.check')));
    await press('Enter');
    await onHeading(visit.say('pane.check.title'));
    const seal = visit.pane
      .getByRole('main')
      .getByRole('button', { name: visit.say('pane.seal'), exact: true });
    await tabTo(seal.first());
    await press('Enter');
    const dialog = visit.pane.getByRole('dialog');
    await dialog.waitFor();
    await press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await expectFocus(seal.first());
    await press('Enter');
    await tabTo(dialog.getByRole('button', { name: visit.say('pane.seal') }));
    await press('Enter');
    await visit.sees(visit.say('pane.seal.done', { counter: 1 }));
  });

  step('left in the sheet what was typed', async () => {
    expect(await Promise.all(['G6', 'H6', 'I6', 'G7'].map(formCell))).toEqual([
      '辦理中',
      '醫療體系產學合作計畫',
      '辦理研習三場，與十二校合作。',
      '不適用',
    ]);
  });
});
