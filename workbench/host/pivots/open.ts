/** Pivots of a file. They are shown anew at once: our files ask for a refresh when they are opened. */
import type { PivotDesign } from '../../../src/core/index';
import { HostFault } from '../common/fault';
import type { HostBook } from '../model/book';
import { factsOf, newPivot, TEXTS } from '../model/pivot';
import type { Pivot } from '../model/pivot';
import { openSlicer } from './slicers';
import { readSource, showPivot } from './refresh';

export function openPivots(book: HostBook, title: string, designs: readonly PivotDesign[]): void {
  const sheet = book.sheet(title);
  if (sheet === undefined) return;
  for (const design of designs) {
    const pivot = openPivot(book, design);
    sheet.pivots.push(pivot);
    for (const one of design.slicers ?? []) sheet.slicers.push(openSlicer(book.newId(), sheet, pivot, one));
    try {
      readSource(book, pivot);
      showPivot(book, pivot);
    } catch (fault) {
      if (!(fault instanceof HostFault)) throw fault;
      // Excel opens a workbook whose pivot has lost its source, and shows no figures of it here.
      book.lost.push(`${title}: pivot source`);
    }
  }
}

function openPivot(book: HostBook, design: PivotDesign): Pivot {
  const pivot = newPivot(book.newId(), design.name, { table: design.table }, design.anchor);
  pivot.rows = [...design.rows];
  pivot.columns = [...design.columns];
  pivot.filters = [...design.filters];
  pivot.data = design.values.map(({ field, summary, caption, format }, index) => ({
    id: `${field} ${index}`,
    field,
    name: caption,
    summarizeBy: summary === 'sum' ? 'Sum' : 'Count',
    numberFormat: format ?? '',
  }));
  for (const [field, item] of Object.entries(design.only ?? {})) factsOf(pivot, field).selected = [item];
  pivot.texts = { ...TEXTS, ...design.words };
  if (design.zeros === true) pivot.emptyCellText = '0';
  pivot.layoutType = 'Tabular';
  pivot.subtotalLocation = 'AtBottom';
  pivot.refreshOnOpen = true;
  pivot.centered = design.centered === true;
  return pivot;
}
