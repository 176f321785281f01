import type { WORKBENCH_ZH_TW } from './workbench.zh-TW';

export const WORKBENCH_EN: Readonly<Record<keyof typeof WORKBENCH_ZH_TW, string>> = {
  'workbench.title': 'Policy Returns workbench',
  'workbench.not-excel':
    'This is a stand-in in the browser, not Excel. Formulas are recalculated; grey italics are values of the file that cannot be calculated here. Files stay on this machine.',
  'workbench.try': 'Try this',
  'workbench.card.fill': 'Fill in a return',
  'workbench.card.fill.text': 'Open a ministry’s half-finished return, see what the check says, mend it.',
  'workbench.card.consolidate': 'Consolidate 38 returns',
  'workbench.card.consolidate.text':
    'Open the coordinator’s workbook, hand the returned files to the pane, preview, then write.',
  'workbench.card.review': 'See the result',
  'workbench.card.review.text': 'Open the consolidated workbook, see the summary and the exceptions, review.',
  'workbench.card.blank': 'Start from a blank workbook',
  'workbench.card.blank.text':
    'Open an empty workbook: insert the framework, start the first period, issue the templates.',
  'workbench.blank-sheet': 'Sheet1',
  'workbench.sample': 'Sample data, all made up; no body’s real return',
  'workbench.open': 'Open a file…',
  'workbench.save': 'Save',
  'workbench.cards': 'Try this',
  'workbench.close': 'Close',
  'workbench.other-language': '中文',
  'workbench.ribbon': 'Ribbon',
  'workbench.workbook': 'Workbook',
  'workbench.pane': 'Task pane',
  'workbench.loading': 'Loading…',
  'workbench.new-file': 'New workbook.xlsx',
  'workbench.saved': 'Saved as “{name}”',
  'workbench.unsaved': '“{name}” was not saved. The workbook is still open and unchanged; save again.',
  'workbench.handed': 'Handed {count} returned {count|file|files} to the pane.',
  'workbench.created':
    'The pane opened a new workbook. Excel would show it in a window of its own; here, choose whether to switch to it.',
  'workbench.switch': 'Switch to the new workbook',
  'workbench.keep-created': 'Download the new workbook',
  'workbench.locked': 'This cell is protected and cannot be changed. Use the yellow columns.',
  'workbench.stopped': 'This cell takes only values of its list. {reason}',
  'workbench.refused': 'This input was not written ({reason}). Please enter something else.',
  'workbench.unreadable': '“{name}” cannot be opened. Choose an .xlsx file; the workbook here is unchanged.',
  'workbench.lost':
    'This file holds what the stand-in does not support; saving loses it: {what}. Do not replace the original with it.',
  'workbench.not-calculated':
    '{count} {count|formula|formulas} cannot be calculated here ({cells} …); {count|it shows the value|they show the values} of the file.',
  'workbench.no-sample': 'The samples are missing. Run npm start again.',
};
