/** One return from the rows of several files: what is left out of account, and where what is amiss is told. */
import { describe, expect, it } from '@jest/globals';
import { consolidate } from '../../../src/core/consolidation/consolidate';
import { MergedBodies } from '../../../src/core/consolidation/merged-bodies';
import { DEFAULT_QUESTIONNAIRE, parseQuestionnaire } from '../../../src/core/index';
import { again, cell, file, full, FULL, told } from './one-return';
import { columnOf, originOf, toldFindings, type FileSpec } from './stored-files';
import { A, inputOf, LONG, returnOf, templateFor } from './support';

describe('what a file says in a field that the workbook has no place for', () => {
  it('stands in no return, and among the past values by answer and counter', () => {
    const result = told([
      file('a', { ...FULL, no_such_field: '甲' }),
      file('b', { no_such_field: '甲' }),
      file('c', { ...FULL, no_such_field: '乙' }, again),
      file('d', { no_such_field: { r: [] } }),
    ]);
    expect(result).toEqual({
      state: 'filled',
      cells: full('c', 2),
      findings: [],
      files: {
        a: ['superseded', 1, 'superseded', { cells: 4, by: 'c.xlsx' }],
        b: ['superseded', 1, 'superseded.past', { cells: 1 }],
        c: ['accepted', 1],
        d: ['accepted', 0, 'accepted.no-answer', {}],
      },
      history: [
        ['no_such_field', '乙', 'c', 2, 'no-field'],
        ['no_such_field', '甲', 'ab', 1, 'no-field'],
      ],
    });
  });
});

describe('a row or a column that a file has no more', () => {
  it('clears nothing, though the file is the later one', () => {
    const columns = { status: columnOf('status'), measure: columnOf('measure') };
    const result = told([
      file('a', FULL),
      file('b', { measure: '乙案' }, { ...again, file: { columns } }),
      file('c', {}, { cover: { counter: 3 }, isGone: true }),
    ]);
    expect(result).toEqual({
      state: 'filled',
      cells: { ...full('a'), measure: ['乙案', 'b', 2] },
      findings: [['consolidation.cleared-since', 'warning', cell('b', 'status'), { counter: 2, kept: 1 }]],
      files: {
        a: ['merged', 1, 'merged', { cells: 2, lost: 1 }],
        b: ['merged', 1, 'merged', { cells: 1, lost: 0 }],
        c: ['accepted', 0, 'accepted.no-answer', {}],
      },
      history: [['measure', '甲案', 'a', 1, 'superseded']],
    });
  });

  it('of a response is none: it has every question, and its later edit left them blank', () => {
    const bare = { isGone: true, file: { columns: {}, origin: originOf('x', 2) } };
    const place = { file: 'b.xlsx', sheet: '填報表', task: A };
    expect(
      told([file('a', FULL, { file: { origin: originOf('x', 1) } }), file('b', { measure: '乙案' }, bare)]),
    ).toMatchObject({
      cells: { ...full('a'), measure: ['乙案', 'b', 2] },
      findings: ['progress_text', 'status'].map((field) => [
        'consolidation.cleared-since',
        'warning',
        { ...place, field },
        { counter: 2, kept: 1 },
      ]),
    });
  });

  it('is told of without a cell, at the sheet of its file', () => {
    expect(told([file('a', {}, { isGone: true })]).findings).toEqual([
      ['rule.unfilled', 'info', { file: 'a.xlsx', sheet: '填報表', task: A, field: 'status' }],
    ]);
    const narrow = { file: { columns: { measure: columnOf('measure') } } };
    expect(told([file('a', { measure: '甲案' }, narrow)]).findings).toEqual([
      ['rule.status_missing', 'error', { file: 'a.xlsx', sheet: '填報表', task: A, field: 'status' }],
    ]);
  });

  it('that its template never had is told of by its task alone', () => {
    const added = templateFor({ tasks: 2 });
    const input = inputOf([file('a', FULL)], [], [added]);
    const { findings } = returnOf(consolidate(input, new MergedBodies()), 'T112-4-02');
    expect(toldFindings(findings)).toEqual([
      ['rule.unfilled', 'info', { task: 'T112-4-02', field: 'status' }],
    ]);
  });
});

describe('a row', () => {
  it.each<[string, NonNullable<FileSpec['rows']>[string], number]>([
    ['a dash', { measure: { c: 1 } }, 0],
    ['a remark on a blank', { measure: { r: [] } }, 0],
    ['the word on what was issued, where no ① was', { kept: 'yes' }, 0],
    ['what was issued', { measure: '前期計畫' }, 0],
    ['a text that nobody can read', { measure: { u: '待定' } }, 1],
    ['another measure', { measure: '甲案' }, 1],
  ])('in which nothing stands but %s is answered: %#', (_, row, rows) => {
    const issued = templateFor({ tasks: 1, prefill: { [A]: { measure: '前期計畫' } } });
    expect(told([file('a', row, { template: issued })], {}, issued).files['a']?.[1]).toBe(rows);
  });

  it('that a later file left as it was issued, with a dash or a word on that, is asked about as a whole or by cell', () => {
    const issued = templateFor({ tasks: 1, prefill: { [A]: { sub_unit: '產業處' } } });
    const asked = (row: NonNullable<FileSpec['rows']>[string]) =>
      told([file('a', FULL), file('b', row, { template: issued, ...again })], {}, issued).findings.filter(
        ([code]) => String(code).startsWith('consolidation.'),
      );
    const whole = [
      'consolidation.row-cleared-since',
      'warning',
      cell('b', 'status'),
      { counter: 2, cells: 3 },
    ];
    expect(asked({})).toEqual([whole]);
    expect(asked({ sub_unit: '產業處' })).toEqual([whole]);
    expect(asked({ kept: 'yes' })).toEqual([whole]);
    expect(asked({ next_step: { c: 1 } })).toEqual(
      ['measure', 'progress_text', 'status'].map((field) => [
        'consolidation.cleared-since',
        'warning',
        cell('b', field),
        { counter: 2, kept: 1 },
      ]),
    );
  });

  it('of which a later file left blank the word on what was issued is not asked about for that word', () => {
    expect(told([file('a', { ...FULL, kept: 'yes' }), file('b', FULL, again)])).toMatchObject({
      state: 'filled',
      findings: [],
      cells: { kept: ['yes', 'a', 1], ...full('b', 2) },
    });
  });
});

describe('the place of what is missing', () => {
  it('is the file that gave ①, be it an earlier one', () => {
    expect(told([file('a', { measure: '甲案' }, again), file('b', { status: 'ongoing' })]).findings).toEqual([
      ['rule.progress_missing', 'error', cell('b', 'progress_text')],
      ['consolidation.cleared-since', 'warning', cell('a', 'status'), { counter: 2, kept: 1 }],
    ]);
  });

  it('is, without ①, a file that answers the row; else the one of the highest order', () => {
    const answered = [file('a', {}, again), file('b', { measure: '乙案' }), file('c', { next_step: '參訪' })];
    expect(told(answered).findings).toContainEqual(['rule.status_missing', 'error', cell('b', 'status')]);
    const later = [file('b', { measure: '乙案' }), file('c', { measure: '丙案' }, again)];
    expect(told(later).findings).toEqual([['rule.status_missing', 'error', cell('c', 'status')]]);
    expect(told([file('a'), file('b', {}, again), file('c')]).findings).toEqual([
      ['rule.unfilled', 'info', cell('b', 'status')],
    ]);
    expect(told([file('a'), file('b')]).findings).toEqual([['rule.unfilled', 'info', cell('a', 'status')]]);
  });
});

describe('what came along with a template', () => {
  const issued = templateFor({ tasks: 1, prefill: { [A]: { measure: '前期計畫' } } });
  const untouched = { status: 'ongoing', measure: '前期計畫', progress_text: LONG };

  it('is not confirmed by a file that came with nothing', () => {
    const word = { cover: { kept_all: 'yes', confirmed: 'yes' } };
    const files = [file('a', untouched, { template: issued }), file('b', {}, word)];
    expect(told(files, {}, issued)).toMatchObject({
      state: 'toCorrect',
      cells: { status: ['ongoing', 'a', 1], progress_text: [LONG, 'a', 1] },
    });
    const own = [file('a', untouched, { template: issued, ...word })];
    expect(told(own, {}, issued)).toMatchObject({
      state: 'filled',
      cells: { ...full('a'), measure: ['前期計畫', 'a', 1, 'prefill'] },
    });
  });

  it('needs a word on the cover where the coordinator asks for none by row', () => {
    const { fields, rules, cover } = DEFAULT_QUESTIONNAIRE;
    const questionnaire = parseQuestionnaire({
      ...DEFAULT_QUESTIONNAIRE,
      fields: fields.filter(({ key }) => key !== 'kept'),
      rules: rules.filter(({ key }) => key !== 'kept_missing'),
      cover: { ...cover, fields: cover.fields.filter(({ key }) => key !== 'kept_all') },
    });
    const said = (more: FileSpec) =>
      told([file('a', untouched, { template: issued, ...more })], { questionnaire }, issued).cells['measure'];
    expect(said({ cover: { kept_all: 'yes' } })).toEqual(['前期計畫', 'a', 1, 'prefill']);
    expect(said({ cover: { kept_all: 'no' } })).toBeUndefined();
  });
});
