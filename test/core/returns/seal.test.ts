import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  readManifest,
  renewedSeal,
  SEAL_VERSION,
  sealChange,
  sealCode,
  sealDigest,
  sealState,
  type Cell,
  type ReadReturn,
  type Snapshot,
} from '../../../src/core/index';
import type { Filling } from '../../support/filled';
import { sampleTemplate } from '../../support/sample-template';
import { SOUND } from '../questionnaire/case-rows';
import { filledSnapshot, readFilled, readOf, texts, withRows, withSheet } from './snapshots';

const template = sampleTemplate({ tasks: 2 });
const [FIRST, SECOND] = ['T112-4-01', 'T112-4-02'];
const ANSWERS = { [FIRST ?? '']: SOUND, [SECOND ?? '']: texts({ status: '本期無協助需求' }) };
const COVER: Filling = { confirmed: { value: '是' }, counter: { value: 1 } };
const plain = sealDigest(readFilled(template, ANSWERS, COVER), 1);

function digest(answers: Readonly<Record<string, Filling>>, cover: Filling = COVER): string {
  return sealDigest(readFilled(template, answers, cover), 1);
}

/** Other answers of each kind of field. */
const OTHER: Readonly<Record<string, readonly Cell[]>> = {
  choice: [{ value: '規劃中' }, { value: '亂填' }, { value: '－' }],
  text: [{ value: '另一內容' }, { value: '－' }],
  long: [{ value: '另一內容\n第二行' }, { value: '－' }],
  number: [{ value: 7 }, { value: '七' }, { value: 0.000001 }],
  percent: [{ value: 0.33, format: '0%' }, { value: '三成' }],
  date: [{ value: '115.01.02' }, { value: '待定' }],
};

const form = readFilled(template).form;
const change = fc
  .tuple(fc.constantFrom(FIRST ?? '', SECOND ?? ''), fc.constantFrom(...form.fields))
  .chain(([task, field]) =>
    fc.constantFrom(...(OTHER[field.type] ?? [])).map((cell) => ({ task, field: field.key, cell })),
  );

describe('the digest', () => {
  it('changes with any answer, and each change gives another', () => {
    fc.assert(
      fc.property(change, change, (one, two) => {
        const changed = [one, two].map(({ task, field, cell }) =>
          digest({ ...ANSWERS, [task]: { ...ANSWERS[task], [field]: cell } }),
        );
        expect(changed).not.toContain(plain);
        const same = JSON.stringify(one) === JSON.stringify(two);
        expect(changed[0] === changed[1]).toBe(same);
      }),
      { numRuns: 150 },
    );
  });

  it('changes when an answer moves to another row or field', () => {
    expect(digest({ [FIRST ?? '']: ANSWERS[SECOND ?? ''] ?? {}, [SECOND ?? '']: SOUND })).not.toBe(plain);
    const { measure, ...rest } = SOUND;
    expect(
      digest({ ...ANSWERS, [FIRST ?? '']: { ...rest, next_step: measure ?? { value: null } } }),
    ).not.toBe(plain);
  });

  it('changes with what the cover says, contact data aside', () => {
    expect(digest(ANSWERS, { ...COVER, counter: { value: 2 } })).not.toBe(plain);
    expect(digest(ANSWERS, { ...COVER, confirmed: { value: '否' } })).not.toBe(plain);
    expect(digest(ANSWERS, { ...COVER, filled_date: { value: '115.07.20' } })).not.toBe(plain);
    expect(digest(ANSWERS, { ...COVER, coordination: { value: '四-1 請協助' } })).not.toBe(plain);
    fc.assert(
      fc.property(
        fc.constantFrom('contact_unit', 'contact_name', 'contact_phone', 'contact_email'),
        fc.string({ unit: 'grapheme' }),
        (field, value) => {
          expect(digest(ANSWERS, { ...COVER, [field]: { value } })).toBe(plain);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('does not change with white space around, line ends, or the spelling of the same value', () => {
    const blank = fc.stringMatching(/^[ \t\n\r\u00a0\u3000]{0,4}$/);
    fc.assert(
      fc.property(blank, blank, fc.constantFrom('\n', '\r\n', '\r', '_x000D_\n'), (before, after, end) => {
        const written = (value: string): Cell => ({ value: `${before}${value}${after}` });
        const two = (line: string): Filling => ({ ...SOUND, remedy: { value: `一${line}二` } });
        const spelled = { ...two(end), status: written('辦理中'), measure: written('人才培訓計畫') };
        expect(digest({ ...ANSWERS, [FIRST ?? '']: spelled })).toBe(
          digest({ ...ANSWERS, [FIRST ?? '']: two('\n') }),
        );
      }),
      { numRuns: 40 },
    );
    const other = {
      ...SOUND,
      due_date: { value: 46387, format: 'yyyy/m/d' },
      planned_pct: { value: '５０％' },
    };
    expect(digest({ ...ANSWERS, [FIRST ?? '']: other })).toBe(plain);
  });

  it('is another under other questions, labels or prefills, and with another counter', () => {
    const [choice, ...others] = template.questionnaire.choices['status'] ?? [];
    if (choice === undefined) throw new Error('No ①.');
    const { questionnaire } = template;
    const swapped = { ...choice, label: { ...choice.label, en: 'Other' } };
    const choices = { ...questionnaire.choices, status: [swapped, ...others] };
    const prefilled = template.tasks.map((task) => ({ ...task, prefill: { sub_unit: '某科' } }));
    for (const other of [
      { ...template, questionnaire: { ...questionnaire, choices } },
      { ...template, questionnaire: { ...questionnaire, rules: questionnaire.rules.slice(1) } },
      { ...template, tasks: prefilled },
    ]) {
      const read = readFilled(other, ANSWERS, COVER);
      expect(sealDigest(read, 1)).not.toBe(plain);
    }
    expect(sealDigest(readFilled(template, ANSWERS, COVER), 2)).not.toBe(plain);
  });

  it('is another for another body, period or edition', () => {
    const read = readFilled(template, ANSWERS, COVER);
    const as = (part: Partial<ReadReturn['template']>) =>
      sealDigest({ ...read, template: { ...read.template, ...part } }, 1);
    expect(as({ body: { id: 'OTHER', name: '樣本部' } })).not.toBe(plain);
    expect(as({ period: { ...template.period, id: '115H2' } })).not.toBe(plain);
    expect(as({ edition: { ...template.edition, id: '116' } })).not.toBe(plain);
  });
});

function manifestOf(snapshot: Snapshot) {
  const manifest = readManifest(snapshot);
  if ('refused' in manifest) throw new Error(manifest.refused);
  return manifest;
}

/** The snapshot after sealing, as the adapter would write it. */
function sealed(snapshot: Snapshot): Snapshot {
  const manifest = manifestOf(snapshot);
  const made = sealChange(readOf(snapshot), manifest);
  if (made === undefined) return snapshot;
  if (made.change.kind !== 'cells') throw new Error('Another change.');
  const { sheet, cells } = made.change;
  return withSheet(snapshot, sheet, (one) =>
    withRows(one, (rows) =>
      rows.map((line, row) => {
        const cell = cells.find((candidate) => candidate.row === row);
        return cell === undefined ? line : [line[0] ?? { value: null }, { value: cell.value }];
      }),
    ),
  );
}

describe('the seal', () => {
  const snapshot = filledSnapshot(template, ANSWERS, COVER);

  it('is none, then intact, and sealing again changes nothing', () => {
    expect(sealState(readOf(snapshot))).toBe('none');
    const once = sealed(snapshot);
    const read = readOf(once);
    expect(sealState(read)).toBe('intact');
    expect(read.seal).toEqual({ digest: plain, counter: 1, version: SEAL_VERSION, day: '' });
    expect(sealed(once)).toBe(once);
  });

  it('is broken by a later change, and counts on when it is set again', () => {
    const once = sealed(snapshot);
    const form = readOf(once).sheet;
    const changed = withSheet(once, form, (one) =>
      withRows(one, (rows) =>
        rows.map((line) => line.map((cell) => (cell.value === '人才培訓計畫' ? { value: '別的' } : cell))),
      ),
    );
    expect(sealState(readOf(changed))).toBe('broken');
    const again = readOf(sealed(changed));
    expect(sealState(again)).toBe('intact');
    expect(again.seal?.counter).toBe(2);
  });

  it.each(['999', '0', '2', '1e999', 'NaN', '٣', '-1', ''])('with the counter %j is found', (counter) => {
    const once = sealed(snapshot);
    const { sheet, rows } = manifestOf(once);
    const at = rows.get('seal_counter');
    const raised = withSheet(once, sheet, (one) =>
      withRows(one, (lines) =>
        lines.map((line, row) => (row === at ? [line[0] ?? { value: null }, { value: counter }] : line)),
      ),
    );
    const read = readOf(raised);
    expect(sealState(read)).toBe('broken');
    expect(Number.isSafeInteger(read.seal?.counter)).toBe(true);
  });

  it('has a short code, the first eight digits of its digest', () => {
    expect(sealCode({ digest: '01abcdef23456789' })).toBe('01AB-CDEF');
    const manifest = manifestOf(snapshot);
    const made = sealChange(readOf(snapshot), manifest, '2026-07-20');
    if (made?.change.kind !== 'cells') throw new Error('No cells.');
    const receipt = ['seal_code', 'seal_day', 'seal_rows'].map(
      (key) =>
        made.change.kind === 'cells' && made.change.cells.find(({ row }) => row === manifest.rows.get(key)),
    );
    expect(receipt).toMatchObject([
      { column: manifest.column, value: sealCode(made.seal) },
      { value: '115.07.20' },
      { value: '2' },
    ]);
  });

  it('is written without a receipt where the template has no place for one, and never without its own rows', () => {
    const { rows, ...manifest } = manifestOf(snapshot);
    const without = (...keys: string[]) => new Map([...rows].filter(([key]) => !keys.includes(key)));
    const read = readOf(snapshot);
    const made = sealChange(read, { ...manifest, rows: without('seal_code', 'seal_day', 'seal_rows') });
    expect(made?.change.kind === 'cells' && made.change.cells).toHaveLength(3);
    expect(() => sealChange(read, { ...manifest, rows: without('seal') })).toThrow('“seal”');
  });

  it('tells its day in few letters, whatever stands in its cell', () => {
    const { sheet, rows } = manifestOf(snapshot);
    const at = rows.get('seal_day');
    const long = withSheet(sealed(snapshot), sheet, (one) =>
      withRows(one, (lines) =>
        lines.map((line, row) =>
          row === at ? [line[0] ?? { value: null }, { value: '日'.repeat(99) }] : line,
        ),
      ),
    );
    expect(readOf(long).seal?.day).toBe('日'.repeat(20));
  });

  it('is renewed by an answer on the cover while it is intact, and only then', () => {
    const answer = { field: 'confirmed', value: { state: 'value', value: 'no' } } as const;
    const renewed = (one: Snapshot, field = 'confirmed') =>
      renewedSeal(readOf(one), manifestOf(one), { ...answer, field }, '2026-07-20');
    const once = sealed(snapshot);
    expect(renewed(once)).toMatchObject({ kind: 'cells' });
    expect(renewed(once, 'nothing')).toBeUndefined();
    expect(renewed(snapshot)).toBeUndefined();
    const broken = withSheet(once, readOf(once).coverSheet, (one) =>
      withRows(one, (lines) =>
        lines.map((line) => line.map((cell) => (cell.value === '是' ? { value: '否' } : cell))),
      ),
    );
    expect(renewed(broken)).toBeUndefined();
  });

  it('of another version is no longer intact', () => {
    const read = readOf(sealed(snapshot));
    const { seal } = read;
    if (seal === undefined) throw new Error('No seal.');
    expect(sealState({ ...read, seal: { ...seal, version: SEAL_VERSION + 1 } })).toBe('broken');
  });
});
