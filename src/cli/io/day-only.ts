/** Whether a run only moves a workbook on to another day. */
import { dayShown, type Change, type Snapshot, type State } from '../../core/index';
import { changeWorkbook } from '../../files';

/**
 * True if the workbook is, byte for byte, what the same changes made of it on the day that it shows: then a run on another
 * day renews what follows from the day (基準日, 逾期, letters) and nothing else. Whatever a person did to it makes it false.
 */
export async function isDayOnly(
  bytes: Uint8Array,
  snapshot: Snapshot,
  { language }: Pick<State, 'language'>,
  changesOn: (day: string) => readonly Change[],
): Promise<boolean> {
  const day = dayShown(snapshot, language);
  return day !== undefined && Buffer.compare(await changeWorkbook(bytes, changesOn(day)), bytes) === 0;
}
