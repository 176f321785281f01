import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  consolidateWorkbook,
  consolidationChanges,
  fileLines,
  previewOf,
  readState,
  submissionFrom,
  type ArrivedFile,
  type Snapshot,
  type State,
} from '../../../src/core/index';
import { changeWorkbook } from '../../../src/files/patch';
import { readWorkbook } from '../../../src/files/read/read-workbook';
import { newCoordination, returnedFile, SOUND, tasksOf, workbookOf } from '../../support/coordinator';

const TODAY = '2026-08-05';

/** A workbook into which one file came, and the file's second version with one text changed. */
describe('the preview of a consolidation', () => {
  let state: State;
  let bytes: Uint8Array;
  let task: string;

  const arrived = async (text: string, counter: number): Promise<ArrivedFile> => {
    const file = await returnedFile(state, 'MOL', { [task]: { ...SOUND, progress_text: text } }, { counter });
    const submission = submissionFrom(
      { snapshot: await readWorkbook(file) },
      { id: String(counter).padStart(64, '0'), names: [`${counter}.xlsx`], received: TODAY },
    );
    if (submission === 'sending-list') throw new Error('No return.');
    return { name: `${counter}.xlsx`, registered: { period: '115H1', submission } };
  };
  const previewed = (snapshot: Snapshot, files: readonly ArrivedFile[]) => {
    const reading = readState(snapshot);
    if (!('state' in reading)) throw new Error(reading.refused);
    const incoming = files.flatMap(({ registered }) => (registered === undefined ? [] : [registered]));
    const done = consolidateWorkbook(reading.state, snapshot, incoming);
    const changes = [...consolidationChanges(done, snapshot, TODAY)];
    return { done, changes, preview: previewOf(reading.state, snapshot, done, changes) };
  };

  beforeAll(async () => {
    state = newCoordination(['MOL', 'MOI']);
    bytes = await workbookOf(state);
    task = tasksOf(state, 'MOL')[0] ?? '';
  });

  it('shows what is filled in for the first time, cell by cell', async () => {
    const { preview } = previewed(await readWorkbook(bytes), [
      await arrived('辦理研習三場，合作學校十二所。', 1),
    ]);
    expect(preview).toMatchObject({ returns: 1, files: 1, openMatters: 0 });
    const [change] = preview.bodies[0]?.returns ?? [];
    expect(change).toMatchObject({ kind: 'new', before: 'unfilled', after: 'filled' });
    expect(change?.fields.find(({ field }) => field === 'status')).toMatchObject({
      label: '①辦理狀態',
      before: '',
      after: '持續辦理',
    });
    expect(preview.tables).toContain('填報彙總');
    expect(preview.sheets).toContain('收件');
  });

  it('shows a change with what stood there, and nothing once it is written', async () => {
    const first = previewed(await readWorkbook(bytes), [await arrived('辦理研習三場，合作學校十二所。', 1)]);
    const before = await readWorkbook(await changeWorkbook(bytes, first.changes));
    const second = [await arrived('辦理研習九場，合作學校十二所。', 2)];
    const { preview, changes } = previewed(before, second);
    expect(preview.bodies[0]?.returns[0]).toMatchObject({
      kind: 'changed',
      fields: [
        {
          field: 'progress_text',
          before: '辦理研習三場，合作學校十二所。',
          after: '辦理研習九場，合作學校十二所。',
        },
      ],
    });
    const after = await changeWorkbook(await changeWorkbook(bytes, first.changes), changes);
    const again = previewed(await readWorkbook(after), second);
    expect(again.preview).toMatchObject({ bodies: [], returns: 0, files: 0, tables: [] });
    expect(fileLines(again.done, second, 'zh-TW')[0]).toMatchObject({
      outcome: 'accepted',
      bodyName: '勞動部',
    });
  });
});
