/** Views of a further period: what came along, plans that moved, approval; and of what was decided and changed since. */
import { recordedReviews, reviewRows } from '../../src/core/book/reviews';
import { wordApproval } from '../../src/core/book/approval';
import {
  cellName,
  deadlineChanges,
  furtherPeriod,
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
import { CONTACT, newCoordination, returnedFile, tasksOf, workbookOf } from '../support/coordinator';
import { job, type Visit } from './pane-steps';
import { BODY, PERIOD, room, type Tour } from './pane-tour';
import { goTo, openFile } from './workbench-page';

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

export const CARRIED: Tour = {
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
      review: index < 16 ? closed : '',
      opinion: index < 16 ? '請於下期補充執行成果。' : '',
      answers: {
        status: 'ongoing',
        measure: index < 12 ? measure : '人才培訓計畫',
        progress_text: '辦理研習三場，與十二校合作開設課程。',
      },
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

export const DECIDED: Tour = {
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
