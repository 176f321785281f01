/** Tables that say they have no row of headers, which stands all the same where their area begins. */
import { headerText } from '../read/grid';
import { tablesOfSheet } from '../package/book';
import type { PackageBook } from '../package/book';
import { rowsByNumber } from '../package/cells';
import { element, spliced, startTag, withAttribute } from '../xml/elements';

/** Says again that the headers are there: what writes rows must not write over them. */
export function restoreHeaders(book: PackageBook): void {
  for (const sheet of book.sheets) {
    const silent = tablesOfSheet(book, sheet).filter(({ headerRows }) => headerRows === 0);
    const rows = silent.length === 0 ? [] : rowsByNumber(book, sheet);
    for (const { path, area, columns } of silent) {
      const first = rows[area.top] ?? [];
      const stands = columns.every(({ name }, index) => headerText(first[area.left + index]) === name);
      const xml = book.parts.text(path);
      const table = element(xml, 'table');
      if (!stands || table === undefined) continue;
      const tag = withAttribute(startTag(xml, table), 'headerRowCount', undefined);
      book.parts.setText(path, spliced(xml, [{ start: table.start, end: table.contentStart, text: tag }]));
    }
  }
}
