/** What each role does in the pane beside a workbook, in the words that stand there. */
import { expect, it } from '@jest/globals';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { fill, periodName, word, type Language, type WordKey } from '../../src/core/index';
import { newCoordination } from '../support/coordinator';
import { downloadOf, goTo, inPane, paneOf, type, type Saved } from './workbench-page';

export type Words = Readonly<Record<string, string | number>>;
export const TASK = { ongoing: 0, behind: 1, mended: 2, typed: 3, noRequest: 4 } as const;
const FIRST_ROW = 6;

/** One page, a language, and what is said there. */
export class Visit {
  constructor(
    readonly page: Page,
    readonly language: Language,
  ) {}

  say(key: WordKey, words: Words = {}): string {
    return word(this.language, key, words);
  }

  get pane(): FrameLocator {
    return inPane(this.page);
  }

  button(name: string | RegExp): Locator {
    return this.pane.getByRole('button', { name, exact: typeof name === 'string' });
  }

  /** Presses the button of these words. */
  press(key: WordKey, words: Words = {}): Promise<void> {
    // What comes next after an insert is offered a second time, in its message.
    return this.button(this.say(key, words)).first().click();
  }

  heading(name: string): Locator {
    return this.pane.getByRole('heading', { level: 1, name, exact: true });
  }

  /** Waits until these words stand in the pane. */
  async sees(text: string | RegExp): Promise<void> {
    await this.pane.getByText(text).first().waitFor();
  }

  /** The control of one of the return's fields. */
  field(key: string): Locator {
    const { fields, cover } = newCoordination([]).questionnaire;
    const field = [...fields, ...cover.fields].find((one) => one.key === key);
    if (field === undefined) throw new Error(key);
    return this.pane.getByLabel(fill(field.label[this.language], {}));
  }

  ribbon(view: string): Promise<void> {
    return this.page.getByTestId(`ribbon-${view}`).click();
  }
}

/** Steps of one story: each needs the one before, and leaves a picture where it fails. */
export function storyOf(visit: () => Visit | undefined) {
  let broken: string | undefined;
  return (name: string, act: () => Promise<void>): void => {
    it(name, async () => {
      if (broken !== undefined) throw new Error(`Not begun, for this failed before: ${broken}.`);
      try {
        await act();
      } catch (error) {
        broken = name;
        const picture = join(mkdtempSync(join(tmpdir(), 'pr-story-')), 'failed.png');
        await visit()?.page.screenshot({ path: picture });
        throw new Error(`${String(error)}\nPicture: ${picture}`, { cause: error });
      }
    });
  };
}

export async function insertFramework(visit: Visit, period: string, due: string): Promise<void> {
  const { pane } = visit;
  await visit.ribbon('framework');
  await pane.getByLabel(visit.say('coordinate.period.which')).selectOption(period);
  await pane.getByLabel(visit.say('coordinate.period.due')).fill(due);
  await visit.press('coordinate.insert.action');
  await visit.heading(periodName(period, visit.language)).waitFor();
}

/** From the coordinator's first page to one of its jobs. */
export async function job(visit: Visit, title: WordKey): Promise<void> {
  await visit.press(title);
  await visit.heading(visit.say(title)).waitFor();
}

export async function issueAll(visit: Visit): Promise<Saved> {
  await job(visit, 'coordinate.issue.title');
  return downloadOf(visit.page, () => visit.button(/zip/).click());
}

/** Opens one body's template and goes over to it. */
export async function openTemplate(visit: Visit, body: string): Promise<void> {
  await visit.press('coordinate.issue.open-label', { body });
  await visit.page.getByText(visit.say('workbench.created')).waitFor();
  await visit.page.getByRole('button', { name: visit.say('workbench.switch') }).click();
  await visit.heading(body).waitFor();
}

export async function saveWorkbook({ page }: Visit): Promise<Saved> {
  return downloadOf(page, () => page.getByTestId('save').click());
}

/** Types into a text field and leaves it. */
async function write(visit: Visit, field: string, text: string): Promise<void> {
  await visit.field(field).fill(text);
  await visit.field(field).press('Tab');
}

async function choose(visit: Visit, field: string, choice: string): Promise<void> {
  await visit.field(field).selectOption(choice);
}

/** Three tasks in the pane: a sound one, one that is behind, and one that lacks ③. */
export async function fillByForm(visit: Visit): Promise<void> {
  await visit.pane.getByRole('list').getByRole('button').first().click();
  await choose(visit, 'status', 'ongoing');
  await write(visit, 'measure', '醫療體系產學合作計畫');
  await write(visit, 'progress_text', '辦理研習三場，與十二校合作。');
  await visit.button(visit.say('pane.fill.next-task')).click();
  await choose(visit, 'status', 'in_progress');
  await write(visit, 'measure', '職場體驗資源計畫');
  await write(visit, 'progress_text', '完成招標，兩梯次辦理中。');
  await write(visit, 'due_date', '1151231');
  await write(visit, 'planned_pct', '80');
  await write(visit, 'actual_pct', '40');
  await write(visit, 'delay_reason', '招標流標一次');
  await write(visit, 'remedy', '已重新招標，下期趕上');
  await visit.button(visit.say('pane.fill.next-task')).click();
  await choose(visit, 'status', 'ongoing');
  await write(visit, 'measure', '師資研習計畫');
  await visit.press('pane.fill.back');
}

/** Two tasks in the grid, by the labels of its lists. */
export async function fillByCell(visit: Visit): Promise<void> {
  const { page, language } = visit;
  const form = visit.say('sheet.form');
  const choices = newCoordination([]).questionnaire.choices['status'] ?? [];
  const label = (choice: string) => choices.find(({ key }) => key === choice)?.label[language] ?? choice;
  const at = (column: string, task: number) => `${column}${FIRST_ROW + task}`;
  const cells = [
    [at('G', TASK.typed), label('ongoing')],
    [at('H', TASK.typed), '長照人才培育計畫'],
    [at('I', TASK.typed), '開設課程六門，修課二百人次。'],
    // And all that is left.
    ...[TASK.noRequest, 5, 6, 7, 8, 9].map((task) => [at('G', task), label('no_request')] as const),
  ] as const;
  for (const [address, text] of cells) {
    await goTo(page, form, address);
    await type(page, text);
    await holds(visit, form, address, text);
  }
  await visit.press('pane.fill.back');
}

/** Waits until the add-in reads this in a cell. */
async function holds({ page }: Visit, sheet: string, address: string, text: string): Promise<void> {
  await (
    await paneOf(page)
  ).waitForFunction(
    ([name = '', at = '', hoped]) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(name).getRange(at).load('values');
        await context.sync();
        return range.values[0]?.[0] === hoped;
      }),
    [sheet, address, text],
    { polling: 200 },
  );
}

export async function confirmOnCover(visit: Visit): Promise<void> {
  await visit.button(new RegExp(`^${visit.say('sheet.cover')}`)).click();
  await visit.heading(visit.say('sheet.cover')).waitFor();
  await write(visit, 'contact_name', '承辦人');
  await write(visit, 'contact_phone', '02-0000-0000');
  await write(visit, 'contact_email', 'officer@body.example');
  await choose(visit, 'confirmed', 'yes');
  await visit.press('pane.fill.back');
}

/** The finding leads to its field; mended there, it is gone from the check. */
export async function checkAndMend(visit: Visit): Promise<void> {
  await visit.press('pane.check');
  await visit.sees(visit.say('pane.check.wrong', { count: 1 }));
  await visit.pane.getByRole('region').getByRole('listitem').getByRole('button').first().click();
  const field = visit.field('progress_text');
  await field.waitFor();
  expect(await field.evaluate((control) => control === document.activeElement)).toBe(true);
  await write(visit, 'progress_text', '辦理師資研習兩梯次，計八十人參加。');
  await visit.press('pane.fill.back-to-check');
  await visit.sees(visit.say('pane.check.good'));
}

export async function seal(visit: Visit): Promise<void> {
  await visit.press('pane.seal');
  await visit.pane
    .getByRole('dialog')
    .getByRole('button', { name: visit.say('pane.seal') })
    .click();
  await visit.sees(visit.say('pane.seal.done', { counter: 1 }));
}

/** From any workbook of the coordinator's to the room's first page. */
export async function toCoordinate(visit: Visit, period: string): Promise<void> {
  await visit.ribbon('consolidate');
  await visit.heading(periodName(period, visit.language)).waitFor();
}

export async function drop(
  { pane }: Visit,
  files: readonly Saved[],
  place = 'returned-files',
): Promise<void> {
  await pane.getByTestId(place).setInputFiles(
    files.map(({ name, bytes }) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(bytes),
    })),
  );
}

/** Decides the one conflict for the option that says this. */
export async function decide(visit: Visit, text: string): Promise<void> {
  const option = visit.pane.getByRole('radio', { name: text });
  await option.check();
  await visit.press('coordinate.matters.write', { count: 1 });
  await visit.sees(visit.say('coordinate.matters.decided', { count: 1 }));
  await option.waitFor({ state: 'detached' });
}

/** To a body's row that is behind; a decision and an opinion on it. */
export async function review(visit: Visit, body: string, opinion: string): Promise<void> {
  const { pane } = visit;
  const behind = pane.getByRole('list', { name: visit.say('review.behind'), exact: true });
  await behind.getByRole('listitem').filter({ hasText: body }).getByRole('button').click();
  await pane.getByLabel(visit.say('review.decision')).selectOption({ index: 1 });
  await pane.getByLabel(visit.say('review.opinion')).fill(opinion);
  await visit.press('review.write');
  await visit.sees(visit.say('review.written'));
}

export async function refreshSummary(visit: Visit): Promise<void> {
  await visit.press('review.refresh');
  await visit.sees(visit.say('review.refreshed'));
}
