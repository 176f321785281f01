/**
 * No refusal of a decoration stops a figure, and every refusal is told. Here: sheets that are put, a framework that is inserted,
 * periods, seals, summaries, and what only looks or points; consolidating has a suite of its own.
 */
import { describe, expect, it } from '@jest/globals';
import { createHostWorkbook, HostError, type HostWorkbook } from '../../src/excel';
import { DATA, DRESS } from '../../src/excel/host/members';
import { openDesign } from '../../workbench/open/index';
import { overOffice } from '../contract/adapters';
import { CONSOLIDATIONS, PUT_EVERYTHING, SEAL, USE_CASES } from '../contract/small-desk';
import { pivotSheets, shotOf } from '../contract/states';
import { adviceOf, baselineOf, CODES, refusing } from './refusals';
import { tryEach } from './refused-matrix';

const HERE = [PUT_EVERYTHING, ...USE_CASES.filter((one) => !CONSOLIDATIONS.includes(one))];

describe('each member refused for good', () => {
  const baselines = tryEach(HERE, new Set([PUT_EVERYTHING, SEAL]));

  it('and none is left out', async () => {
    const [, filtered] = CONSOLIDATIONS;
    if (filtered === undefined) throw new Error('No such use case.');
    const met = new Set([
      ...[...baselines, await baselineOf(filtered)].flatMap(({ members }) => members),
      ...ACTS.flatMap(({ members }) => members),
      ...ONLY_AFTER_A_REFUSAL,
    ]);
    expect([...DATA, ...DRESS].filter((member) => !met.has(member))).toEqual([]);
  });
});

/** What takes half a chart away again. */
const ONLY_AFTER_A_REFUSAL = ['Chart.delete'];

interface Act {
  readonly title: string;
  readonly members: readonly string[];
  readonly act: (workbook: HostWorkbook) => Promise<unknown>;
}

/** What a pane asks of Excel without changing the workbook. */
const ACTS: readonly Act[] = [
  {
    title: 'go to a cell',
    members: ['Worksheet.activate', 'Range.select', 'Workbook.getActiveCell', 'WorksheetCollection.getItem'],
    act: (workbook) => workbook.goTo({ sheet: 'S', row: 0, column: 0 }),
  },
  {
    title: 'ask for the selection',
    members: ['Workbook.getActiveCell', 'Range.rowIndex', 'Range.worksheet', 'Worksheet.name'],
    act: (workbook) => workbook.selected(),
  },
  {
    title: 'hear of a selection',
    members: ['WorksheetCollection.onSelectionChanged'],
    act: (workbook) => workbook.onSelect(() => undefined),
  },
  {
    title: 'hear of a change',
    members: ['WorksheetCollection.onChanged'],
    act: (workbook) => workbook.onChange(() => undefined),
  },
  {
    title: 'open a workbook',
    members: ['createWorkbook'],
    act: (workbook) => workbook.open(new Uint8Array([1])),
  },
];

/** What the library asks a host for in its own name. */
const ASKED_AS: Readonly<Record<string, string>> = {
  createWorkbook: 'Application.createWorkbook',
  'WorksheetCollection.onSelectionChanged': 'WorksheetCollection._RegisterSelectionChangedEvent',
  'WorksheetCollection.onChanged': 'WorksheetCollection._RegisterDataChangedEvent',
};

describe.each(ACTS)('$title', ({ members, act }) => {
  const cases = members.flatMap((member) => CODES.map((code) => [member, code] as const));

  it.each(cases)(
    'where %s is refused by %s: told with advice, and nothing has changed',
    async (member, code) => {
      const opened = openDesign(await PUT_EVERYTHING.bytes());
      const { office } = await overOffice(opened);
      const shot = () => shotOf(office.host, pivotSheets(office.host.book)).exact;
      const before = shot();
      office.host.misbehave(refusing(ASKED_AS[member] ?? member, code));
      const error: unknown = await act(createHostWorkbook()).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(HostError);
      expect(adviceOf(error as HostError)).toBeUndefined();
      expect((error as HostError).interrupted).toBe(false);
      expect(shot()).toBe(before);
    },
  );
});
