import { describe, expect, it } from '@jest/globals';
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

describe('resubmissions', () => {
  const first = submission('a', read(template, { [A]: full() }, { filled_date: '115.07.30' }));

  it('the higher counter supersedes, whatever the dates say', () => {
    const second = submission(
      'b',
      read(template, { [A]: full(OTHER_LONG) }, { counter: 2, filled_date: '115.07.01' }),
    );
    const result = run([first, second]);
    expect(fileNamed(result, 'a')).toMatchObject({
      outcome: 'superseded',
      reasons: [{ code: 'superseded', parameters: { by: 'b.xlsx' } }],
    });
    expect(fileNamed(result, 'b').outcome).toBe('accepted');
    expect(returnOf(result, A).answers['progress_text']).toBe(OTHER_LONG);
    expect(result.history).toContainEqual({
      key: `112|115H1|${A}|SAMPLE`,
      field: 'progress_text',
      value: LONG,
      counter: 1,
      reason: 'superseded',
      files: [idOf('a')],
    });
    expect(result.covers).toMatchObject([{ counter: 2, answers: { filled_date: '2026-07-01' } }]);
  });

  it('the same content again under a higher counter supersedes too', () => {
    const again = submission('b', read(template, { [A]: full() }, { counter: 2, filled_date: '115.07.30' }));
    const result = run([first, again]);
    expect(fileNamed(result, 'a').outcome).toBe('superseded');
    expect(fileNamed(result, 'b').outcome).toBe('accepted');
    expect(result.history).toEqual([]);
  });

  it('a blank keeps the earlier answer and is asked about', () => {
    const less = { status: '持續辦理', measure: '新計畫' };
    const second = submission('b', read(template, { [A]: less }, { counter: 2 }));
    const result = run([first, second]);
    expect(returnOf(result, A)).toMatchObject({
      state: 'filled',
      answers: { measure: '新計畫', progress_text: LONG },
      files: [idOf('a'), idOf('b')],
    });
    const [asked] = returnOf(result, A).findings;
    expect(asked).toMatchObject({
      code: 'consolidation.cleared-since',
      severity: 'warning',
      place: { file: 'b.xlsx', field: 'progress_text' },
      parameters: { counter: 2, kept: 1 },
    });
    expect([fileNamed(result, 'a').outcome, fileNamed(result, 'b').outcome]).toEqual(['merged', 'merged']);
  });

  it('a row that the later file leaves blank is asked about once', () => {
    const second = submission('b', read(template, { [B]: full() }, { counter: 2 }));
    const result = run([first, second]);
    expect(returnOf(result, A)).toMatchObject({ state: 'filled', answers: { progress_text: LONG } });
    expect(returnOf(result, A).findings).toMatchObject([
      { code: 'consolidation.row-cleared-since', parameters: { counter: 2, cells: 3 } },
    ]);
  });

  it('a lone dash clears, and the older value goes to history', () => {
    const second = submission('b', read(template, { [A]: { ...full(), measure: '－' } }, { counter: 2 }));
    const result = run([first, second]);
    expect(returnOf(result, A).answers['measure']).toBeUndefined();
    expect(codes(returnOf(result, A).findings)).toEqual(['rule.measure_missing']);
    expect(result.history).toMatchObject([
      { field: 'measure', value: '人才培訓計畫', reason: 'cleared', counter: 1 },
    ]);
  });

  it('a dash against an answer of the same order is a conflict', () => {
    const same = submission('b', read(template, { [A]: { ...full(), measure: '－' } }));
    expect(matterOf(run([first, same])).options.map(({ value }) => value)).toContain('－');
  });

  it('an unreadable answer wins by a higher counter, and conflicts at the same one', () => {
    const dated = (due_date: string) => ({ ...full(), status: '辦理中', due_date, actual_pct: '80%' });
    const good = submission('a', read(template, { [A]: dated('115.12.31') }));
    const same = submission('b', read(template, { [A]: dated('115.13.01') }));
    const later = submission('c', read(template, { [A]: dated('115.13.01') }, { counter: 2 }));
    const conflict = run([good, same]);
    expect(matterOf(conflict).field).toBe('due_date');
    expect(conflict.totals.errors).toBe(1);
    const won = run([good, later]);
    expect(returnOf(won, A)).toMatchObject({ state: 'toCorrect', check: '日期請確認' });
    expect(returnOf(won, A).cells['due_date']).toMatchObject({ value: { state: 'unreadable' }, counter: 2 });
    expect(won.history).toMatchObject([
      { field: 'due_date', value: '2026-12-31', reason: 'superseded' },
      { field: 'due_date', value: '115.13.01', unreadable: true, reason: 'unreadable' },
    ]);
  });

  it('a counter that cannot be read counts as the first, and is said', () => {
    const odd = submission('b', read(template, { [A]: full(OTHER_LONG) }, { counter: '第二次' }));
    const result = run([first, odd]);
    expect(result.totals.conflicts).toBe(1);
    expect(codes(result.findings)).toContain('consolidation.counter-unclear');
  });

  it('① that asks nothing sends the other cells to history', () => {
    const second = submission('b', read(template, { [A]: { status: '本期無協助需求' } }, { counter: 2 }));
    const result = run([first, second]);
    expect(returnOf(result, A)).toMatchObject({ state: 'noRequest', returned: true, findings: [] });
    expect(returnOf(result, A).answers).toEqual({ status: 'no_request' });
    expect(result.history.map(({ field, reason }) => [field, reason])).toEqual([
      ['measure', 'asks-nothing'],
      ['progress_text', 'asks-nothing'],
      ['status', 'superseded'],
    ]);
    expect(fileNamed(result, 'a').outcome).toBe('superseded');
  });

  it('is asked about where another file answers the row at the same order', () => {
    const unit = submission('b', read(template, { [A]: { progress_text: LONG } }));
    const none = submission('c', read(template, { [A]: { status: '不適用' } }));
    const result = run([unit, none]);
    expect(returnOf(result, A).state).toBe('notApplicable');
    expect(returnOf(result, A).findings).toContainEqual(
      expect.objectContaining({ code: 'consolidation.set-aside', fileId: idOf('b') }),
    );
  });
});
