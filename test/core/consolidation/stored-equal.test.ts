/** What is stored reads back equal: a property over every field of a submission, through JSON and through a workbook. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  consolidationChanges,
  consolidateWorkbook,
  readRegister,
  readState,
  type Registered,
} from '../../../src/core/index';
import { parseStored } from '../../../src/core/consolidation';
import { storeSubmission } from '../../../src/core/consolidation/stored';
import { changeWorkbook } from '../../../src/files/patch';
import { readWorkbook } from '../../../src/files/read/read-workbook';
import { newCoordination, workbookOf } from '../../support/coordinator';
import { sampleTemplate } from '../../support/sample-template';
import { filledSnapshot, readOf } from '../returns/snapshots';
import { idOf } from './support';

const template = sampleTemplate({ tasks: 2 });
const fields = readOf(filledSnapshot(template)).form.fields.map(({ key }) => key);

/** Texts that formats and programs stumble over, and any others. */
const awkward = fc.constantFrom(
  '_x000D_',
  '_x0041_',
  '_xD800_',
  '\ud800',
  'a\udc00b',
  '\u0000',
  '\u0001',
  '\ufffe',
  '\uffff',
  '\u200b',
  '=1+1',
  '\ttab',
  ' 前後 ',
  '\r\n',
  '&lt;<>&"\'',
  ']]>',
  '𠮷'.repeat(9),
  '長'.repeat(15000),
  '__proto__',
  'constructor',
);
const text = fc.oneof(
  awkward,
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.tuple(awkward, awkward).map((both) => both.join('')),
);
const value = fc.oneof(
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, 1e21, 5e-324, Number.MAX_VALUE),
  fc.constant({ error: '#N/A' }),
);
const format = fc.constantFrom('@', 'General', '0%', 'yyyy/m/d', 'h:mm', '#,##0,');
const cells = fc.dictionary(fc.constantFrom(...fields), fc.record({ value, format }), {
  maxKeys: 8,
  noNullPrototype: true,
});

const registered = fc.tuple(cells, cells, text).map(([first, second, name]): Registered => {
  const snapshot = filledSnapshot(
    template,
    { 'T112-4-01': first, 'T112-4-02': second },
    { contact_name: { value: name } },
  );
  const stored = storeSubmission(readOf(snapshot));
  return {
    period: '115H1',
    submission: { id: idOf('a'), names: ['甲.xlsx'], received: '2026-07-20', stored },
  };
});

const json = (one: unknown) => JSON.stringify(one);

describe('everything that is stored', () => {
  it('reads back equal through JSON', () => {
    fc.assert(
      fc.property(registered, ({ submission }) => {
        if (!('stored' in submission)) throw new Error('Nothing stored.');
        expect(json(parseStored(JSON.parse(json(submission.stored))))).toBe(json(submission.stored));
      }),
      { numRuns: 150 },
    );
  });

  it('reads back equal from the saved workbook', async () => {
    const bytes = await workbookOf(newCoordination());
    const snapshot = await readWorkbook(bytes);
    const reading = readState(snapshot);
    if (!('state' in reading)) throw new Error(reading.refused);
    await fc.assert(
      fc.asyncProperty(registered, async (one) => {
        const done = consolidateWorkbook(reading.state, snapshot, [one]);
        const saved = await changeWorkbook(bytes, consolidationChanges(done, snapshot, '2026-07-21'));
        expect(json(readRegister(await readWorkbook(saved)))).toBe(json([one]));
      }),
      { numRuns: 12 },
    );
  });

  it.each(['1e999', '-1e999'])('a number that none is (%s) is refused where it is read', (number) => {
    const stored = storeSubmission(readOf(filledSnapshot(template)));
    const text = json(stored).replace('"prefill":{}', `"prefill":{"measure":${number}}`);
    expect(parseStored(JSON.parse(text))).toBeUndefined();
  });
});
