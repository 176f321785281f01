import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseStored, type StoredCell } from '../../../src/core/consolidation/stored';
import type { Consolidation, Decision, Submission } from '../../../src/core/consolidation/types';
import { decisionsArb, submissionsArb, TEMPLATES } from './arbitraries';
import { idOf, run as runWith } from './support';

const RUNS = { numRuns: 60 };
const run = (submissions: readonly Submission[], decisions: readonly Decision[] = []) =>
  runWith(submissions, decisions, TEMPLATES);

/** A set with decisions on what is open in it, and what comes of it when first files are taken (new conflicts). */
const decidedArb = submissionsArb.chain((submissions) =>
  decisionsArb(run(submissions).matters, submissions).map((decisions) => ({ submissions, decisions })),
);

const shuffled = <T>(all: readonly T[]) => fc.shuffledSubarray([...all], { minLength: all.length });

function throughJson(submission: Submission): Submission {
  if (!('stored' in submission)) return submission;
  const stored = parseStored(JSON.parse(JSON.stringify(submission.stored)));
  if (stored === undefined) throw new Error('Does not read back.');
  return { ...submission, stored };
}

describe('a function over the whole set', () => {
  it('does not know the order of files, of decisions, or of days', () => {
    const arb = decidedArb.chain(({ submissions, decisions }) =>
      fc.tuple(fc.constant({ submissions, decisions }), shuffled(submissions), shuffled(decisions)),
    );
    fc.assert(
      fc.property(arb, ([{ submissions, decisions }, others, otherwise]) => {
        expect(run(others, otherwise)).toEqual(run(submissions, decisions));
        const sameDay = submissions.map((one) => ({ ...one, received: '2026-01-01' }));
        const without = ({ files, board, ...rest }: Consolidation) => ({
          ...rest,
          files: files.map((one) => ({ ...one, received: '' })),
          board: board.map((one) => ({ ...one, received: [] })),
        });
        expect(without(run(sameDay, decisions))).toEqual(without(run(submissions, decisions)));
      }),
      RUNS,
    );
  });

  it('does not know in how many runs the files came, nor how often', () => {
    const arb = decidedArb.chain((set) =>
      fc.tuple(fc.constant(set), fc.array(fc.subarray(set.submissions), { minLength: 1, maxLength: 4 })),
    );
    fc.assert(
      fc.property(arb, ([{ submissions, decisions }, parts]) => {
        let kept: Submission[] = [];
        for (const part of [...parts, submissions]) {
          kept = [...kept.map(throughJson), ...part];
          run(kept, decisions);
        }
        expect(run(kept, decisions)).toEqual(run(submissions, decisions));
      }),
      RUNS,
    );
  });

  it('leaves what it was given as it was', () => {
    fc.assert(
      fc.property(decidedArb, ({ submissions, decisions }) => {
        const before = JSON.stringify([submissions, decisions]);
        const first = run(submissions, decisions);
        expect(run(submissions, decisions)).toEqual(first);
        expect(JSON.stringify([submissions, decisions])).toBe(before);
      }),
      RUNS,
    );
  });
});

const folded = (value: unknown) => String(value).replace(/\s+/gu, ' ').trim();
const textOf = (cell: StoredCell | undefined) =>
  cell?.v !== undefined
    ? folded(cell.v)
    : cell?.u !== undefined
      ? folded(cell.u)
      : cell?.c === 1
        ? '－'
        : undefined;

/** Everything that stands somewhere, as `key|field|value`. */
function standing(result: Consolidation): Set<string> {
  const places = new Set<string>();
  for (const { key, cells } of [...result.returns, ...result.covers])
    for (const [field, { value }] of Object.entries(cells)) {
      const text = value.state === 'value' ? value.value : value.state === 'unreadable' ? value.text : '－';
      places.add([key, field, folded(text)].join('|'));
    }
  for (const matter of result.matters) {
    const key = ['112', '115H1', ...(matter.task === '' ? [] : [matter.task]), matter.body].join('|');
    for (const { value } of matter.options) places.add([key, matter.field, folded(value)].join('|'));
  }
  for (const { key, field, value } of result.history) places.add([key, field, folded(value)].join('|'));
  return places;
}

describe('nothing is lost', () => {
  it('every answer of a file that can be placed stands in the returns, the open matters or the history', () => {
    fc.assert(
      fc.property(decidedArb, ({ submissions, decisions }) => {
        const places = standing(run(submissions, decisions));
        for (const submission of submissions) {
          if (!('stored' in submission) || submission.stored.period !== '115H1') continue;
          const { body, rows, copies = [], cover } = submission.stored;
          const missing: string[] = [];
          for (const { task, cells, prefill } of [...rows, ...copies])
            for (const [field, cell] of Object.entries(cells)) {
              const text = textOf(cell);
              const issued = cell.v !== undefined && folded(prefill[field]) === folded(cell.v);
              const place = ['112', '115H1', task, body.id, field, text].join('|');
              if (text !== undefined && !issued && !places.has(place)) missing.push(place);
            }
          for (const [field, cell] of Object.entries(cover)) {
            const place = ['112', '115H1', body.id, field, textOf(cell)].join('|');
            if (field !== 'counter' && textOf(cell) !== undefined && !places.has(place)) missing.push(place);
          }
          expect(missing).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it('a blank never supersedes an answer, whatever its counter and seal', () => {
    const blankArb = fc.record({
      of: fc.nat({ max: 6 }),
      counter: fc.integer({ min: 1, max: 9 }),
      sealed: fc.boolean(),
      prefilled: fc.boolean(),
    });
    fc.assert(
      fc.property(decidedArb, blankArb, ({ submissions, decisions }, { of, counter, sealed, prefilled }) => {
        const model = submissions[of % submissions.length];
        if (model === undefined || !('stored' in model)) return;
        const rows = model.stored.rows.map((row) => {
          const issued = Object.entries(row.prefill).map(([field, v]): [string, StoredCell] => [
            field,
            { v },
          ]);
          return { ...row, cells: prefilled ? Object.fromEntries(issued) : {} };
        });
        const seal = sealed
          ? { state: 'intact' as const, counter: 9 }
          : { state: 'none' as const, counter: 0 };
        const stored = { ...model.stored, rows, copies: [], seal, cover: { counter: { v: counter } } };
        const blank: Submission = { id: idOf('z'), names: ['z.xlsx'], received: '2026-08-01', stored };
        const answers = (result: Consolidation) =>
          result.returns.map(({ key, cells }) => [
            key,
            Object.entries(cells).filter(([, { origin }]) => origin === 'answer'),
          ]);
        const before = run(submissions, decisions);
        const after = run([...submissions, blank], decisions);
        // ① as issued (不適用) may now stand where nobody chose one: then the other cells go to history by the rule of ①.
        if (!prefilled)
          expect(after.returns.map(({ cells }) => cells)).toEqual(before.returns.map(({ cells }) => cells));
        else
          for (const [index, [key, cells]] of answers(after).entries()) {
            const asIssued = after.returns[index]?.cells['status']?.origin === 'prefill';
            if (!asIssued) expect([key, cells]).toEqual(answers(before)[index]);
          }
        const cell = ({ matters }: Consolidation) =>
          matters.filter(({ kind, field }) => kind === 'cell' && field !== '');
        if (!prefilled) expect(cell(after)).toEqual(cell(before));
      }),
      RUNS,
    );
  });
});

describe('decisions', () => {
  it('on one cell change nothing in any other', () => {
    const arb = submissionsArb
      .map((submissions) => ({ submissions, before: run(submissions) }))
      .filter(({ before }) => before.totals.conflicts > 0)
      .chain(({ submissions, before }) => {
        const open = before.matters.filter(({ kind }) => kind === 'cell');
        return fc.record({
          submissions: fc.constant(submissions),
          before: fc.constant(before),
          matter: fc.constantFrom(...open),
          index: fc.nat({ max: 1 }),
        });
      });
    fc.assert(
      fc.property(arb, ({ submissions, before, matter, index }) => {
        const option = matter.options[index]?.label ?? '';
        const after = run(submissions, [{ kind: 'matter', id: matter.id, option }]);
        const others = (result: Consolidation) =>
          result.returns
            .filter(({ task, body }) => task !== matter.task || body !== matter.body)
            .map(({ findings: _findings, ...rest }) => rest);
        expect(others(after)).toEqual(others(before));
        expect(after.totals.openMatters).toBeLessThan(before.totals.openMatters);
        const row = ({ returns }: Consolidation) =>
          returns.find(({ task, body }) => task === matter.task && body === matter.body)?.cells ?? {};
        const asksNothing = matter.field === 'status' && Object.keys(row(after)).length === 1;
        if (matter.task === '' || asksNothing) return;
        const chosen = row(after)[matter.field];
        expect(row(after)).toEqual({ ...row(before), [matter.field]: chosen });
        expect(chosen?.files).toEqual(matter.options[index]?.files);
      }),
      RUNS,
    );
  });
});

describe('order and sums', () => {
  it('the answer of the highest counter, then seal, stands; two of one order are a conflict', () => {
    fc.assert(
      fc.property(submissionsArb, (submissions) => {
        const result = run(submissions);
        const taken = new Set(
          result.files
            .filter(({ outcome }) => outcome !== 'refused' && outcome !== 'waiting')
            .map(({ id }) => id),
        );
        for (const { body, task, cells } of result.returns) {
          const candidates = submissions.flatMap((one) => {
            if (!('stored' in one) || !taken.has(one.id) || one.stored.body.id !== body) return [];
            const counter = one.stored.cover['counter']?.v;
            const { state, counter: seal } = one.stored.seal;
            const first = typeof counter === 'number' && counter > 0 ? counter : 1;
            const rank = first * 100 + (state === 'intact' ? 10 + seal : 0);
            return [...one.stored.rows, ...(one.stored.copies ?? [])].flatMap((row) => {
              const text = textOf(row.cells['status']);
              const answers = row.task === task && text !== undefined && text !== row.prefill['status'];
              return answers ? [{ text, rank }] : [];
            });
          });
          const best = Math.max(...candidates.map(({ rank }) => rank));
          const winners = new Set(candidates.filter(({ rank }) => rank === best).map(({ text }) => text));
          const status = cells['status'];
          const open = result.matters.some(
            (one) => one.task === task && one.body === body && one.field === 'status',
          );
          expect(open).toBe(winners.size > 1);
          if (winners.size > 1) expect(status).toBeUndefined();
          if (winners.size === 1) {
            const text = status?.value.state === 'value' ? String(status.value.value) : '－';
            expect([text]).toEqual([...winners]);
            expect(status?.origin).toBe('answer');
          }
          if (winners.size === 0) expect(status?.origin).not.toBe('answer');
        }
      }),
      RUNS,
    );
  });

  it('all figures reconcile', () => {
    fc.assert(
      fc.property(decidedArb, ({ submissions, decisions }) => {
        const { totals, board, returns, matters, files, findings } = run(submissions, decisions);
        const count = (state: string) => returns.filter((one) => one.state === state).length;
        expect(totals.expected).toBe(returns.length);
        expect(totals.returned).toBe(returns.filter(({ returned }) => returned).length);
        expect(totals.missing).toBe(count('unfilled') + count('waiting'));
        expect(totals.waiting).toBe(count('waiting'));
        expect(totals.toCorrect).toBe(count('toCorrect'));
        for (const row of board) expect(row.filled + row.unfilled + row.waiting).toBe(row.expected);
        expect(board.reduce((sum, row) => sum + row.filled, 0)).toBe(totals.returned);
        const open = matters.filter(({ status }) => status === 'open');
        expect(totals.openMatters).toBe(open.length);
        expect(open.filter(({ kind }) => kind === 'file')).toHaveLength(
          files.filter(({ outcome }) => outcome === 'waiting').length,
        );
        expect(files.some(({ outcome }) => outcome === 'conflict')).toBe(totals.conflicts > 0);
        for (const { findings: own } of [...files, ...returns])
          for (const finding of own) expect(findings).toContainEqual(finding);
        expect(new Set(matters.map(({ id }) => id)).size).toBe(matters.length);
      }),
      RUNS,
    );
  });
});
