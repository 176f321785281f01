import type { PANE_ZH_TW } from './pane.zh-TW';

export const PANE_EN: Readonly<Record<keyof typeof PANE_ZH_TW, string>> = {
  'pane.rooms': 'Rooms',
  'pane.room.framework': 'Start',
  'pane.room.return': 'Fill in',
  'pane.room.consolidate': 'Collect',
  'pane.room.review': 'Review',
  'pane.other-language': '中文',
  'pane.help': 'Help',
  'pane.help.room': 'Help ({room}), in a new window',
  'pane.about': 'About',
  'pane.loading': 'Loading…',
  'pane.reading': 'Reading the workbook…',
  'pane.cancel': 'Cancel',
  'pane.dismiss': 'Close this message',
  'pane.reload': 'Reload',
  'pane.progress': '{done} / {total}',
  'pane.findings.count': '{count}',
  'pane.broken': 'This page ran into an error',
  'pane.broken.next':
    'The workbook was not changed. Reload the pane; if it happens again, save and open Excel anew.',
  'pane.no-answer': 'Excel does not answer',
  'pane.no-answer.next':
    'Reload the pane; if that does not help, close it and open it again from the ribbon.',
  'pane.no-office': 'Office’s own program (office.js) did not come',
  'pane.no-office.next':
    'This pane needs office.js, and it was not loaded, most often because of the network or a firewall. Your workbook has not changed. Check the network and press Reload; if that does not help, ask your IT department to let it through, or to use a site that ships office.js itself (see the deployment guide).',
  'pane.no-excel': 'This page opens inside Excel',
  'pane.no-excel.next':
    'It is the pane of an Excel add-in; in a browser’s own tab it has no workbook. Open Excel and use the ribbon’s tab Policy Returns; without Excel, fill in the files directly, or use the command-line program.',
  'pane.sample-file': 'sample.xlsx',
  'pane.given.saved': '{file} was downloaded.',
  'pane.given.opened': '{file} was opened in a new window; please save it.',
  'pane.given.opened-behind':
    '{file} was opened. On a Mac the new window may be behind this one: choose it in the Window menu, and save it.',
  'pane.given.opened-cloud': '{file} was opened. Excel on the web asks you to save it to the cloud first.',
  'pane.given.saved-instead':
    'Excel does not let add-ins open new workbooks; {file} was downloaded instead. Open it from your downloads.',
  'pane.given.copied':
    'The pane cannot download on this platform, so the content of {file} was copied: paste it into a text editor and save it under this name.',
  'pane.no-download':
    'The pane cannot download files on this platform. Use Excel on the web, Excel for Windows or the command line.',
  'pane.no-download.issue':
    'The pane of Excel for Mac cannot download, so there is no package of all templates. Open and save them one by one below, or use Excel on the web, Excel for Windows or the command line (policy-returns issue).',
  'pane.no-undo': 'Excel’s Undo (Ctrl+Z) may not bring back what was there: save first.',
  'pane.fault.unexpected':
    'It was not done, for an unknown reason. Try again; if it happens again, save and reload the pane.',
  'pane.fault.reading': 'The workbook cannot be read',
  'pane.fault.cell-gone':
    'This cell is not on the sheet (its row or column may have been deleted); nothing was written. Undo the deletion in Excel, or use the original attachment.',

  'pane.first.title': 'Fill in a return, task by task',
  'pane.first.worth-1': 'Every task is a form that asks only what it must.',
  'pane.first.worth-2': 'Check at any time; a click leads to the cell to mend.',
  'pane.first.worth-3': 'The answers stay in this file; nothing is sent anywhere.',
  'pane.first.open':
    'Open the return template (.xlsx) that came by mail and press “Fill in” on the ribbon: it is recognised here.',
  'pane.first.sample': 'Open a sample return',
  'pane.first.opening': 'Making the sample…',
  'pane.first.coordinator': 'I issue and collect returns',

  'pane.fill.coordinators': 'This is a coordinator’s workbook',
  'pane.fill.coordinators-what':
    'To fill in a return, open a body’s template. Issuing and collecting are in “Collect”.',
  'pane.fill.to-coordinate': 'Go to Collect',
  'pane.fill.unusable': 'This return cannot be used',
  'pane.fill.period': '{period}, due {due}',
  'pane.fill.days-left': '{days} {days|day|days} left',
  'pane.fill.due-today': 'due today',
  'pane.fill.days-late': '{days} {days|day|days} late',
  'pane.fill.tasks': 'Tasks',
  'pane.fill.task-count': '{count}',
  'pane.fill.next': 'Next: {number} {check}',
  'pane.fill.back': 'All tasks',
  'pane.fill.back-to-check': 'Check results',
  'pane.fill.previous-task': 'Previous task',
  'pane.fill.next-task': 'Next task',
  'pane.fill.role': '{short} · {role}',
  'pane.fill.opinion': 'Reviewer’s opinion: {opinion}',
  'pane.fill.writing': 'Writing to the sheet…',
  'pane.fill.written': 'Written to the sheet.',
  'pane.fill.writes-on-leaving': 'Leaving a field or Enter writes to the sheet; Esc takes back.',
  'pane.fill.stale': 'The sheet changed; reading again…',
  'pane.fill.read-again': 'Read again',

  'pane.field.choose': 'Choose',
  'pane.field.choice': '{label} ({meaning})',
  'pane.field.reads': 'Will be written as {read}',
  'pane.field.overtaken':
    'This cell has just changed on the sheet. Esc takes the sheet’s content; leaving the field writes what stands here.',
  'pane.field.source': 'Last period ({period}), formerly {number}: {text}',
  'pane.field.previous': 'Last period ({period}): {text}',

  'pane.cover.what': 'Contact, matters to coordinate, confirmation',

  'pane.check': 'Check my return',
  'pane.check.title': 'Check results',
  'pane.check.wrong': 'To correct: {count}',
  'pane.check.wrong-next':
    'Choose a message to go to its cell. You may send the return as it is, but those rows will have to be corrected.',
  'pane.check.partly': 'No errors, but {count} unfilled',
  'pane.check.good': 'All filled in, no errors',
  'pane.check.unfilled': 'Unfilled',
  'pane.check.unfilled-what':
    '“Not applicable” or “No request this period” is enough where there is nothing to report.',

  'pane.seal': 'Seal',
  'pane.seal.again': 'Seal again',
  'pane.seal.title': 'Seal this return?',
  'pane.seal.what':
    'A seal records the answers as they are, so that later changes are noticed. You may also send the return unsealed.',
  'pane.seal.later': 'It can be sealed when the steps before are done; you may send it unsealed.',
  'pane.seal.facts': '{body}: {count} {count|return|returns}, all ready; the cover is complete.',
  'pane.seal.consequence': 'You can still change answers afterwards, but must then seal again.',
  'pane.seal.done': 'Sealed (no. {counter})',
  'pane.seal.receipt':
    'Receipt: {day}, {rows} {rows|return|returns}, code {code}. It stands on the cover, too. The answers have not changed since: save the file and send it back.',
  'pane.seal.broken': 'The answers changed after sealing. Before sending, seal again in “Check my return”.',

  'pane.send.title': 'Send it back',
  'pane.finish.done': 'Done',
  'pane.finish.open': 'Open',
  'pane.finish.contact': 'Contact: name, phone, e-mail',
  'pane.finish.to-contact': 'Fill in the contact',
  'pane.finish.rows': 'Every row ready: ready {ready}, to correct {wrong}, unfilled {unfilled}',
  'pane.finish.approval': 'Approval {no}: {step}',
  'pane.approval.name': 'Name of who approves',
  'pane.approval.approve': 'Approve as of today',
  'pane.approval.by': '{name}, {day}',
  'pane.approval.changed':
    'Changed since approved: the content was edited afterwards. Have it approved again.',
  'pane.finish.confirm': 'Confirmed: filled in and approved inside',
  'pane.finish.yes': 'Confirm: choose “{yes}”',
  'pane.finish.seal': 'Seal (optional)',
  'pane.finish.send': 'Save (Ctrl+S) and send it back',
  'pane.send.as-is': 'Keep the file’s name; no PDF is needed.',

  'pane.again.title': 'To correct it after sending',
  'pane.again.what':
    'Change this file, raise the submission number and send it again; the highest number counts. It is now no. {counter}.',
  'pane.again': 'Make it submission no. {counter}',

  'pane.copies': 'Merge copies that units filled in',
  'pane.copies.title': 'Merge copies',
  'pane.copies.what':
    'Merges units’ copies of this return into the one that is open. Blanks never overwrite answers, and the changes are shown before anything is written.',
  'pane.copies.drop': 'Drop the copies here',
  'pane.copies.choose': 'Choose files',
  'pane.copies.reading': 'Reading copies',
  'pane.copies.refused': 'Not copies of this return, and left out: {count}',
  'pane.copies.refused-what':
    '{names}. Check that body and period are the same and that they come from the same attachment.',
  'pane.copies.conflicts': 'Different answers: choose',
  'pane.copies.cells': '{count} {count|cell|cells}',
  'pane.copies.keep': 'Keep what this file holds',
  'pane.copies.own': 'This file',
  'pane.copies.changes': 'To be taken from copies: {files}',
  'pane.copies.nothing': 'Nothing to take: the copies are blank or the same as this file.',
  'pane.copies.kept': 'Nothing changes while this file’s contents are kept; choose above to take a copy’s.',
  'pane.copies.from': 'from {names}',
  'pane.copies.write': 'Write {count} {count|cell|cells}',
  'pane.copies.written': 'Written: {count} {count|cell|cells}. Check, then save.',
  'pane.copies.leave': 'Leave it',

  'pane.sample.measure': 'Training for industry (sample)',
  'pane.sample.progress': 'Practical courses with five colleges, and twelve visits to firms. (sample)',
  'pane.sample.kpi': 'Participants',
  'pane.sample.unit': 'person-times',
  'pane.sample.opinion': 'Concrete results. Next period, relate the courses to what industry needs. (sample)',
};
