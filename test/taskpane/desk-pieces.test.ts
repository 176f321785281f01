/** What arrived, and the rows of the workbook, go to the desk in pieces, and are there what they were. */
import { describe, expect, it } from '@jest/globals';
import type { ArrivedFile, Cell, Snapshot } from '../../src/core/index';
import type { ConsolidateRequest, DeskRequest } from '../../src/taskpane/work/desk/jobs';
import { part, whole, type Piece } from '../../src/taskpane/work/desk/pieces';

const SNAPSHOT: Snapshot = { kind: 'host', sheets: [], tables: [], names: [], properties: {} };

function requestWith(files: number, snapshot = SNAPSHOT): ConsolidateRequest {
  const arrived: ArrivedFile[] = Array.from({ length: files }, (_, index) => ({ name: `${index}.xlsx` }));
  const [today, language] = ['2026-08-05', 'zh-TW'] as const;
  return { job: 'consolidate', snapshot, arrived, decisions: [], today, language, toWrite: true };
}

function rows(count: number, columns: number, of: string): Cell[][] {
  return Array.from({ length: count }, (_, row) =>
    Array.from({ length: columns }, (__, column) => ({ value: `${of} ${row} ${column}` })),
  );
}

/** A workbook of three tables and a sheet: of many rows, of none, of one that is very wide, of rows of many lengths. */
function largeSnapshot(): Snapshot {
  const place = { sheet: 'Data', row: 0, column: 0, headers: ['a', 'b'] };
  const ragged = rows(600, 20, 'sheet').map((cells, row) => cells.slice(0, row % 20));
  return {
    ...SNAPSHOT,
    tables: [
      { ...place, name: 'long', rows: rows(500, 24, 'long') },
      { ...place, name: 'none', rows: [] },
      { ...place, name: 'wide', rows: rows(1, 5500, 'wide') },
    ],
    sheets: [
      { name: 'Data', state: 'hidden', rows: ragged },
      { name: 'Unread', state: 'visible', rows: [] },
    ],
  };
}

const filesIn = (piece: Piece) => (piece.of === 'arrived' ? piece.files.length : 0);
const cellsIn = (piece: Piece) => (piece.of === 'arrived' ? 0 : piece.rows.flat().length);

/** As it is after the way between threads. */
const over = (request: DeskRequest) => {
  const { rest, pieces } = part(request);
  return whole(structuredClone(rest), structuredClone(pieces));
};

describe('a thousand files', () => {
  it('go in pieces, and none with the request itself', () => {
    const request = requestWith(1000);
    const { rest, pieces } = part(request);
    expect(rest).toEqual({ ...request, arrived: [] });
    expect(pieces.reduce((sum, piece) => sum + filesIn(piece), 0)).toBe(1000);
    expect(Math.max(...pieces.map(filesIn))).toBeLessThanOrEqual(50);
    expect(over(request)).toEqual(request);
  });

  it('that are none need no pieces', () => {
    expect(part(requestWith(0)).pieces).toEqual([]);
  });
});

describe('thousands of rows', () => {
  it('go in pieces, and none with the request itself', () => {
    const { rest, pieces } = part(requestWith(0, largeSnapshot()));
    const { tables, sheets } = (rest as ConsolidateRequest).snapshot;
    expect([...tables, ...sheets].flatMap((one) => one.rows)).toEqual([]);
    const ofOneRow = (piece: Piece) => piece.of !== 'arrived' && piece.rows.length === 1;
    const most = pieces.filter((piece) => !ofOneRow(piece)).map(cellsIn);
    expect(Math.max(...most)).toBeLessThanOrEqual(5000);
  });

  it('are few pieces where rows are empty', () => {
    const empty = Array.from({ length: 4000 }, (): Cell[] => []);
    const snapshot: Snapshot = { ...SNAPSHOT, sheets: [{ name: 'Data', state: 'visible', rows: empty }] };
    expect(part(requestWith(0, snapshot)).pieces).toHaveLength(1);
  });

  it.each<DeskRequest>([
    requestWith(120, largeSnapshot()),
    { job: 'summary', snapshot: largeSnapshot(), today: '2026-08-05' },
    { job: 'report', snapshot: largeSnapshot(), today: '2026-08-05' },
  ])('stand where they stood: $job', (request) => {
    expect(over(request)).toEqual(request);
  });
});

describe('a job without a workbook', () => {
  it('goes as it is', () => {
    const request = { job: 'merge-list', lines: [], language: 'en' } as const;
    expect(part(request)).toEqual({ rest: request, pieces: [] });
    expect(whole(request, [])).toBe(request);
  });
});
