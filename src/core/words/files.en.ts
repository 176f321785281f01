import type { FILES_ZH_TW } from './files.zh-TW';

/** Words of files in English: exactly the keys of the zh-TW catalogue. */
export const FILES_EN: Readonly<Record<keyof typeof FILES_ZH_TW, string>> = {
  'file.empty': 'The file is empty. Get it again, or save it again and retry.',
  'file.legacy-xls':
    'This is an old Excel file (.xls). Open it in Excel or LibreOffice, save it as .xlsx and retry.',
  'file.encrypted': 'The file has a password and cannot be read. Take the password off, save it and retry.',
  'file.missing': 'The file was not found. Check its name and place.',
  'file.is-directory': 'This is a folder, not a file. Name a file.',
  'file.folder-missing': 'The folder does not exist; nothing was saved. Make it first, or save elsewhere.',
  'file.name-too-long':
    'The name or path is too long for the system. Shorten it, or choose a folder further up.',
  'file.changed-meanwhile':
    'Somebody saved this file while the run was at work; nothing was written over it. Make sure that nobody edits it and run again.',
  'file.further-names':
    'The file has {count} further {count|name|names} on the disk (hard links). What is written stands under this name only, and the old content under the {count|other|others}: use one of them.',
  'file.no-backup':
    'The backup {backup} cannot be written ({cause}), so the workbook was left as it is. Make it writable, close what has it open, or move it away, and retry.',
  'file.cause.read-only': 'read-only',
  'file.cause.open-elsewhere': 'open elsewhere',
  'file.cause.busy': 'used by another program',
  'file.cause.disk-full': 'disk full',
  'file.cause.is-directory': 'a folder of that name',
  'file.cause.unwritable': 'the system refused',
  'file.in-use.host':
    'A consolidation is at work on the computer “{host}”; nothing was changed. Wait for it to end; if there is none, delete {lockFile} and retry.',
  'file.exists':
    'A file of that name exists and was not overwritten. Use another name, or move the file first.',
  'file.disk-full': 'The disk is full; nothing was saved. Free some space and retry.',
  'file.not-a-workbook': 'This is no spreadsheet that can be read (it looks like {kind}). {step}',
  'file.step.original': 'Send the original .xlsx or .ods file, unconverted.',
  'file.step.open': 'Open it in a spreadsheet program, save it as .xlsx and retry.',
  'file.step.unpack': 'Unpack it first, then choose the .xlsx or .ods file inside.',
  'file.kind.pdf': 'a PDF',
  'file.kind.image': 'a picture',
  'file.kind.archive': 'an archive',
  'file.kind.rtf': 'an RTF document',
  'file.kind.html': 'a web page',
  'file.kind.xml': 'an XML file',
  'file.kind.xml-spreadsheet': 'an XML spreadsheet',
  'file.kind.text': 'plain text',
  'file.kind.doc': 'an old Word document',
  'file.kind.ppt': 'an old PowerPoint presentation',
  'file.kind.docx': 'a Word document',
  'file.kind.pptx': 'a PowerPoint presentation',
  'file.kind.xlsb': 'an Excel binary workbook (.xlsb)',
  'file.kind.numbers': 'an Apple Numbers file',
  'file.kind.odt': 'an ODF text document',
  'file.kind.odp': 'an ODF presentation',
  'file.kind.zip': 'a zip archive',
  'file.kind.unknown': 'an unknown format',
  'file.damaged':
    'The file is damaged ({cause}) and cannot be read. Open it in a spreadsheet program, save it anew and retry; if that fails, ask for it again.',
  'file.cause.cut': 'incomplete',
  'file.cause.zeros': 'nothing but zeros',
  'file.cause.directory': 'broken directory',
  'file.cause.entry': 'broken entry',
  'file.cause.deflate': 'cannot be decompressed',
  'file.cause.checksum': 'wrong checksum',
  'file.cause.xml': 'malformed part',
  'file.cause.part': 'missing part',
  'file.cause.string': 'broken table of texts',
  'file.cause.reader': 'the reading stopped',
  'file.cause.path': 'odd path inside',
  'file.cause.method': 'odd compression',
  'file.cause.ratio': 'compressed too strongly',
  'file.cause.sizes': 'sizes that do not match',
  'file.cause.local-header': 'headers that do not match',
  'file.cause.overlap': 'overlapping entries',
  'file.cause.duplicate': 'doubled entries',
  'file.cause.doctype': 'a document type definition',
  'file.cause.depth': 'nested too deeply',
  'file.cause.address': 'a cell out of range',
  'file.cause.mode': 'the file is set read-only',
  'file.cause.not-a-file': 'no ordinary file',
  'file.cause-in-part': '{cause}: {part}',
  'file.too-large':
    'The file is too large ({sizes}) and was not read. Delete pictures and sheets that are not needed and retry.',
  'file.too-large.inflated':
    'The file is too large once unpacked ({sizes}) and was not read. Delete pictures and sheets that are not needed and retry.',
  'file.too-large.cells':
    'The file has too many cells ({sizes}) and was not read. Delete surplus rows, columns and sheets and retry.',
  'file.too-large.memory':
    'The memory for reading ran out ({sizes}). Delete pictures and sheets that are not needed and retry.',
  'file.too-large.steps':
    'The file holds too much and was not read. Delete rows, columns, formats and sheets that are not needed, save it anew and retry.',
  'file.too-large.letters':
    'The file holds too much text and was not read. Delete texts, formats and sheets that are not needed, save it anew and retry.',
  'file.too-large.content':
    'There is more in it than one body answers; nothing was imported. Check the file, or ask for it anew.',
  'file.unexpected':
    'Something unforeseen happened with this file; nothing of it was imported, the others are not affected. Open it in a spreadsheet program, save it anew and retry; else send the template again.',
  'file.sizes': '{size}, limit {limit}',
  'file.limit': 'limit {limit}',
  'file.cells': '{count} {count|cell|cells}',
  'file.too-many-entries':
    'The file has too many parts inside ({count}, limit {limit}) and was not read. Save it anew and retry.',
  'file.suspicious':
    'The structure of the file is odd ({cause}); to be safe it was not read. If you trust its source, open it in a spreadsheet program, save it anew and retry.',
  'file.unreadable':
    'The file cannot be read ({cause}). Check that you may read it, or copy it to this computer and retry.',
  'file.read-only':
    'The file or folder cannot be written ({cause}); nothing was saved. Lift the protection, check your rights, or save elsewhere.',
  'file.unwritable': 'The file cannot be saved ({cause}). Save it elsewhere and retry.',
  'file.busy': 'Another program is using the file. Close it there and retry.',
  'file.too-slow':
    'Reading took more than {limit} {limit|second|seconds} and was stopped. Delete pictures and sheets that are not needed and retry.',
  'file.open-elsewhere':
    'The file is open elsewhere ({lockFile}); nothing was saved. Close it and retry; if nobody has it open, delete that lock file.',
  'file.not-ours':
    'This is no return issued by this program. Nothing was imported. Check whether the wrong file was sent, and use the file you were sent.',
  'file.other-kind':
    "This is {kind}, not a body's return. Nothing was imported. Choose the files that the bodies sent back.",
  'file.coordinators-workbook':
    "This is a coordinator's workbook, not a body's return. Nothing was imported. Choose the files that the bodies sent back.",
  'file.manifest-damaged':
    'What says which body and period the file is for is damaged. Nothing was imported. Ask the coordinating body for a new return; whole columns can be copied into it.',
  'file.questionnaire-broken':
    'The questionnaire in this workbook cannot be used; nothing was changed. {problem}',
  'file.manifest-removed':
    'This is a return issued by this program ({body}, {period}), but its hidden part was removed (by a document inspector, or by saving in another format), so it is unclear which task each answer is for. Nothing was imported. Ask the coordinating body for a new template and copy the answers column by column; do not remove hidden sheets.',
  'file.newer-format':
    'This return was made by a newer version of the program. Nothing was imported. Update the program and retry.',
  'file.form-missing':
    'The return sheet, or its hidden first row, is not in the file. Nothing was imported. Use the original file, or ask the coordinating body for a new one.',
  'file.wrong-period':
    'The file is for {period}; this round collects {expected}. Nothing was imported. Use the new file; column ③ can be copied into it as a whole.',
  'file.wrong-edition':
    'The file is for edition {edition} of the guidelines; this round collects edition {expected}. Nothing was imported. Use the new file; column ③ can be copied into it as a whole.',
  'file.unknown-body':
    'The body “{body}” is not on the list. Nothing was imported. Check the file, or add the body to the list first.',
  'file.not-assigned':
    '“{body}” has nothing to report this period. Nothing was imported. Check the file, or assign tasks first.',
  'file.no-sheet':
    'The workbook has no sheet “{sheet}”; nothing was changed. Check that it was not deleted or renamed.',
  'file.no-table':
    'The workbook has no table “{table}”; nothing was changed. Check that it was not deleted or renamed.',
  'text.cut': ' (cut here; whole under “Past values”)',
  'file.ods':
    'An .ods is read but not written; nothing was changed. Save it as .xlsx in LibreOffice and work with that file.',
  'file.due-blank':
    'Sheet “{sheet}”: {cell}, the due date, is empty; {due} is reckoned with. Enter a date, such as {due}.',
  'file.sheet-taken':
    'This version adds a sheet named “{sheet}”, and a sheet of that name is there already. Nothing was changed. Give your “{sheet}” another name and run again.',
  'file.sheet-gone':
    'The sheet “{title}” ({sheet}; table {table}) is not in the workbook; it may have been deleted. Nothing was changed. Move the sheet back from the backup (its name has .backup in it), or work with the backup.',
  'file.bad-cell': 'Sheet “{sheet}”: {cell} {problem}. Nothing was changed. {wanted} and run again.',
  'file.bad-cell.empty': 'is empty',
  'file.bad-cell.text': 'holds “{text}”, which cannot be read',
  'file.want.date': 'Enter a date, such as 115.08.15',
  'file.want.period': 'Enter the id of the period again, such as 115H1',
  'file.want.number': 'Enter a number from 0, such as 10',
  'file.want.days': 'Enter a whole number from 0 to 999',
  'file.want.kpis': 'Enter a whole number from 1 to {most}',
  'file.want.body': 'Enter ids of bodies as on the sheet “Bodies”, such as MOEA, with commas between them',
  'file.want.body-change': 'Choose a change of the list: renamed, split, merged or abolished',
  'file.want.receipt': 'Choose “Closed” or “Reopened”',
  'file.want.send': 'Choose “Issue” or “Do not issue”',
  'file.no-period':
    'The sheet “Periods” holds no period. Nothing was changed. Bring the row back from the backup (its name has .backup in it) and run again.',
  'file.no-header':
    'The table “{table}” has no column “{header}”; nothing was changed. Restore the heading of that column.',
  'file.below-table':
    'The table on the sheet “{sheet}” must grow, but {cell} below it is in use; nothing was changed. Move that content to the right of the table or to another sheet.',
  'file.shared-formula':
    '{cell} on the sheet “{sheet}” holds a formula that other cells share; nothing was changed. Turn it into a value and retry.',
  'file.array-formula':
    '{cell} on the sheet “{sheet}” is part of an array formula; nothing was changed. Remove that formula and retry.',
  'file.sheet-full':
    'The sheet “{sheet}” has no rows left; nothing was changed. Move earlier periods to another workbook and retry.',
  'file.not-replaceable':
    'A sheet “{sheet}” exists that cannot be replaced; nothing was changed. Rename that sheet and retry.',
  'file.other': 'Something unexpected happened ({code}). Try again; if it stays, ask your administrator.',
};
