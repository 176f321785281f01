import { describe, expect, it } from '@jest/globals';
import {
  A,
  B,
  C,
  codes,
  fileNamed,
  full,
  LONG,
  matterOf,
  OTHER,
  read,
  returnOf,
  run,
  submission,
  templateFor,
} from './support';

const template = templateFor();

describe('covers', () => {
  const cover = (unit: string, phone: string, more = {}) => ({
    contact_unit: unit,
    contact_phone: phone,
    ...more,
  });

  it('are merged cell by cell; contact data never wait, and come from the file that answers more', () => {
    const result = run([
      submission('a', read(template, { [A]: full() }, cover('產業處', '1111'))),
      submission(
        'b',
        read(template, { [B]: full(), [C]: full() }, cover('發展署', '2222', { contact_name: '林君' })),
      ),
    ]);
    expect(result.covers).toMatchObject([
      { answers: { contact_unit: '發展署', contact_phone: '2222', contact_name: '林君', confirmed: 'yes' } },
    ]);
    expect(result.matters).toEqual([]);
    expect(result.findings.filter(({ code }) => code === 'consolidation.contact-differs')).toMatchObject([
      { parameters: { taken: '發展署', other: '產業處' }, place: { file: 'b.xlsx', field: 'contact_unit' } },
      { parameters: { taken: '2222', other: '1111' } },
    ]);
    expect(result.history).toMatchObject([
      { key: '112|115H1|SAMPLE', field: 'contact_phone', value: '1111', reason: 'other-file' },
      { field: 'contact_unit' },
    ]);
  });

  it('two different 協調事項 are an open matter that keeps no return waiting', () => {
    const result = run([
      submission('a', read(template, { [A]: full() }, { coordination: '九-1 請協助聯繫' })),
      submission('b', read(template, { [B]: full() }, { coordination: '四-1 請協助場地' })),
    ]);
    expect(matterOf(result)).toMatchObject({ task: '', field: 'coordination', status: 'open' });
    expect(result.returns.map(({ state }) => state)).toEqual(['filled', 'filled', 'unfilled']);
    expect(result.totals).toMatchObject({ conflicts: 1, waiting: 0 });
  });

  it('one cover that is not confirmed is asked about', () => {
    const result = run([
      submission('a', read(template, { [A]: full() })),
      submission('b', read(template, { [B]: full() }, { confirmed: '否' })),
    ]);
    expect(result.covers[0]?.answers['confirmed']).toBe('no');
    expect(new Set(codes(result.covers[0]?.findings ?? []))).toEqual(
      new Set(['rule.contact_missing', 'rule.not_confirmed']),
    );
  });
});

describe('bodies', () => {
  const other = templateFor({ body: OTHER });

  it('that contradict each other on a shared task are said, and neither is changed', () => {
    const result = run(
      [
        submission(
          'a',
          read(
            template,
            Object.fromEntries([A, B, C].map((task) => [task, { ...full(), status: '已完成' }])),
          ),
        ),
        submission(
          'b',
          read(other, {
            [A]: { status: '尚未辦理', progress_text: LONG },
            [B]: { status: '尚未辦理', progress_text: LONG },
          }),
        ),
      ],
      [],
      [template, other],
    );
    // B is asked of both as competent bodies, and C was answered by one of them.
    expect(result.findings.filter(({ code }) => code === 'consolidation.bodies-disagree')).toEqual([
      {
        code: 'consolidation.bodies-disagree',
        severity: 'warning',
        body: 'SAMPLE',
        fileId: '',
        place: { task: A, field: 'status' },
        parameters: { first: '樣本部', second: '另一部', number: '四-1' },
      },
    ]);
    expect(returnOf(result, A, 'OTHER').answers['status']).toBe('not_started');
    expect(returnOf(result, A).state).toBe('filled');
  });

  it('in one folder stay apart', () => {
    const result = run(
      [submission('a', read(template, { [A]: full() })), submission('b', read(other, { [B]: full() }))],
      [],
      [template, other],
    );
    expect(returnOf(result, B).state).toBe('unfilled');
    expect(returnOf(result, B, 'OTHER').state).toBe('filled');
    expect(['a', 'b'].map((name) => fileNamed(result, name).outcome)).toEqual(['accepted', 'accepted']);
    expect(result.totals).toMatchObject({ expected: 6, returned: 2, missing: 4 });
  });

  it('keep what they answered for a task that was taken off them', () => {
    const fewer = { ...template, tasks: template.tasks.slice(0, 1) };
    const result = run(
      [submission('a', read(template, { [A]: full(), [B]: { status: '不適用' } }))],
      [],
      [fewer],
    );
    expect(result.history).toMatchObject([
      { key: `112|115H1|${B}|SAMPLE`, reason: 'not-expected', field: 'status' },
    ]);
    expect(codes(result.findings)).toContain('consolidation.not-expected');
    expect(result.totals.expected).toBe(1);
  });
});
