/** Workbooks beyond what Excel on the web takes at once: writes are parted and reads paged, and only then. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { readRows, TABLES, type CellValue, type Change, type Snapshot } from '../../src/core/index';
import { overOffice, type OverOffice } from '../contract/adapters';
import { smallBytes } from '../contract/small-desk';

/** Excel on the web refuses more than 5 MB, in either direction. */
const MOST_BYTES = 5_000_000;

let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await smallBytes();
});

async function limited(): Promise<OverOffice> {
  const host = await overOffice(bytes);
  host.office.host.misbehave({ mostBytes: MOST_BYTES });
  return host;
}

/** Rows of a table of ours, as many as asked for. */
function filled(snapshot: Snapshot, name: string, count: number, value: (row: number) => CellValue): Change {
  const table = snapshot.tables.find((one) => one.name === name);
  if (table === undefined) throw new Error(`No table ${name}.`);
  const rows = Array.from({ length: count }, (_, row) =>
    table.headers.map((__, column): CellValue => (column === 0 ? `key ${row}` : value(row))),
  );
  return { kind: 'rows', table: name, headers: table.headers, rows };
}

/** 24 KB in UTF-8; no two alike. */
const longText = (row: number) => `${row} ${'政'.repeat(8_000)}`;

describe('12 MB of files in the register’s store', () => {
  const ROWS = 250;

  it('are written in parts and read in pages, and stand as they were given', async () => {
    const host = await limited();
    const { store } = TABLES;
    const before = await host.read();
    host.office.host.resetCounts();
    await host.apply([filled(before, store.name, ROWS, longText)]);
    const written = host.office.host.counts();
    expect(written.bytesSent).toBeGreaterThan(2 * MOST_BYTES);
    // One look, one for the new length, and as many as 12 MB take.
    expect(written.syncs).toBeGreaterThanOrEqual(5);
    host.office.host.resetCounts();
    const paged = await host.workbook.read({ tables: [store.name], sheets: [] });
    expect(host.office.host.counts().syncs).toBeGreaterThan(4);
    expect(readRows(paged, store).map(({ content }) => content?.value)).toEqual(
      Array.from({ length: ROWS }, (_, row) => longText(row)),
    );
    host.office.host.misbehave({});
    host.office.host.resetCounts();
    expect(await host.workbook.read({ tables: [store.name], sheets: [] })).toEqual(paged);
    expect(host.office.host.counts().syncs).toBe(2);
  });

  it('are whole when it is run again after one part was refused', async () => {
    const host = await limited();
    const { store } = TABLES;
    const change = filled(await host.read(), store.name, ROWS, longText);
    const { bridge } = host.office.host;
    const send = bridge.sendMessageToHost.bind(bridge);
    let large = 0;
    bridge.sendMessageToHost = (text) => {
      // The second of the large requests meets a host that takes nothing large.
      if (text.length > 500_000 && ++large === 2) host.office.host.misbehave({ mostBytes: 1_000_000 });
      send(text);
    };
    await expect(host.apply([change])).rejects.toMatchObject({ code: 'too-large', interrupted: true });
    host.office.host.misbehave({ mostBytes: MOST_BYTES });
    await host.apply([change]);
    const read = await host.workbook.read({ tables: [store.name], sheets: [] });
    expect(readRows(read, store)).toHaveLength(ROWS);
  });
});

describe('below what Excel takes at once', () => {
  /** Trips to write and to read so many rows. */
  async function trips(name: string, count: number): Promise<readonly [number, number]> {
    const host = await limited();
    const change = filled(await host.read(), name, count, (row) => row);
    host.office.host.resetCounts();
    await host.apply([change]);
    const write = host.office.host.counts().syncs;
    host.office.host.resetCounts();
    const read = await host.workbook.read({ tables: [name], sheets: [] });
    expect(read.tables[0]?.rows).toHaveLength(count);
    return [write, host.office.host.counts().syncs];
  }

  it.each([
    ['pr_Returns', 50, 2_000],
    ['pr_Kpis', 50, 2_000],
  ])('%s takes as many trips with %i rows as with %i', async (name, few, many) => {
    expect(await trips(name, many)).toEqual(await trips(name, few));
  });
});
