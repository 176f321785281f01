/** Every view of the pane, in the order in which one page after the other reaches them. */
import { periodName } from '../../src/core/index';
import { emptyBytes } from '../contract/desk';
import { CONTACT, newCoordination, returnedFile, soundly } from '../support/coordinator';
import { CARRIED, DECIDED } from './pane-later-views';
import { drop, job, type Visit } from './pane-steps';
import { BODY, PERIOD, room, type Tour, type View } from './pane-tour';
import { openFile } from './workbench-page';

const EMPTY: Tour = {
  name: 'an empty workbook',
  views: [
    {
      name: 'first-run',
      reach: async (visit) => {
        await openFile(visit.page, await emptyBytes(), '新的.xlsx');
        await visit.heading(visit.say('pane.first.title')).waitFor();
      },
    },
    {
      name: 'review-nothing',
      reach: async (visit) => {
        await room(visit, 'review');
        await visit.sees(visit.say('review.no-workbook'));
      },
    },
    {
      name: 'coordinate-start',
      reach: async (visit) => {
        await room(visit, 'consolidate');
        await visit.heading(visit.say('coordinate.start.title')).waitFor();
      },
    },
    {
      name: 'insert-framework',
      reach: async (visit) => {
        await visit.press('coordinate.start.action');
        await visit.heading(visit.say('coordinate.insert.title')).waitFor();
      },
    },
    {
      name: 'inserted',
      reach: async (visit) => {
        await visit.press('coordinate.insert.action');
        await visit.sees(visit.say('coordinate.home.jobs'));
      },
    },
  ],
};

const FILL: Tour = {
  name: 'a return',
  card: 'fill',
  views: [
    { name: 'fill-list', reach: (visit) => visit.sees(visit.say('pane.check')) },
    {
      name: 'fill-task',
      reach: async (visit) => {
        await visit.pane.getByRole('list').getByRole('button').nth(5).click();
        await visit.sees(visit.say('pane.fill.writes-on-leaving'));
      },
    },
    {
      name: 'fill-cover',
      reach: async (visit) => {
        await visit.press('pane.fill.back');
        await visit.button(new RegExp(`^${visit.say('sheet.cover')}`)).click();
        await visit.heading(visit.say('sheet.cover')).waitFor();
      },
    },
    {
      name: 'fill-copies',
      reach: async (visit) => {
        await visit.press('pane.fill.back');
        await visit.press('pane.copies');
        await visit.heading(visit.say('pane.copies.title')).waitFor();
      },
    },
    {
      name: 'fill-check',
      reach: async (visit) => {
        await visit.press('pane.fill.back');
        await visit.press('pane.check');
        await visit.heading(visit.say('pane.check.title')).waitFor();
      },
    },
  ],
};

async function copyOf(language: Visit['language'], progress: string): Promise<Uint8Array> {
  const state = newCoordination([BODY], language);
  const sound = Object.entries(soundly(state, BODY));
  const typed = sound.map(([task, answers]) => [task, { ...answers, progress_text: progress }]);
  return returnedFile(state, BODY, Object.fromEntries(typed), CONTACT);
}

const SOUND: Tour = {
  name: 'a return that is filled in',
  views: [
    {
      name: 'fill-copies-differ',
      reach: async (visit) => {
        const { page, language } = visit;
        await openFile(page, await copyOf(language, '辦理研習三場。'), '外交部.xlsx');
        await visit.press('pane.copies');
        await drop(
          visit,
          [{ name: '外交部-二處.xlsx', bytes: await copyOf(language, '辦理研習五場。') }],
          'copies',
        );
        await visit.sees(visit.say('pane.copies.conflicts'));
      },
    },
    {
      name: 'fill-sealing',
      reach: async (visit) => {
        await visit.press('pane.copies.leave');
        await visit.press('pane.fill.back');
        await visit.press('pane.check');
        await visit.press('pane.seal');
        await visit.pane.getByRole('dialog').waitFor();
      },
    },
    {
      name: 'fill-sealed',
      reach: async (visit) => {
        const { pane } = visit;
        await pane
          .getByRole('dialog')
          .getByRole('button', { name: visit.say('pane.seal') })
          .click();
        await visit.sees(visit.say('pane.seal.done', { counter: 1 }));
      },
    },
  ],
};

const CONSOLIDATE: Tour = {
  name: 'returned files',
  card: 'consolidate',
  views: [
    {
      name: 'receive-preview',
      reach: (visit) => visit.sees(visit.say('coordinate.preview.unwritten')),
    },
    {
      name: 'receive-written',
      reach: async (visit) => {
        await visit.press('coordinate.accept');
        await visit.sees(visit.say('coordinate.written'));
      },
    },
    {
      name: 'coordinate-home',
      reach: async (visit) => {
        await visit.press('coordinate.back');
        await visit.heading(periodName(PERIOD, visit.language)).waitFor();
      },
    },
    // The survey page comes last: the mapping is chosen on it.
    ...(['issue', 'board', 'mail', 'matters', 'deadline', 'period', 'edition', 'survey'] as const).map(
      (page): View => ({
        name: `coordinate-${page}`,
        reach: async (visit) => {
          if (page !== 'issue') await visit.press('coordinate.back');
          await job(visit, `coordinate.${page}.title`);
          if (page === 'matters') await visit.pane.getByRole('radio').first().waitFor();
          if (page === 'mail') await visit.sees(visit.say('coordinate.mail.covers'));
        },
      }),
    ),
    {
      name: 'coordinate-mapping',
      reach: async (visit) => {
        const bytes = new TextEncoder().encode(
          '時間戳記,貴單位是,協力事項,①辦理狀態\n2026/7/1 9:00,勞動部,四-1,持續辦理',
        );
        await drop(visit, [{ name: '回應.csv', bytes }], 'response-files');
        await visit.pane.getByRole('combobox', { name: '貴單位是' }).waitFor();
      },
    },
  ],
};

const REVIEW: Tour = {
  name: 'a consolidated workbook',
  card: 'review',
  views: [
    { name: 'review-home', reach: (visit) => visit.sees(visit.say('review.select')) },
    {
      name: 'review-row',
      reach: async (visit) => {
        const behind = visit.pane.getByRole('list', { name: visit.say('review.behind'), exact: true });
        await behind.getByRole('button').first().click();
        await visit.pane.getByLabel(visit.say('review.decision')).waitFor();
      },
    },
    {
      name: 'review-sources',
      reach: async (visit) => {
        await visit.press('review.sources');
        await visit.pane.getByRole('list', { name: visit.say('review.sources') }).waitFor();
      },
    },
    {
      name: 'review-several',
      reach: async (visit) => {
        await visit.press('review.several-open');
        await visit.pane.getByLabel(visit.say('review.several-decision')).waitFor();
      },
    },
    {
      name: 'fill-coordinators',
      reach: async (visit) => {
        await room(visit, 'return');
        await visit.sees(visit.say('pane.fill.coordinators'));
      },
    },
    {
      // The rest of the pane cannot be fetched: a fault of ours ends one room.
      name: 'broken',
      reach: async (visit) => {
        await visit.page.route('**/pane/*.js', (route) => route.abort());
        await room(visit, 'consolidate');
        await visit.sees(visit.say('pane.broken'));
      },
    },
  ],
};

const SILENT: Tour = {
  name: 'an Excel that does not answer',
  views: [
    {
      name: 'no-answer',
      reach: async (visit) => {
        const { page } = visit;
        // Office.js waits for a part of its own for ever.
        await page.route('**/excel-win32-*.js', () => undefined);
        await page.getByTestId('card-fill').click();
        await visit.sees(visit.say('pane.no-answer'));
      },
    },
  ],
};

export const TOURS: readonly Tour[] = [EMPTY, FILL, SOUND, CARRIED, CONSOLIDATE, REVIEW, DECIDED, SILENT];
