/** What the officer's side shows of a return, whatever was confirmed, sealed and changed in whatever order, is what the coordinator's side finds. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  DEFAULT_QUESTIONNAIRE,
  parseQuestionnaire,
  renewedSeal,
  sealChange,
  sealState,
  templateWorkbook,
  valueOfCell,
  withToken,
  type CellValue,
  type Snapshot,
} from '../../../src/core/index';
import { SECRET } from '../../support/sample-template';
import { applied, opened, type Step, typed } from './in-sheet';
import { fileNamed, run, snapshotOf, submission, templateFor } from './support';

const [A, B, C] = ['T112-4-01', 'T112-4-02', 'T112-4-03'] as const;
const LONG = '辦理研習三場，計一百二十人次參加。';

const TODAY = '2026-07-20';
const template = templateFor({
  role: () => 'competent',
  prefill: { [A]: { measure: '前期計畫' }, [B]: { status: 'not_applicable' } },
});
const issued = snapshotOf(templateWorkbook(template));

/** The pane's seal: offered when nothing before it is open. */
const seal: Step = (snapshot) => {
  const { read, manifest, finish } = opened(snapshot);
  const sealed = finish.open.length > 0 ? undefined : sealChange(read, manifest, TODAY);
  return sealed === undefined ? snapshot : applied(snapshot, [sealed.change]);
};

/** The pane's 送出確認. */
const confirmedInPane =
  (value: CellValue): Step =>
  (snapshot) => {
    const { read, manifest } = opened(snapshot);
    const answer = { field: 'confirmed', value: valueOfCell(read, 'confirmed', value) };
    const renewed = renewedSeal(read, manifest, answer, TODAY);
    const next = typed(snapshot, undefined, 'confirmed', value);
    return renewed === undefined ? next : applied(next, [renewed]);
  };

const typing = (field: string, task: string | undefined, ...values: CellValue[]) =>
  fc.constantFrom(...values).map((value): Step => {
    const step: Step = (snapshot) => typed(snapshot, task, field, value);
    // A failing sequence says what was typed.
    return Object.assign(step, { toString: () => `${task ?? 'cover'}.${field} = ${String(value)}` });
  });

const steps: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: fc.constant(seal), weight: 3 },
  fc.constantFrom('是', '否', null).map(confirmedInPane),
  typing('confirmed', undefined, '是', '否', null, '好'),
  typing('contact_name', undefined, '承辦人', null),
  typing('contact_email', undefined, 'officer@body.example', null),
  typing('kept_all', undefined, '沿用', null),
  ...[A, B, C].flatMap((task) => [
    typing('status', task, '持續辦理', '辦理中', '不適用', '隨便', null),
    typing('kept', task, '沿用', '不沿用', null),
    typing('measure', task, '新計畫', '前期計畫', null),
    typing('progress_text', task, LONG, null),
    typing('due_date', task, '115.12.31', '待定', null),
  ]),
);

/** A return that may be sealed. */
const complete: Step = (snapshot) =>
  [
    ...['contact_name', 'contact_phone', 'contact_email'].map(
      (field): Step =>
        (one) =>
          typed(one, undefined, field, '02-0000-0000'),
    ),
    ...[A, C].flatMap((task): Step[] => [
      (one) => typed(one, task, 'status', '持續辦理'),
      (one) => typed(one, task, 'measure', '新計畫'),
      (one) => typed(one, task, 'progress_text', LONG),
    ]),
    (one: Snapshot) => typed(one, B, 'kept', '沿用'),
    (one: Snapshot) => typed(one, undefined, 'confirmed', '是'),
  ].reduce((one, step) => step(one), snapshot);

function judged(snapshot: Snapshot) {
  const { read } = opened(snapshot);
  const result = run([submission('a', read)], [], [template]);
  const [board] = result.board;
  if (board === undefined) throw new Error('No board.');
  return { file: fileNamed(result, 'a'), board, returns: result.returns };
}

describe('the finish', () => {
  it('ends, whatever was confirmed, sealed and changed, as the officer’s side shows it', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.array(steps, { maxLength: 14 }), (ready, sequence) => {
        const last = sequence.reduce((one, step) => step(one), ready ? complete(issued) : issued);
        const { finish } = opened(last);
        const { file, board } = judged(last);
        expect(file.sealed).toBe(finish.seal);
        expect(file.outcome === 'waiting').toBe(finish.seal === 'broken');
        if (finish.seal === 'broken') return;
        expect({
          ready: board.filled - board.toCorrect,
          wrong: board.toCorrect,
          unfilled: board.unfilled,
          count: board.expected,
        }).toEqual(finish.progress);
      }),
      { numRuns: 150 },
    );
  });

  it('offers no seal before the contact, the rows and the confirmation are done', () => {
    const whole = complete(issued);
    expect(opened(whole).finish.open).toEqual([]);
    expect(opened(seal(whole)).finish.seal).toBe('intact');
    for (const [field, open] of [
      ['contact_email', 'contact'],
      ['confirmed', 'confirm'],
    ] as const) {
      const lacking = typed(whole, undefined, field, null);
      expect(opened(lacking).finish.open).toEqual([open]);
      expect(opened(seal(lacking)).finish.seal).toBe('none');
    }
    const unready = typed(whole, A, 'progress_text', null);
    expect(opened(unready).finish.open).toEqual(['rows']);
    expect(opened(seal(unready)).finish.seal).toBe('none');
  });

  it('names the first field of the cover that the contact and the confirmation wait for', () => {
    expect(opened(issued).finish).toMatchObject({
      open: ['contact', 'rows', 'confirm'],
      waitsFor: { contact: 'contact_name', confirm: 'confirmed' },
    });
    const whole = complete(issued);
    expect(opened(whole).finish.waitsFor).toEqual({});
    const phoneless = typed(whole, undefined, 'contact_phone', null);
    expect(opened(phoneless).finish.waitsFor).toEqual({ contact: 'contact_phone' });
  });

  it('says of a seal whose answers were changed that it is broken, and of no other', () => {
    const sealed = seal(complete(issued));
    const told = (snapshot: Snapshot) =>
      opened(snapshot).checked.findings.filter(({ code }) => code === 'seal.broken');
    expect(told(complete(issued))).toEqual([]);
    expect(told(sealed)).toEqual([]);
    expect(told(typed(sealed, A, 'measure', '別的計畫'))).toEqual([
      { code: 'seal.broken', severity: 'warning', place: {}, parameters: {} },
    ]);
  });

  it('keeps a return taken that was sealed before it was confirmed', () => {
    const early = typed(complete(issued), undefined, 'confirmed', null);
    const { read, manifest } = opened(early);
    const sealed = sealChange(read, manifest, TODAY);
    if (sealed === undefined) throw new Error('Sealed already.');
    const last = confirmedInPane('是')(applied(early, [sealed.change]));
    expect(sealState(opened(last).read)).toBe('intact');
    expect(judged(last)).toMatchObject({ file: { outcome: 'accepted' }, board: { filled: 3, waiting: 0 } });
  });

  it('takes no answer from a template that nobody opened', () => {
    const { board, returns, file } = judged(issued);
    expect(board).toMatchObject({ filled: 0, unfilled: 3, state: 'silent' });
    expect(returns.map(({ answers }) => answers)).toEqual([{}, {}, {}]);
    expect(file.rows).toBe(0);
  });

  it('reads a template from before there was 沿用前期: 送出確認 says that what came along holds', () => {
    const { fields, rules, cover } = DEFAULT_QUESTIONNAIRE;
    const earlier = parseQuestionnaire({
      ...DEFAULT_QUESTIONNAIRE,
      fields: fields.filter(({ key }) => key !== 'kept'),
      rules: rules.filter(({ key }) => key !== 'kept_missing'),
      cover: { ...cover, fields: cover.fields.filter(({ key }) => key !== 'kept_all') },
    });
    const old = withToken({ ...template, questionnaire: earlier }, SECRET);
    const unopened = snapshotOf(templateWorkbook(old));
    expect(judged(unopened).board).toMatchObject({ filled: 0, unfilled: 3 });
    expect(opened(unopened).finish.progress).toMatchObject({ ready: 0, unfilled: 3 });
    const said = typed(unopened, undefined, 'confirmed', '是');
    expect(opened(said).finish.progress).toMatchObject({ ready: 1, unfilled: 2 });
    expect(judged(said).board).toMatchObject({ filled: 1, notApplicable: 1, unfilled: 2 });
  });
});
