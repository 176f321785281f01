/** What changes to a workbook need of it as it was read, and no more. */
import { expect, it } from '@jest/globals';
import {
  consolidateWorkbook,
  consolidationChanges,
  furtherPeriod,
  periodChanges,
  periodOf,
  readState,
  submissionFrom,
  withoutRewritten,
  type Registered,
  type Snapshot,
  type State,
} from '../../../src/core/index';
import { changeWorkbook } from '../../../src/files/patch';
import { readWorkbook } from '../../../src/files/read/read-workbook';
import { newCoordination, returnedFile, SOUND, tasksOf, workbookOf } from '../../support/coordinator';

const TODAY = '2026-08-05';

function stateOf(snapshot: Snapshot): State {
  const reading = readState(snapshot);
  if (!('state' in reading)) throw new Error(reading.refused);
  return reading.state;
}

async function arrived(state: State, text: string, counter: number): Promise<Registered> {
  const [task = ''] = tasksOf(state, 'MOL');
  const file = await returnedFile(state, 'MOL', { [task]: { ...SOUND, progress_text: text } }, { counter });
  const facts = { id: text.padStart(64, '0'), names: [`${text}.xlsx`], received: TODAY };
  const submission = submissionFrom({ snapshot: await readWorkbook(file) }, facts);
  if (submission === 'sending-list') throw new Error('No return.');
  return { period: state.periods.at(-1)?.id ?? '', submission };
}

const rowsIn = ({ sheets, tables }: Snapshot) =>
  [...sheets, ...tables].reduce((sum, { rows }) => sum + rows.length, 0);

it('are the same without rows that are written anew, in the first period and in the next, with a late file too', async () => {
  const first = newCoordination(['MOL', 'MOI']);
  let bytes = await workbookOf(first);
  const came = async (...files: Registered[]) => {
    const snapshot = await readWorkbook(bytes);
    const done = consolidateWorkbook(stateOf(snapshot), snapshot, files);
    const bare = withoutRewritten(snapshot, done);
    const changes = [...consolidationChanges(done, snapshot, TODAY)];
    expect([...consolidationChanges(done, bare, TODAY)]).toEqual(changes);
    expect(rowsIn(bare)).toBeLessThan(0.6 * rowsIn(snapshot));
    bytes = await changeWorkbook(bytes, changes);
  };
  await came(await arrived(first, '一', 1));
  await came(await arrived(first, '二', 2));
  const snapshot = await readWorkbook(bytes);
  const period = periodOf('115H2');
  if (period === undefined) throw new Error('No period.');
  const next = furtherPeriod(stateOf(snapshot), period);
  if (!('state' in next)) throw new Error('No further period.');
  bytes = await changeWorkbook(bytes, periodChanges(next.state, snapshot, TODAY));
  await came(await arrived(next.state, '三', 1), { ...(await arrived(first, '四', 3)), period: '115H2' });
});
