/**
 * What the pane does over three periods, over files and over the stand-in for Excel: decide, put off, close and open again, take
 * what comes late. Both come to the same, and the figures are counted anew from the returns and the rows of 逾期補報.
 */
import { describe, expect, it } from '@jest/globals';
import {
  boardOf,
  deadlineChanges,
  decideChanges,
  issueTemplates,
  lateFigures,
  readRows,
  reviewStanding,
  TABLES,
  textAt,
  undoneDecision,
  type Registered,
  type Snapshot,
  type State,
} from '../../src/core/index';
import { readWorkbook } from '../../src/files';
import { newCoordination, SOUND, soundly, workbookOf } from '../support/coordinator';
import { overFiles, overOffice, type Adapter } from './adapters';
import { Desk, tablesOf } from './period-desk';

const FIRST = 'T112-1-05';
const BODIES = ['MOC', 'MOEA', 'MOL'];
const facts = { reason: '', by: '彙整科', when: '115.08.05' };

class DecidingDesk extends Desk {
  /** A return with `measure` for the first task. */
  measured(state: State, body: string, measure: string, counter = 1): Promise<Registered> {
    return this.returned(
      state,
      body,
      { ...soundly(state, body), [FIRST]: { ...SOUND, measure } },
      { counter },
    );
  }

  async decide(body: string, review: string): Promise<void> {
    await this.write((state, snapshot) => {
      const key = state.returns.find((row) => row.body === body && row.task === FIRST)?.key ?? '';
      const made = decideChanges(
        state,
        snapshot,
        new Map([[key, { review, opinion: '' }]]),
        '審查科',
        this.today,
      );
      if ('refused' in made) throw new Error(made.refused);
      return made.changes;
    });
  }

  async standing(body: string): Promise<string> {
    const { state } = await this.read();
    const row = state.returns.find((one) => one.body === body && one.task === FIRST);
    return row === undefined ? '' : reviewStanding(state, row);
  }
}

/** Ends with what a person would compare: the returns, the records, and what is late. */
async function story(adapter: Adapter): Promise<unknown> {
  const desk = new DecidingDesk(adapter);
  const first = (await desk.read()).state;
  await desk.write((state, snapshot) =>
    deadlineChanges(
      state,
      snapshot,
      [{ ...facts, period: '115H1', body: 'MOL', due: '2026-08-31' }],
      desk.today,
    ),
  );
  const days = boardOf((await desk.read()).state, desk.today).rows.map(({ body, late }) => [body, late]);
  expect(Object.fromEntries(days)).toEqual({ MOC: 5, MOEA: 5, MOL: 0 });

  await desk.take([
    await desk.measured(first, 'MOC', '三場次的研習計畫'),
    await desk.measured(first, 'MOEA', '乙計畫'),
  ]);
  await desk.decide('MOC', '結案');
  await desk.decide('MOEA', '請補充說明');
  expect((await desk.read()).state.settings['decided_by']).toBe('彙整科');
  await desk.write((state, snapshot) =>
    deadlineChanges(
      state,
      snapshot,
      [{ ...facts, period: '115H1', body: '', receipt: 'closed' }],
      desk.today,
    ),
  );
  await desk.take([
    await desk.measured(first, 'MOC', '五場次的研習計畫', 2),
    await desk.measured(first, 'MOEA', '乙計畫，十場', 2),
  ]);
  // Closed: the one waits, the other was asked for.
  expect([await desk.standing('MOC'), await desk.standing('MOEA')]).toEqual(['in-force', 'changed']);
  const [open] = readRows((await desk.read()).snapshot, TABLES.decisions);
  const id = textAt(open ?? {}, 'id');
  await desk.take([], [{ ...undoneDecision(id), decision: '採用', by: '科長' }]);
  expect(await desk.standing('MOC')).toBe('changed');
  await desk.take([], [undoneDecision(id)]);
  expect(await desk.standing('MOC')).toBe('in-force');

  const second = await desk.begin('115H2', '2027-02-05');
  const tasks = issueTemplates(second).map(({ template }) => template.tasks.map((task) => task.id));
  expect(tasks.map((ids) => ids.includes(FIRST))).toEqual([true, true, false]);

  await desk.write((state, snapshot) =>
    deadlineChanges(
      state,
      snapshot,
      [{ ...facts, period: '115H1', body: 'MOL', receipt: 'reopened' }],
      desk.today,
    ),
  );
  await desk.take([
    await desk.measured(first, 'MOL', '丙計畫'),
    await desk.measured(second, 'MOEA', '丁計畫'),
  ]);
  const third = await desk.begin('116H1', '2027-08-05');
  await desk.take([
    await desk.measured(second, 'MOEA', '丁計畫，改', 2),
    await desk.measured(third, 'MOL', '戊計畫'),
  ]);
  const before = await adapter.save();
  await desk.take([]);
  expect(tablesOf(await readWorkbook(await adapter.save()))).toEqual(tablesOf(await readWorkbook(before)));

  const { state, snapshot } = await desk.read();
  expect(lateFigures(state)).toEqual(counted(snapshot));
  expect(counted(snapshot).map(({ period }) => period)).toEqual(['115H1', '115H2']);
  return tablesOf(snapshot);
}

/** From the cells of two tables alone: returns that were answered, as reported and now. */
function counted(snapshot: Snapshot) {
  const table = snapshot.tables.find(({ name }) => name === 'pr_Returns');
  const cells = (header: string) => {
    const column = table?.headers.indexOf(header) ?? -1;
    return (table?.rows ?? []).map((row) => String(row[column]?.value ?? ''));
  };
  const [keys, periods, states] = ['填報鍵', '期別', '填報狀態'].map(cells) as [string[], string[], string[]];
  const late = readRows(snapshot, TABLES.late);
  const then = new Map(late.map((row) => [textAt(row, 'key'), textAt(row, 'state_then')]));
  const isAnswered = (state: string) => !['未填', '待確認', ''].includes(state);
  return [...new Set(late.map((row) => textAt(row, 'period')))].map((period) => {
    const mine = keys.flatMap((key, index) =>
      periods[index] === period ? [{ key, state: states[index] ?? '' }] : [],
    );
    return {
      period,
      count: late.filter((row) => textAt(row, 'period') === period).length,
      expected: mine.length,
      reported: mine.filter(({ key, state }) => isAnswered(then.get(key) ?? state)).length,
      now: mine.filter(({ state }) => isAnswered(state)).length,
    };
  });
}

describe('three periods', () => {
  it('are told the same over files and over the stand-in', async () => {
    const bytes = await workbookOf(newCoordination(BODIES));
    const files = await story(overFiles(bytes));
    const office = await story(await overOffice(bytes));
    expect(office).toEqual(files);
  }, 300_000);
});
