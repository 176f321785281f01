/**
 * A period by the guides alone, as a new user goes through it: from an empty workbook to the report, in both languages. Whatever is
 * pressed, chosen or typed into must be named in the part of the guide that is being read, or the story stops there.
 */
import { afterAll, beforeAll, expect } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { chromiumPath } from '../../scripts/chromium.mjs';
import {
  bodyName,
  fill,
  labelOf,
  LANGUAGES,
  periodName,
  readState,
  TABLES,
  type Language,
  type State,
} from '../../src/core/index';
import { readWorkbook } from '../../src/files/read/read-workbook';
import { newCoordination } from '../support/coordinator';
import { describeIf } from '../support/referees';
import { GuideReader, valuesOf, waitForSheet } from './guide-reader';
import * as steps from './pane-steps';
import { dropped, templatesIn, TELLINGS, UNITS } from './returned-files';
import {
  downloadOf,
  newPage,
  openFile,
  shown,
  startWorkbench,
  type Saved,
  type Workbench,
} from './workbench-page';

const PERIOD = '115H1';
const NEXT = '115H2';
const TODAY = '2026-08-05';
const OFFICE = { office_name: '教育部', reply_to: 'returns@office.example', help: '承辦人 02-0000-0000' };
const CONTACT = [
  ['contact_name', '承辦人'],
  ['contact_phone', '02-0000-0000'],
  ['contact_email', 'officer@body.example'],
] as const;
/** What the column 檢核 asks for, one after the other, of a task whose planned finish has passed. */
const MENDED = [
  ['delay_reason', '招標流標一次'],
  ['remedy', '已重新招標，下期趕上'],
  ['actual_pct', '75%'],
] as const;
/** Where the column 檢核 stands. */
const CHECK = 5;
/** With two tasks. */
const OFFICER = 'MOFA';
/** With one task, which it need not report. */
const SPARED = 'LG-LIE';
const OPINION = '請補充對策及完成期限';

type Table = keyof typeof TABLES;
const { questionnaire } = newCoordination([]);

/** What a choice of the return is called. */
function choice(list: string, key: string, language: Language): string {
  return questionnaire.choices[list]?.find((one) => one.key === key)?.label[language] ?? key;
}

/** What a field of the return or the cover is called. */
function field(key: string, language: Language): string {
  const found = [...questionnaire.fields, ...questionnaire.cover.fields].find((one) => one.key === key);
  return fill(found?.label[language] ?? key, {});
}

async function stateOf({ bytes }: Saved): Promise<State> {
  const reading = readState(await readWorkbook(bytes));
  if (!('state' in reading)) throw new Error(reading.refused);
  return reading.state;
}

describeIf(chromiumPath() !== undefined, 'Chromium').each(LANGUAGES)(
  'a period by the guide in %s',
  (language) => {
    let workbench: Workbench;
    let reader: GuideReader;
    let coordinators: Saved;
    let templates: ReadonlyMap<string, Saved>;
    let officers: Saved;
    const faults: string[] = [];
    const step = steps.storyOf(() => reader);
    const name = (body: string) => bodyName(body, '2026-06-30', language);
    const sheet = (table: Table) => reader.namedText(TABLES[table].title[language]);
    const column = (table: Table, key: string) =>
      TABLES[table].columns.find((one) => one.key === key)?.label[language] ?? key;

    beforeAll(async () => {
      workbench = await startWorkbench();
      reader = new GuideReader(await newPage(workbench, { language, today: TODAY, faults }), language);
    });

    afterAll(async () => {
      await workbench.close();
    });

    step('opens a new workbook', async () => {
      reader.turnTo('it', '1. Try it');
      await reader.page.getByText(reader.named('workbench.card.blank'), { exact: true }).click();
      await shown(reader.page);
    });

    step('starts a period, and is told what was added and what comes next', async () => {
      reader.turnTo('coordinator', '1. Start a period');
      await reader.ribbon('framework');
      await reader.labelled('coordinate.period.which').selectOption(PERIOD);
      await reader.labelled('coordinate.period.due').fill('115.07.31');
      await reader.sees(reader.named('coordinate.bodies.title'));
      await reader.press('coordinate.insert.action');
      const period = periodName(PERIOD, language);
      await reader.sees(reader.say('coordinate.insert.done', { period }));
      await waitForSheet(reader, reader.named('sheet.first'));
    });

    step('fills in settings, addresses and assignments', async () => {
      reader.turnTo('coordinator', '2. Settings, addresses and assignments');
      const value = reader.namedText(column('settings', 'value'));
      for (const [key, text] of Object.entries(OFFICE))
        await reader.typeInto(sheet('settings'), (row) => row.includes(key), value, text);
      const address = reader.namedText(column('bodies', 'to'));
      await reader.typeInto(sheet('bodies'), (row) => row[0] === UNITS, address, '窗口 <units@body.example>');
      const send = reader.namedText(column('assignments', 'send'));
      const off = reader.namedText(labelOf('send', 'no', language));
      await reader.typeInto(sheet('assignments'), (row) => row.includes(SPARED), send, off);
    });

    step('issues the templates, and keeps the workbook', async () => {
      reader.turnTo('coordinator', '3. Issue the templates');
      await reader.press('coordinate.issue.title');
      const all = reader.button(reader.named('coordinate.issue.all', { count: 37 }));
      const zip = await downloadOf(reader.page, () => all.click());
      reader.named('send.sheet');
      expect(Object.keys(unzipSync(zip.bytes))).toContain(reader.say('send.file-name', { period: PERIOD }));
      templates = await templatesIn(zip.bytes);
      expect([...templates.keys()]).not.toContain(SPARED);
      expect(templates.size).toBe(37);
      await reader.press('coordinate.back');
      coordinators = await steps.saveWorkbook(reader);
      const { settings, bodies } = await stateOf(coordinators);
      expect(settings).toMatchObject(OFFICE);
      expect(bodies.find(({ id }) => id === UNITS)?.to).toBe('窗口 <units@body.example>');
    });

    step('the officer fills in the file of the mail, and follows what is said there', async () => {
      const template = templates.get(OFFICER);
      if (template === undefined) throw new Error('No template.');
      await openFile(reader.page, template.bytes, template.name);
      reader.turnTo('officer', 'Steps');
      const [form, cover] = [reader.named('sheet.form'), reader.named('sheet.cover')];
      const tasks = (await valuesOf(reader, form)).filter(([key]) => String(key).startsWith('112|'));
      const [sound, behind] = tasks.map(
        ([key]) =>
          (row: readonly unknown[]) =>
            row[0] === key,
      );
      if (sound === undefined || behind === undefined) throw new Error('Two tasks are expected.');
      const answer = async (row: typeof sound, key: string, text: string) => {
        reader.namedText(field(key, language));
        await reader.typeInto(form, row, key, text);
      };
      for (const [row, status] of [
        [sound, 'ongoing'],
        [behind, 'in_progress'],
      ] as const) {
        await answer(row, 'status', choice('status', status, language));
        await answer(row, 'measure', '人才培訓計畫');
        await answer(row, 'progress_text', '辦理研習三場，與十二校合作。');
      }
      reader.turnTo('officer', 'When something is wrong');
      await reader.typeInto(form, behind, reader.namedText(field('due_date', language)), '115.05.31');
      const checks = async () =>
        (await valuesOf(reader, form))
          .filter(([key]) => tasks.some(([one]) => one === key))
          .map((row) => String(row[CHECK]));
      for (const [key, text] of MENDED) {
        reader.namedText((await checks())[1] ?? '');
        await reader.typeInto(form, behind, key, text);
      }
      reader.turnTo('officer', 'Steps');
      for (const said of await checks()) reader.namedText(said);
      const yes = reader.namedText(choice('confirmed', 'yes', language));
      for (const [key, text] of [...CONTACT, ['confirmed', yes] as const]) {
        const [, , label] = (await valuesOf(reader, cover)).find(([row]) => row === key) ?? [];
        reader.namedText(String(label));
        await reader.typeInto(cover, (row) => row[0] === key, 'value', text);
      }
      const next = (await valuesOf(reader, cover)).find((row) => row.includes(reader.named('cover.next')));
      expect(next).toContain(reader.say('cover.next-send'));
    });

    step('and, having the add-in, checks and seals it', async () => {
      reader.turnTo('officer', 'And the add-in?');
      await reader.ribbon('return');
      // The pane followed the cells that were typed into.
      await reader.press('pane.fill.back');
      await reader.press('pane.check');
      await reader.sees(reader.say('pane.check.good'));
      reader.named('pane.seal');
      await steps.seal(reader);
      officers = await steps.saveWorkbook(reader);
    });

    step('the coordinator brings in what came back', async () => {
      await openFile(reader.page, coordinators.bytes, coordinators.name);
      reader.turnTo('coordinator', '4. Bring in what comes back');
      await steps.toCoordinate(reader, PERIOD);
      await reader.sees(reader.named('coordinate.drop'));
      await steps.drop(reader, await dropped(templates, officers, language, OFFICER));
      await reader.sees(reader.named('coordinate.preview.title'));
      await reader.sees(reader.named('coordinate.preview.bodies'));
      await reader.press('coordinate.accept');
      await reader.sees(reader.say('coordinate.written'));
      await reader.press('coordinate.back');
    });

    step('sees what to do today, and makes letters', async () => {
      reader.turnTo('coordinator', '5. See what to do today');
      const first = (await valuesOf(reader, reader.named('sheet.first'))).flat();
      expect(first).toContain(reader.named('first.steps'));
      await reader.press('coordinate.board.title');
      await reader.sees(name(OFFICER));
      await reader.press('coordinate.back');
      await reader.press('coordinate.mail.title');
      await reader.labelled('coordinate.mail.kind').selectOption('remind');
      const list = reader.button(reader.named('coordinate.mail.list.csv'));
      const csv = strFromU8((await downloadOf(reader.page, () => list.click())).bytes);
      expect(csv.split('\r\n').length).toBeGreaterThan(2);
      await reader.sees(reader.say('coordinate.mail.logged'));
      const day = reader.button(reader.named('coordinate.mail.list.ics'));
      expect(strFromU8((await downloadOf(reader.page, () => day.click())).bytes)).toContain('20260731');
    });

    step('takes the addresses that covers gave', async () => {
      await reader.press('coordinate.mail.take', { count: 1 });
      await reader.sees(reader.say('coordinate.mail.taken'));
      await reader.press('coordinate.back');
    });

    step('decides, takes it back, and decides again', async () => {
      await reader.press('coordinate.matters.title');
      reader.named('coordinate.matters.write', { count: 1 });
      await steps.decide(reader, TELLINGS[0]);
      await reader.sees(reader.named('coordinate.matters.done'));
      await reader.pane
        .getByRole('button', { name: new RegExp(`^${reader.named('coordinate.matters.undo')}`) })
        .first()
        .click();
      await reader.sees(reader.say('coordinate.matters.undone'));
      await steps.decide(reader, TELLINGS[1]);
      await reader.press('coordinate.back');
    });

    step('puts the due date off for one body', async () => {
      reader.turnTo('coordinator', '6. Due dates, receipt and late returns');
      await reader.press('coordinate.deadline.title');
      await reader.option('coordinate.deadline.due').check();
      await reader.labelled('coordinate.deadline.day').fill('115.08.31');
      await reader.option('coordinate.deadline.some').check();
      await reader.pane.getByRole('checkbox', { name: name('MOI') }).check();
      await reader.press('coordinate.deadline.write');
      await reader.sees(reader.say('coordinate.deadline.written'));
      await reader.press('coordinate.back');
    });

    step('the reviewer looks at the result and decides on a row', async () => {
      reader.turnTo('reviewer', '1. The page before a meeting, and the summary');
      await reader.ribbon('review');
      reader.named('review.refresh');
      await steps.refreshSummary(reader);
      await waitForSheet(reader, reader.named('dashboard.sheet'));
      reader.turnTo('reviewer', '2. The exceptions, one by one');
      reader.named('review.behind');
      reader.named('review.go');
      reader.turnTo('reviewer', '3. Decide and write');
      for (const key of ['review.decision', 'review.by', 'review.opinion', 'review.write'] as const)
        reader.named(key);
      await steps.review(reader, name(OFFICER), OPINION);
      reader.turnTo('reviewer', '6. Refresh and hand over');
      reader.named('review.refresh');
      await steps.refreshSummary(reader);
    });

    step('the coordinator hands over the report', async () => {
      reader.turnTo('coordinator', '7. Hand over the result');
      const make = reader.button(reader.named('review.report'));
      const report = await downloadOf(reader.page, () => make.click());
      const text = strFromU8(unzipSync(report.bytes)['word/document.xml'] ?? new Uint8Array());
      expect(text).toContain(OPINION);
      expect(text).toContain(TELLINGS[1]);
    });

    step('and starts the next period', async () => {
      const before = await stateOf(await steps.saveWorkbook(reader));
      expect(before.deadlines).toMatchObject([{ body: 'MOI', due: '2026-08-31' }]);
      expect(before.letters?.length).toBeGreaterThan(0);
      expect(before.bodies.find(({ id }) => id === OFFICER)?.to).toContain('officer@body.example');
      reader.turnTo('coordinator', '8. The next period');
      await reader.pane
        .getByRole('navigation')
        .getByRole('button', { name: reader.say('pane.room.consolidate') })
        .click();
      await reader.press('coordinate.period.title');
      await reader.labelled('coordinate.period.which').selectOption(NEXT);
      await reader.labelled('coordinate.period.due').fill('116.01.31');
      await reader.press('coordinate.period.start');
      await reader.heading(reader.say('coordinate.issue.title')).waitFor();
      const after = await stateOf(await steps.saveWorkbook(reader));
      expect(after.periods.map(({ id }) => id)).toEqual([PERIOD, NEXT]);
      expect(
        after.returns.filter(({ body, opinion }) => body === OFFICER && opinion === OPINION),
      ).toHaveLength(1);
    });

    step('breaks no rule of the content security policy and leaves no error in the console', async () => {
      expect(faults).toEqual([]);
    });
  },
);
