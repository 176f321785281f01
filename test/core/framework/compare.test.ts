import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { madeUp } from './made-up';
import { BODIES, type BodyDirectory } from '../../../src/core/framework/bodies';
import {
  compareEditions,
  difference,
  proposeCrosswalk,
  type EditionChange,
} from '../../../src/core/framework/compare';
import { type Framework } from '../../../src/core/framework/framework';
import { parseGuidelines } from '../../../src/core/framework/parse/guidelines';

const read = (name: string): string =>
  readFileSync(new URL(`../../data/${name}.txt`, import.meta.url), 'utf8');
const SEED = read('guidelines-112');
const before = parseGuidelines(SEED).framework;
const after = parseGuidelines(read('guidelines-114-made-up')).framework;

const line = ({ kind, subject, from, to }: EditionChange): string =>
  [kind, subject, from.join('+'), '→', to.join('+')].join(' ');

const MIRROR: Readonly<Record<string, string>> = {
  new: 'dropped',
  dropped: 'new',
  split: 'merged',
  merged: 'split',
};

function mirrored(change: EditionChange): EditionChange {
  return {
    ...change,
    kind: (MIRROR[change.kind] ?? change.kind) as EditionChange['kind'],
    from: change.to,
    to: change.from,
    fromText: change.toText,
    toText: change.fromText,
  };
}

const sorted = (changes: readonly EditionChange[]): string[] =>
  changes.map((change) => JSON.stringify(change)).sort();

/** The made-up edition with some of its tasks, titles and bodies changed. */
const changedEdition = fc.tuple(madeUp, fc.infiniteStream(fc.nat(9))).map(([{ framework }, numbers]) => {
  const next = (): number => numbers.next().value ?? 0;
  const tasks = framework.tasks.flatMap((task) => {
    const change = next();
    if (change === 0) return [];
    if (change === 1) return [{ ...task, text: `${task.text}及風` }];
    return change === 2 ? [{ ...task, text: [...task.text].reverse().join('') }] : [task];
  });
  const kept = new Set(tasks.map(({ id }) => id));
  const assignments = framework.assignments.filter(({ task }) => kept.has(task) && next() > 0);
  const changed: Framework = { ...framework, edition: '199', tasks, assignments };
  return [framework, changed] as const;
});

describe('the made-up 114 edition against the 112 edition', () => {
  const { changes } = compareEditions(before, after);
  const lines = changes.map(line);

  it('shows every kind of change', () => {
    for (const expected of [
      'corrected problem problem 5 → problem 5',
      'new challenge  → challenge 5',
      'retitled goal 二 → 二',
      'retitled direction 三 → 三',
      'new direction  → 十',
      'merged task T112-1-02+T112-1-03 → T114-1-02',
      'reassigned assignment T112-1-04 → T114-1-03',
      'moved task T112-3-01 → T114-10-01',
      'reworded task T112-4-01 → T114-4-01',
      'dropped task T112-5-02 → ',
      'split task T112-7-01 → T114-7-01+T114-7-02',
      'new task  → T114-10-02',
      'renamed body MOA → MOA',
      'new body  → NSTC',
      'new body  → MOENV',
      'new body  → MOC',
      'dropped body MOF → ',
      'dropped text direction 八-3 → ',
    ])
      expect(lines).toContain(expected);
    expect(changes).toHaveLength(26);
  });

  it('mirrors the other way round', () => {
    expect(sorted(compareEditions(after, before).changes)).toEqual(sorted(changes.map(mirrored)));
  });

  it('takes a confirmed crosswalk in place of the proposals', () => {
    const crosswalk = proposeCrosswalk(before, after).map((one) =>
      one.from[0] === 'T112-4-01' ? { ...one, relation: 'same' as const } : one,
    );
    const confirmed = compareEditions(before, after, { crosswalk });
    expect(confirmed.changes.map(line)).not.toContain('reworded task T112-4-01 → T114-4-01');
    const back = compareEditions(after, before, {
      crosswalk: crosswalk.map((one) => ({
        ...one,
        relation: (MIRROR[one.relation] ?? one.relation) as typeof one.relation,
        from: one.to,
        to: one.from,
      })),
    });
    expect(sorted(back.changes)).toEqual(sorted(confirmed.changes.map(mirrored)));
  });

  it('tells a renumbered direction, successors of bodies, and members of classes', () => {
    const swap = (text: string): string =>
      text.replaceAll('五、打造', '◇').replaceAll('六、提升', '五、提升').replaceAll('◇', '六、打造');
    const rows = swap(SEED).split('(五) 打造').join('◇').split('(六) 提升').join('(五) 提升');
    const renumbered = parseGuidelines(rows.split('◇').join('(六) 打造')).framework;
    const moved = compareEditions(before, renumbered).changes.map(line);
    expect(moved).toContain('moved direction 五 → 六');

    const directory: BodyDirectory = {
      ...BODIES,
      bodies: BODIES.bodies.map((body) =>
        body.id === 'MOF'
          ? { ...body, ended: { on: '2025-01-31', kind: 'merged', successors: ['MOENV'] } }
          : body,
      ),
    };
    const members = { from: {}, to: { CLASS_COMPETENT: ['MOC'] } };
    const bodies = compareEditions(before, after, { directory, members }).changes.map(line);
    expect(bodies).toContain('succeeded body MOF → MOENV');
    expect(bodies).not.toContain('dropped body MOF → ');
    expect(bodies).toContain('members class CLASS_COMPETENT → CLASS_COMPETENT');
  });
});

describe('any edition', () => {
  it('has no change against itself, and neither has its text with other page breaks', () => {
    expect(compareEditions(before, before).changes).toEqual([]);
    fc.assert(
      fc.property(madeUp, ({ framework, text }) => {
        expect(compareEditions(framework, parseGuidelines(text).framework).changes).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('mirrors what it is compared with', () => {
    fc.assert(
      fc.property(changedEdition, ([one, other]) => {
        const there = compareEditions(one, other).changes;
        expect(sorted(compareEditions(other, one).changes)).toEqual(sorted(there.map(mirrored)));
      }),
      { numRuns: 30 },
    );
  });

  it('finds every task in exactly one proposal, and never makes one silently another body’s', () => {
    fc.assert(
      fc.property(changedEdition, ([one, other]) => {
        const proposals = proposeCrosswalk(one, other);
        const all = (key: 'from' | 'to'): string[] =>
          proposals.flatMap((proposal) => [...proposal[key]]).sort();
        expect(all('from')).toEqual(one.tasks.map(({ id }) => id).sort());
        expect(all('to')).toEqual(other.tasks.map(({ id }) => id).sort());
        const said = new Set(
          compareEditions(one, other)
            .changes.filter(({ kind }) => kind === 'reassigned')
            .flatMap(({ to }) => [...to]),
        );
        const bodies = (framework: Framework, ids: readonly string[]): string =>
          [...new Set(framework.assignments.filter(({ task }) => ids.includes(task)).map(({ body }) => body))]
            .sort()
            .join(' ');
        for (const { from, to } of proposals) {
          if (from.length === 0 || to.length === 0 || bodies(one, from) === bodies(other, to)) continue;
          expect(to.every((id) => said.has(id))).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('the difference of two texts', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.string({ maxLength: 40 }));
  const side = (parts: ReturnType<typeof difference>, not: string): string =>
    parts.flatMap((part) => (part.kind === not ? [] : [part.text])).join('');

  it('gives both texts back, and the other way round the same', () => {
    fc.assert(
      fc.property(text, text, (from, to) => {
        const parts = difference(from, to);
        expect(side(parts, 'added')).toBe(from);
        expect(side(parts, 'removed')).toBe(to);
        const turned = parts.map(({ kind }) => kind).filter((kind) => kind !== 'same').length;
        expect(difference(to, from).filter(({ kind }) => kind !== 'same')).toHaveLength(turned);
      }),
    );
  });

  it('reads well in Chinese', () => {
    expect(difference('協助強化主管產業實務與課程連結', '協助強化主管產業實務、專題與課程連結')).toEqual([
      { kind: 'same', text: '協助強化主管產業實務' },
      { kind: 'added', text: '、專題' },
      { kind: 'same', text: '與課程連結' },
    ]);
  });
});
