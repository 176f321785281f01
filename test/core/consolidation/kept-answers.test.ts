/** Answers that stand in no file: typed over in 填報彙總, or left of a file whose content was lost. */
import { describe, expect, it } from '@jest/globals';
import { consolidate } from '../../../src/core/consolidation/consolidate';
import { MergedBodies } from '../../../src/core/consolidation/merged-bodies';
import type { KeptAnswer } from '../../../src/core/consolidation/stored';
import type { Consolidation, Decision, Submission } from '../../../src/core/consolidation/types';
import { full, short } from './short-files';
import { A, B, codes, fileNamed, idOf, inputOf, LONG, returnOf, templateFor } from './support';

const KEY = `112|115H1|${A}|SAMPLE`;
const [IN_A, IN_B] = [[idOf('a')], [idOf('b')]];

const template = templateFor({ tasks: 1 });
const a = short('a', { template, rows: { [A]: full } });
const b = short('b', { template, rows: { [A]: { ...full, measure: '丁案' } } });

function kept(field: string, cell: KeptAnswer['cell'], more: Partial<KeptAnswer> = {}): KeptAnswer {
  return { key: KEY, task: A, body: 'SAMPLE', field, cell, reason: 'by-hand', ...more };
}

function judged(
  files: readonly Submission[],
  typed: readonly KeptAnswer[],
  decisions: readonly Decision[] = [],
  issued = template,
): Consolidation {
  return consolidate({ ...inputOf(files, decisions, [issued]), kept: typed }, new MergedBodies());
}

const chosen = (id: string, option: string): Decision => ({ kind: 'matter', id, option });
const answer = (value: string, counter: number, files: readonly string[]) => ({
  value: { state: 'value', value },
  origin: 'answer',
  counter,
  files,
});
const past = (field: string, value: string, reason: string, counter: number, files: readonly string[]) => ({
  key: KEY,
  field,
  value,
  counter,
  reason,
  files,
});
const matter = (id: string, field: string, first: object) => ({
  id,
  kind: 'cell',
  body: 'SAMPLE',
  bodyName: '樣本部',
  task: A,
  number: '四-1',
  field,
  options: [first],
  reasons: [],
  status: 'open',
});

describe('what was typed over an answer', () => {
  const typed = [kept('measure', { v: '乙案' })];
  const option = { label: '乙', value: '乙案', byHand: true, files: [] };
  const asked = matter('350d0622-134a50', 'measure', { label: '甲', value: '甲案', files: IN_A });
  const offered = { ...asked, options: [...asked.options, option] };

  it('is offered as a choice; the files stand until somebody chooses', () => {
    const result = judged([a], typed);
    expect(result.matters).toStrictEqual([offered]);
    expect(result.history).toStrictEqual([past('measure', '乙案', 'by-hand', 0, [])]);
    expect(returnOf(result, A)).toMatchObject({ state: 'filled', answers: { measure: '甲案' } });
    expect(result.findings).toStrictEqual([
      {
        code: 'consolidation.typed-over',
        severity: 'warning',
        place: { sheet: '填報表', row: 6, column: 6, task: A, field: 'measure', file: 'a.xlsx' },
        parameters: { first: '甲案', second: '乙案', count: 2, id: asked.id },
        body: 'SAMPLE',
        fileId: idOf('a'),
      },
    ]);
    expect(returnOf(result, A).findings).toStrictEqual(result.findings);
  });

  it('stands once it is chosen, and what the file says is past', () => {
    const result = judged([a], typed, [chosen(asked.id, '乙')]);
    expect(result.matters).toStrictEqual([{ ...offered, status: 'decided', decided: '乙' }]);
    expect(result.history).toStrictEqual([past('measure', '甲案', 'decided', 1, IN_A)]);
    expect(result.findings).toStrictEqual([]);
    expect(returnOf(result, A)).toMatchObject({ state: 'filled', check: '✔ 可送出', files: IN_A });
    expect(returnOf(result, A).cells).toStrictEqual({
      measure: answer('乙案', 0, []),
      progress_text: answer(LONG, 1, IN_A),
      status: answer('ongoing', 1, IN_A),
    });
  });

  it('leaves the files where they are chosen, and stays among the past values', () => {
    const result = judged([a], typed, [chosen(asked.id, '甲')]);
    expect(result.matters).toStrictEqual([{ ...offered, status: 'decided', decided: '甲' }]);
    expect(result.history).toStrictEqual([past('measure', '乙案', 'by-hand', 0, [])]);
    expect(result.findings).toStrictEqual([]);
    expect(returnOf(result, A).answers).toStrictEqual({ ...full });
  });

  it('is nothing to decide on where it is what the file says', () => {
    const same = judged([a], [kept('measure', { v: '甲案' })]);
    expect(same).toStrictEqual(judged([a], []));
  });

  it('is refused where nobody can tell which of the two is meant', () => {
    const both = judged([a], typed, [chosen(asked.id, '甲'), chosen(asked.id, '乙')]);
    expect(both.matters).toStrictEqual([offered]);
    expect(codes(both.findings)).toStrictEqual([
      'consolidation.typed-over',
      'consolidation.decision-contradictory',
    ]);
  });

  it('wins over all versions, and the file that gave nothing else is superseded', () => {
    const later = short('b', { template, rows: { [A]: { measure: '丁案' } }, cover: { counter: 2 } });
    const id = judged([a, later], typed).matters[0]?.id ?? '';
    const result = judged([a, later], typed, [chosen(id, '乙')]);
    expect(result.history).toStrictEqual([
      past('measure', '丁案', 'decided', 2, IN_B),
      past('measure', '甲案', 'superseded', 1, IN_A),
    ]);
    expect(fileNamed(result, 'a')).toMatchObject({ outcome: 'accepted' });
    expect(fileNamed(result, 'b')).toMatchObject({ outcome: 'superseded' });
  });
});

describe('what was typed where the files say nothing', () => {
  const typed = [kept('due_date', { v: '2026-12-31' })];
  const asked = matter('aa22c255-41d718', 'due_date', { label: '甲', value: '', files: [] });
  const offered = {
    ...asked,
    options: [...asked.options, { label: '乙', value: '2026-12-31', byHand: true, files: [] }],
  };

  it('is asked about against a blank, at no file', () => {
    const result = judged([a], typed);
    expect(result.matters).toStrictEqual([offered]);
    expect(result.history).toStrictEqual([past('due_date', '2026-12-31', 'by-hand', 0, [])]);
    expect(result.findings).toStrictEqual([
      {
        code: 'consolidation.typed-over',
        severity: 'warning',
        place: { task: A, field: 'due_date' },
        parameters: { first: '', second: '2026-12-31', count: 2, id: asked.id },
        body: 'SAMPLE',
        fileId: '',
      },
    ]);
  });

  it('stands once it is chosen, and nothing is past', () => {
    const result = judged([a], typed, [chosen(asked.id, '乙')]);
    expect(result.matters).toStrictEqual([{ ...offered, status: 'decided', decided: '乙' }]);
    expect(result.history).toStrictEqual([]);
    expect(result.findings).toStrictEqual([]);
    expect(returnOf(result, A).cells['due_date']).toStrictEqual(answer('2026-12-31', 0, []));
  });

  it('counts as a return that is checked, also where no file came', () => {
    const silent = [kept('status', { v: 'ongoing' })];
    const id = judged([], silent).matters[0]?.id ?? '';
    const result = judged([], silent, [chosen(id, '乙')]);
    expect(returnOf(result, A)).toMatchObject({ state: 'toCorrect', returned: true, files: [] });
    const missing = returnOf(result, A).findings.map(({ code, place }) => [code, place]);
    expect(missing).toStrictEqual([
      ['rule.measure_missing', { field: 'measure', task: A }],
      ['rule.progress_missing', { field: 'progress_text', task: A }],
    ]);
  });

  it('stands against what came along unchanged, too', () => {
    const issued = templateFor({ tasks: 1, prefill: { [A]: { measure: '前期計畫' } } });
    const file = short('a', { template: issued, rows: { [A]: { status: 'ongoing' } } });
    const result = judged([file], [kept('measure', { v: '乙案' })], [], issued);
    expect(result.matters.map(({ options }) => options)).toStrictEqual([
      [
        { label: '甲', value: '前期計畫', files: IN_A },
        { label: '乙', value: '乙案', byHand: true, files: [] },
      ],
    ]);
    expect(judged([file], [kept('measure', { v: '前期計畫' })], [], issued).matters).toStrictEqual([]);
    const id = result.matters[0]?.id ?? '';
    const taken = judged([file], [kept('measure', { v: '乙案' })], [chosen(id, '乙')], issued);
    expect(taken.history).toStrictEqual([]);
    expect(returnOf(taken, A).cells['measure']).toStrictEqual(answer('乙案', 0, []));
  });
});

describe('what was typed where files stand against each other', () => {
  const typed = [kept('measure', { v: '乙案' })];
  const CONFLICT = '350d0622-2170a4';

  it('waits until that is decided, then it is asked about by itself', () => {
    const open = judged([a, b], typed);
    expect(open.matters.map(({ id }) => id)).toStrictEqual([CONFLICT]);
    expect(codes(open.findings)).toStrictEqual(['consolidation.conflict']);
    expect(open.history).toStrictEqual([past('measure', '乙案', 'by-hand', 0, [])]);

    const next = judged([a, b], typed, [chosen(CONFLICT, '甲')]);
    expect(next.matters.map(({ id, status }) => [id, status])).toStrictEqual([
      [CONFLICT, 'decided'],
      ['350d0622-c5ec70', 'open'],
    ]);
    // The decision between the files holds as before: nothing says that it does not.
    expect(codes(next.findings)).toStrictEqual(['consolidation.typed-over']);

    const last = judged([a, b], typed, [chosen(CONFLICT, '甲'), chosen('350d0622-c5ec70', '乙')]);
    expect(last.findings).toStrictEqual([]);
    expect(last.history).toStrictEqual([
      past('measure', '丁案', 'decided', 1, IN_B),
      past('measure', '甲案', 'decided', 1, IN_A),
    ]);
    expect(fileNamed(last, 'a').reasons).toStrictEqual([
      { code: 'merged', parameters: { cells: 2, lost: 1 } },
    ]);
    expect(fileNamed(last, 'b').reasons).toStrictEqual([
      { code: 'merged', parameters: { cells: 2, lost: 1 } },
    ]);
  });

  it('opens again when another word is typed', () => {
    const result = judged([a], [kept('measure', { v: '戊案' })], [chosen('350d0622-134a50', '乙')]);
    expect(codes(result.findings)).toStrictEqual([
      'consolidation.typed-over',
      'consolidation.decision-reopened',
    ]);
    expect(result.idle).toStrictEqual([]);
  });
});

describe('answers of a file whose content was lost', () => {
  const issued = templateFor({ tasks: 2 });
  const file = short('a', { template: issued, rows: { [A]: full, [B]: { status: 'not_applicable' } } });
  const lost = (field: string, cell: KeptAnswer['cell'], more: Partial<KeptAnswer> = {}) =>
    kept(field, cell, { reason: 'content-lost', ...more });

  it('are told by row, and kept where they do not stand any more', () => {
    const inB = { task: B, key: `112|115H1|${B}|SAMPLE` };
    const result = judged(
      [file],
      [
        lost('measure', { v: '甲案' }),
        lost('progress_text', { v: '從前' }),
        lost('due_date', { u: '待定' }),
        lost('status', {}),
        lost('status', { v: 'done' }, inB),
        lost('measure', { c: 1 }, inB),
      ],
      [],
      issued,
    );
    const told = (task: string, cells: number) => ({
      code: 'consolidation.content-lost',
      severity: 'error',
      place: { task },
      parameters: { cells },
      body: 'SAMPLE',
      fileId: '',
    });
    expect(result.findings).toStrictEqual([told(A, 2), told(B, 2)]);
    expect(result.matters).toStrictEqual([]);
    expect(result.history).toStrictEqual([
      { ...past('due_date', '待定', 'content-lost', 0, []), unreadable: true },
      past('progress_text', '從前', 'content-lost', 0, []),
      { ...past('measure', '－', 'content-lost', 0, []), key: inB.key },
      { ...past('status', 'done', 'content-lost', 0, []), key: inB.key },
    ]);
    expect(returnOf(result, A).answers).toStrictEqual({ ...full });
  });

  it('are told of a return that is expected no more, too', () => {
    const gone = { key: '112|115H1|GONE|SAMPLE', task: 'GONE' };
    const result = judged([file], [lost('measure', { v: '甲案' }, gone)], [], issued);
    expect(result.findings.map(({ code, place }) => [code, place.task])).toStrictEqual([
      ['consolidation.content-lost', 'GONE'],
    ]);
    expect(result.history.map(({ key }) => key)).toStrictEqual([gone.key]);
  });

  it('are nothing to tell where all of them stand in another file', () => {
    const all = Object.entries(full).map(([field, v]) => lost(field, { v }));
    expect(judged([file], all, [], issued)).toStrictEqual(judged([file], [], [], issued));
  });
});
