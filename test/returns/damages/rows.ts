/** Rows sorted, copied, cut off from their keys: no answer goes to another task without a word. */
import { type Damage, FIRST, cut, eachRow, visible, copyOfRow, line } from './damage';

export const ROWS: readonly Damage[] = [
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
];
