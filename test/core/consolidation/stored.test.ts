import { describe, expect, it } from '@jest/globals';
import { orderedOrigin, parseStored, storeSubmission } from '../../../src/core/consolidation/stored';
import { sealCode } from '../../../src/core/returns';
import { A, read, sealed, templateFor } from './support';

const template = templateFor({ prefill: { [A]: { measure: '前期計畫' } } });
const returned = sealed(
  read(template, {
    [A]: {
      status: '辦理中',
      progress_text: '－',
      due_date: '115.13.01',
      budget: '１２００',
      kpi_actual_1: 5,
    },
  }),
  2,
);

describe('what is kept of a submission', () => {
  const stored = storeSubmission(returned);

  it('is plain JSON that reads back as it was', () => {
    expect(parseStored(JSON.parse(JSON.stringify(stored)))).toEqual(stored);
  });

  it('has values, dashes, unreadable texts, remarks, prefills, places and the seal', () => {
    const row = stored.rows[0];
    expect(row?.cells).toMatchObject({
      status: { v: 'in_progress' },
      measure: { v: '前期計畫' },
      progress_text: { c: 1 },
      due_date: { u: '115.13.01' },
      budget: { v: 1200 },
      kpi_actual_1: { v: 5 },
    });
    expect(row?.cells['due_date']?.r?.[0]?.severity).toBe('error');
    expect(row?.cells['next_step']).toBeUndefined();
    expect(row?.prefill).toEqual({ measure: '前期計畫' });
    expect(row?.at).toBe(returned.rows[0]?.row);
    expect(stored.columns['due_date']).toBe(returned.rows[0]?.cells['due_date']?.place.column);
    expect(returned.seal).toBeDefined();
    expect(stored.seal).toEqual({
      state: 'intact',
      counter: 2,
      code: sealCode(returned.seal ?? { digest: '' }),
    });
    expect(stored.cover['confirmed']).toMatchObject({ v: 'yes' });
    expect(stored.cover['confirmed']?.at).toHaveLength(2);
  });

  it('has what was said of sheets, rows and columns, each with as much of a place as it has', () => {
    const places = [
      {},
      { sheet: '填報表' },
      { row: 0 },
      { column: 0 },
      { task: A },
      { field: 'measure' },
      { sheet: '填報表', row: 6, column: 7, task: A, field: 'measure' },
    ];
    const said = { code: 'row.moved', severity: 'warning' as const, parameters: { row: 7 } };
    const findings = places.map((place) => ({ ...said, place }));
    expect(storeSubmission({ ...returned, findings }).findings).toStrictEqual(findings);
  });

  it('has the columns of a row that stands in others than the rest', () => {
    const [first, ...rest] = returned.rows;
    if (first === undefined) throw new Error('No row.');
    const moved = Object.entries(first.cells).map(([field, cell]) => {
      const column = (cell.place.column ?? 0) + 40;
      return [field, { ...cell, place: { ...cell.place, column } }] as const;
    });
    const { columns, rows } = storeSubmission({
      ...returned,
      rows: [{ ...first, cells: Object.fromEntries(moved) }, ...rest],
    });
    expect(columns).toStrictEqual(stored.columns);
    const expected = Object.entries(stored.columns).map(([field, column]) => [field, column + 40]);
    expect(rows.map((row) => row.columns)).toStrictEqual([
      Object.fromEntries(expected),
      undefined,
      undefined,
    ]);
    expect(rows.map((row) => 'columns' in row)).toStrictEqual([true, false, false]);
  });

  it('has the origin of a response in one order, whichever it came in', () => {
    const origin = { mark: '', edit: 2, deleted: 1, instance: 'x', source: 'odk' };
    expect(JSON.stringify(orderedOrigin(origin))).toBe(
      '{"source":"odk","instance":"x","edit":2,"mark":"","deleted":1}',
    );
    expect(() => orderedOrigin({ ...origin, edit: Number.NaN })).toThrow();
  });

  it('is compact: blanks of rows take no room', () => {
    const blank = storeSubmission(read(templateFor({ tasks: 20 }), {}));
    expect(JSON.stringify(blank.rows).length / 20).toBeLessThan(120);
  });

  it.each([
    [undefined],
    [null],
    ['{}'],
    [{}],
    [{ ...stored, version: 2 }],
    [{ ...stored, rows: [{ task: 1 }] }],
    [{ ...stored, seal: { state: 'perhaps', counter: 1 } }],
  ])('refuses what is none', (data) => {
    expect(parseStored(data)).toBeUndefined();
  });
});
