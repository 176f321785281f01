/** What comes of single returns, in whole: their state, answers, files, findings and past values. */
import { describe, expect, it } from '@jest/globals';
import { consolidate } from '../../../src/core/consolidation/consolidate';
import { MergedBodies } from '../../../src/core/consolidation/merged-bodies';
import { full, past, short } from './short-files';
import { A, B, C, fileNamed, idOf, inputOf, LONG, returnOf, run, templateFor } from './support';

const template = templateFor();

describe('a return', () => {
  it('in conflict says where, and the other returns say nothing of it', () => {
    const late: Record<
      string,
      string | { u: string; r: { code: string; severity: 'error'; parameters: object }[] }
    > = {
      status: 'in_progress',
      due_date: {
        u: '待定',
        r: [{ code: 'value.unreadable-date', severity: 'error', parameters: { text: '待定' } }],
      },
    };
    const rows = (measure: string) => ({
      [A]: { ...late, measure } as never,
      [B]: { status: 'not_applicable' },
    });
    const result = run(
      ['a', 'b'].map((name) => short(name, { template, rows: rows(`${name}案`) })),
      [],
      [template],
    );
    const id = '350d0622-710241';
    const place = (column: number, field: string) => ({
      sheet: '填報表',
      row: 6,
      column,
      task: A,
      field,
      file: 'a.xlsx',
    });
    const common = { body: 'SAMPLE', fileId: idOf('a') };
    const unreadable = {
      code: 'value.unreadable-date',
      severity: 'error',
      place: place(8, 'due_date'),
      parameters: { text: '待定' },
      ...common,
    };
    const value = (said: object) => ({
      value: said,
      origin: 'answer',
      counter: 1,
      files: ['a', 'b'].map(idOf),
    });
    expect(returnOf(result, A)).toStrictEqual({
      key: `112|115H1|${A}|SAMPLE`,
      task: A,
      number: '四-1',
      body: 'SAMPLE',
      bodyName: '樣本部',
      role: 'named',
      form: 'standard',
      state: 'waiting',
      light: 'none',
      check: '',
      returned: false,
      cells: {
        due_date: value({ state: 'unreadable', text: '待定' }),
        status: value({ state: 'value', value: 'in_progress' }),
      },
      answers: { status: 'in_progress' },
      files: ['a', 'b'].map(idOf),
      findings: [
        unreadable,
        {
          code: 'consolidation.conflict',
          severity: 'warning',
          place: place(6, 'measure'),
          parameters: { first: 'a案', second: 'b案', count: 2, id },
          ...common,
        },
      ],
    });
    expect(returnOf(result, B)).toMatchObject({ state: 'notApplicable', check: '✔ 免填', findings: [] });
    expect(returnOf(result, C)).toMatchObject({ state: 'unfilled', check: '未填' });
    expect(fileNamed(result, 'a')).toMatchObject({
      outcome: 'conflict',
      reasons: [{ code: 'conflict', parameters: { cells: 1 } }],
      rows: 2,
    });
  });

  it.each([
    ['error', 'toCorrect'],
    ['warning', 'filled'],
    ['info', 'filled'],
  ] as const)(
    'of which the reader of its file said an %s is %s, whatever the rules say',
    (severity, state) => {
      const said = { code: 'value.odd', severity, parameters: {} };
      const file = short('a', { template, rows: { [A]: { ...full, measure: { v: '甲案', r: [said] } } } });
      expect(returnOf(run([file], [], [template]), A)).toMatchObject({
        state,
        returned: true,
        findings: [{ ...said, place: { row: 6, column: 6, file: 'a.xlsx' } }],
      });
    },
  );

  it('names the files that answer; those that bring back what was issued only where nobody answers', () => {
    const issued = templateFor({ prefill: { [A]: { measure: '前期' }, [B]: { measure: '前期' } } });
    const files = [
      short('a', { template: issued, rows: { [A]: { status: 'ongoing', progress_text: LONG } } }),
      short('b', { template: issued, rows: { [C]: full } }),
    ];
    const result = run(files, [], [issued]);
    expect(result.returns.map(({ files: mine }) => mine)).toStrictEqual([
      [idOf('a')],
      [idOf('a'), idOf('b')],
      [idOf('b')],
    ]);
  });

  it('is answered by a file if one of its rows for it is, also a copied one', () => {
    const copied = short('a', { template, copies: [[A, full]] });
    expect(fileNamed(run([copied], [], [template]), 'a')).toMatchObject({
      rows: 1,
      outcome: 'accepted',
      reasons: [],
    });
  });

  it('that is expected no more is told with the number of its answers, which are kept', () => {
    const three = short('a', { template, rows: { [A]: full, [B]: { measure: '乙案', status: 'ongoing' } } });
    const result = run([three], [], [templateFor({ tasks: 1 })]);
    expect(result.findings).toStrictEqual([
      {
        code: 'consolidation.not-expected',
        severity: 'warning',
        place: { sheet: '填報表', row: 7, column: 5, task: B, field: 'status', file: 'a.xlsx' },
        parameters: { task: B, cells: 2 },
        body: 'SAMPLE',
        fileId: idOf('a'),
      },
    ]);
    const key = `112|115H1|${B}|SAMPLE`;
    expect(result.history).toStrictEqual([
      past(key, 'measure', '乙案', 'not-expected', ['a']),
      past(key, 'status', 'ongoing', 'not-expected', ['a']),
    ]);
    expect(fileNamed(result, 'a')).toMatchObject({ outcome: 'accepted', rows: 1 });
  });

  it('answered in words that the workbook has no more is told at ①; without words it is not', () => {
    const wordless = { ...template, tasks: template.tasks.map((task) => ({ ...task, hash: '' })) };
    const files = [
      short('a', { template, rows: { [A]: full } }),
      short('b', { template: wordless, rows: { [B]: full } }),
    ];
    const input = inputOf(files, [], [template]);
    const expected = input.expected.map((one) => ({ ...one, hash: 'other' }));
    const { findings, returns } = consolidate({ ...input, expected }, new MergedBodies());
    expect(returns.map(({ state }) => state)).toStrictEqual(['filled', 'filled', 'unfilled']);
    expect(findings.filter(({ code }) => code === 'consolidation.task-text')).toStrictEqual([
      {
        code: 'consolidation.task-text',
        severity: 'warning',
        place: { sheet: '填報表', row: 6, column: 5, task: A, field: 'status', file: 'a.xlsx' },
        parameters: {},
        body: 'SAMPLE',
        fileId: idOf('a'),
      },
    ]);
  });
});
