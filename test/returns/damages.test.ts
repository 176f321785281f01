/** The public collection, second part: what is done to sheets, rows and columns; and that harmless edits change nothing. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sealState, storeSubmission, type ReadReturn, type Snapshot } from '../../src/core/index';
import { filledSnapshot, readOf, texts } from '../core/returns/snapshots';
import { run, submission } from '../core/consolidation/support';
import { sampleTemplate } from '../support/sample-template';
import { DAMAGES, HARMLESS, Returned, type Damage } from './damages/index';
import { SPELLINGS } from './spellings';

const template = sampleTemplate({ tasks: 4 });
const NUMERALS = ['一', '二', '三', '四'];
const whole = filledSnapshot(
  template,
  Object.fromEntries(
    template.tasks.map(({ id }, index) => [
      id,
      texts({
        status: '辦理中',
        measure: `措施${NUMERALS[index]}`,
        progress_text: `本期辦理情形說明${NUMERALS[index]}。`,
        due_date: '115.12.31',
      }),
    ]),
  ),
  { contact_name: { value: '承辦人甲' }, confirmed: { value: '是' } },
);
const plain = readOf(whole);
const returned = new Returned(whole, plain.sheet, plain.coverSheet);

function answers({ rows, cover }: ReadReturn): unknown {
  const values = (cells: ReadReturn['cover']) =>
    Object.entries(cells).map(([field, { value }]) => [field, value]);
  return [rows.map(({ task, cells }) => [task.id, values(cells)]), values(cover)];
}

const said = ({ findings }: ReadReturn) => [...new Set(findings.map(({ code }) => code))].sort();

/** Every text of a submission: its answers, those of copies, and what is said. */
const everything = (read: ReadReturn) => JSON.stringify(storeSubmission(read));

describe('the collection', () => {
  it('holds at least 150 cases, each described once', () => {
    const all = [...HARMLESS, ...DAMAGES];
    expect(all.length + SPELLINGS.length).toBeGreaterThan(180);
    expect(new Set(all.map(({ change }) => change)).size).toBe(all.length);
  });
});

describe('a change', () => {
  it.each<Damage>([...HARMLESS, ...DAMAGES])(
    '$change ($why)',
    ({ make, answers: outcome, said: codes, texts: wanted = [] }) => {
      const read = readOf(make(returned));
      expect(said(read)).toEqual([...codes].sort());
      if (outcome === 'same') expect(answers(read)).toEqual(answers(plain));
      if (outcome === 'fewer') expect(answers(read)).not.toEqual(answers(plain));
      const result = run([submission('a', read)]);
      expect(result.files[0]?.outcome === 'waiting').toBe(outcome === 'waits');
      expect(result.totals.conflicts > 0).toBe(outcome === 'more');
      for (const text of wanted) expect(everything(read)).toContain(text);
    },
  );
});

describe('any sequence of harmless edits', () => {
  // Of a program's hidden sheet nothing is known once another program shows it: then it is shown, and that is right.
  const many = HARMLESS.filter(({ change }) => change !== 'a hidden sheet of a program');
  const edits = fc.array(fc.constantFrom(...many), { minLength: 1, maxLength: 5 });

  it('leaves every answer equal, the seal as it was, and says nothing', () => {
    fc.assert(
      fc.property(edits, (sequence) => {
        let snapshot: Snapshot = whole;
        for (const { make } of sequence) {
          const { sheet, coverSheet } = readOf(snapshot);
          snapshot = make(new Returned(snapshot, sheet, coverSheet));
        }
        const read = readOf(snapshot);
        expect(answers(read)).toEqual(answers(plain));
        expect(said(read)).toEqual([]);
        expect(sealState(read)).toBe('none');
        expect(read.digest).toBe(plain.digest);
      }),
      { numRuns: 100 },
    );
  });
});
