/** Every use case on both adapters: the saved workbooks are the same, for a reader that is not ours. */
import { describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkReturn, readReturn, type Change, type Finding, type Snapshot } from '../../src/core/index';
import { readWorkbook } from '../../src/files/read/read-workbook';
import { available, describeIf, openXmlFindings } from '../support/referees';
import { overFiles, overOffice } from './adapters';
import {
  confirmedBytes,
  coordinatorBytes,
  emptyBytes,
  everything,
  filledTemplateBytes,
  inbox,
  templateBytes,
  useCases,
} from './desk';
import { unlisted } from './differences';
import { dropping, FAULTS } from './faults';
import { differencesOf, factsOf, type Difference } from './model';

type UseCase = (snapshot: Snapshot) => readonly Change[];

const CASES: readonly (readonly [string, () => Promise<Uint8Array>, () => Promise<UseCase>])[] = [
  ['insert the framework', emptyBytes, async () => useCases.insert],
  ['start a further period', coordinatorBytes, async () => useCases.period],
  ['add an edition', coordinatorBytes, async () => useCases.edition],
  ['start a period on the next edition', confirmedBytes, async () => useCases.rollOver],
  ['seal a return', templateBytes, async () => useCases.seal],
  ['consolidate', coordinatorBytes, async () => useCases.consolidate(await inbox(8))],
  ['build the summary', coordinatorBytes, async () => useCases.summary],
  ['put a sheet with everything', emptyBytes, async () => everything],
  ['put sheets in place of those that stand', openBytes, async () => again],
];

/** The same without protection: a protected sheet is not replaced in Excel, the person opens it first. */
function open(): Change[] {
  return everything().map((change) =>
    change.kind === 'sheet' ? { ...change, sheet: { ...change.sheet, protected: false } } : change,
  );
}

async function openBytes(): Promise<Uint8Array> {
  const file = overFiles(await emptyBytes());
  await file.apply(open());
  return file.save();
}

/** A sheet with a table is never replaced. */
function again(): Change[] {
  return open().filter((change) => change.kind === 'sheet' && change.sheet.table === undefined);
}

interface Both {
  readonly saved: readonly [Uint8Array, Uint8Array];
  readonly differences: readonly Difference[];
  readonly findings: readonly Finding[];
}

/** The use case on both adapters; `fault` drops calls on their way to the host. */
async function both(bytes: Uint8Array, use: UseCase, fault?: (typeof FAULTS)[number]): Promise<Both> {
  const file = overFiles(bytes);
  await file.apply(use(await file.read()));
  const host = await overOffice(bytes);
  const changes = use(await host.read());
  if (fault !== undefined) dropping(host.office.host.bridge, fault);
  const findings = await host.apply(changes);
  const saved = [await file.save(), await host.save()] as const;
  const [one = {}, other = {}] = await factsOf(saved);
  // What the stand-in holds and its file cannot say is a difference too: `table style` and the like.
  const lost = (await host.office.host.lost()).map((what) => ({
    kind: (what.split(': ').at(-1) ?? '').split(' ')[0] ?? '',
    place: what,
    file: null,
    host: what,
  }));
  return { saved, differences: [...differencesOf(one, other), ...lost], findings };
}

describeIf(available.openpyxl, 'openpyxl')('one contract, two workbooks', () => {
  it.each(CASES)('%s', async (_, bytes, use) => {
    const { saved, differences, findings } = await both(await bytes(), await use());
    expect(unlisted(differences, findings).slice(0, 20)).toEqual([]);
    if (!available.validator) return;
    for (const one of saved) expect(await findingsOf(one)).toEqual([]);
  });

  it.each(FAULTS)('shows a dropped call: $kind', async (fault) => {
    const { differences } = await both(await emptyBytes(), () => everything(), fault);
    expect(unlisted(differences).map(({ kind }) => kind)).toContain(fault.kind);
  });
});

async function findingsOf(bytes: Uint8Array): Promise<unknown[]> {
  const folder = await mkdtemp(join(tmpdir(), 'contract-'));
  try {
    await writeFile(join(folder, 'book.xlsx'), bytes);
    return [...(await openXmlFindings(join(folder, 'book.xlsx')))];
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('reading', () => {
  it('gives the same snapshot of a coordinator’s workbook', async () => {
    const bytes = await coordinatorBytes();
    const [file, host] = [await readWorkbook(bytes), await (await overOffice(bytes)).read()];
    expect(withoutPivotBlanks({ ...host, kind: 'xlsx' })).toEqual(withoutPivotBlanks(file));
  });

  it('gives the same return, with the same findings', async () => {
    const bytes = await filledTemplateBytes();
    const readings = [await readWorkbook(bytes), await (await overOffice(bytes)).read()].map((snapshot) => {
      const reading = readReturn(snapshot);
      if (!('read' in reading)) throw new Error(reading.refused);
      return { read: reading.read, checked: checkReturn(reading.read) };
    });
    expect(readings[1]).toEqual(readings[0]);
    expect(readings[0]?.checked.findings.length).toBeGreaterThan(0);
  });
});

/** Excel formats the blank figures of a pivot too, a file only those that it shows; pivots stand on sheets without a table. */
function withoutPivotBlanks(snapshot: Snapshot): Snapshot {
  const withTable = new Set(snapshot.tables.map(({ sheet }) => sheet));
  const sheets = snapshot.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) =>
      withTable.has(sheet.name) ? row : row.map((cell) => (cell.value === null ? { value: null } : cell)),
    ),
  }));
  return { ...snapshot, sheets };
}
