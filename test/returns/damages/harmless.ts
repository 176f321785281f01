/** Nothing of these changes an answer, and nothing needs to be said. */
import { type Damage, FIRST, inserted, eachRow, insertedColumn, note, line } from './damage';

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
