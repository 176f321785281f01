/** Columns copied, and columns whose keys are gone. */
import { type Damage, eachRow, copyOfColumn, line } from './damage';

export const COLUMNS: readonly Damage[] = [
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
];
