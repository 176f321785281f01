/** What people see beside a key is compared with it: no answer goes to another task without a word. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  storeSubmission,
  type Cell,
  type Finding,
  type ReadReturn,
  type Snapshot,
} from '../../../src/core/index';
import { sampleTemplate } from '../../support/sample-template';
import { filledSnapshot, readOf, texts, withRows, withSheet } from './snapshots';

const template = sampleTemplate({ tasks: 4 });
const TASKS = template.tasks.map(({ id }) => id);
const snapshot = filledSnapshot(
  template,
  Object.fromEntries(
    TASKS.map((id) => [id, texts({ status: '辦理中', measure: `措施${id}`, progress_text: `情形${id}` })]),
  ),
);
const plain = readOf(snapshot);
const FORM = plain.sheet;
const GRID = snapshot.sheets.find(({ name }) => name === FORM)?.rows ?? [];
const KEYS = (GRID[0] ?? []).map(({ value }) => String(value ?? ''));
const column = (key: string) => KEYS.indexOf(key);
const FIRST = 5;
const [LEFT, RIGHT] = [column('no'), column('sub_unit')];

type Rows = readonly (readonly Cell[])[];

const changed = (change: (rows: Rows) => Rows, from = snapshot): Snapshot =>
  withSheet(from, FORM, (sheet) => withRows(sheet, change));

/** The same sheet with one cell's value changed; `key` names the column. */
const put = (row: number, key: string, value: string | number | null, from = snapshot): Snapshot =>
  changed(
    (rows) =>
      rows.map((cells, at) =>
        at === row ? cells.map((cell, c) => (c === column(key) ? { ...cell, value } : cell)) : cells,
      ),
    from,
  );

/** The visible cells of the rows in another order; the hidden keys stay. */
function sortedVisible(order: readonly number[], left = LEFT, right = RIGHT): Snapshot {
  return changed((rows) =>
    rows.map((cells, at) => {
      const from = rows[FIRST + (order[at - FIRST] ?? -1)];
      if (at < FIRST || from === undefined) return cells;
      return [...cells.slice(0, left), ...from.slice(left, right + 1), ...cells.slice(right + 1)];
    }),
  );
}

function measures({ rows }: ReadReturn): unknown[] {
  return rows.map(({ cells }) =>
    cells['measure']?.value.state === 'value' ? cells['measure'].value.value : null,
  );
}

const codes = (read: ReadReturn): string[] => read.findings.map(({ code }) => code);
const found = (read: ReadReturn, code: string): Finding | undefined =>
  read.findings.find((one) => one.code === code);

describe('visible cells that were sorted while the hidden keys stayed', () => {
  it('are read by the number and task that they show, and it is said', () => {
    const read = readOf(sortedVisible([1, 0, 2, 3]));
    expect(measures(read)).toEqual(measures(plain));
    expect(read.findings).toEqual([
      {
        code: 'sheet.resorted',
        severity: 'warning',
        place: { sheet: FORM, row: FIRST },
        parameters: { tasks: '四-2、四-1', rows: 2 },
      },
    ]);
    expect(read.rows[0]?.row).toBe(FIRST + 1);
  });

  it('are read right in every order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (order) => {
        const read = readOf(sortedVisible(order));
        expect(measures(read)).toEqual(measures(plain));
        expect(codes(read)).toEqual(order.some((at, index) => at !== index) ? ['sheet.resorted'] : []);
      }),
    );
  });
});

describe('a row that shows another task than its key', () => {
  it('beside that task’s own row is not taken without a decision', () => {
    const twice = changed((rows) =>
      rows.map((cells, at) =>
        at === FIRST ? [...cells.slice(0, LEFT), ...(rows[FIRST + 1] ?? []).slice(LEFT)] : cells,
      ),
    );
    const read = readOf(twice);
    expect(found(read, 'row.otherwise')).toMatchObject({
      severity: 'warning',
      place: { row: FIRST, task: TASKS[0] },
      parameters: { number: '四-1', shown: '四-2' },
    });
  });

  it.each([
    ['the number alone', 'no', '四-3'],
    ['the task alone', 'task', `〔四〕\n${template.tasks[2]?.text ?? ''}`],
  ])('by %s, too', (_, key, value) => {
    expect(codes(readOf(put(FIRST, key, value)))).toContain('row.otherwise');
  });

  it('is none when somebody only typed over a number or task: that is shown', () => {
    const read = readOf(put(FIRST, 'task', '（產業處填）'));
    expect(read.findings).toMatchObject([
      {
        code: 'cell.unread',
        place: { row: FIRST, column: column('task') },
        parameters: { text: '（產業處填）' },
      },
    ]);
    expect(measures(read)).toEqual(measures(plain));
  });
});

describe('a row whose key is damaged', () => {
  it.each([
    ['has a blank at its end', (key: string) => `${key} `, []],
    ['was cut', (key: string) => key.slice(0, 9), ['row.recovered']],
    ['was overwritten', () => '備註', ['row.recovered']],
    ['was cleared', () => null, ['row.recovered']],
  ])('%s and is read by what it shows', (_, damage, said) => {
    const key = String(GRID[FIRST]?.[0]?.value);
    const read = readOf(put(FIRST, 'pr:form', damage(key)));
    expect(measures(read)).toEqual(measures(plain));
    expect(codes(read)).toEqual(said);
  });

  it('is read when all of them are gone', () => {
    const read = readOf(
      changed((rows) => rows.map((cells, at) => (at < FIRST ? cells : [{ value: null }, ...cells.slice(1)]))),
    );
    expect(measures(read)).toEqual(measures(plain));
    expect(codes(read)).toEqual(TASKS.map(() => 'row.recovered'));
  });

  it('and shows no number any more is quoted whole, be it the first', () => {
    const read = readOf(put(FIRST, 'no', null, put(FIRST, 'pr:form', '壞了')));
    expect(codes(read)).toContain('row.missing');
    const said = read.findings.map(({ parameters }) => String(parameters['text'])).join();
    expect(said).toContain('措施T112-4-01');
  });
});

describe('a column', () => {
  const doubledAt = column('measure') + 1;
  /** The column inserted again beside itself, its key with it; one cell of the copy says something else. */
  const doubled = (values: Readonly<Record<number, string | null>>): Snapshot =>
    changed((rows) =>
      rows.map((cells, at) => {
        const copy = { ...(cells[column('measure')] ?? { value: null }) };
        const value = values[at];
        return [
          ...cells.slice(0, doubledAt),
          value === undefined ? copy : { ...copy, value },
          ...cells.slice(doubledAt),
        ];
      }),
    );

  it('that was copied with its key and says the same is said', () => {
    const read = readOf(doubled({}));
    expect(measures(read)).toEqual(measures(plain));
    expect(read.findings).toMatchObject([{ code: 'column.doubled', place: { column: doubledAt } }]);
  });

  it('that was copied is read in both, and both are kept', () => {
    const read = readOf(doubled({ [FIRST]: '另寫的措施' }));
    expect(found(read, 'column.doubled')).toMatchObject({
      place: { row: FIRST, column: doubledAt, field: 'measure' },
      parameters: { reason: 'differs', cells: 1 },
    });
    const kept = storeSubmission(read);
    expect(kept.rows[0]?.cells['measure']?.v).toBe('措施T112-4-01');
    expect(kept.copies?.find(({ cells }) => cells['measure']?.v === '另寫的措施')?.task).toBe(TASKS[0]);
  });

  it('that was copied gives what the first leaves blank', () => {
    const blank = (from: Snapshot) => put(FIRST, 'measure', null, from);
    const read = readOf(blank(doubled({ [FIRST]: '只寫在第二欄' })));
    expect(measures(read)[0]).toBe('只寫在第二欄');
    const kept = storeSubmission(read);
    expect(kept.rows[0]?.cells['measure']).toBeUndefined();
    expect(kept.copies?.[0]).toMatchObject({ task: TASKS[0], cells: { measure: { v: '只寫在第二欄' } } });
    expect(kept.columns['measure']).toBe(column('measure'));
  });

  it('whose key was overwritten is known by its heading', () => {
    const read = readOf(put(0, 'measure', '措施'));
    expect(measures(read)).toEqual(measures(plain));
    expect(read.findings).toEqual([
      {
        code: 'column.recovered',
        severity: 'warning',
        place: { sheet: FORM, column: column('measure'), field: 'measure' },
        parameters: {},
      },
    ]);
  });

  it('without key and heading is missing, and what stands in it is shown', () => {
    const read = readOf(put(4, 'measure', '我們的欄', put(0, 'measure', null)));
    expect(codes(read)).toContain('column.missing');
    const said = read.findings.map(({ parameters }) => String(parameters['text'])).join();
    for (const id of TASKS) expect(said).toContain(`措施${id}`);
  });
});
