/** The next edition over the shipped pane: dropped, previewed, added, compared, joined, and two periods on it after two before. */
import { afterAll, beforeAll, expect } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { chromiumPath } from '../../scripts/chromium.mjs';
import { issueTemplates, periodName, readState, type State } from '../../src/core/index';
import { readWorkbook } from '../../src/files/read/read-workbook';
import { newCoordination, workbookOf } from '../support/coordinator';
import { further } from '../support/editions';
import { describeIf } from '../support/referees';
import * as steps from './pane-steps';
import { newPage, openFile, startWorkbench, type Saved, type Workbench } from './workbench-page';

const TODAY = '2027-07-10';
const TEXT = readFileSync('test/data/guidelines-114-made-up.txt');

async function stateIn({ bytes }: Saved): Promise<State> {
  const reading = readState(await readWorkbook(bytes));
  if (!('state' in reading)) throw new Error(reading.refused);
  return reading.state;
}

/** Two periods on edition 112; what was answered in the second says which task it belongs to. */
function twoPeriods(): State {
  const state = further(newCoordination(['MOL', 'MODA']), '115H2');
  const returns = state.returns.map((row) =>
    row.period === '115H2'
      ? { ...row, state: 'filled', answers: { status: 'ongoing', measure: row.task } }
      : row,
  );
  return { ...state, returns };
}

describeIf(chromiumPath() !== undefined, 'Chromium')('the next edition in the pane', () => {
  let workbench: Workbench;
  let visit: steps.Visit;
  const faults: string[] = [];
  const step = steps.storyOf(() => visit);

  beforeAll(async () => {
    workbench = await startWorkbench();
    visit = new steps.Visit(await newPage(workbench, { today: TODAY, faults }), 'zh-TW');
  });

  afterAll(async () => {
    await workbench.close();
  });

  step('is previewed before anything is written', async () => {
    await openFile(visit.page, await workbookOf(twoPeriods()), '彙整.xlsx');
    await steps.toCoordinate(visit, '115H2');
    await steps.job(visit, 'coordinate.edition.title');
    await steps.drop(visit, [{ name: '114.txt', bytes: TEXT }], 'edition-file');
    await visit.sees('目標 3、推動方向 10、協力事項 27、機關 14、分工 31');
    await visit.sees(/第 \d+ 行.*「廣續」疑為「賡續」之誤/u);
    expect((await stateIn(await steps.saveWorkbook(visit))).frameworks).toHaveLength(1);
  });

  step('is added, and compared with the one before', async () => {
    await visit.press('coordinate.edition.add');
    await visit.sees(visit.say('coordinate.edition.left', { count: 27 }));
    await visit.pane.getByText(visit.say('coordinate.edition.show-changes')).click();
    await visit.pane.locator('ins', { hasText: '、專題' }).first().waitFor();
  });

  step('is joined to it: one row corrected, the others confirmed', async () => {
    const row = (await stateIn(await steps.saveWorkbook(visit))).crosswalk.find(
      ({ from }) => from[0] === 'T112-5-02',
    )?.row;
    await visit.press('coordinate.edition.correct-row', { row: row ?? 0 });
    await visit.pane.getByLabel(visit.say('coordinate.edition.relation')).selectOption('reworded');
    await visit.pane.getByLabel(visit.say('coordinate.edition.tasks-of', { edition: '114' })).fill('十-2');
    await visit.press('coordinate.edition.correct-save');
    await visit.press('coordinate.edition.confirm-all', { count: 25 });
    await visit.sees(visit.say('crosswalk.whole', { from: '112', to: '114' }));
    await visit.press('coordinate.back');
  });

  for (const [period, edition] of [
    ['116H1', '114'],
    ['116H2', undefined],
  ] as const)
    step(`takes ${period}`, async () => {
      await visit.ribbon('consolidate');
      await steps.job(visit, 'coordinate.period.title');
      if (edition !== undefined)
        await visit.pane.getByLabel(visit.say('coordinate.period.edition')).selectOption(edition);
      await visit.press('coordinate.period.start');
      await visit.heading(visit.say('coordinate.issue.title')).waitFor();
      await visit.press('coordinate.back');
      await visit.heading(periodName(period, 'zh-TW')).waitFor();
    });

  step('stands in the saved workbook, along the lineage', async () => {
    const state = await stateIn(await steps.saveWorkbook(visit));
    expect(state.periods.map(({ id, edition }) => `${id} ${edition}`)).toEqual([
      '115H1 112',
      '115H2 112',
      '116H1 114',
      '116H2 114',
    ]);
    const first = { ...state, periods: state.periods.slice(0, 3) };
    const tasks = issueTemplates(first).flatMap(({ template }) => template.tasks);
    const task = (id: string) => tasks.find((one) => one.id === id);
    expect(task('T114-10-01')?.prefill).toMatchObject({ measure: 'T112-3-01' });
    expect(task('T114-1-02')?.sources?.map(({ answers }) => answers['measure'])).toEqual([
      'T112-1-02',
      'T112-1-03',
    ]);
    const kept = state.returns.filter(({ answers }) => answers['measure'] !== undefined);
    expect(
      kept.every(({ period, answers, task: id }) => period === '115H2' && answers['measure'] === id),
    ).toBe(true);
    expect(faults).toEqual([]);
  });
});
