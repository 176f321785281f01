/** A row that somebody copied within one file: its answers are versions as good as those of the first row. */
import { describe, expect, it } from '@jest/globals';
import type { Template } from '../../../src/core/index';
import { filledSnapshot, readOf, texts, withRows, withSheet } from '../returns/snapshots';
import {
  A,
  B,
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
type Texts = Readonly<Record<string, string>>;

/** A file in which the row of a task stands twice. */
function doubled(first: Texts, second: Texts, from: Template = template, task = A) {
  const [one, two] = [first, second].map((answers) => filledSnapshot(from, { [task]: texts(answers) }));
  if (one === undefined || two === undefined) throw new Error('Two rows.');
  const { sheet: form, rows } = readOf(two);
  const at = rows.find((row) => row.task.id === task)?.row ?? -1;
  const copy = two.sheets.find(({ name }) => name === form)?.rows[at] ?? [];
  return readOf(withSheet(one, form, (sheet) => withRows(sheet, (before) => [...before, copy])));
}

describe('two rows of one file', () => {
  it('are merged where only one of them answers, each at its place', () => {
    const result = run([submission('a', doubled({ status: '持續辦理' }, { ...full(), status: '' }))]);
    expect(returnOf(result, A)).toMatchObject({
      state: 'filled',
      answers: { status: 'ongoing', measure: '人才培訓計畫', progress_text: LONG },
    });
    expect(fileNamed(result, 'a')).toMatchObject({ outcome: 'accepted', rows: 1 });
    expect(result.totals.conflicts).toBe(0);
    expect(codes(result.findings)).toContain('row.doubled');
  });

  it('are spoken of where they stand', () => {
    const file = doubled(full(), { due_date: '待定' });
    const { findings } = run([submission('a', file)]);
    const unreadable = findings.filter(({ code }) => code.startsWith('value.unreadable-date'));
    expect(unreadable.map(({ place }) => place.row)).toEqual([file.copies?.[0]?.row]);
  });

  it('that say the same are one answer', () => {
    const twice = run([submission('a', doubled(full(), full()))]);
    const once = run([submission('a', read(template, { [A]: full() }))]);
    expect(returnOf(twice, A).cells).toEqual(returnOf(once, A).cells);
    expect(fileNamed(twice, 'a').reasons).toEqual(fileNamed(once, 'a').reasons);
    expect(twice.history).toEqual([]);
  });

  it('that differ wait for the coordinator, and what is not taken goes to the history', () => {
    const files = [submission('a', doubled(full(), full(OTHER_LONG)))];
    const open = run(files);
    const matter = matterOf(open);
    expect(matter).toMatchObject({ kind: 'cell', status: 'open', task: A, field: 'progress_text' });
    expect(new Set(matter.options.map(({ value }) => value))).toEqual(new Set([LONG, OTHER_LONG]));
    expect(matter.options.map(({ files: from }) => from)).toEqual([[idOf('a')], [idOf('a')]]);
    expect(returnOf(open, A).state).toBe('waiting');
    expect(fileNamed(open, 'a')).toMatchObject({
      outcome: 'conflict',
      reasons: [{ code: 'conflict', parameters: { cells: 1 } }],
    });
    const decided = run(files, [{ kind: 'matter', id: matter.id, option: '甲' }]);
    const [taken, lost] = matter.options;
    expect(returnOf(decided, A).answers['progress_text']).toBe(taken?.value);
    expect(decided.history).toMatchObject([
      { field: 'progress_text', value: lost?.value, reason: 'decided', files: [idOf('a')] },
    ]);
    expect(fileNamed(decided, 'a').outcome).toBe('accepted');
  });

  it('are both superseded by a higher counter', () => {
    const later = submission(
      'b',
      read(template, { [A]: full('第二次填報的說明，內容已經改寫。') }, { counter: 2 }),
    );
    const result = run([submission('a', doubled(full(), full(OTHER_LONG))), later]);
    expect(result.matters).toEqual([]);
    expect(new Set(result.history.map(({ value }) => value))).toEqual(new Set([LONG, OTHER_LONG]));
  });

  it('can be decided by the order of files only where one answer is left', () => {
    const both = submission('a', doubled(full(), full(OTHER_LONG)));
    const one = submission('b', read(template, { [A]: full() }));
    const order = (first: string, second: string) =>
      run([both, one], [{ kind: 'order', first: idOf(first), second: idOf(second) }]);
    expect(returnOf(order('b', 'a'), A).answers['progress_text']).toBe(LONG);
    expect(matterOf(order('a', 'b')).status).toBe('open');
  });

  it('keep a blank of a later file from clearing anything while its other row answers', () => {
    const first = submission('a', read(template, { [A]: full() }));
    const later = { ...doubled({}, { measure: '新計畫' }) };
    const counter = {
      cell: { value: 2 },
      value: { state: 'value', value: 2 },
      remarks: [],
      place: {},
    } as const;
    const result = run([first, submission('b', { ...later, cover: { ...later.cover, counter } })]);
    expect(codes(result.findings)).toContain('consolidation.cleared-since');
    expect(codes(result.findings)).not.toContain('consolidation.row-cleared-since');
    expect(returnOf(result, A).answers).toMatchObject({ measure: '新計畫', progress_text: LONG });
  });

  it('stand in the history when their task is no longer expected, or their file waits', () => {
    const expected = [{ ...template, tasks: template.tasks.filter(({ id }) => id !== A) }];
    const off = run([submission('a', doubled(full(), full(OTHER_LONG)))], [], expected);
    expect(new Set(off.history.map(({ value }) => value))).toEqual(
      new Set(['ongoing', '人才培訓計畫', LONG, OTHER_LONG]),
    );
    const stranger = templateFor({ secret: 'f'.repeat(64) });
    const waits = run([submission('a', doubled(full(), full(OTHER_LONG), stranger, B))]);
    expect(returnOf(waits, B).state).toBe('waiting');
    expect(waits.history.filter(({ reason }) => reason === 'waiting').map(({ value }) => value)).toEqual(
      expect.arrayContaining([LONG, OTHER_LONG]),
    );
  });
});
