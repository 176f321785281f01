/** A return is read right whatever people do to its sheets; what cannot be read is said. */
import { describe, expect, it } from '@jest/globals';
import {
  checkReturn,
  readReturn,
  type Cell,
  type ReadReturn,
  type SheetSnapshot,
  type Snapshot,
} from '../../../src/core/index';
import { kindOf, KINDS } from '../../../src/core/grid';
import type { Filling } from '../../support/filled';
import { sampleTemplate } from '../../support/sample-template';
import { SOUND } from '../questionnaire/case-rows';
import { filledSnapshot, readOf, texts, withRows, withSheet } from './snapshots';

const template = sampleTemplate({ tasks: 4 });
const ANSWERS: Readonly<Record<string, Filling>> = {
  'T112-4-01': SOUND,
  'T112-4-02': texts({ status: '不適用' }),
  'T112-4-03': { ...SOUND, budget: { value: 25000 } },
};
const COVER: Filling = { confirmed: { value: '是' }, counter: { value: 2 } };
const snapshot = filledSnapshot(template, ANSWERS, COVER);
const plain = readOf(snapshot);
const [FORM, COVER_SHEET] = [plain.sheet, plain.coverSheet];
const EMPTY: Cell = { value: null };

type Rows = readonly (readonly Cell[])[];

function formChanged(change: (rows: Rows) => Rows, from: Snapshot = snapshot): Snapshot {
  return withSheet(from, FORM, (sheet) => withRows(sheet, change));
}

/** Values by row and field. */
function values({ rows, cover }: ReadReturn): unknown {
  return [
    rows.map(({ task, cells }) => [
      task.id,
      Object.entries(cells).map(([field, { value }]) => [field, value]),
    ]),
    Object.entries(cover).map(([field, { value }]) => [field, value]),
  ];
}

function insertedColumns(at: number, count: number): (rows: Rows) => Rows {
  return (rows) =>
    rows.map((cells) => [
      ...cells.slice(0, at),
      ...Array.from({ length: count }, () => ({ value: '我的附註' })),
      ...cells.slice(at),
    ]);
}

function codes(read: ReadReturn): string[] {
  return read.findings.map(({ code }) => code);
}

function columnOf(field: string): number {
  return (
    snapshot.sheets.find(({ name }) => name === FORM)?.rows[0]?.findIndex((cell) => cell.value === field) ??
    -1
  );
}

function keyOf(task: string): string {
  return plain.rows.find((row) => row.task.id === task)?.key ?? '';
}

describe('a return as it was sent', () => {
  it('gives what was filled in, and nothing to say of its sheets', () => {
    expect(plain.findings).toEqual([]);
    expect(plain.rows.map(({ key }) => key)).toEqual(
      [1, 2, 3, 4].map((no) => `112|115H1|T112-4-0${no}|SAMPLE`),
    );
    const [row, none] = plain.rows;
    expect(row?.cells['due_date']?.value).toEqual({ state: 'value', value: '2026-12-31' });
    expect(row?.cells['actual_pct']?.value).toEqual({ state: 'value', value: 50 });
    expect(none?.cells['status']?.value).toEqual({ state: 'value', value: 'not_applicable' });
    expect(plain.cover['counter']?.value).toEqual({ state: 'value', value: 2 });
    expect(row?.cells['measure']?.place).toEqual({
      sheet: FORM,
      field: 'measure',
      task: 'T112-4-01',
      row: row?.row,
      column: columnOf('measure'),
    });
  });

  it('is counted', () => {
    const { filled, unfilled, toCorrect } = checkReturn(plain);
    expect({ filled, unfilled, toCorrect }).toEqual({ filled: 3, unfilled: 1, toCorrect: 0 });
  });
});

describe('the same answers are read', () => {
  const changes: readonly [string, Snapshot][] = [
    ['rows moved', formChanged((rows) => [...rows.slice(0, 5), ...rows.slice(5).reverse()])],
    ['rows inserted above', formChanged((rows) => [[], [], ...rows])],
    ['rows inserted between', formChanged((rows) => [...rows.slice(0, 6), [EMPTY], [], ...rows.slice(6)])],
    ['columns inserted between answers', formChanged(insertedColumns(columnOf('measure'), 2))],
    ['a column inserted before the keys', formChanged(insertedColumns(0, 1))],
    [
      'columns moved',
      formChanged((rows) =>
        rows.map((cells) => {
          const from = columnOf('status');
          return [...cells.slice(0, from), ...cells.slice(from + 1), cells[from] ?? EMPTY];
        }),
      ),
    ],
    [
      'headers retyped',
      formChanged((rows) =>
        rows.map((cells, row) => (row >= 1 && row <= 4 ? cells.map(() => ({ value: '改' })) : cells)),
      ),
    ],
    [
      'sheets renamed',
      {
        ...snapshot,
        sheets: snapshot.sheets.map((sheet) => ({ ...sheet, name: `x${sheet.name}` })),
        names: snapshot.names.map((name) => ({ ...name, sheet: `x${name.sheet}` })),
      },
    ],
    ['sheets in another order', { ...snapshot, sheets: [...snapshot.sheets].reverse() }],
    ['no defined names', { ...snapshot, names: [] }],
    ['a sheet of the officer’s own', { ...snapshot, sheets: [note('備忘'), ...snapshot.sheets] }],
  ];

  it.each(changes)('with %s', (_, changed) => {
    const read = readOf(changed);
    expect(values(read)).toEqual(values(plain));
    // What somebody wrote beside the answers is shown, and is all that is said.
    expect(codes(read).filter((code) => code !== 'cell.unread' && code !== 'sheet.unread')).toEqual([]);
    const said = read.findings.map(({ parameters }) => String(parameters['text'])).join();
    for (const text of ['我的附註', '改', '隨手記'])
      expect([text, said.includes(text)]).toEqual([text, JSON.stringify(changed).includes(`"${text}"`)]);
  });

  it('and places are where the cells now stand', () => {
    const moved = readOf(formChanged(insertedColumns(columnOf('measure'), 2)));
    const { place } = moved.rows[0]?.cells['measure'] ?? {};
    expect(place).toMatchObject({ row: plain.rows[0]?.row, column: columnOf('measure') + 2 });
    const lower = readOf(formChanged((rows) => [[], ...rows]));
    expect(lower.rows[0]?.row).toBe((plain.rows[0]?.row ?? 0) + 1);
  });
});

function note(name: string): SheetSnapshot {
  return { name, state: 'visible', rows: [[{ value: '隨手記' }]] };
}

describe('what is lost is said', () => {
  it('a row', () => {
    const gone = keyOf('T112-4-03');
    const read = readOf(formChanged((rows) => rows.filter(([key]) => key?.value !== gone)));
    expect(read.findings).toEqual([
      {
        code: 'row.missing',
        severity: 'error',
        place: { sheet: FORM, task: 'T112-4-03' },
        parameters: {},
      },
    ]);
    expect(read.rows[2]).not.toHaveProperty('row');
    expect(read.rows[2]?.cells['budget']?.value).toEqual({ state: 'blank' });
    expect(read.rows[3]?.row).toBe((plain.rows[3]?.row ?? 0) - 1);
  });

  it('a column', () => {
    const column = columnOf('budget');
    const read = readOf(formChanged((rows) => rows.map((cells) => cells.filter((_, at) => at !== column))));
    expect(read.findings).toEqual([
      { code: 'column.missing', severity: 'error', place: { sheet: FORM, field: 'budget' }, parameters: {} },
    ]);
    expect(read.rows[2]?.cells['budget']?.value).toEqual({ state: 'blank' });
    expect(read.rows[2]?.cells['status']).toEqual(plain.rows[2]?.cells['status']);
  });

  it('the key row: no answer is guessed', () => {
    const reading = readReturn(formChanged((rows) => rows.slice(1)));
    expect(reading).toEqual({ refused: 'form-missing' });
  });

  it('every key of the key row but the mark, where headings were retyped too: each column is missed', () => {
    const retyped = (row: number, cells: readonly Cell[]) =>
      row >= 1 && row <= 4 ? cells.map(() => ({ value: '改' })) : cells;
    const read = readOf(
      formChanged((rows) => rows.map((cells, row) => (row === 0 ? cells.slice(0, 1) : retyped(row, cells)))),
    );
    expect(codes(read).filter((code) => code !== 'cell.unread')).toEqual(
      read.form.fields.map(() => 'column.missing'),
    );
    expect(read.rows.every((row) => row.cells['status']?.value.state === 'blank')).toBe(true);
  });

  it('a copied sheet does not count, wherever it stands', () => {
    const original = snapshot.sheets.find(({ name }) => name === FORM);
    if (original === undefined) throw new Error('No form.');
    const blank = withRows({ ...original, name: `${FORM} (2)` }, (rows) =>
      rows.map((cells) => cells.map((cell) => (cell.value === '辦理中' ? EMPTY : cell))),
    );
    for (const sheets of [
      [...snapshot.sheets, blank],
      [blank, ...snapshot.sheets],
    ]) {
      const read = readOf({ ...snapshot, sheets });
      expect(values(read)).toEqual(values(plain));
      expect(read.findings).toEqual([
        { code: 'sheet.copied', severity: 'warning', place: { sheet: `${FORM} (2)` }, parameters: {} },
      ]);
    }
  });

  it('the cover', () => {
    const read = readOf({ ...snapshot, sheets: snapshot.sheets.filter(({ name }) => name !== COVER_SHEET) });
    expect(codes(read)).toEqual(['sheet.cover-missing']);
    expect(read.cover).toEqual({});
    expect(checkReturn(read).findings.map(({ code }) => code)).toEqual([
      'sheet.cover-missing',
      'rule.unfilled',
    ]);
  });
});

describe('a workbook that cannot be placed', () => {
  const manifest = kindOf(snapshot).hidden?.name ?? '';
  const manifestChanged = (key: string, value: string) =>
    withSheet(snapshot, manifest, (sheet) =>
      withRows(sheet, (rows) => rows.map((line) => (line[0]?.value === key ? [line[0], { value }] : line))),
    );

  it.each([
    ['none of ours', { ...snapshot, sheets: [note('工作表1')], properties: {} }, 'not-ours'],
    [
      'without its manifest',
      { ...snapshot, sheets: snapshot.sheets.filter(({ name }) => name !== manifest) },
      'manifest-removed',
    ],
    [
      'without its manifest and properties',
      { ...snapshot, sheets: snapshot.sheets.filter(({ name }) => name !== manifest), properties: {} },
      'manifest-removed',
    ],
    [
      'without any hidden part',
      { ...snapshot, sheets: [{ ...note(FORM), rows: [[{ value: '編號' }], [{ value: '四-1' }]] }] },
      'manifest-removed',
    ],
    [
      'of which only the cover is left',
      { ...snapshot, sheets: snapshot.sheets.filter(({ name }) => name === COVER_SHEET), properties: {} },
      'manifest-damaged',
    ],
    [
      'the coordinator’s',
      { ...snapshot, sheets: [{ ...note('x'), rows: [[{ value: KINDS.coordinator.hidden.mark }]] }] },
      'coordinators-workbook',
    ],
    ['with a broken manifest', manifestChanged('template.0', '{"format":1'), 'manifest-damaged'],
    ['of a newer format', manifestChanged('format', '2'), 'newer-format'],
    [
      'without its form',
      { ...snapshot, sheets: snapshot.sheets.filter(({ name }) => name !== FORM) },
      'form-missing',
    ],
  ])('%s is refused', (_, changed, refused) => {
    const about = refused === 'manifest-removed' ? { about: { body: 'SAMPLE', period: '115H1' } } : {};
    expect(readReturn(changed)).toEqual({ refused, ...about });
  });

  it('but is read when rows or a title were put above its manifest, and columns before it', () => {
    const moved = withSheet(snapshot, manifest, (sheet) =>
      withRows(sheet, (rows) => [[{ value: '表格 1' }], [], ...rows.map((line) => [EMPTY, ...line])]),
    );
    const read = readOf(moved);
    expect(values(read)).toEqual(values(plain));
    expect(read.digest).toBe(plain.digest);
  });
});
