/* eslint-disable max-lines -- a list of cases, which is read as one */
/** What people and programs do to a return, and what is read of it. One entry is one change to a filled-in return. */
import type { Cell, CellValue, SheetSnapshot, Snapshot } from '../../src/core/index';

/** `same`: every answer as before. `said`: as before but for what is named, and each text in `texts` is shown or read. */
export interface Damage {
  readonly change: string;
  readonly why: string;
  readonly make: (returned: Returned) => Snapshot;
  /** Codes of what is said of sheets, rows and columns, each once, sorted. */
  readonly said: readonly string[];
  /** Whether every answer reads as before; `waits` if the coordinator has to decide first. */
  readonly answers: 'same' | 'waits' | 'fewer' | 'more';
  /** Texts that must be read or shown. */
  readonly texts?: readonly string[];
}

type Rows = readonly (readonly Cell[])[];

/** A return with its places by name. */
export class Returned {
  constructor(
    readonly snapshot: Snapshot,
    readonly form: string,
    readonly cover: string,
  ) {}

  sheet(name: string): SheetSnapshot {
    const found = this.snapshot.sheets.find((sheet) => sheet.name === name);
    if (found === undefined) throw new Error(name);
    return found;
  }

  column(key: string): number {
    const keys = this.sheet(this.form).rows.find((cells) =>
      cells.some(({ value }) => String(value).trim() === 'pr:form'),
    );
    return (keys ?? []).findIndex(({ value }) => value === key);
  }

  /** The same with the rows of a sheet changed. */
  rows(change: (rows: Rows) => Rows, name = this.form): Returned {
    const sheets = this.snapshot.sheets.map((sheet) =>
      sheet.name === name ? { ...sheet, rows: change(sheet.rows) } : sheet,
    );
    return new Returned({ ...this.snapshot, sheets }, this.form, this.cover);
  }

  put(row: number, column: number, value: CellValue, name = this.form): Returned {
    return this.rows((rows) => {
      const all = rows.map((cells) => [...cells]);
      while (all.length <= row) all.push([]);
      const cells = all[row] ?? [];
      while (cells.length <= column) cells.push({ value: null });
      cells[column] = { ...cells[column], value };
      return all;
    }, name);
  }

  with(part: Partial<Snapshot>): Snapshot {
    return { ...this.snapshot, ...part };
  }
}

/** Rows of the form: keys, four of headings, then one a task. */
export const FIRST = 5;

const cut = (from: number, count: number) => (rows: Rows) => [
  ...rows.slice(0, from),
  ...rows.slice(from + count),
];
const inserted =
  (at: number, ...more: Rows) =>
  (rows: Rows) => [...rows.slice(0, at), ...more, ...rows.slice(at)];
const eachRow = (change: (cells: readonly Cell[], row: number) => readonly Cell[]) => (rows: Rows) =>
  rows.map(change);
const insertedColumn = (at: number, text: string | null = null) =>
  eachRow((cells) => [...cells.slice(0, at), { value: text }, ...cells.slice(at)]);

/** The visible cells of the rows in another order, the hidden keys in place. */
const visible = (order: readonly number[]) => (returned: Returned) => {
  const [left, right] = [returned.column('no'), returned.column('sub_unit')];
  return returned.rows((rows) =>
    rows.map((cells, row) => {
      const from = rows[FIRST + (order[row - FIRST] ?? -1)];
      if (row < FIRST || from === undefined) return cells;
      return [...cells.slice(0, left), ...from.slice(left, right + 1), ...cells.slice(right + 1)];
    }),
  ).snapshot;
};

const copyOfRow = (change: (cells: readonly Cell[]) => readonly Cell[]) => (returned: Returned) =>
  returned.rows((rows) => [...rows, change(rows[FIRST] ?? [])]).snapshot;

const copyOfColumn = (key: string, text?: string) => (returned: Returned) => {
  const at = returned.column(key);
  return returned.rows(
    eachRow((cells, row) => {
      const copy = cells[at] ?? { value: null };
      const other = row === FIRST && text !== undefined ? { ...copy, value: text } : copy;
      return [...cells.slice(0, at + 1), other, ...cells.slice(at + 1)];
    }),
  ).snapshot;
};

const note = (name: string, text: string, state: SheetSnapshot['state'] = 'visible'): SheetSnapshot => ({
  name,
  state,
  rows: [[{ value: text }]],
});

const line = (
  change: string,
  why: string,
  answers: Damage['answers'],
  said: readonly string[],
  make: Damage['make'],
  texts: readonly string[] = [],
): Damage => ({ change, why, make, said, answers, texts });

/** Nothing of these changes an answer, and nothing needs to be said. */
export const HARMLESS: readonly Damage[] = [
  line(
    'rows in another order',
    'somebody moved whole rows',
    'same',
    [],
    (one) => one.rows((rows) => [...rows.slice(0, FIRST), ...rows.slice(FIRST).reverse()]).snapshot,
  ),
  line(
    'blank rows above',
    'somebody inserted rows',
    'same',
    [],
    (one) => one.rows(inserted(0, [], [], [])).snapshot,
  ),
  line(
    'blank rows between',
    'somebody inserted rows',
    'same',
    [],
    (one) => one.rows(inserted(FIRST + 1, [], [{ value: null }])).snapshot,
  ),
  line(
    'a blank column between answers',
    'somebody inserted a column',
    'same',
    [],
    (one) => one.rows(insertedColumn(one.column('measure'))).snapshot,
  ),
  line(
    'a blank column before the keys',
    'somebody inserted a column',
    'same',
    [],
    (one) => one.rows(insertedColumn(0)).snapshot,
  ),
  line('a column moved to the end', 'somebody moved ①', 'same', [], (one) => {
    const at = one.column('status');
    return one.rows(
      eachRow((cells) => [...cells.slice(0, at), ...cells.slice(at + 1), cells[at] ?? { value: null }]),
    ).snapshot;
  }),
  line('sheets renamed', 'a unit names its own', 'same', [], (one) =>
    one.with({
      sheets: one.snapshot.sheets.map((sheet) =>
        sheet.name.startsWith('Wps') ? sheet : { ...sheet, name: `甲${sheet.name}` },
      ),
      names: [],
    }),
  ),
  line('sheets in another order', 'somebody moved them', 'same', [], (one) =>
    one.with({ sheets: [...one.snapshot.sheets].reverse() }),
  ),
  line('no defined names', 'some programs drop them', 'same', [], (one) => one.with({ names: [] })),
  line('no properties', 'some programs drop them', 'same', [], (one) => one.with({ properties: {} })),
  line('hidden sheets shown', 'some programs know no very hidden ones', 'same', [], (one) =>
    one.with({ sheets: one.snapshot.sheets.map((sheet) => ({ ...sheet, state: 'visible' as const })) }),
  ),
  line('no formulas, their results as texts', 'some programs keep values alone', 'same', [], (one) =>
    one.with({
      sheets: one.snapshot.sheets.map((sheet) => ({
        ...sheet,
        rows: sheet.rows.map((cells) =>
          cells.map(({ value, format }) => (format === undefined ? { value } : { value, format })),
        ),
      })),
    }),
  ),
  line('formulas never calculated', 'a program wrote it that does not calculate', 'same', [], (one) =>
    one.with({
      sheets: one.snapshot.sheets.map((sheet) => ({
        ...sheet,
        rows: sheet.rows.map((cells) =>
          cells.map((cell) =>
            cell.formula === undefined ? cell : { ...cell, value: null, uncalculated: true as const },
          ),
        ),
      })),
    }),
  ),
  line('a title above every sheet', 'Numbers adds the table’s name', 'same', [], (one) =>
    one.with({
      sheets: one.snapshot.sheets.map((sheet) => ({
        ...sheet,
        name: `${sheet.name} - 表格 1`,
        rows: [[{ value: '表格 1' }], ...sheet.rows],
      })),
      names: [],
    }),
  ),
  line('the manifest a row lower', 'a program added a title', 'same', [], (one) =>
    one.with({
      sheets: one.snapshot.sheets.map((sheet) =>
        sheet.name.startsWith('pr_') ? { ...sheet, rows: [[], ...sheet.rows] } : sheet,
      ),
    }),
  ),
  line(
    'line breaks with blanks around them',
    'programs write white space anew',
    'same',
    [],
    (one) =>
      one.rows((rows) =>
        rows.map((cells, row) =>
          row >= FIRST
            ? cells
            : cells.map((cell) =>
                typeof cell.value === 'string' ? { ...cell, value: cell.value.replace(/\n/g, ' \n ') } : cell,
              ),
        ),
      ).snapshot,
  ),
  line(
    'a blank behind every key',
    'an editor added it',
    'same',
    [],
    (one) =>
      one.rows((rows) =>
        rows.map((cells) =>
          cells.map((cell, at) =>
            at === 0 && typeof cell.value === 'string' ? { ...cell, value: `${cell.value} ` } : cell,
          ),
        ),
      ).snapshot,
  ),
  line('an empty sheet of one’s own', 'Excel adds one', 'same', [], (one) =>
    one.with({ sheets: [...one.snapshot.sheets, { name: '工作表1', state: 'visible', rows: [] }] }),
  ),
  line('a hidden sheet of a program', 'WPS keeps things in one', 'same', [], (one) =>
    one.with({ sheets: [...one.snapshot.sheets, note('WpsReserved', '內部', 'veryHidden')] }),
  ),
];

/** What is said of each of these is all that happens: no answer goes elsewhere without a word. */
export const DAMAGES: readonly Damage[] = [
  line(
    'visible cells of two rows swapped',
    'sorted while unprotected, the hidden keys stayed',
    'same',
    ['sheet.resorted'],
    visible([1, 0, 2, 3]),
  ),
  line('visible cells turned round', 'sorted downwards', 'same', ['sheet.resorted'], visible([3, 2, 1, 0])),
  line(
    'visible cells moved by one',
    'sorted by another column',
    'same',
    ['sheet.resorted'],
    visible([1, 2, 3, 0]),
  ),
  line(
    'a row’s visible cells copied over another’s',
    'pasted with its number',
    'waits',
    ['row.otherwise'],
    visible([1, 1, 2, 3]),
  ),
  line(
    'the number of another task typed over one',
    'a slip',
    'waits',
    ['row.otherwise'],
    (one) => one.put(FIRST, one.column('no'), '四-3').snapshot,
  ),
  line(
    'a row copied as it is',
    'duplicated by a shortcut',
    'same',
    ['row.doubled'],
    copyOfRow((cells) => cells),
  ),
  line(
    'a row copied and changed',
    'two units in one file',
    'more',
    ['row.doubled'],
    copyOfRow((cells) => cells.map((cell) => (cell.value === '措施一' ? { value: '措施又一' } : cell))),
    ['措施一', '措施又一'],
  ),
  line('a row deleted', 'tidied away', 'fewer', ['row.missing'], (one) => one.rows(cut(FIRST, 1)).snapshot),
  line(
    'a row without its key',
    'column A cleared',
    'same',
    ['row.recovered'],
    (one) => one.put(FIRST, 0, null).snapshot,
  ),
  line(
    'a row with a note over its key',
    'typed into column A',
    'same',
    ['row.recovered'],
    (one) => one.put(FIRST, 0, '備註').snapshot,
  ),
  line(
    'no row with its key',
    'column A cleared altogether',
    'same',
    ['row.recovered'],
    (one) =>
      one.rows(eachRow((cells, row) => (row < FIRST ? cells : [{ value: null }, ...cells.slice(1)])))
        .snapshot,
  ),
  line(
    'a row with another period’s key',
    'pasted from last year’s file',
    'fewer',
    ['cell.unread', 'row.missing'],
    (one) => one.put(FIRST, 0, '112|114H2|T112-4-01|SAMPLE').snapshot,
    ['措施一'],
  ),
  line(
    'a row with neither key nor number',
    'half a row is left',
    'fewer',
    ['cell.unread', 'row.missing'],
    (one) => one.put(FIRST, 0, null).put(FIRST, one.column('no'), null).snapshot,
    ['措施一'],
  ),
  line(
    'a column copied as it is',
    'inserted beside itself',
    'same',
    ['column.doubled'],
    copyOfColumn('measure'),
  ),
  line(
    'a column copied and changed',
    'somebody went on in the copy',
    'more',
    ['column.doubled'],
    copyOfColumn('measure', '措施甲'),
    ['措施一', '措施甲'],
  ),
  line(
    'a column’s key overwritten',
    'typed into row 1',
    'same',
    ['column.recovered'],
    (one) => one.put(0, one.column('measure'), '措施').snapshot,
  ),
  line(
    'a column’s key and heading overwritten',
    'a column of one’s own',
    'fewer',
    ['cell.unread', 'column.missing'],
    (one) => one.put(0, one.column('measure'), null).put(4, one.column('measure'), '我的欄').snapshot,
    ['措施一', '措施二', '措施三', '措施四'],
  ),
  line('a column deleted', 'not needed, somebody thought', 'fewer', ['column.missing'], (one) => {
    const at = one.column('progress_text');
    return one.rows(eachRow((cells) => [...cells.slice(0, at), ...cells.slice(at + 1)])).snapshot;
  }),
  line(
    'every key of the key row cleared',
    'row 1 emptied but for its mark',
    'same',
    ['cell.unread', 'column.recovered'],
    (one) => one.rows((rows) => [(rows[0] ?? []).slice(0, 1), ...rows.slice(1)]).snapshot,
  ),
  line(
    'a text right of the table',
    'a remark',
    'same',
    ['cell.unread'],
    (one) => one.put(FIRST, 90, '右邊').snapshot,
    ['右邊'],
  ),
  line(
    'a column of one’s own',
    'a remark for each row',
    'same',
    ['cell.unread'],
    (one) => one.rows(insertedColumn(one.column('measure'), '我的註')).snapshot,
    ['我的註'],
  ),
  line(
    'a text below the table',
    'a remark',
    'same',
    ['row.unplaced'],
    (one) => one.put(FIRST + 8, one.column('measure'), '下面').snapshot,
    ['下面'],
  ),
  line(
    'rows pasted below',
    'a Word paragraph that spilled',
    'same',
    ['row.unplaced'],
    (one) =>
      one
        .put(FIRST + 4, one.column('progress_text'), '2. 參訪')
        .put(FIRST + 5, one.column('progress_text'), '3. 實習').snapshot,
    ['2. 參訪', '3. 實習'],
  ),
  line(
    'a text over 編號',
    'typed over',
    'same',
    ['cell.unread'],
    (one) => one.put(FIRST, one.column('no'), '甲案').snapshot,
    ['甲案'],
  ),
  line(
    'a text over 協力事項',
    'typed over',
    'same',
    ['cell.unread'],
    (one) => one.put(FIRST, one.column('task'), '產業處填').snapshot,
    ['產業處填'],
  ),
  line(
    'a text over 檢核',
    'typed over',
    'same',
    ['cell.unread'],
    (one) =>
      one.rows(
        eachRow((cells, row) =>
          cells.map((cell, at) => (row === FIRST && at === one.column('check') ? { value: '沒問題' } : cell)),
        ),
      ).snapshot,
    ['沒問題'],
  ),
  line(
    'a text between headings and rows',
    'a remark',
    'same',
    ['cell.unread'],
    (one) => one.put(3, one.column('evidence'), '請看這裡').snapshot,
    ['請看這裡'],
  ),
  line(
    'headings retyped',
    'in the unit’s own words',
    'same',
    ['cell.unread'],
    (one) => one.put(4, one.column('status'), '狀態').snapshot,
    ['狀態'],
  ),
  line(
    'a further sheet',
    'an annex',
    'same',
    ['sheet.unread'],
    (one) => one.with({ sheets: [...one.snapshot.sheets, note('補充', '附件一')] }),
    ['附件一'],
  ),
  line('the form copied', 'a draft', 'same', ['sheet.copied'], (one) =>
    one.with({ sheets: [...one.snapshot.sheets, { ...one.sheet(one.form), name: '填報表 (2)' }] }),
  ),
  line(
    'the form copied and filled there',
    'filled in the draft',
    'same',
    ['sheet.copied'],
    (one) => {
      const copy = one.put(FIRST + 1, one.column('next_step'), '只在複本').sheet(one.form);
      return one.with({ sheets: [...one.snapshot.sheets, { ...copy, name: '填報表 (2)' }] });
    },
    ['只在複本'],
  ),
  line('the cover deleted', 'not needed, somebody thought', 'fewer', ['sheet.cover-missing'], (one) =>
    one.with({ sheets: one.snapshot.sheets.filter(({ name }) => name !== one.cover) }),
  ),
  line(
    'a text on a free place of the cover',
    'a remark',
    'same',
    ['cell.unread'],
    (one) => one.put(45, 3, '封面附記', one.cover).snapshot,
    ['封面附記'],
  ),
  line(
    'a line of the cover copied',
    'two contacts',
    'same',
    ['cover.doubled'],
    (one) =>
      one.rows(
        (rows) => [
          ...rows,
          (rows.find(([key]) => key?.value === 'contact_name') ?? []).map((cell) =>
            cell.value === '王小明' ? { value: '李小華' } : cell,
          ),
        ],
        one.cover,
      ).snapshot,
    ['李小華'],
  ),
  line(
    'a note',
    'a remark on a cell',
    'same',
    ['note.unread'],
    (one) => one.with({ beside: [{ kind: 'note', sheet: one.form, row: FIRST, column: 9, text: '待核' }] }),
    ['待核'],
  ),
  line(
    'a text box',
    'a remark',
    'same',
    ['shape.unread'],
    (one) => one.with({ beside: [{ kind: 'shape', sheet: one.cover, text: '另附' }] }),
    ['另附'],
  ),
  line('a picture', 'evidence', 'same', ['picture.unread'], (one) =>
    one.with({ beside: [{ kind: 'picture', sheet: one.form, text: '' }] }),
  ),
];
