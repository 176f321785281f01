/** Workbooks to run the use cases on, made by the file adapter: both adapters begin with the same bytes. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  addEdition,
  addPeriod,
  builtinEdition,
  consolidateWorkbook,
  consolidationChanges,
  coordinatorWorkbook,
  editionChanges,
  insertChanges,
  issueTemplates,
  newState,
  parseGuidelines,
  periodChanges,
  periodOf,
  readManifest,
  readReturn,
  readState,
  sealChange,
  submissionFrom,
  summaryChanges,
  templateWorkbook,
  type Change,
  type Framework,
  type Period,
  type Registered,
  type SheetDesign,
  type Snapshot,
  type State,
} from '../../src/core/index';
import { returnedFiles } from '../../src/cli/demo/returned';
import { changeWorkbook } from '../../src/files/patch';
import { readWorkbook } from '../../src/files/read/read-workbook';
import { writeWorkbook } from '../../src/files/write';
import { CHARTED } from '../files/chart/sample';
import { framework114, further, withEdition } from '../support/editions';
import { plain, SAMPLE } from '../files/write/sample';

export const TODAY = '2026-08-05';
const SECRET = '0123456789abcdef'.repeat(4);

function need<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`Missing: ${what}.`);
  return found;
}

export const FRAMEWORK: Framework = need(builtinEdition('112'), 'edition 112');
const period = (id: string): Period => need(periodOf(id), id);

export function firstState(framework = FRAMEWORK): State {
  return newState({ framework, period: period('115H1'), language: 'zh-TW', secret: SECRET });
}

/** A coordinator's workbook as `init` makes it. */
export function coordinatorBytes(): Promise<Uint8Array> {
  return writeWorkbook(coordinatorWorkbook(firstState(), FRAMEWORK, TODAY));
}

/** The same with the made-up edition 114 beside edition 112, joined and confirmed. */
export async function confirmedBytes(): Promise<Uint8Array> {
  const bytes = await coordinatorBytes();
  const snapshot = await readWorkbook(bytes);
  return changeWorkbook(bytes, editionChanges(withEdition(stateOf(snapshot), framework114()), snapshot));
}

export function emptyBytes(): Promise<Uint8Array> {
  return writeWorkbook(plain([{ row: 0, cells: [{ column: 0, value: '我的筆記' }] }]));
}

/** A template as a body gets it. */
export async function templateBytes(body = 'MOEA'): Promise<Uint8Array> {
  const issued = issueTemplates(firstState()).find(({ template }) => template.body.id === body);
  return writeWorkbook(templateWorkbook(need(issued, body).template));
}

/** One that is filled in, with errors to find. */
export async function filledTemplateBytes(): Promise<Uint8Array> {
  const files = await returnedFiles(firstState(), FRAMEWORK, 7);
  return need(
    files.find(({ name }) => name.includes('衛生福利部')),
    'the return with errors',
  ).bytes;
}

/** What came back: the demo's files, and further bodies' until there are so many. */
export async function inbox(count: number): Promise<Registered[]> {
  const files = await returnedFiles(firstState(), FRAMEWORK, 7);
  const chosen = files.slice(0, count);
  return Promise.all(
    chosen.map(async ({ name, bytes }): Promise<Registered> => {
      const id = createHash('sha256').update(bytes).digest('hex');
      const snapshot = await readWorkbook(bytes);
      const submission = submissionFrom({ snapshot }, { id, names: [name], received: TODAY });
      if (submission === 'sending-list') throw new Error(name);
      return { period: '115H1', submission };
    }),
  );
}

function stateOf(snapshot: Snapshot): State {
  const reading = readState(snapshot);
  if (!('state' in reading)) throw new Error(reading.refused);
  return reading.state;
}

/** The core's use cases that change a workbook, from what was read of it. */
export const useCases = {
  insert: (snapshot: Snapshot): readonly Change[] => {
    const plan = insertChanges(firstState(), FRAMEWORK, snapshot, TODAY);
    if (!('changes' in plan)) throw new Error(plan.refused);
    return plan.changes;
  },
  period: (snapshot: Snapshot): readonly Change[] =>
    periodChanges(addPeriod(stateOf(snapshot), period('115H2')), snapshot, TODAY),
  seal: (snapshot: Snapshot): readonly Change[] => {
    const reading = readReturn(snapshot);
    const manifest = readManifest(snapshot);
    if (!('read' in reading) || 'refused' in manifest) throw new Error('No return.');
    return [need(sealChange(reading.read, manifest), 'a seal').change];
  },
  consolidate:
    (incoming: readonly Registered[]) =>
    (snapshot: Snapshot): readonly Change[] => [
      ...consolidationChanges(consolidateWorkbook(stateOf(snapshot), snapshot, incoming), snapshot, TODAY),
    ],
  edition: (snapshot: Snapshot): readonly Change[] => {
    const text = readFileSync(new URL('../data/guidelines-114-made-up.txt', import.meta.url), 'utf8');
    const added = addEdition(stateOf(snapshot), parseGuidelines(text).framework);
    if (!('state' in added)) throw new Error(added.refused);
    return editionChanges(added.state, snapshot);
  },
  /** From `confirmedBytes`. */
  rollOver: (snapshot: Snapshot): readonly Change[] =>
    periodChanges(further(stateOf(snapshot), '115H2', '114'), snapshot, TODAY),
  summary: (snapshot: Snapshot): readonly Change[] => [...summaryChanges(stateOf(snapshot), snapshot, TODAY)],
};

/** Excel colours a link whose design does not say a colour: all of ours do. */
function withLinkColors(sheet: SheetDesign): SheetDesign {
  const rows = sheet.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) =>
      cell.link === undefined ? cell : { ...cell, style: { ...cell.style, color: '1B4F72' } },
    ),
  }));
  return { ...sheet, rows };
}

/** A sheet with everything that a design can ask for, and a pivot over a table that comes with it. */
export function everything(): readonly Change[] {
  const sheets = SAMPLE.sheets.map(withLinkColors).map((sheet): Change => {
    const names = SAMPLE.names.filter((name) => name.sheet === sheet.name);
    return { kind: 'sheet', sheet, ...(names.length === 0 ? {} : { names }) };
  });
  const slicer = (name: string, field: string, top: number) => ({
    ...{ name: `pr_slicer_${name}`, field, caption: `${field}：`, alt: `切片器 ${field}` },
    place: { top, bottom: top + 3, left: 0, right: 0 },
  });
  const pivot: SheetDesign = {
    name: '樞紐',
    state: 'visible',
    columns: [{ width: 20 }, { width: 3 }, { width: 20 }, { width: 20 }],
    rows: [
      ...Array.from({ length: 12 }, (_, row) => ({ row, height: 18, cells: [] })),
      ...[12, 13].map((row) => ({ row, folded: true, cells: [{ column: 0, value: `收合 ${row}` }] })),
      { row: 14, cells: [{ column: 0, value: '以上收合' }] },
    ],
    pivots: [
      {
        name: 'pr_pivot_log',
        anchor: { row: 2, column: 2 },
        slicers: [slicer('key', 'key', 2), slicer('rate', '比率', 7)],
        table: 'pr_Log',
        rows: ['key'],
        columns: [],
        filters: [],
        values: [{ field: '比率', summary: 'sum', caption: '比率合計', format: '0%' }],
      },
    ],
  };
  return [...sheets, { kind: 'sheet', sheet: pivot }, { kind: 'sheet', sheet: CHARTED }];
}
