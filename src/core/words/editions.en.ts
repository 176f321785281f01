import type { EDITIONS_ZH_TW } from './editions.zh-TW';

/** What the pane says of the guideline's editions in English: exactly the keys of the zh-TW catalogue. */
export const EDITIONS_EN: Readonly<Record<keyof typeof EDITIONS_ZH_TW, string>> = {
  'coordinate.edition.title': 'Editions of the guideline',
  'coordinate.edition.what':
    'This workbook holds: edition {editions}. Drop the text or JSON of a new one, check it, add it, then confirm which task became which.',
  'coordinate.edition.drop': 'Drop the text (.txt) or JSON of an edition here',
  'coordinate.edition.choose': 'Choose a file',
  'coordinate.edition.drop-note': 'Text is to be UTF-8; it is read on this machine only.',
  'coordinate.edition.not-text': '{file} is no UTF-8 text. Save it as plain text (UTF-8) and try again.',
  'coordinate.edition.unsound':
    '{file} has errors and cannot be added. Correct the file as said below and try again.',
  'coordinate.edition.read': '{title} (edition {edition})',
  'coordinate.edition.counts':
    '{goals} {goals|goal|goals}, {directions} {directions|direction|directions}, {tasks} {tasks|task|tasks}, {bodies} {bodies|body|bodies}, {assignments} {assignments|assignment|assignments}',
  'coordinate.edition.tasks': 'The tasks and their short names',
  'coordinate.edition.short': ' (short: {short})',
  'coordinate.edition.short-note':
    'Short names are proposed; once the edition is added, correct them on the sheets Directions and Tasks before templates are issued.',
  'coordinate.edition.unknown': 'Names that are not on the list of bodies',
  'coordinate.edition.unknown-is': '“{name}” is',
  'coordinate.edition.new-body': 'a new body',
  'coordinate.edition.findings': 'Repairs and doubts',
  'coordinate.edition.add': 'Add to the workbook',
  'coordinate.edition.take': 'Use this edition',
  'coordinate.edition.taken': 'The workbook will be made on {title} (edition {edition}).',
  'coordinate.edition.other': 'Use another edition (a file)',
  'coordinate.edition.in-use':
    'There are periods on edition {edition} already, so its text cannot be changed; nothing was added.',
  'coordinate.edition.same': 'Edition {edition} is there already, word for word; nothing was changed.',
  'coordinate.edition.gone':
    'The workbook no longer holds the edition of {edition}; nothing was changed. Choose an edition and try again.',
  'coordinate.edition.crosswalk': 'Crosswalk ({from} → {to})',
  'coordinate.edition.left': '{count} to confirm',
  'coordinate.edition.correct':
    'Where a row is wrong, press Correct, or change its relation and its task IDs on the sheet Crosswalk, then confirm it here.',
  'coordinate.edition.correct-it': 'Correct',
  'coordinate.edition.correct-row': 'Correct row {row}',
  'coordinate.edition.correct-save': 'Correct and confirm',
  'coordinate.edition.correct-cancel': 'Cancel',
  'coordinate.edition.correct-note':
    'Tasks that are taken out get a row of their own (dropped or new); rows that lose a task are to be confirmed again.',
  'coordinate.edition.relation': 'Relation',
  'coordinate.edition.tasks-of': 'Tasks of edition {edition}',
  'coordinate.edition.tasks-hint': 'Numbers with commas between them, e.g. 一-2, 一-3; blank for none',
  'coordinate.edition.no-task': 'There are no such tasks: {tasks}',
  'coordinate.edition.counts-differ':
    'The relation does not fit so many tasks: one to one, one to several, several to one, or one side blank.',
  'coordinate.edition.confirmed': '{count} {count|row|rows} confirmed',
  'coordinate.edition.row-gone':
    'Row {row} is no longer on the sheet Crosswalk; nothing was changed. Open this page again.',
  'coordinate.edition.confirm': 'Confirm',
  'coordinate.edition.confirm-row': 'Confirm row {row}',
  'coordinate.edition.confirm-all': 'Confirm all ({count} {count|row|rows})',
  'coordinate.edition.changes': 'What changes',
  'coordinate.edition.change-count': '{count} {count|change|changes}',
  'coordinate.edition.show-changes': 'Show them',
};
