/** A write that the library parts (more than 1,500 cells) may be stopped between the parts: no decision of a person's is lost. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { readRows, TABLES, type Change, type Snapshot, type TableSnapshot } from '../../src/core/index';
import { changeWorkbook } from '../../src/files/patch';
import { readWorkbook } from '../../src/files/read/read-workbook';
import { overOffice, type OverOffice } from './adapters';
import { onBatch } from './faults';
import { consolidated, secondCopy, smallBytes } from './small-desk';

const DECIDED = 130;
/** So many of them in the period before. */
const EARLIER = 10;
/** Of a matter that nobody decided and that is overtaken: its row, in the second part, goes, and those below move up. */
const OVERTAKEN = 120;
const COLUMNS = TABLES.decisions.columns.map(({ key }) => key);

let bytes: Uint8Array;
let changes: (snapshot: Snapshot) => Change[];

beforeAll(async () => {
  const small = await smallBytes();
  bytes = await changeWorkbook(small, [decided(await readWorkbook(small))]);
  changes = consolidated([await secondCopy()]);
});

function tableOf(snapshot: Snapshot, name: string): TableSnapshot {
  const table = snapshot.tables.find((one) => one.name === name);
  if (table === undefined) throw new Error(`No table ${name}.`);
  return table;
}

/** Rows of matters that are closed, each with its own decision. */
function decided(snapshot: Snapshot): Change {
  const table = tableOf(snapshot, TABLES.decisions.name);
  const rows = Array.from({ length: DECIDED }, (_, row) =>
    COLUMNS.map((key) => {
      if (key === 'id') return `closed-${row}`;
      if (key === 'decision') return row === OVERTAKEN ? null : `decided ${row}`;
      return key === 'period' ? (row < EARLIER ? '114H2' : '115H1') : `${key} ${row}`;
    }),
  );
  return { kind: 'rows', table: table.name, headers: table.headers, rows };
}

/** What was decided on each matter; two answers on one show as two. */
function decisions(snapshot: Snapshot): string[] {
  const rows = readRows(snapshot, TABLES.decisions);
  const told = rows.map(({ id, decision }) => `${String(id?.value)}: ${String(decision?.value)}`);
  return [...new Set(told)].filter((one) => one.includes('decided')).sort();
}

/** The actions that write values into the sheet of decisions, counted from the first of the run. */
async function writes(host: OverOffice): Promise<number[]> {
  const found: number[] = [];
  const planned = changes(await host.read());
  let before = 0;
  onBatch(host.office.host.bridge, ({ Actions: actions }) => {
    actions.forEach(({ Name: name }, index) => name === 'Values' && found.push(before + index));
    before += actions.length;
  });
  await host.apply(planned);
  return found;
}

describe.each([
  ['as it is', undefined],
  ['with a column of the coordinator’s own in it', 'I'],
])('pr_Decisions %s', (_, own) => {
  async function opened(): Promise<OverOffice> {
    const host = await overOffice(bytes);
    if (own === undefined) return host;
    await host.office.run(async (context) => {
      const sheet = context.workbook.tables.getItem('pr_Decisions').worksheet;
      sheet.getRange(`${own}:${own}`).insert('Right');
      sheet.getRange(`${own}1`).values = [['我的備註']];
      await context.sync();
    });
    return host;
  }

  it('keeps every decision, wherever writing stops', async () => {
    const complete = await opened();
    const all = decisions(await complete.read());
    expect(all).toHaveLength(DECIDED - 1);
    const stops = await writes(complete);
    const after = await complete.read();
    expect(decisions(after)).toEqual(all);
    const ids = readRows(after, TABLES.decisions).map(({ id }) => id?.value);
    expect(ids).toEqual([...new Set(ids)]);
    const kept: string[][] = [];
    for (const stop of stops) {
      const host = await opened();
      const planned = changes(await host.read());
      host.office.host.misbehave({ stopAfterActions: stop, stopsForGood: true });
      await expect(host.apply(planned)).rejects.toThrow();
      host.office.host.misbehave({});
      kept.push(decisions(await host.read()));
    }
    expect(kept).toEqual(stops.map(() => all));
  });
});

it('takes rows of another period once that a stopped write left twice', async () => {
  const small = await smallBytes();
  const { name: table, headers } = tableOf(await readWorkbook(small), TABLES.kpis.name);
  const row = TABLES.kpis.columns.map(({ key }) => (key === 'period' ? '114H2' : key));
  const twice = await changeWorkbook(small, [{ kind: 'rows', table, headers, rows: [row, row] }]);
  const made = consolidated([])(await readWorkbook(twice)).find(
    (change) => change.kind === 'rows' && change.table === table,
  );
  expect(made).toMatchObject({ rows: [row] });
});
