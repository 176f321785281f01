/** A run that is stopped while old groups of rows are cleared: the next one takes the first row out of the group that it left. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { overOffice } from '../contract/adapters';
import { INSTANTIATE, onBatch } from '../contract/faults';
import { consolidated, secondCopy, smallBytes } from '../contract/small-desk';
import { stateOfHost } from '../contract/states';
import type { Change, Snapshot } from '../../src/core/index';

let bytes: Uint8Array;
let use: (snapshot: Snapshot) => Change[];
let complete: string;
/** The first actions that put a row into a group and take all out of theirs, counted over all requests. */
let at: { readonly Group: number; readonly Ungroup: number };

beforeAll(async () => {
  bytes = await smallBytes();
  use = consolidated([await secondCopy()]);
  const { office, workbook } = await overOffice(bytes);
  const changes = use(await workbook.read());
  const actions: string[] = [];
  onBatch(office.host.bridge, ({ Actions: batch }) => {
    actions.push(...batch.map(({ Name: name, ActionType: type }) => (type === INSTANTIATE ? '' : name)));
  });
  await workbook.apply(changes);
  complete = stateOfHost(office.host);
  at = { Group: actions.indexOf('Group'), Ungroup: actions.indexOf('Ungroup') };
});

describe('a consolidation that is stopped', () => {
  it.each([
    ['before the row is in the group', 'Group', 0, 0],
    ['when it is', 'Group', 1, 1],
    ['before all rows are out of theirs', 'Ungroup', 0, 1],
    ['when they are', 'Ungroup', 1, 0],
  ] as const)('%s', async (_, act, further, left) => {
    const { office, workbook } = await overOffice(bytes);
    const changes = use(await workbook.read());
    office.host.misbehave({ stopAfterActions: at[act] + further, stopsForGood: true });
    await expect(workbook.apply(changes)).rejects.toMatchObject({ interrupted: true });
    const open = () => office.host.book.sheets.filter(({ rows }) => (rows.get(0)?.level ?? 0) > 0).length;
    expect(open()).toBe(left);
    office.host.misbehave({});
    await workbook.apply(use(await workbook.read()));
    expect(open()).toBe(0);
    expect(stateOfHost(office.host)).toBe(complete);
  });
});
