import type { FINDINGS_ZH_TW } from './findings.zh-TW';

/** Words of findings in English: exactly the keys of the zh-TW catalogue. */
export const FINDINGS_EN: Readonly<Record<keyof typeof FINDINGS_ZH_TW, string>> = {
  'severity.error': 'To correct',
  'severity.warning': 'Please confirm',
  'severity.info': 'Tidied up',
  'place.sheet': '“{sheet}” ',
  'place.approval-name': 'Name of approval step {step}',
  'place.approval-date': 'Date of approval step {step}',
  'place.field': '“{field}” ',
  'place.row': 'row {row} ',
  'place.column': 'column {column} ',
  'place.task': '({task}) ',
  'place.line': 'Line {line} ',
  'place.colon': ': ',
  'finding.in-unit': ' (unit: {unit})',

  'finding.value.unreadable-date': '“{text}” is no date that can be read. Correct it, e.g. 115.06.30.',
  'finding.value.unreadable-date.two-digit-year':
    'the year of “{text}” has fewer than three digits, so it is unclear which year is meant. Write the ROC year with three digits, e.g. 115.06.30.',
  'finding.value.unreadable-date.year-out-of-range':
    'the year of “{text}” is out of range (ROC years 80 to 199). Correct it, e.g. 115.06.30.',
  'finding.value.unreadable-date.no-such-month': '“{text}” is no valid date (no such month). Correct it.',
  'finding.value.unreadable-date.no-such-day':
    '“{text}” is no valid date (the month has no such day). Correct it.',
  'finding.value.unreadable-date.not-a-leap-year':
    '“{text}” is no valid date (ROC year {rocYear} is no leap year). Correct it.',
  'finding.value.unreadable-date.incomplete':
    '“{text}” lacks its year, month or day. Write the whole date, e.g. 115.06.30.',
  'finding.value.unreadable-date.not-a-date':
    '“{text}” is no date. Write a date, e.g. 115.06.30, or leave the cell blank if there is none yet.',
  'finding.value.unreadable-number': '“{text}” is no number that can be read. Write digits only{in_unit}.',
  'finding.value.unreadable-number.thousands':
    'the commas in “{text}” do not part thousands, so the number is unclear. Write digits only{in_unit}, e.g. 25000.',
  'finding.value.unreadable-number.scientific':
    '“{text}” is in scientific notation. Write the number in full{in_unit}.',
  'finding.value.unreadable-number.magnitude-word':
    '“{text}” holds 萬 (ten thousand) or 億 (hundred million). Convert it and write digits only{in_unit}.',
  'finding.value.unreadable-number.parentheses':
    '“{text}” stands in parentheses, so it is unclear whether it is negative. Take them off; a negative number begins with “-”{in_unit}.',
  'finding.value.unreadable-number.unit':
    '“{text}” has another unit or other words. Write digits only{in_unit}.',
  'finding.value.unreadable-number.too-many-digits':
    '“{text}” has more digits than can be kept exactly. Check the number and write it again{in_unit}.',
  'finding.value.unreadable-number.not-a-number':
    '“{text}” is no number. Write digits only{in_unit}, or leave the cell blank if there is none.',
  'finding.value.unreadable-number.not-whole': '“{text}” is no whole number. Write a whole number{in_unit}.',
  'finding.value.unreadable-number.date-format':
    '“{text}” was stored as a date or time by the spreadsheet. Write a number{in_unit}.',
  'finding.value.unreadable-number.percent-format':
    '“{text}” is a percentage. This cell takes a number{in_unit}.',
  'finding.value.unreadable-percent': '“{text}” is no percentage that can be read. Correct it, e.g. 75%.',
  'finding.value.unreadable-percent.not-a-number':
    '“{text}” is no percentage. Write a number, e.g. 75%, or leave the cell blank if there is none.',
  'finding.value.unreadable-percent.unit':
    '“{text}” has another unit or other words. Write only the percentage, e.g. 75%.',
  'finding.value.unreadable-percent.date-format':
    '“{text}” was stored as a date or time by the spreadsheet. Write a percentage, e.g. 75%.',
  'finding.value.ambiguous-one': '“{text}” may mean 1% or 100%. Write “1%” or “100%”.',
  'finding.value.unknown-choice': '“{text}” is not on the list. Choose one of: {choices}.',
  'finding.value.error-cell':
    'the cell holds an error ({text}). Write what is meant, or clear the cell if there is nothing.',
  'finding.value.percent-below-one':
    '“{text}” was read as {read}%. If {hundredfold}% is meant, write “{hundredfold}%”.',
  'finding.value.date-repaired': '“{text}” was read as {read}. Correct it if that is wrong.',
  'finding.value.time-dropped':
    '“{text}” holds a time of day; only the date {read} was taken. Correct it if that is wrong.',
  'finding.value.date-from-ancient-serial':
    '“{text}” was stored as the year {year} AD by the spreadsheet and read as {read}. If that is wrong, write the date like {read}.',
  'finding.value.number-repaired': '“{text}” was read as {read}. Correct it if that is wrong.',
  'finding.value.percent-repaired': '“{text}” was read as {read}%. Correct it if that is wrong.',
  'finding.value.percent-from-share': '“{text}” was read as {read}%. Correct it if that is wrong.',
  'finding.value.percent-as-written':
    'the cell shows “{text}”, for {read} was typed; it was read as {read}%. Correct it if that is wrong.',
  'finding.value.choice-repaired': '“{text}” was read as “{read}”. Choose again if that is wrong.',
  'finding.value.text-repaired':
    'the number “{text}” was read as it shows, “{read}”. Correct it if that is wrong.',
  'finding.value.cell-picture':
    'a picture stands in this cell and was not read. Write text; for evidence give an address or send the file separately.',
  'finding.value.formula-without-result':
    'the cell holds a formula ({text}), but the file has no result of it, so nothing can be read. Write the result itself, or open the file in a spreadsheet program and save it anew.',
  'finding.value.shown-scaled':
    'the format of this cell shows “{text}”, but its value is {read}, which was taken. Please confirm.',
  'finding.value.time-in-text':
    '“{text}” is a time; it was read as it shows, “{read}”. Correct it if that is wrong.',
  'finding.value.formula-taken':
    'the cell holds a formula (={formula}); its result was taken. Please confirm; better write the result itself.',

  'finding.row.missing':
    'this row is no longer on the sheet, so its answers cannot be read. Do not delete rows; fill it in the original file, or ask the coordinating body for a new one.',
  'finding.row.doubled':
    'this task has more than one row (see row {first}). All of them were read, and they do not differ. Join them into one row and delete what is left over.',
  'finding.row.doubled.differs':
    'this task has more than one row, and {cells} {cells|cell of this one differs|cells of this one differ} from row {first}. Both answers are shown to the coordinating body, which decides. Check which is right and join the rows into one.',
  'finding.row.unplaced':
    'this row belongs to no task of the form and was not taken: “{text}”. If it is an answer, paste it into the row of its task (press F2 before pasting); otherwise delete it.',
  'finding.row.otherwise':
    'the hidden key of this row says {number}, but its number or task reads {shown}, so it is unclear whose answers these are. Choose on “Decisions” whether to take them by the key; the body should fill in the original file, each task in its own row.',
  'finding.row.recovered':
    'the hidden key of this row is damaged or gone; it was read by its number and task. Please confirm that the answers belong there.',
  'finding.sheet.resorted':
    'the visible cells of {rows} {rows|row|rows} were sorted and {rows|its hidden key|their hidden keys} stayed behind; each row was read by the number and task that it shows ({tasks}). Please confirm, and do not sort the sheet.',
  'finding.column.recovered':
    'the hidden key of this column is damaged or gone; it was read by its heading. Please confirm that the answers belong there.',
  'finding.column.doubled':
    'this column stands more than once. All were read, and they do not differ. Delete what is left over.',
  'finding.column.doubled.differs':
    'this column stands more than once, and {cells} {cells|cell of this one differs|cells of this one differ} from the other. Both answers are shown to the coordinating body, which decides. Check which is right and delete what is left over.',
  'finding.cover.doubled':
    'the cover has more than one cell for this; “{text}” in the other was not taken. Check which is right and delete what is left over.',
  'finding.cell.unread':
    'no answer is read here, and this was not taken: “{text}”. If it is an answer, move it to its column; otherwise delete it.',
  'finding.sheet.unread':
    'this sheet is no part of the return, and its content was not taken: “{text}”. Move answers to the return sheet; send attachments separately.',
  'finding.note.unread': 'notes are not consolidated: “{text}”. If it is an answer, write it into the cell.',
  'finding.shape.unread':
    'text boxes are not consolidated: “{text}”. If it is an answer, write it into the cell.',
  'finding.picture.unread':
    'pictures are not consolidated{text}. Write text, or give an address in the column of evidence.',
  'finding.column.missing':
    'this column is no longer on the sheet, so its answers cannot be read. Do not delete columns; fill it in the original file, or ask the coordinating body for a new one.',
  'finding.sheet.copied':
    'this is a copy of the return sheet, and its content does not count. Put what is to be reported on the original sheet and delete this copy.',
  'finding.sheet.copied.differs':
    'this is a copy of the return sheet or of the cover, and its content does not count; it differs from the original in: “{text}”. Put what is to be reported on the original sheet and delete this copy.',
  'finding.sheet.cover-missing':
    'the cover is gone, so its confirmation and submission number cannot be read; the return itself was read. Use the original file, or ask the coordinating body for a new one.',
  'finding.approval.changed':
    'changed since approved: the content was edited after the approval of {steps}. Change it back, or have it approved again.',
  'finding.seal.broken':
    'the answers were changed after sealing. Please confirm that they are right; if so, check and seal again and send the file back.',

  'finding.framework.joined-paragraph':
    'a page break cut a paragraph; it was joined as “…{before}{after}…”. Correct the text if that is wrong.',
  'finding.framework.joined-title':
    'a line break cut a title; “{tail}” was put back into “{title}”. Correct the text if that is wrong.',
  'finding.framework.joined-cell':
    'a page break cut the text of a table; it was joined as “…{before}{after}…”. Correct the text if that is wrong.',
  'finding.framework.joined-direction-title':
    'a page break cut the title of direction {direction}; “{tail}” was put back. Correct the text if that is wrong.',
  'finding.framework.attached-row':
    '“{body}” below a page break has no direction; it was put under direction {direction}. Correct the text if that is wrong.',
  'finding.framework.merged-cell':
    'the task of “{body}” is a merged cell; it was read as {tasks}. Correct the text if that is wrong.',
  'finding.framework.merged-body':
    'the body of “{task}” is a merged cell; it was read as “{body}”. Correct the text if that is wrong.',
  'finding.framework.split-cell':
    'one cell of “{body}” holds {count} {count|task; it was|tasks; they were} read as {tasks}. Correct the text if that is wrong.',
  'finding.framework.simplified-character':
    'the simplified character “{from}” was read as “{to}” (“{context}”). Correct the text if that is wrong.',
  'finding.framework.historic-name':
    '“{printed}” is a former name; it was taken for “{name}” ({id}). Correct the list of bodies if that is wrong.',
  'finding.framework.title-differs':
    'two titles of {part} {number} differ: “{title}” in the body, “{appendix}” in the appendix. The body counts. Please confirm.',
  'finding.framework.same-words':
    '{second} has the same words as {first} (“{text}”); both are kept. Please confirm.',
  'finding.framework.unknown-body':
    '“{printed}” is not on the list of bodies; it was taken as “{id}”. Check the name, or add it to the list.',
  'finding.framework.count-mismatch':
    'the number of {part} differs: {inBody} in the body, {inAppendix} in {appendix}. Compare with the original.',
  'finding.framework.unplaced-text':
    'it is unclear where “{text}” belongs; it was left out. Compare with the original.',
  'finding.framework.figure-missing':
    'the figure that “{text}” points to is not in the text file. Please confirm whether it is needed.',
  'finding.framework.part-missing':
    'no {part} found. Check that the file is the whole text of the guidelines, with all headings.',
  'finding.framework.task-missing':
    '“{body}” under direction {direction} has no task. Compare with the table of the original.',
  'finding.framework.body-missing':
    '“{task}” under direction {direction} has no body. Compare with the table of the original.',
  'finding.framework.decree-unreadable':
    'no date and document number could be read from “{text}”; it was left out. Write it like “(行政院 112 年 2 月 21 日院臺教字第 1121002242 號函修正)”.',
  'finding.framework.decree-order':
    'a decree stands out of order, or makes (訂定) what was made before: “{decree}”. Compare with the original.',
  'finding.framework.number-out-of-turn':
    'the number of “{text}” is {number} where {expected} comes next. Check whether something is missing or stands twice.',
  'finding.framework.text-unfinished':
    'this text does not come to its end (“{text}”). Check whether something is missing.',
  'finding.framework.character-unreadable':
    'the last character of “{text}” cannot be read. Compare with the original and correct it.',
  'finding.framework.marks-unbalanced':
    'the brackets or quotation marks of “{text}” do not pair. Check whether something is missing.',
  'finding.framework.probable-slip':
    '“{printed}” is probably a slip of “{meant}” (“{context}”); it is kept as printed. Please confirm.',
  'finding.framework.heading-without-text':
    'nothing stands under “{text}”. Check whether something is missing.',
  'finding.framework.contents-differ':
    'the contents list “{text}”, and the text has no such heading. Compare with the original.',
  'finding.framework.heading-not-listed':
    'the text has the heading “{text}”, and the contents do not list it. Compare with the original.',
  'finding.framework.title-without-text':
    'no text stands under {part} {number}. Check whether something is missing.',
  'finding.framework.direction-without-task':
    'direction {direction} has no task. Check whether rows of the table are missing.',
  'finding.framework.text-outside-parts':
    '“{text}” is kept in the text but belongs to no part that is known. Check the headings.',
  'finding.framework.table-open':
    'the table ends with its header and nothing below. Check whether rows are missing.',
  'finding.framework.table-heads-unclear':
    'the header of the table (“{heads}”) does not name direction, body and task; they were read in this order. Check the columns.',
  'finding.framework.cells-out-of-order':
    '“{task}” is a body but stands in the column of tasks, and “{body}” in that of bodies. Check the order of the cells.',
  'finding.framework.assignment-twice':
    '“{body}” is given {task} more than once; it counts once. Compare with the original.',
  'finding.framework.json-invalid':
    '“{path}” does not fit the schema of a framework ({fault}). Start from the output of framework parse --json.',
  'finding.framework.unknown-direction':
    'the appendix has a direction {direction} that the body has not. Compare with the original.',

  'part.title': 'title',
  'part.editions': 'decrees',
  'part.legalBasis': 'legal basis',
  'part.preamble': 'preamble',
  'part.challenges': 'challenges',
  'part.problems': 'problems',
  'part.vision': 'vision',
  'part.goal': 'goal',
  'part.goals': 'goals',
  'part.direction': 'direction',
  'part.directions': 'directions',
  'part.conclusion': 'conclusion',
  'part.tasks': 'tasks',
  'part.appendix-overview': 'the overview of the appendix',
  'part.appendix-tasks': 'the task table of the appendix',
  'finding.assignment.body':
    'the body “{value}” is not on the sheet “Bodies”; this row is neither sent nor counted. Correct the code, or add the body there.',
  'finding.assignment.task':
    'the task “{value}” is none of this period’s edition; this row is neither sent nor counted. Correct the code.',
  'finding.assignment.period':
    'the period “{value}” is not on the sheet “Periods”; this row is neither sent nor counted. Correct it.',
  'finding.assignment.twice':
    'this period, task and body stand on another row too; this row is not counted. Delete one of them.',
  'finding.assignment.idle-body':
    '“{value}” has no assignment this period and gets no return template. If it should report, add a row to “Assignments”.',
  'finding.consolidation.task-text':
    'this row was answered to the words of the task as they were issued, which are not those of the sheet “Tasks” now. Please confirm that the answer still fits.',
  'finding.text.alike-before':
    'nearly the same as last period ({percent}% alike, dates and figures aside), e.g. “{passage}”. Please confirm that it tells of this period.',
  'finding.consolidation.alike':
    'nearly the same as {other} ({other_number}) ({percent}% alike, dates and figures aside; {count} {count|body|bodies}), e.g. “{passage}”. Please confirm.',
  'finding.consolidation.conflict':
    'files differ: “{first}” and “{second}”, {count} {count|answer|answers} in all. Choose on “Decisions” ({id}); until then the cell counts for nothing.',
  'finding.consolidation.typed-over':
    'this cell of “Returns” was typed over with “{second}”; the body sent “{first}” ({count} {count|answer|answers}), which still counts. Choose on “Decisions” ({id}).',
  'finding.consolidation.content-lost':
    'the record of the file behind {cells} {cells|cell|cells} of this return is damaged or gone; their content went to “Past values”. Consolidate the original file again, or go back to the backup.',
  'finding.consolidation.row-restored':
    'the row of this file was deleted from “Submissions”; it was put back from the store, and its content counts. Decide on “Decisions” instead of deleting rows.',
  'finding.consolidation.decision-reopened':
    'another answer has come, so the decision {id} no longer holds. Choose again on “Decisions”.',
  'finding.consolidation.decision-unknown-option':
    'the decision on {id} is none of the options. Write 甲 (A), 乙 (B), …, or Take / Do not take.',
  'finding.consolidation.decision-contradictory':
    'the decisions on {id} contradict each other. Leave only one.',
  'finding.consolidation.cleared-since':
    'blank in submission {counter}: was it cleared? “{kept}” is kept; write － to clear it.',
  'finding.consolidation.row-cleared-since':
    'the whole row is blank in submission {counter} ({cells} {cells|cell|cells} before): was it cleared? What was there is kept; write － to clear it.',
  'finding.consolidation.set-aside':
    '① asks for nothing else; {cells} other {cells|cell|cells} went to “Past values”. Please confirm ①.',
  'finding.consolidation.not-expected':
    'this task ({task}) is not expected of the body this period; {cells} {cells|cell|cells} went to “Past values”. Please confirm the assignment.',
  'finding.consolidation.contact-differs':
    'contact data differ: “{taken}” is used, there is also “{other}”. Please confirm.',
  'finding.consolidation.counter-unclear':
    'the submission number “{text}” cannot be read and counts as 1. Write 1, 2, 3, ….',
  'finding.consolidation.bodies-disagree':
    'the bodies of {number} disagree: {first}; {second}. Please confirm.',
  'finding.consolidation.word-spill':
    'this looks like a Word paragraph that spilled from the row above ({above}): “{text}”. Cut it and paste it back there, after pressing F2. Nothing was changed.',
};
