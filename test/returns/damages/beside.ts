/** Texts where nothing is read: beside and below the table, over what we print, on other sheets, in notes and boxes. */
import { type Damage, FIRST, eachRow, insertedColumn, note, line } from './damage';

export const BESIDE: readonly Damage[] = [
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
            cell.value === '承辦人甲' ? { value: '承辦人乙' } : cell,
          ),
        ],
        one.cover,
      ).snapshot,
    ['承辦人乙'],
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
