import type { HOST_ZH_TW } from './host.zh-TW';

export const HOST_EN: Readonly<Record<keyof typeof HOST_ZH_TW, string>> = {
  'host.edit-mode':
    'A cell is being edited, so Excel writes nothing. Press Enter or Esc to finish editing, then run this again.',
  'host.waiting':
    'Excel has not answered yet. If a cell is being edited, press Enter or Esc: the work then goes on by itself.',
  'host.protected':
    'The sheet “{sheet}” is protected, and Excel refuses the change. Choose Unprotect Sheet on the Review tab, then run this again.',
  'host.filtered':
    'The sheet “{sheet}” is filtered, and hidden rows would be written wrongly. Choose Clear on the Data tab, then run this again.',
  'host.below-table':
    'On the sheet “{sheet}” the cell {cell} stands where the table {table} must grow. Move it to the right of the table or to another sheet, then run this again.',
  'host.row-count':
    'The table {table} should have {expected} rows and has {found}; somebody may be editing it. When nobody is, run this again.',
  'host.no-sheet': 'The workbook has no sheet “{sheet}”. Bring the sheet back, or use a backup.',
  'host.no-table': 'The workbook has no table {table}. Bring the table back, or use a backup.',
  'host.no-header':
    'The table {table} has no column “{header}”. Give the column its old title back, then run this again.',
  'host.not-replaceable':
    'The sheet “{sheet}” holds a table and is not replaced. Rename the sheet, then run this again.',
  'host.too-large':
    'This is more than Excel takes at once. Use Excel on the desktop, or shorten long texts in cells, then run this again.',
  'host.too-old':
    'This Excel lacks something that is needed ({reason}). Use Excel 2021 or later, or Microsoft 365.',
  'host.no-answer':
    'Excel does not answer. See that no dialog and no cell is open, then run this again; if it still does not answer, open the workbook anew.',
  'host.failed':
    'Excel did not finish ({reason}). Run this again; if it fails again, save the workbook and open it anew.',
  'host.interrupted': ' A part may be done: running it again completes it, and nothing is done twice.',
  'finding.host-not-protected':
    'Excel refuses to protect the sheets “{sheets}”: everything is written, but nothing is locked. Choose Protect Sheet on the Review tab, without a password.',
  'finding.host-filter-cleared':
    'the filter of the table {table} was cleared, so that no row is written in the wrong place; filter again if you need it.',
  'finding.host-item-missing':
    'no row has “{item}” in the column {field} yet, so the PivotTable is not filtered by it. Build the summary again when there are data.',
};
