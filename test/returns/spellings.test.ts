/** The public collection of returns as they come back, first part: what is written in one cell. */
import { describe, expect, it } from '@jest/globals';
import { checkReturn, type Value } from '../../src/core/index';
import { filledSnapshot, readOf } from '../core/returns/snapshots';
import { sampleTemplate } from '../support/sample-template';
import { SPELLINGS, type Outcome } from './spellings';

const template = sampleTemplate({ tasks: 2 });
const [TASK, NEXT] = ['T112-4-01', 'T112-4-02'];

function outcomeOf(value: Value | undefined): Outcome {
  if (value === undefined) throw new Error('No cell.');
  return value.state === 'value' ? value.value : { state: value.state };
}

describe('a spelling', () => {
  it('has its case: more than a hundred of them, each once', () => {
    expect(SPELLINGS.length).toBeGreaterThan(120);
    const cases = SPELLINGS.map(({ field, written, format }) => JSON.stringify([field, written, format]));
    expect(new Set(cases).size).toBe(cases.length);
  });

  it.each(SPELLINGS)('$field $written $format: $why', ({ field, written, format, read: expected, said }) => {
    const cell = { value: written, ...(format === undefined ? {} : { format }) };
    const read = readOf(filledSnapshot(template, { [TASK]: { [field]: cell } }));
    const [row, next] = read.rows;
    expect(outcomeOf(row?.cells[field]?.value)).toEqual(expected);
    expect(row?.cells[field]?.remarks.map(({ code }) => code)).toEqual(said);
    // It is the answer of this cell and of no other, nothing is said of the sheets, and the check takes it.
    for (const [other, { value }] of Object.entries(row?.cells ?? {}))
      if (other !== field) expect(value).toEqual({ state: 'blank' });
    expect(next?.task.id).toBe(NEXT);
    expect(Object.values(next?.cells ?? {}).every(({ value }) => value.state === 'blank')).toBe(true);
    expect(read.findings).toEqual([]);
    const isBad = typeof expected === 'object' && expected.state === 'unreadable';
    if (isBad) expect(checkReturn(read).findings.some(({ severity }) => severity === 'error')).toBe(true);
  });
});
