/** Office.js has no rollback: a batch that stops anywhere leaves a workbook that running it again completes. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Change, Snapshot } from '../../src/core/index';
import { HostError } from '../../src/excel';
import { overOffice } from './adapters';
import { INSTANTIATE, onBatch, QUERY, type Action } from './faults';
import { consolidated, registered, secondCopy, smallBytes } from './small-desk';

let before: Uint8Array;
let use: (snapshot: Snapshot) => Change[];
let complete: Snapshot;
let untouched: Snapshot;
/** All actions of the consolidation, those that look first among them. */
const actions: Action[] = [];

beforeAll(async () => {
  before = await smallBytes();
  use = consolidated([await secondCopy()]);
  const host = await overOffice(before);
  untouched = await host.read();
  onBatch(host.office.host.bridge, (batch) => actions.push(...batch.Actions));
  await host.apply(use(untouched));
  complete = await host.read();
});

/** What stands after a batch that stopped, and whether running it again on a good host completes it. */
async function stoppedAt(action: number): Promise<{ error: unknown; left: Snapshot; isCompleted: boolean }> {
  const { office, workbook } = await overOffice(before);
  const changes = use(untouched);
  office.host.misbehave({ stopAfterActions: action });
  const error = await workbook.apply(changes).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  office.host.misbehave({});
  const left = await workbook.read();
  const key = JSON.stringify(left);
  const known = completed.get(key);
  if (known !== undefined) return { error, left, isCompleted: known };
  await workbook.apply(use(left));
  const isCompleted = isSame(await workbook.read(), complete);
  completed.set(key, isCompleted);
  return { error, left, isCompleted };
}

const isSame = (one: Snapshot, other: Snapshot) => JSON.stringify(one) === JSON.stringify(other);

/** What only changes the looks and the print of a sheet; nothing that is read again. */
const LOOKS: ReadonlySet<string> = new Set(
  (
    'Name Size Bold Italic Underline Color Style HorizontalAlignment VerticalAlignment WrapText ShrinkToFit ' +
    'IndentLevel Locked RowHeight ColumnWidth UseStandardHeight UseStandardWidth RowHidden ColumnHidden Hyperlink ' +
    'Merge StopIfTrue Formula ClearAll TabColor Gridlines FreezeAt FreezeRows FreezeColumns Unfreeze Orientation PaperSize ' +
    'LeftMargin RightMargin TopMargin BottomMargin HeaderMargin FooterMargin CenterHorizontally Zoom SetPrintArea ' +
    'SetPrintTitleRows SetPrintTitleColumns RemovePageBreaks LeftHeader CenterHeader RightHeader LeftFooter CenterFooter RightFooter'
  ).split(' '),
);

/**
 * Where to stop: before each action that changes what is read, and before the last of each run of those that only change
 * looks. Stopping before an action that only names or asks for something is the same as before the next one.
 */
function stops(): number[] {
  const acting = actions.flatMap(({ ActionType: type, Name: name }, at) =>
    type === INSTANTIATE || type === QUERY || name.startsWith('_') ? [] : [{ at, looks: LOOKS.has(name) }],
  );
  return acting.flatMap(({ at, looks }, index) => (looks && acting[index + 1]?.looks === true ? [] : [at]));
}

/** The same workbook left is completed in the same way: each is run again once. */
const completed = new Map<string, boolean>();

describe('a consolidation that the host stops', () => {
  it('is complete when it is run again, wherever it stopped, and the register is written last', async () => {
    const all = stops();
    expect(all.length).toBeGreaterThan(50);
    const wrong: unknown[] = [];
    for (const action of all) {
      const { error, left, isCompleted } = await stoppedAt(action);
      const told = error instanceof HostError && (isSame(left, untouched) || error.interrupted);
      const committed = registered(left).length === 2;
      if (!told || (committed && !isSame(left, complete)) || !isCompleted)
        wrong.push({ action, call: actions[action]?.Name, error: String(error), committed });
    }
    expect(wrong).toEqual([]);
    // The host did stop in the middle: there are workbooks between before and after.
    expect(completed.size).toBeGreaterThan(20);
  }, 600_000);
});
