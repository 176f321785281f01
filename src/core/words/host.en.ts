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
    'The table {table} should have {expected} {expected|row|rows} and has {found}; somebody may be editing it. When nobody is, run this again.',
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
  'host.denied':
    'Excel does not allow this change ({reason}). See that the workbook is not read-only or protected and that nobody else is editing it, then run this again. If it says the same again, press Check this Excel under About at the foot of the pane, or use the command line.',
  'host.behind':
    'Excel does this only in the workbook that is in front ({reason}). Keep this workbook in front and run this again. If it is in front and Excel says the same, press Check this Excel under About at the foot of the pane, or use the command line.',
  'host.wait-in-front':
    'Another workbook seems to be in front, so Excel does not go on. Keep this workbook in front; the work goes on by itself.',
  'host.stay-in-front': 'Keep this workbook in front while it is being written.',
  'host.not-opened':
    'Excel did not open a new workbook ({reason}); your organisation may not allow it. Use Excel on the web or the command line.',
  'host.not-shown':
    'Excel did not go to that cell. Please click the cell {cell} of the sheet “{sheet}” yourself.',
  'host.not-kept':
    'The cell {cell} of the sheet “{sheet}” did not keep what was written; it may be open for editing. Press Enter or Esc, then run this again.',
  'host.failed':
    'Excel did not finish ({reason}). Run this again; if it fails again, save the workbook and open it anew. If it still fails then, press Check this Excel under About at the foot of the pane, or use the command line.',
  'host.interrupted': ' A part may be done: running it again completes it, and nothing is done twice.',
  'finding.host-undressed':
    'all data are written. Excel refused these settings of looks: {missing}. Filling in and consolidating work without them; the next write tries them again.',
  'host.part': '{part} ({sheets})',
  'host.part.between': '; ',
  'host.part.kinds': '{first} and others, {count} {count|kind|kinds} in all, on most sheets',
  'host.part.more': '{first} and others, {count} in all',
  'host.part.position': 'order of sheets',
  'host.part.table-style': 'table style',
  'host.part.pivot': 'PivotTable',
  'host.part.pivot-figures': 'number formats of the PivotTable',
  'host.part.chart': 'charts',
  'host.part.chart-look': 'look of the charts',
  'host.part.pivot-layout': 'layout of the PivotTable',
  'host.part.pivot-filters': 'filters of the PivotTable',
  'host.part.links': 'links',
  'host.part.merges': 'merged cells',
  'host.part.fonts': 'fonts',
  'host.part.fills': 'fills',
  'host.part.alignment': 'alignment and wrapping',
  'host.part.borders': 'borders',
  'host.part.unlocked': 'unlocking of cells to fill in',
  'host.part.grown': 'formats and lists of new rows',
  'host.part.widths': 'column widths',
  'host.part.heights': 'row heights',
  'host.part.fitted': 'rows as high as their text',
  'host.part.highlights': 'highlights',
  'host.part.validations': 'drop-down lists and prompts',
  'host.part.page': 'paper and margins',
  'host.part.scale': 'print scaling',
  'host.part.print-area': 'print area and titles',
  'host.part.breaks': 'page breaks',
  'host.part.margin-texts': 'headers and footers',
  'host.part.freeze': 'frozen panes',
  'host.part.grid-lines': 'grid lines',
  'host.part.tab-color': 'tab colour',
  'host.part.hidden': 'hidden rows and columns',
  'host.part.visibility': 'hidden sheets',
  'host.part.protection':
    'protection: you may choose Protect Sheet on the Review tab yourself, without a password',
  'finding.host-filter-cleared':
    'the filter of the table {table} was cleared, so that no row is written in the wrong place; filter again if you need it.',
  'finding.host-item-missing':
    'no row has “{item}” in the column {field} yet, so the PivotTable is not filtered by it. Build the summary again when there are data.',
};
