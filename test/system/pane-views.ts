/** Every view of the pane, in the order in which one page after the other reaches them. */
import { recordedReviews, reviewRows } from '../../src/core/book/reviews';
import { wordApproval } from '../../src/core/book/approval';
import {
  cellName,
  deadlineChanges,
  furtherPeriod,
  periodName,
  periodOf,
  placeOfReturn,
  reviewChoices,
  rowsChange,
  TABLES,
  type State,
} from '../../src/core/index';
import { approvalThrough } from '../../src/core/returns/approval';
import { changeWorkbook } from '../../src/files/patch';
import { readWorkbook } from '../../src/files/read/read-workbook';
import { emptyBytes } from '../contract/desk';
import { CONTACT, newCoordination, returnedFile, soundly, tasksOf, workbookOf } from '../support/coordinator';
import { drop, job, type Visit } from './pane-steps';
import { goTo, openFile } from './workbench-page';

export interface View {
  readonly name: string;
  /** From the view before. */
  readonly reach: (visit: Visit) => Promise<void>;
}

export interface Tour {
  readonly name: string;
  /** The card that it begins from, if any. */
  readonly card?: 'fill' | 'consolidate' | 'review';
  readonly views: readonly View[];
}

const PERIOD = '115H1';
const room = (visit: Visit, name: 'return' | 'consolidate' | 'review') =>
  visit.pane
    .getByRole('navigation')
    .getByRole('button', { name: visit.say(`pane.room.${name}`) })
    .click();

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

/** A body with few tasks, in whose copies each of them may be told otherwise. */
const BODY = 'MOFA';

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

const STEPS = { 'zh-TW': ['承辦', '科長', '單位主管'], en: ['Officer', 'Head of section', 'Head of unit'] };

/** Work that goes on as it was planned last period. */
const WORKING = { kept: '沿用', status: '辦理中', planned_pct: 0.5, actual_pct: 0.5 };

/** The second period's template of a body: answers came along, a plan moved, and the file asks for approval. */
async function carriedReturn(language: Visit['language']): Promise<Uint8Array> {
  const first = newCoordination([BODY], language);
  const answers = {
    status: 'in_progress',
    measure: '人才培訓計畫',
    progress_text: '辦理研習三場，與十二校合作開設課程。',
    due_date: '2027-12-31',
    planned_pct: 50,
    actual_pct: 50,
    kpi_name_1: '培訓人次',
    kpi_unit_1: '人次',
    kpi_target_1: 1000,
    kpi_actual_1: 500,
  };
  const answered: State = {
    ...first,
    settings: { ...first.settings, approval: STEPS[language].join('、') },
    returns: first.returns.map((row) => ({ ...row, state: 'filled', light: 'normal', answers })),
  };
  const period = periodOf('115H2');
  const next = period === undefined ? undefined : furtherPeriod(answered, period);
  if (next === undefined || !('state' in next)) throw new Error('No second period.');
  const [task = '', ...others] = tasksOf(next.state, BODY);
  const moved = { due_date: '118.12.31', kpi_target_1: 10 };
  return returnedFile(
    next.state,
    BODY,
    {
      [task]: { ...moved, progress_text: '完成教材改版與師資培育，並於各校辦理職場體驗。' },
      ...Object.fromEntries(
        others.map((other) => [other, { ...WORKING, progress_text: `${other}：辦理講習。` }]),
      ),
    },
    CONTACT,
  );
}

const CARRIED: Tour = {
  name: 'a return of a further period',
  views: [
    {
      name: 'fill-carried',
      reach: async (visit) => {
        await openFile(visit.page, await carriedReturn(visit.language), '外交部.xlsx');
        await visit.pane
          .getByRole('region', { name: visit.say('pane.fill.tasks') })
          .getByRole('button')
          .first()
          .click();
        await visit.field('kept').waitFor();
      },
    },
    {
      name: 'fill-plan-reason',
      reach: async (visit) => {
        await visit.field('status').selectOption('in_progress');
        await visit.field('plan_reason').fill('立法院刪減經費，改分三年辦理，指標並依核定計畫調整。');
        await visit.field('plan_reason').press('Tab');
      },
    },
    {
      name: 'fill-keep-all',
      reach: async (visit) => {
        await visit.press('pane.fill.back');
        await visit.button(new RegExp(`^${visit.say('sheet.cover')}`)).click();
        await visit.field('kept_all').waitFor();
      },
    },
    {
      name: 'fill-approval',
      reach: async (visit) => {
        await visit.field('kept_all').selectOption('yes');
        await visit.press('pane.fill.back');
        await visit.press('pane.check');
        await visit.sees(visit.say('pane.finish.approval', { no: 1, step: STEPS[visit.language][0] ?? '' }));
      },
    },
  ],
};

const DAY = '115.08.01';

/** A coordinator's workbook in which something was decided, and changed since. */
async function decidedBook(language: Visit['language']): Promise<Uint8Array> {
  const start = newCoordination([BODY, 'MOL', 'MOI'], language);
  const [closed = ''] = [...reviewChoices(start)].reverse();
  const saying = (measure: string): State => ({
    ...start,
    returns: start.returns.map((row, index) => ({
      ...row,
      state: 'filled',
      light: 'ongoing',
      review: index < 12 ? closed : '',
      opinion: index < 12 ? '請於下期補充執行成果。' : '',
      answers: { status: 'ongoing', measure, progress_text: '辦理研習三場，與十二校合作開設課程。' },
    })),
  });
  const before = saying('人才培訓計畫，本年度辦理研習三場次');
  const approval = wordApproval(
    approvalThrough(
      STEPS[language].map((label, index) => ({ label, state: index === 0 ? 'approved' : 'changed' })),
    ),
    language,
  );
  const row = { period: PERIOD, reason: '立法院審議期間', by: '審查科', when: DAY };
  const deadlines = [
    { ...row, body: 'MOL', due: '2026-08-31' },
    { ...row, body: '', receipt: 'closed' as const },
    { ...row, body: 'MOI', receipt: 'reopened' as const },
  ];
  const state = saying('人才培訓計畫，本年度辦理研習五場次');
  const records = reviewRows({ ...before, reviews: recordedReviews(before) }, DAY);
  const bytes = await workbookOf(state);
  return changeWorkbook(bytes, [
    ...deadlineChanges(state, await readWorkbook(bytes), deadlines, '2026-08-01'),
    rowsChange(TABLES.reviews, language, records),
    rowsChange(TABLES.covers, language, [{ period: PERIOD, body: 'MOL', approval }]),
  ]);
}

const DECIDED: Tour = {
  name: 'decisions',
  views: [
    {
      name: 'decided-home',
      reach: async (visit) => {
        await openFile(visit.page, await decidedBook(visit.language), '彙整.xlsx');
        await room(visit, 'consolidate');
        await visit.sees(visit.language === 'en' ? /Ask to approve again/ : /請重新陳核/);
      },
    },
    {
      name: 'decided-board',
      reach: async (visit) => {
        await job(visit, 'coordinate.board.title');
        await visit.sees(visit.language === 'en' ? /Changed since the decision/ : /決定後已變更/);
      },
    },
    {
      name: 'decided-deadline',
      reach: async (visit) => {
        await visit.press('coordinate.back');
        await job(visit, 'coordinate.deadline.title');
        await visit.pane.getByRole('radio', { name: visit.say('coordinate.deadline.some') }).check();
        await visit.sees(visit.say('coordinate.deadline.standing'));
      },
    },
    {
      name: 'decided-mail',
      reach: async (visit) => {
        await visit.press('coordinate.back');
        await job(visit, 'coordinate.mail.title');
        await visit.pane.getByRole('combobox').first().selectOption('decision');
        await visit.pane.getByRole('list', { name: visit.say('coordinate.mail.title') }).waitFor();
      },
    },
    {
      name: 'decided-review',
      reach: async (visit) => {
        await room(visit, 'review');
        await visit.press('review.next');
        await visit.sees(visit.say('review.decision'));
      },
    },
    {
      name: 'decided-changed',
      reach: async (visit) => {
        const { language, page } = visit;
        const snapshot = await readWorkbook(await decidedBook(language));
        const state = newCoordination([BODY, 'MOL', 'MOI'], language);
        const place = placeOfReturn(state, snapshot, state.returns[0]?.key ?? '');
        if (place === undefined) throw new Error('No row.');
        await goTo(page, place.sheet, cellName(place.row, place.column));
        await visit.sees(visit.say('review.changed'));
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
