import { describe, expect, it } from '@jest/globals';
import {
  A,
  B,
  C,
  codes,
  fileNamed,
  full,
  idOf,
  LONG,
  matterOf,
  OTHER_LONG,
  read,
  returnOf,
  run,
  submission,
  templateFor,
} from './support';

const template = templateFor();

describe("two units' half-filled copies", () => {
  it('are merged, and nothing of one covers the other', () => {
    const result = run([
      submission('a', read(template, { [A]: full() })),
      submission('b', read(template, { [B]: full(OTHER_LONG) })),
    ]);
    expect(['a', 'b'].map((name) => fileNamed(result, name).outcome)).toEqual(['merged', 'merged']);
    expect(result.totals).toMatchObject({ returned: 2, conflicts: 0 });
    expect(codes(result.findings)).not.toContain('consolidation.row-cleared-since');
  });

  it('that say the same with other line breaks are no conflict', () => {
    const result = run([
      submission('a', read(template, { [A]: full('1. 研習三場\n2. 參訪兩次，計四十人') })),
      submission('b', read(template, { [A]: full('1. 研習三場　2. 參訪兩次，計四十人') })),
    ]);
    expect(result.matters).toEqual([]);
    expect(returnOf(result, A).files).toEqual([idOf('a'), idOf('b')]);
  });

  it('that differ wait for the coordinator, with both shown', () => {
    const files = [
      submission('a', read(template, { [A]: full(), [B]: full() })),
      submission('b', read(template, { [A]: full(OTHER_LONG) })),
    ];
    const open = run(files);
    const matter = matterOf(open);
    expect(matter).toMatchObject({
      kind: 'cell',
      status: 'open',
      task: A,
      number: '四-1',
      field: 'progress_text',
      options: [{ label: '甲' }, { label: '乙' }],
    });
    expect(new Set(matter.options.map(({ value }) => value))).toEqual(new Set([LONG, OTHER_LONG]));
    expect(returnOf(open, A)).toMatchObject({ state: 'waiting', light: 'none', returned: false });
    expect(returnOf(open, A).answers).toEqual({ status: 'ongoing', measure: '人才培訓計畫' });
    expect(returnOf(open, A).findings.map(({ code }) => code)).toEqual(['consolidation.conflict']);
    expect(returnOf(open, B).state).toBe('filled');
    expect(files.map((_, index) => fileNamed(open, 'ab'.charAt(index)).outcome)).toEqual([
      'conflict',
      'conflict',
    ]);
    expect(open.totals).toMatchObject({ conflicts: 1, waiting: 1, returned: 1, missing: 2 });

    const option = matter.options.findIndex(({ value }) => value === OTHER_LONG);
    const decided = run(files, [{ kind: 'matter', id: matter.id, option: '甲乙'.charAt(option) }]);
    expect(matterOf(decided)).toMatchObject({
      id: matter.id,
      status: 'decided',
      decided: '甲乙'.charAt(option),
    });
    expect(returnOf(decided, A)).toMatchObject({ state: 'filled', answers: { progress_text: OTHER_LONG } });
    expect(decided.history).toMatchObject([
      {
        key: `112|115H1|${A}|SAMPLE`,
        field: 'progress_text',
        value: LONG,
        reason: 'decided',
        files: [idOf('a')],
      },
    ]);
    expect(decided.totals).toMatchObject({ conflicts: 0, openMatters: 0, returned: 2 });

    const letter = run(files, [{ kind: 'matter', id: matter.id, option: ' Ｂ ' }]);
    expect(matterOf(letter)).toMatchObject({ decided: '乙' });
  });

  it('keep what an earlier file said, beside the conflict', () => {
    const result = run([
      submission('a', read(template, { [A]: full('最早的一份說明，後來改寫。') })),
      submission('b', read(template, { [A]: full() }, { counter: 2 })),
      submission('c', read(template, { [A]: full(OTHER_LONG) }, { counter: 2 })),
    ]);
    expect(matterOf(result).options).toHaveLength(2);
    expect(result.history).toMatchObject([
      { field: 'progress_text', value: '最早的一份說明，後來改寫。', counter: 1, reason: 'superseded' },
    ]);
    expect(fileNamed(result, 'a').outcome).toBe('superseded');
  });

  it('can be decided for all cells at once: this file before that one', () => {
    const files = [
      submission('a', read(template, { [A]: full(), [B]: full() })),
      submission(
        'b',
        read(template, { [A]: full(OTHER_LONG), [B]: { ...full(OTHER_LONG), measure: '另案' } }),
      ),
    ];
    expect(run(files).totals.conflicts).toBe(3);
    const result = run(files, [{ kind: 'order', first: idOf('b'), second: idOf('a') }]);
    expect(result.totals.conflicts).toBe(0);
    expect(returnOf(result, A).answers['progress_text']).toBe(OTHER_LONG);
    expect(returnOf(result, B).answers).toMatchObject({ progress_text: OTHER_LONG, measure: '另案' });
    expect(result.matters.every(({ status }) => status === 'decided')).toBe(true);
    expect(result.idle).toEqual([]);
  });

  it('open again when a third answer comes, and say so', () => {
    const files = [
      submission('a', read(template, { [A]: full() })),
      submission('b', read(template, { [A]: full(OTHER_LONG) })),
    ];
    const decision = { kind: 'matter' as const, id: matterOf(run(files)).id, option: '甲' };
    const third = submission('c', read(template, { [A]: full('第三種說法，足夠長的一段文字。') }));
    const result = run([...files, third], [decision]);
    expect(matterOf(result)).toMatchObject({ status: 'open' });
    expect(matterOf(result).options).toHaveLength(3);
    expect(codes(result.findings)).toContain('consolidation.decision-reopened');
    const same = submission('c', read(template, { [A]: full() }));
    expect(matterOf(run([...files, same], [decision])).status).toBe('decided');
  });

  it('say when a decision names no option, or two', () => {
    const files = [
      submission('a', read(template, { [A]: full() })),
      submission('b', read(template, { [A]: full(OTHER_LONG) })),
    ];
    const { id } = matterOf(run(files));
    const decide = (...options: string[]) =>
      codes(
        run(
          files,
          options.map((option) => ({ kind: 'matter' as const, id, option })),
        ).findings,
      );
    expect(decide('丙')).toContain('consolidation.decision-unknown-option');
    expect(decide('隨便')).toContain('consolidation.decision-unknown-option');
    expect(decide('甲', '乙')).toContain('consolidation.decision-contradictory');
    expect(decide(' ').filter((code) => code.startsWith('consolidation.'))).toEqual([
      'consolidation.conflict',
    ]);
  });

  it('leave a decision idle when a higher counter overtakes the conflict', () => {
    const files = [
      submission('a', read(template, { [A]: full() })),
      submission('b', read(template, { [A]: full(OTHER_LONG) })),
    ];
    const decision = { kind: 'matter' as const, id: matterOf(run(files)).id, option: '甲' };
    const result = run(
      [...files, submission('c', read(template, { [A]: full() }, { counter: 2 }))],
      [decision],
    );
    expect(result.matters).toEqual([]);
    expect(result.idle).toEqual([decision]);
  });
});

describe('prefilled cells', () => {
  const issued = templateFor({
    prefill: { [A]: { measure: '前期計畫', sub_unit: '產業處' }, [B]: { status: 'not_applicable' } },
  });

  it('rank as blank: an untouched copy takes nothing back', () => {
    const changed = submission(
      'a',
      read(issued, { [A]: { ...full(), measure: '新計畫' } }, { kept_all: '沿用' }),
    );
    const untouched = submission('b', read(issued, { [C]: full() }, { counter: 3 }));
    const result = run([changed, untouched], [], [issued]);
    expect(returnOf(result, A).answers).toMatchObject({ measure: '新計畫', sub_unit: '產業處' });
    expect(result.totals.conflicts).toBe(0);
  });

  it('count once the officer says that they hold, row by row or for all rows', () => {
    const answers = { [A]: { status: '持續辦理', progress_text: LONG } };
    const unsaid = run([submission('a', read(issued, answers))], [], [issued]);
    expect(returnOf(unsaid, A)).toMatchObject({ state: 'toCorrect', check: '請確認沿用' });
    expect(returnOf(unsaid, A).answers['measure']).toBeUndefined();
    expect(returnOf(unsaid, B)).toMatchObject({ state: 'unfilled', returned: false, answers: {} });
    const byRow = run([submission('a', read(issued, { ...answers, [B]: { kept: '沿用' } }))], [], [issued]);
    expect(returnOf(byRow, A).state).toBe('toCorrect');
    expect(returnOf(byRow, B)).toMatchObject({ state: 'notApplicable', returned: true });
    const but = run(
      [submission('a', read(issued, { ...answers, [B]: { kept: '不沿用' } }, { kept_all: '沿用' }))],
      [],
      [issued],
    );
    expect(returnOf(but, A).state).toBe('filled');
    expect(returnOf(but, B).state).toBe('unfilled');
    const result = run([submission('a', read(issued, answers, { kept_all: '沿用' }))], [], [issued]);
    expect(returnOf(result, A).cells['measure']).toMatchObject({
      origin: 'prefill',
      value: { value: '前期計畫' },
    });
    expect(returnOf(result, A).state).toBe('filled');
    expect(returnOf(result, B)).toMatchObject({ state: 'notApplicable', returned: true });
    expect(fileNamed(result, 'a').rows).toBe(2);
    expect(result.history).toEqual([]);
  });

  it('do not make a row filled', () => {
    const files = [submission('a', read(issued, { [C]: full() }, { kept_all: '沿用' }))];
    const result = run(files, [], [issued]);
    expect(returnOf(result, A)).toMatchObject({ state: 'unfilled', answers: { measure: '前期計畫' } });
  });

  it('a prefilled 不適用 above what somebody wrote is asked about', () => {
    const row = { [B]: { progress_text: LONG, kept: '沿用' } };
    const result = run([submission('a', read(issued, row))], [], [issued]);
    expect(returnOf(result, B).state).toBe('notApplicable');
    expect(codes(returnOf(result, B).findings)).toContain('consolidation.set-aside');
    expect(result.history).toMatchObject([{ field: 'progress_text', reason: 'asks-nothing', value: LONG }]);
  });
});
