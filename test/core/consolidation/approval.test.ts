/** 陳核 inside the file: whatever was approved, edited and sealed in whatever order, the coordinator's side judges it as the officer's side showed it. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  approvalChanges,
  approvalOf,
  renewedSeal,
  sealChange,
  templateWorkbook,
  valueOfCell,
  withToken,
  wordApproval,
  type CellValue,
  type Snapshot,
} from '../../../src/core/index';
import { SECRET } from '../../support/sample-template';
import { applied, opened, type Step, typed as typedIn } from './in-sheet';
import { fileNamed, run, snapshotOf, submission, templateFor } from './support';

const [A, B] = ['T112-4-01', 'T112-4-02'] as const;
const LONG = '辦理研習三場，計一百二十人次參加。';
const TODAY = '2026-07-20';
const NAMES = ['核章人甲', '核章人乙', '核章人丙'] as const;
const STEPS = [1, 2, 3] as const;

const plain = templateFor({ role: () => 'competent' });
const template = withToken({ ...plain, approval: ['承辦', '科長', '單位主管'] }, SECRET);
const issued = snapshotOf(templateWorkbook(template));

/** In the sheet, without the program. */
const typed =
  (task: string | undefined, field: string, value: CellValue): Step =>
  (snapshot) =>
    typedIn(snapshot, task, field, value);

const all =
  (...steps: readonly Step[]): Step =>
  (snapshot) =>
    steps.reduce((one, step) => step(one), snapshot);

const written = (step: number, day: CellValue = '115.07.20', name: CellValue = NAMES[step - 1] ?? null) =>
  all(typed(undefined, `approval_name_${step}`, name), typed(undefined, `approval_date_${step}`, day));

/** The pane's press. */
const approved =
  (step: number, day = TODAY): Step =>
  (snapshot) => {
    const { read, manifest } = opened(snapshot);
    return applied(snapshot, approvalChanges(read, manifest, step, { name: NAMES[step - 1] ?? '', day }));
  };

const seal: Step = (snapshot) => {
  const { read, manifest, finish } = opened(snapshot);
  const sealed = finish.open.length > 0 ? undefined : sealChange(read, manifest, TODAY);
  return sealed === undefined ? snapshot : applied(snapshot, [sealed.change]);
};

const confirmed: Step = (snapshot) => {
  const { read, manifest } = opened(snapshot);
  const answer = { field: 'confirmed', value: valueOfCell(read, 'confirmed', '是') };
  const renewed = renewedSeal(read, manifest, answer, TODAY);
  const next = typed(undefined, 'confirmed', '是')(snapshot);
  return renewed === undefined ? next : applied(next, [renewed]);
};

const ready = all(
  ...['contact_name', 'contact_phone', 'contact_email'].map((field) =>
    typed(undefined, field, '02-0000-0000'),
  ),
  ...template.tasks.flatMap(({ id }) => [
    typed(id, 'status', '持續辦理'),
    typed(id, 'measure', '新計畫'),
    typed(id, 'progress_text', LONG),
  ]),
);
const states = (snapshot: Snapshot) => approvalOf(opened(snapshot).read).steps.map(({ state }) => state);

function judged(snapshot: Snapshot) {
  const { read } = opened(snapshot);
  const result = run([submission('a', read)], [], [template]);
  return { result, file: fileNamed(result, 'a'), approval: result.covers[0]?.approval };
}

const edits: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: fc.constantFrom(...STEPS).map((step) => approved(step)), weight: 4 },
  { arbitrary: fc.constantFrom(...STEPS).map((step) => written(step)), weight: 2 },
  { arbitrary: fc.constantFrom(...STEPS).map((step) => written(step, '115.07.21')), weight: 1 },
  { arbitrary: fc.constantFrom(...STEPS).map((step) => written(step, '待核')), weight: 1 },
  { arbitrary: fc.constantFrom(...STEPS).map((step) => written(step, null, null)), weight: 1 },
  { arbitrary: fc.constant(seal), weight: 2 },
  { arbitrary: fc.constant(confirmed), weight: 2 },
  fc.constantFrom('新計畫', '別的計畫', null).map((value) => typed(A, 'measure', value)),
  fc.constantFrom(LONG, `${LONG}又一場。`).map((value) => typed(B, 'progress_text', value)),
  fc.constantFrom('請協調', null).map((value) => typed(undefined, 'coordination', value)),
  fc.constantFrom('115.07.20', null).map((value) => typed(undefined, 'filled_date', value)),
);

describe('陳核', () => {
  it('ends, whatever was approved, edited and sealed, as the officer’s side shows it', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.array(edits, { maxLength: 12 }), (whole, sequence) => {
        const last = all(...sequence)(whole ? ready(issued) : issued);
        const { finish } = opened(last);
        const { file, approval } = judged(last);
        expect(file.sealed).toBe(finish.seal);
        // A file that waits tells nothing yet.
        if (file.outcome === 'waiting') return;
        expect(approval).toEqual(finish.approval);
        expect(finish.open.includes('approval')).toBe(finish.approval.done < 3);
      }),
      { numRuns: 80 },
    );
  });

  it('comes after the rows and before the confirmation, in its order', () => {
    expect(opened(issued).finish.open).toEqual(['contact', 'rows', 'approval', 'confirm']);
    const whole = ready(issued);
    expect(opened(whole).finish.open).toEqual(['approval', 'confirm']);
    // The chief wrote before the officer did: nothing is done yet.
    const early = written(2)(whole);
    expect(states(early)).toEqual(['open', 'approved', 'open']);
    expect(opened(early).finish.approval.done).toBe(0);
    expect(opened(written(1)(early)).finish.approval.done).toBe(2);
    expect(opened(seal(early)).finish.seal).toBe('none');
  });

  it('is undone by an edit of what was approved, holds again when that is changed back, and for a new approval', () => {
    const done = all(ready, approved(1), approved(2))(issued);
    expect(states(done)).toEqual(['approved', 'approved', 'open']);
    const edited = typed(A, 'measure', '別的計畫')(done);
    expect(states(edited)).toEqual(['changed', 'changed', 'open']);
    expect(wordApproval(opened(edited).finish.approval, 'zh-TW')).toBe(
      '核章後已變更：承辦、科長（陳核 0／3）',
    );
    expect(states(typed(A, 'measure', '新計畫')(edited))).toEqual(['approved', 'approved', 'open']);
    expect(states(approved(1)(edited))).toEqual(['approved', 'changed', 'open']);
    // In the cells alone: another day is another approval.
    expect(states(written(2, '115.07.21')(edited))).toEqual(['changed', 'approved', 'open']);
    expect(judged(edited).approval).toEqual({
      steps: [
        { label: '承辦', state: 'changed' },
        { label: '科長', state: 'changed' },
        { label: '單位主管', state: 'open' },
      ],
      done: 0,
    });
  });

  it('leaves the confirmation, the date and the number free, and is broken by what others are to coordinate', () => {
    const done = all(ready, approved(1), confirmed)(issued);
    for (const [field, value] of [
      ['confirmed', '否'],
      ['filled_date', '115.07.20'],
      ['counter', 2],
      ['contact_name', '別的承辦人'],
    ] as const)
      expect(states(typed(undefined, field, value)(done))[0]).toBe('approved');
    expect(states(typed(undefined, 'coordination', '請協調')(done))[0]).toBe('changed');
  });

  it('counts what was written in the cells alone, and the seal records it', () => {
    const whole = all(ready, ...STEPS.map((step) => written(step)), confirmed)(issued);
    expect(opened(whole).finish.open).toEqual([]);
    const unsealed = typed(A, 'measure', '別的計畫')(whole);
    expect(states(unsealed)).toEqual(['approved', 'approved', 'approved']);
    const sealed = seal(whole);
    expect(opened(sealed).finish.seal).toBe('intact');
    expect(states(typed(A, 'measure', '別的計畫')(sealed))).toEqual(['changed', 'changed', 'changed']);
  });

  it('keeps the names in their file: no cover, history or finding of the coordinator’s side tells them', () => {
    const { result } = judged(all(ready, ...STEPS.map((step) => approved(step)), confirmed)(issued));
    const told = JSON.stringify({ ...result, files: [] });
    for (const name of NAMES) expect(told).not.toContain(name);
    expect(result.covers[0]?.approval?.done).toBe(3);
  });

  it('asks for a name and a day of each step: one of them alone approves nothing', () => {
    const whole = ready(issued);
    for (const [day, name] of [
      [null, NAMES[0]],
      ['115.07.20', null],
      ['待核', NAMES[0]],
    ] as const)
      expect(states(written(1, day, name)(whole))[0]).toBe('open');
    expect(states(written(1)(whole))[0]).toBe('approved');
  });

  it('says which steps were approved before the answers were changed', () => {
    const changed = all(ready, approved(1), approved(2), typed(A, 'measure', '別的計畫'))(issued);
    const told = opened(changed).checked.findings.filter(({ code }) => code.startsWith('approval'));
    expect(told).toEqual([
      { code: 'approval.changed', severity: 'warning', place: {}, parameters: { steps: '承辦、科長' } },
    ]);
    const undone = typed(A, 'measure', '新計畫')(changed);
    expect(opened(undone).checked.findings.filter(({ code }) => code.startsWith('approval'))).toEqual([]);
  });

  it('is of who approved it: the same day by another name is another approval', () => {
    const done = all(ready, approved(1))(issued);
    const other = all(written(1, '115.07.20', '別的核章人'), typed(A, 'measure', '別的計畫'))(done);
    expect(states(other)[0]).toBe('approved');
    expect(states(written(1)(other))[0]).toBe('changed');
  });

  it('records with the seal what no press in the pane recorded, and only that', () => {
    const whole = all(ready, approved(1), written(2), written(3), confirmed)(issued);
    const rowsOf = (snapshot: Snapshot, known = opened(snapshot).manifest.rows) => {
      const { read, manifest } = opened(snapshot);
      const change = sealChange(read, { ...manifest, rows: known }, TODAY)?.change;
      if (change?.kind !== 'cells') throw new Error('No cells.');
      return STEPS.filter((step) =>
        change.cells.some(({ row }) => row === manifest.rows.get(`approval_${step}`)),
      );
    };
    expect(rowsOf(whole)).toEqual([2, 3]);
    // A manifest of an earlier make has no place for records: the seal stands without them.
    const { rows } = opened(whole).manifest;
    expect(rowsOf(whole, new Map([...rows].filter(([key]) => key !== 'approval_3')))).toEqual([2]);
    expect(rowsOf(all(approved(2), approved(3))(whole))).toEqual([]);
  });

  it('changes nothing where a cell that it would write is gone', () => {
    const { read, manifest } = opened(ready(issued));
    const who = { name: NAMES[0], day: TODAY };
    expect(approvalChanges(read, manifest, 1, who)).toHaveLength(2);
    for (const gone of ['approval_name_1', 'approval_date_1']) {
      const cover = Object.fromEntries(Object.entries(read.cover).filter(([key]) => key !== gone));
      expect(approvalChanges({ ...read, cover }, manifest, 1, who)).toEqual([]);
    }
    expect(approvalChanges(read, { ...manifest, rows: new Map() }, 1, who)).toEqual([]);
  });

  it('is not asked for by a file without steps', () => {
    const without = snapshotOf(templateWorkbook(plain));
    const { finish, read } = opened(without);
    expect(finish.open).toEqual(['contact', 'rows', 'confirm']);
    expect(finish.approval).toEqual({ steps: [], done: 0 });
    const result = run([submission('a', read)], [], [plain]);
    expect(result.covers[0]?.approval).toBeUndefined();
  });
});
