import type { FINDINGS_ZH_TW } from './findings.zh-TW';

/** Words of findings in English: exactly the keys of the zh-TW catalogue. */
export const FINDINGS_EN: Readonly<Record<keyof typeof FINDINGS_ZH_TW, string>> = {
  'severity.error': 'To correct',
  'severity.warning': 'Please confirm',
  'severity.info': 'Tidied up',
  'place.sheet': '“{sheet}” ',
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
  'finding.value.formula-taken':
    'the cell holds a formula (={formula}); its result was taken. Please confirm; better write the result itself.',

  'finding.row.missing':
    'this row is no longer on the sheet, so its answers cannot be read. Do not delete rows; fill it in the original file, or ask the coordinating body for a new one.',
  'finding.row.doubled':
    'this task has more than one row (see row {first}). All of them were read, and they do not differ. Join them into one row and delete what is left over.',
  'finding.row.doubled.differs':
    'this task has more than one row, and {cells} cells of this one differ from row {first}. Both answers are shown to the coordinating body, which decides. Check which is right and join the rows into one.',
  'finding.row.unplaced':
    'this row belongs to no task of the form and was not taken: “{text}”. If it is an answer, paste it into the row of its task (press F2 before pasting); otherwise delete it.',
  'finding.column.missing':
    'this column is no longer on the sheet, so its answers cannot be read. Do not delete columns; fill it in the original file, or ask the coordinating body for a new one.',
  'finding.sheet.copied':
    'this is a copy of the return sheet, and its content does not count. Put what is to be reported on the original sheet and delete this copy.',
  'finding.sheet.cover-missing':
    'the cover is gone, so its confirmation and submission number cannot be read; the return itself was read. Use the original file, or ask the coordinating body for a new one.',
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
    'one cell of “{body}” holds {count} tasks; they were read as {tasks}. Correct the text if that is wrong.',
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
  'finding.consolidation.conflict':
    'files differ: “{first}” and “{second}”, {count} answers in all. Choose on “Decisions” ({id}); until then the cell counts for nothing.',
  'finding.consolidation.decision-reopened':
    'another answer has come, so the decision {id} no longer holds. Choose again on “Decisions”.',
  'finding.consolidation.decision-unknown-option':
    'the decision on {id} is none of the options. Write 甲 (A), 乙 (B), …, or Take / Do not take.',
  'finding.consolidation.decision-contradictory':
    'the decisions on {id} contradict each other. Leave only one.',
  'finding.consolidation.cleared-since':
    'blank in submission {counter}: was it cleared? “{kept}” is kept; write － to clear it.',
  'finding.consolidation.row-cleared-since':
    'the whole row is blank in submission {counter} ({cells} cells before): was it cleared? What was there is kept; write － to clear it.',
  'finding.consolidation.set-aside':
    '① asks for nothing else; {cells} other cells went to “Past values”. Please confirm ①.',
  'finding.consolidation.not-expected':
    'this task ({task}) is not expected of the body this period; {cells} cells went to “Past values”. Please confirm the assignment.',
  'finding.consolidation.contact-differs':
    'contact data differ: “{taken}” is used, there is also “{other}”. Please confirm.',
  'finding.consolidation.counter-unclear':
    'the submission number “{text}” cannot be read and counts as 1. Write 1, 2, 3, ….',
  'finding.consolidation.bodies-disagree':
    'the bodies of {number} disagree: {first}; {second}. Please confirm.',
  'finding.consolidation.word-spill':
    'this looks like a Word paragraph that spilled from the row above ({above}): “{text}”. Cut it and paste it back there, after pressing F2. Nothing was changed.',
};
