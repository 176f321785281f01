import { describe, expect, it } from '@jest/globals';
import { parseStored, storeSubmission } from '../../../src/core/consolidation/stored';
import { sealCode } from '../../../src/core/returns';
import { read, sealed, templateFor } from './support';

const A = 'T112-4-01';
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
