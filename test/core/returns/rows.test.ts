/** Rows that were copied, pasted or brought from elsewhere: each answer is read or shown. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  sealDigest,
  storeSubmission,
  wordFinding,
  type Cell,
  type ReadReturn,
  type Snapshot,
} from '../../../src/core/index';
import { sampleTemplate } from '../../support/sample-template';
import { SOUND } from '../questionnaire/case-rows';
import { filledSnapshot, readOf, texts, withRows, withSheet } from './snapshots';

const template = sampleTemplate({ tasks: 3 });
const [FIRST, SECOND, THIRD] = ['T112-4-01', 'T112-4-02', 'T112-4-03'];
const snapshot = filledSnapshot(template, { [FIRST]: SOUND, [SECOND]: texts({ status: '不適用' }) });
const plain = readOf(snapshot);
const FORM = plain.sheet;
const GRID = snapshot.sheets.find(({ name }) => name === FORM)?.rows ?? [];
const KEYS = GRID[0] ?? [];
const column = (key: string) => KEYS.findIndex(({ value }) => value === key);
const END = GRID.length;

type Row = readonly Cell[];

/** A row of the form with these texts, by key of the column. */
function row(values: Readonly<Record<string, string>>): Row {
  return KEYS.map(({ value: key }) => ({ value: values[String(key)] ?? null }));
}

const keyOf = (task: string) => plain.rows.find((one) => one.task.id === task)?.key ?? '';
const copyOf = (task: string, values: Readonly<Record<string, string>> = {}) =>
  row({ 'pr:form': keyOf(task), ...values });

function withMore(...rows: readonly Row[]): Snapshot {
  return withSheet(snapshot, FORM, (sheet) => withRows(sheet, (before) => [...before, ...rows]));
}

function statusOf({ rows }: ReadReturn, task: string) {
  return rows.find((one) => one.task.id === task)?.cells['status']?.value;
}

describe('a row that stands twice', () => {
  it('and says nothing else is said, and counts once', () => {
    const read = readOf(withMore(copyOf(THIRD)));
    expect(read.rows).toEqual(plain.rows);
    expect(read.findings).toEqual([
      {
        code: 'row.doubled',
        severity: 'warning',
        place: { sheet: FORM, task: THIRD, row: END, column: column('no') },
        parameters: { first: 8 },
      },
    ]);
  });

  it('gives the answers that the first leaves blank', () => {
    const read = readOf(withMore(copyOf(THIRD, { status: '持續辦理' })));
    expect(statusOf(read, THIRD)).toEqual({ state: 'value', value: 'ongoing' });
    expect(read.rows[2]?.cells['status']?.place).toMatchObject({ row: END, column: column('status') });
    expect(read.findings.map(({ parameters }) => parameters)).toEqual([{ first: 8 }]);
  });

  it('with other answers is read too; each further row is said, where it first differs', () => {
    const read = readOf(
      withMore(
        copyOf(SECOND, { status: '不適用' }),
        copyOf(SECOND, { status: '持續辦理', measure: '另一計畫' }),
      ),
    );
    expect(statusOf(read, SECOND)).toEqual({ state: 'value', value: 'not_applicable' });
    expect(read.copies?.map(({ row: at, cells }) => [at, cells['status']?.value])).toEqual([
      [END, { state: 'value', value: 'not_applicable' }],
      [END + 1, { state: 'value', value: 'ongoing' }],
    ]);
    expect(read.findings).toMatchObject([
      { code: 'row.doubled', place: { row: END }, parameters: { first: 7 } },
      {
        code: 'row.doubled',
        place: { row: END + 1, column: column('status'), field: 'status' },
        parameters: { first: 7, reason: 'differs', cells: 1 },
      },
    ]);
  });

  it('is under the seal with what it says beside the first', () => {
    expect(sealDigest(readOf(withMore(copyOf(SECOND, { status: '不適用' }))), 1)).toBe(sealDigest(plain, 1));
    const digests = ['持續辦理', '規劃中'].map((status) =>
      sealDigest(readOf(withMore(copyOf(SECOND, { status }))), 1),
    );
    expect(new Set([...digests, sealDigest(plain, 1)]).size).toBe(3);
  });
});

describe('a row that belongs to no task', () => {
  const pasted = { no: '四-3', status: '辦理中', measure: '貼上的計畫', progress_text: '1. 研習\n2. 參訪' };

  it.each([
    ['without a key', {}],
    ['with the key of another period', { 'pr:form': '112|114H2|T112-4-03|SAMPLE' }],
  ])('%s is shown with all its texts, and nothing is guessed', (_, key) => {
    const read = readOf(withMore(row({ ...key, ...pasted })));
    expect(read.rows).toEqual(plain.rows);
    expect(read.findings).toEqual([
      {
        code: 'row.unplaced',
        severity: 'warning',
        place: { sheet: FORM, row: END, column: column('no') },
        parameters: { text: '四-3 ／ 辦理中 ／ 貼上的計畫 ／ 1. 研習\n2. 參訪' },
      },
    ]);
    const [said] = read.findings.map((finding) => wordFinding(finding, 'zh-TW'));
    expect(said).toContain(`D${END + 1}：`);
    expect(said).toContain('貼上的計畫');
  });

  it('is seen between the others too, and beside the table', () => {
    const between = withSheet(snapshot, FORM, (sheet) =>
      withRows(sheet, (rows) => [...rows.slice(0, 6), row({ measure: '夾在中間' }), ...rows.slice(6)]),
    );
    expect(readOf(between).findings).toMatchObject([
      {
        code: 'row.unplaced',
        place: { row: 6, column: column('measure') },
        parameters: { text: '夾在中間' },
      },
    ]);
    const beside: Row = [...row({}), { value: '旁註' }];
    const ready = template.questionnaire.verdicts.ready['zh-TW'];
    const read = readOf(withMore(beside, row({ check: ready }), row({ measure: ' － ' })));
    expect(read.findings).toMatchObject([{ code: 'row.unplaced', parameters: { text: '旁註' } }]);
  });

  it('is said however long it is', () => {
    const [finding] = readOf(withMore(row({ measure: '長'.repeat(30000), status: '尾' }))).findings;
    const text = String(finding?.parameters['text']);
    expect(text.length).toBeGreaterThan(15000);
    expect(text.length).toBeLessThan(20000);
    expect(text.endsWith('…')).toBe(true);
  });
});

describe('whatever rows are added', () => {
  const words = fc.constantFrom('甲案', '乙案', '一二三', '1. 甲\n2. 乙');
  const added = fc.record({
    key: fc.constantFrom('', keyOf(FIRST), keyOf(SECOND), keyOf(THIRD), '別的'),
    measure: words,
    progress_text: words,
    sub_unit: fc.oneof(words, fc.constant('')),
  });

  it('every text stands among the kept answers or in a finding', () => {
    fc.assert(
      fc.property(fc.array(added, { maxLength: 5 }), (rows) => {
        const read = readOf(
          withMore(...rows.map(({ key, ...values }) => row({ 'pr:form': key, ...values }))),
        );
        const stored = storeSubmission(read);
        const kept = [...stored.rows, ...(stored.copies ?? [])];
        const missing = rows.flatMap(({ key, ...values }, index) =>
          Object.entries(values).filter(([field, text]) => {
            if (text === '') return false;
            const at = kept.find((one) => one.at === END + index);
            const shown = read.findings.find(
              ({ code, place }) => code === 'row.unplaced' && place.row === END + index,
            );
            const found = key.startsWith('112|')
              ? at?.cells[field]?.v === text
              : String(shown?.parameters['text']).includes(text);
            return !found;
          }),
        );
        expect(missing).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
