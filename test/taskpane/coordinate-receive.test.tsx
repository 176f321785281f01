/**
 * Returned files through the pane: the real core and the real file adapter; nothing is written before it is accepted.
 * @jest-environment jsdom
 */
import '../support/browser-globals';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { readState, type Snapshot, type SnapshotWant, type State } from '../../src/core/index';
import type { Work } from '../../src/taskpane/work/work';
import { Cancelled } from '../../src/files/pool/messages';
import { newCoordination, returnedFile, soundly, SOUND, tasksOf } from '../support/coordinator';
import { FileHost } from '../support/file-host';
import { IN_PROCESS } from './in-process';
import { axeFindings, fileOf, hostOf, renderRoom } from './rooms';

afterEach(cleanup);

async function give(files: readonly File[]): Promise<void> {
  const input = await screen.findByTestId('returned-files');
  fireEvent.change(input, { target: { files } });
}

async function stateIn(host: FileHost): Promise<State> {
  const reading = readState(await host.read());
  if (!('state' in reading)) throw new Error(reading.refused);
  return reading.state;
}

const filledIn = (state: State) => state.returns.filter((row) => row.state === 'filled').length;

/** Takes its time over one reading. */
class SlowHost extends FileHost {
  waits = false;
  private answered: Promise<void> | undefined;

  keepWaiting(): () => void {
    let answer = () => undefined as void;
    this.answered = new Promise((resolve) => (answer = resolve));
    return answer;
  }

  override async read(want?: SnapshotWant): Promise<Snapshot> {
    const { answered } = this;
    this.answered = undefined;
    if (answered !== undefined) {
      this.waits = true;
      await answered;
    }
    return super.read(want);
  }
}

describe('returned files', () => {
  let state: State;
  let mol: Uint8Array;
  let moi: Uint8Array;

  beforeAll(async () => {
    state = newCoordination(['MOL', 'MOI', 'MOFA']);
    mol = await returnedFile(state, 'MOL', soundly(state, 'MOL'));
    moi = await returnedFile(state, 'MOI', soundly(state, 'MOI'));
  });

  it('are read, shown with outcome and reason, and written only when accepted', async () => {
    const host = await hostOf(state);
    const { user } = renderRoom(host, 'consolidate');
    await give([
      fileOf(mol, '勞動部.xlsx'),
      fileOf(mol, '副本.xlsx'),
      fileOf(new TextEncoder().encode('no'), '公文.pdf'),
    ]);
    const files = await screen.findByRole('list', { name: '收到的檔案' });
    const [refused, duplicate, accepted] = within(files).getAllByRole('listitem');
    expect(refused?.textContent).toMatch(/公文\.pdf退回.+/);
    expect(duplicate?.textContent).toMatch(/副本\.xlsx重複.*與「勞動部\.xlsx」完全相同/);
    expect(accepted?.textContent).toContain('採計');
    const tasks = tasksOf(state, 'MOL').length;
    expect(screen.getByText(new RegExp(`1 個機關、${tasks} 項填報：新填 ${tasks}、變更 0`))).toBeTruthy();
    expect(await axeFindings()).toEqual([]);
    expect(host.applied).toEqual([]);

    await user.click(screen.getByRole('button', { name: '寫入活頁簿' }));
    await screen.findByText('已寫入');
    expect(filledIn(await stateIn(host))).toBe(tasks);
    expect(await axeFindings()).toEqual([]);
  });

  it('leave the workbook as it was when they are not accepted', async () => {
    const host = await hostOf(state);
    const { user } = renderRoom(host, 'consolidate');
    await give([fileOf(mol, '勞動部.xlsx')]);
    await user.click(await screen.findByRole('button', { name: '不寫入' }));
    await screen.findByTestId('returned-files');
    expect(host.applied).toEqual([]);
  });

  it('are shown anew, and not written, when the workbook changed after the preview', async () => {
    const host = await hostOf(state);
    const { user } = renderRoom(host, 'consolidate');
    await give([fileOf(mol, '勞動部.xlsx')]);
    await screen.findByRole('button', { name: '寫入活頁簿' });
    const { sheet, row, column } = await statusCell(host, state);
    await host.type([{ kind: 'cells', sheet, cells: [{ row, column, value: '持續辦理' }] }]);
    await user.click(screen.getByRole('button', { name: '寫入活頁簿' }));
    await screen.findByText(/預覽之後活頁簿有變動/);
    expect(host.applied).toEqual([]);
  });

  it('can be stopped while they are read; nothing is left of them', async () => {
    const host = await hostOf(state);
    const { user } = renderRoom(host, 'consolidate', { work: NEVER_READ });
    await give([fileOf(mol, '勞動部.xlsx'), fileOf(moi, '內政部.xlsx')]);
    expect((await screen.findByRole('progressbar')).getAttribute('aria-valuemax')).toBe('1');
    expect(screen.getByText('0／2')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '取消' }));
    await screen.findByTestId('returned-files');
    expect(host.applied).toEqual([]);
  });

  it('may be followed by others at once, though Excel has not answered for those that were stopped', async () => {
    const host = new SlowHost((await hostOf(state)).bytes);
    const { user } = renderRoom(host, 'consolidate');
    await screen.findByTestId('returned-files');
    const answer = host.keepWaiting();
    await give([fileOf(mol, '勞動部.xlsx')]);
    await waitFor(() => expect(host.waits).toBe(true));
    await user.click(await screen.findByRole('button', { name: '取消' }));
    await give([fileOf(moi, '內政部.xlsx')]);
    expect((await screen.findByRole('list', { name: '收到的檔案' })).textContent).toMatch(/內政部\.xlsx採計/);
    answer();
    await user.click(screen.getByRole('button', { name: '寫入活頁簿' }));
    await screen.findByText('已寫入');
    expect(filledIn(await stateIn(host))).toBe(tasksOf(state, 'MOI').length);
  });

  it('that break the reader are refused and stop no other', async () => {
    const host = await hostOf(state);
    renderRoom(host, 'consolidate', { work: BREAKS_ON_MOI });
    await give([fileOf(moi, '內政部.xlsx'), fileOf(mol, '勞動部.xlsx')]);
    const lines = within(await screen.findByRole('list', { name: '收到的檔案' })).getAllByRole('listitem');
    expect(lines.map(({ textContent }) => textContent?.slice(0, 12))).toEqual([
      expect.stringContaining('內政部.xlsx退回'.slice(0, 12)),
      expect.stringContaining('勞動部.xlsx採計'.slice(0, 12)),
    ]);
  });

  it('in conflict are decided side by side, and the decision is consolidated', async () => {
    const [task = ''] = tasksOf(state, 'MOL');
    const one = await returnedFile(state, 'MOL', { [task]: { ...SOUND, measure: '產業人才計畫' } });
    const two = await returnedFile(state, 'MOL', { [task]: { ...SOUND, measure: '青年就業計畫' } });
    const host = await hostOf(state);
    const { user } = renderRoom(host, 'consolidate');
    await give([fileOf(one, '產業處.xlsx'), fileOf(two, '發展署.xlsx')]);
    await user.click(await screen.findByRole('button', { name: '寫入活頁簿' }));
    await user.click(await screen.findByRole('button', { name: '決定 1 項' }));
    const choice = await screen.findByRole('radio', { name: /青年就業計畫/ });
    expect(screen.getByRole('radio', { name: /產業人才計畫/ })).toBeTruthy();
    // One difference is decided by itself.
    expect(screen.queryByRole('radio', { name: /這兩檔所有不同之處/ })).toBeNull();
    expect(await axeFindings()).toEqual([]);
    await user.click(choice);
    await user.type(screen.getByRole('textbox', { name: '決定人' }), '科長');
    await user.click(screen.getByRole('button', { name: '寫入決定（1）' }));
    await screen.findByText(/已寫入 1 項決定/);
    await waitFor(async () => {
      const row = (await stateIn(host)).returns.find((found) => found.task === task && found.body === 'MOL');
      expect(row?.answers['measure']).toBe('青年就業計畫');
    });
    expect(screen.getByText('沒有待決定的事項')).toBeTruthy();
  });

  it('are decided for two files at once: everything in which they differ', async () => {
    const [first = '', second = ''] = tasksOf(state, 'MOL');
    const answers = (measure: string) => ({
      [first]: { ...SOUND, measure: `${measure}一` },
      [second]: { ...SOUND, measure: `${measure}二` },
    });
    const host = await hostOf(state);
    const { user } = renderRoom(host, 'consolidate');
    await give([
      fileOf(await returnedFile(state, 'MOL', answers('產業計畫')), '產業處.xlsx'),
      fileOf(await returnedFile(state, 'MOL', answers('青年計畫')), '發展署.xlsx'),
    ]);
    await user.click(await screen.findByRole('button', { name: '寫入活頁簿' }));
    await user.click(await screen.findByRole('button', { name: '決定 2 項' }));
    const whole = await screen.findAllByRole('radio', { name: '這兩檔所有不同之處都採用「發展署.xlsx」' });
    expect(await axeFindings()).toEqual([]);
    await user.click(whole[0] as HTMLElement);
    await user.type(screen.getByRole('textbox', { name: '決定人' }), '科長');
    await user.click(screen.getByRole('button', { name: '寫入決定（1）' }));
    await screen.findByText('沒有待決定的事項');
    const measures = (await stateIn(host)).returns
      .filter(({ body, task }) => body === 'MOL' && [first, second].includes(task))
      .map(({ answers: { measure } }) => measure);
    expect(measures).toEqual(['青年計畫一', '青年計畫二']);
    const { tables } = await host.read();
    const rows = tables.find(({ name }) => name === 'pr_Decisions')?.rows ?? [];
    const order = rows.find(([id]) => String(id?.value).startsWith('order:'));
    expect(order?.map(({ value }) => value)).toEqual(expect.arrayContaining(['科長', '採用']));
  });
});

/** The cell of ① in the first return of 外交部. */
async function statusCell(host: FileHost, state: State) {
  const { tables } = await host.read();
  const table = tables.find(({ name }) => name === 'pr_Returns');
  const at = state.returns.findIndex(({ body }) => body === 'MOFA');
  if (table === undefined) throw new Error('No table.');
  const column = table.column + table.headers.indexOf('①辦理狀態');
  return { sheet: table.sheet, row: table.row + 1 + at, column };
}

/** A reader that is at its files until it is stopped. */
const NEVER_READ: Work = {
  ...IN_PROCESS,
  createReader: () => ({
    ...IN_PROCESS.createReader(),
    receive: (_file, _received, signal) =>
      new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(new Cancelled()))),
  }),
};

const BREAKS_ON_MOI: Work = {
  ...IN_PROCESS,
  createReader: () => {
    const reader = IN_PROCESS.createReader();
    return {
      ...reader,
      receive: (file, received, signal) =>
        file.name === '內政部.xlsx'
          ? Promise.resolve([
              {
                name: file.name,
                submission: {
                  id: 'f'.repeat(64),
                  names: [file.name],
                  received,
                  refused: { code: 'too-slow', parameters: { limit: 20 } },
                },
              },
            ])
          : reader.receive(file, received, signal),
    };
  },
};
