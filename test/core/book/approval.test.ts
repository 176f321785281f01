/** 陳核 from the setting to the board, through files. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  approvalSteps,
  boardOf,
  consolidateWorkbook,
  consolidationChanges,
  issueTemplates,
  readState,
  STATE_WANT,
  stepsOf,
  submissionFrom,
  type Snapshot,
  type State,
} from '../../../src/core/index';
import { approvalThrough } from '../../../src/core/returns/approval';
import { wordApproval } from '../../../src/core/book/approval';
import { changeWorkbook } from '../../../src/files/patch';
import { readWorkbook } from '../../../src/files/read/read-workbook';
import { newCoordination, returnedFile, SOUND, tasksOf, workbookOf } from '../../support/coordinator';

const TODAY = '2026-08-05';

describe('陳核 on the board', () => {
  let state: State;
  let bytes: Uint8Array;
  let file: Uint8Array;

  const consolidated = async (snapshot: Snapshot) => {
    const submission = submissionFrom(
      { snapshot: await readWorkbook(file) },
      { id: 'a'.repeat(64), names: ['a.xlsx'], received: TODAY },
    );
    if (submission === 'sending-list') throw new Error('No return.');
    const done = consolidateWorkbook(stateOf(snapshot), snapshot, [{ period: '115H1', submission }]);
    return { done, changes: [...consolidationChanges(done, snapshot, TODAY)] };
  };
  const stateOf = (snapshot: Snapshot) => {
    const reading = readState(snapshot);
    if (!('state' in reading)) throw new Error(reading.refused);
    return reading.state;
  };
  const onBoard = (of: State) => boardOf(of, TODAY).rows.find(({ body }) => body === 'MOL')?.approval;

  beforeAll(async () => {
    const plain = newCoordination(['MOL', 'MOI']);
    state = { ...plain, settings: { ...plain.settings, approval: '承辦、科長、單位主管' } };
    bytes = await workbookOf(state);
    const [task = ''] = tasksOf(state, 'MOL');
    file = await returnedFile(state, 'MOL', { [task]: SOUND });
  });

  it('asks for no approval unless the setting names steps', () => {
    expect(issueTemplates(newCoordination(['MOL']))[0]?.template.approval).toBeUndefined();
    expect(issueTemplates(state, ['MOL'])[0]?.template.approval).toEqual(['承辦', '科長', '單位主管']);
    expect(approvalSteps({ settings: { approval: ' 承辦,科長，、科長' } })).toEqual(['承辦', '科長']);
  });

  it('stands in the workbook and is read from it', async () => {
    const { done, changes } = await consolidated(await readWorkbook(bytes));
    expect(onBoard(done.state)).toBe('陳核 0／3');
    const again = await readWorkbook(await changeWorkbook(bytes, changes));
    expect(onBoard(stateOf(again))).toBe('陳核 0／3');
    // The pane reads no more than it asks for.
    const tables = again.tables.filter(({ name }) => STATE_WANT.tables.includes(name));
    expect(onBoard(stateOf({ ...again, tables }))).toBe('陳核 0／3');
  });

  it.each([
    ['zh-TW', '請重新陳核：勞動部，核章後已變更　→'],
    ['en', 'Ask to approve again: 勞動部, changed after approval  →'],
  ] as const)('is something to do today where a later edit undid it (%s)', (language, line) => {
    const approval = (...states: ('approved' | 'changed')[]) =>
      wordApproval(
        approvalThrough(states.map((of, index) => ({ label: ['承辦', '科長'][index] ?? '', state: of }))),
        state.language,
      );
    const today = (words: string) => {
      const board = boardOf({ ...state, approvals: { MOL: words } }, TODAY);
      return stepsOf({ ...state, language }, board, TODAY).map(({ text }) => text);
    };
    expect(today(approval('approved', 'changed'))).toContain(line);
    expect(today(approval('approved', 'approved'))).not.toContain(line);
    expect(today('')).not.toContain(line);
  });

  it('writes no column into a workbook of an earlier make that has none for it', async () => {
    const snapshot = await readWorkbook(bytes);
    const earlier = {
      ...snapshot,
      tables: snapshot.tables.map((table) =>
        table.name === 'pr_Covers'
          ? { ...table, headers: table.headers.map((header) => (header === '陳核' ? '自訂' : header)) }
          : table,
      ),
    };
    const { done, changes } = await consolidated(earlier);
    expect(onBoard(done.state)).toBe('陳核 0／3');
    const covers = changes.find((change) => change.kind === 'rows' && change.table === 'pr_Covers');
    expect(covers).toMatchObject({ kind: 'rows', headers: expect.not.arrayContaining(['陳核']) });
  });
});
