import type { COMMANDS_ZH_TW } from './commands.zh-TW';

/** What only the command line says, in English: exactly the keys of the zh-TW catalogue. */
export const COMMANDS_EN: Readonly<Record<keyof typeof COMMANDS_ZH_TW, string>> = {
  'help.title': 'policy-returns: collect, check and consolidate returns on a policy framework',
  'help.options': 'Common options: --json for one JSON document; --lang zh-TW|en; --today 2026-08-05; --help',
  'help.framework': 'the framework that is built in',
  'help.parse': "read a guideline's text into a framework, with every repair and doubt",
  'help.init': "a coordinator's workbook, or a further period in one",
  'help.issue': 'one return template per body, and the sending list',
  'help.contacts': 'addresses of each body (sheet “Bodies”); --take takes those that covers give',
  'help.check': 'check returns; nothing is changed',
  'help.seal': 'seal returns that have nothing to correct',
  'help.consolidate': 'bring returned files into the workbook; --dry-run only previews',
  'help.decide': 'decide an open matter, or which of two files counts where they differ',
  'help.status': 'how the current period stands',
  'help.letters':
    'one draft per body (.eml), with a merge list and the deadline (.ics), kept in the workbook’s log; nothing is sent',
  'help.summary': 'make the first sheets, the report and the pivots anew',
  'help.report': 'the report as a document in official layout (Word, ODF, PDF)',
  'help.meeting':
    'the pages for a meeting (dashboard, summary, report) as a workbook of their own, to print whole',
  'help.trace':
    'where a figure comes from: the returns behind a cell (Summary!L17), or file, cell and SHA-256 of a return (4-5 MOEA)',
  'help.export': 'one record per return, without contact data',
  'help.demo': 'the whole cycle on made-up answers',
  'help.framework-add': 'a further edition (text or JSON) into a workbook',
  'help.framework-compare': 'what changed from one edition to another',
  'help.framework-crosswalk': 'the crosswalk of the newest edition: show it, confirm its rows',
  'help.survey-import':
    'import responses of survey tools (--from odk|kobo: their exports; --dry-run: only look)',
  'help.survey-export': 'export the questionnaire as an XLSForm (ODK, KoboToolbox)',
  'help.survey-lint': 'check an XLSForm and list all its problems at once',
  'help.survey-pull':
    'fetch what is new from ODK Central or KoboToolbox; the token comes from POLICY_RETURNS_TOKEN or a prompt',
  'help.survey-login':
    'get a token of ODK Central for an e-mail and a password (valid 24 hours), for survey pull; --keep stores it, --forget removes it',
  'help.survey-questions':
    'list questions, choices and help to copy into any survey tool; --out writes the list and a printable blank form',
  'cli.bad-option': 'Unknown option “{option}”. --help shows what a command takes.',
  'cli.option-twice': 'Option “{option}” was given more than once; give it once.',
  'cli.bad-language': 'Unknown language “{language}”. Use --lang zh-TW or --lang en.',
  'cli.bad-date': '“{value}” for {option} is no date. Write it as 2026-08-05.',
  'cli.usage': 'Usage: {usage}',
  'cli.half-command': '“{command}” wants one more word:',
  'cli.unknown-command': 'Unknown command “{command}”. policy-returns help lists all commands.',
  'cli.unknown-period': 'The workbook has no period “{period}”. There are: {known}.',
  'cli.unknown-edition':
    'Edition “{edition}” is not built in. Known: {known}. For another, read its text with framework parse first.',
  'cli.period-missing':
    'Name the period with --period, e.g. --period 115H1 (first half of ROC year 115), 115H2, 115, 115Q3.',
  'cli.bad-period':
    '“{period}” is no period. Write 115H1 or 115H2 (half-year), 115 (year) or 115Q3 (quarter).',
  'cli.unexpected':
    'Something unforeseen happened ({code}) and the work was not finished; files that were there are as they were. Try again; else pass this line on to those who look after the program.',
  'cli.must-be-xlsx': "The coordinator's workbook must end in .xlsx: {path}.",
  'cli.other-edition':
    '{path} holds no edition {asked} (it stands on {edition}). Add it with framework add first.',
  'cli.period-not-later':
    '{path} already has {last}; {period} is not later. Nothing was changed. Name a later period.',
  'cli.out-missing': 'Name the folder for the templates with --out.',
  'cli.unknown-body': 'This workbook has no body “{body}”. Known: {known}.',
  'cli.body-without-tasks':
    '{body} has nothing to report this period (all its assignments say “Do not issue”). No file was made.',
  'cli.unknown-matter': 'No matter “{id}” is open. There are: {known}.',
  'cli.unknown-option': 'There is no option “{option}”. Choose one of: {known}.',
  'cli.unknown-file': 'No file “{file}” was received in this period. There are: {known}.',
  'cli.ambiguous-file':
    '{count} {count|file is|files are} called “{file}”. Name one by the first digits of its SHA-256: {known}.',
  'cli.same-file': '“{first}” and “{second}” are the same file. Name two that differ.',
  'cli.other-body':
    '“{first}” and “{second}” are of different bodies and never contradict each other. Name two files of one body.',
  'cli.opposite-order':
    'It was decided before that {second} goes before {first}. Delete that row on “Decisions” first, then run again.',
  'cli.bad-format': 'Unknown format “{format}”. Use --format csv or --format json.',
  'cli.framework-existing':
    '{path} exists. Add a new edition with framework add, confirm its crosswalk, then start a period with --edition.',
  'cli.older-edition':
    '{path} stands on edition {edition}; a period on the older edition {asked} cannot follow.',
  'cli.crosswalk-open':
    'The crosswalk of {path} is not confirmed, so no period can stand on edition {asked} yet.',
  'init.created':
    'Made {path}: {period}, {bodies} {bodies|body|bodies}, {expected} {expected|return|returns}, due {due} (ROC date).',
  'init.added':
    'Added {period} to {path}: {bodies} {bodies|body|bodies}, {expected} {expected|return|returns}, due {due} (ROC date).',
  'init.next':
    'Next: fill in the return address and whom to ask on “Settings”; “Assignments” can take bodies off. Then: policy-returns issue {path} --out FOLDER',
  'init.to-close':
    '{count} {count|return belongs|returns belong} to tasks that were dropped; write in the note of the sheet Crosswalk how each is closed.',
  'issue.bad-form': 'Unknown form “{form}”. Use --format xlsx, --format ods or --format both.',
  'issue.done':
    'Made {count} {count|template|templates} with {tasks} {tasks|return|returns} in {out}; sending list: {list}',
  'issue.next': 'Next: send them by the list; check what comes back with policy-returns check.',
  'check.progress': 'Checking',
  'check.file': '{path}   {body}   filled {filled} of {count}   to correct {wrong}   unfilled {unfilled}',
  'check.unfilled':
    '{count} unfilled: {numbers}. “Not applicable” or “No request this period” is enough where nothing is to report.',
  'seal.errors':
    '{path} still has something to correct; it was not sealed. Correct it and seal again, or send it unsealed.',
  'seal.open': '{path} was not sealed; still open: {steps}. Seal it when they are done, or send it unsealed.',
  'seal.step.contact': 'contact (name, phone, e-mail)',
  'seal.step.rows': 'every row ready',
  'seal.step.approval': 'approval',
  'seal.step.confirm': 'confirmation',
  'seal.done': 'Sealed {path} (seal {counter}). Receipt: {day}, {rows} {rows|return|returns}, code {code}.',
  'seal.already': '{path} is sealed and unchanged (seal {counter}, code {code}); nothing to do.',
  'consolidate.progress': 'Reading files',
  'consolidate.rows': '   returns: {rows}',
  'consolidate.skipped': 'Not a return　{file}　{why}',
  'consolidate.dry': 'This is a preview; nothing was written.',
  'consolidate.written': 'Written; the version before the last change of content is kept as a backup.',
  'consolidate.unchanged': 'Nothing changed; the workbook was left as it is.',
  'letters.bad-kind': 'There is no kind of letter “{kind}”. Known: {known}.',
  'letters.without':
    '{count} {count|body has|bodies have} no address: {bodies}. The drafts are made; fill in who gets them, or write addresses on “Bodies” and run this again.',
  'letters.none': 'There is no such letter to send now.',
  'letters.done':
    '{count} {count|draft is|drafts are} in “{out}”. Nothing was sent: open them in your mail program, look, and send.',
  'contacts.to': '{body}: to {addresses}',
  'contacts.cc': '{body}: cc {addresses}',
  'contacts.fault': '{body}: “{text}” is no mail address, and no letter goes there; correct it on “Bodies”.',
  'contacts.proposed': '{body}: the cover gives what “Bodies” does not have: {addresses}',
  'contacts.taken': '{body}: taken from the cover: {addresses}',
  'contacts.without': '{count} {count|body has|bodies have} no address yet.',
  'contacts.take': 'To take what covers give, add --take; for some bodies only, --body ID as well.',
  'contacts.no-columns':
    'The sheet “Bodies” of this workbook has no columns for addresses. Add two at its right, “To” and “Cc”, and run this again.',
  'status.headline':
    '{period}: expected {expected}, returned {returned}, to correct {toCorrect}, waiting {waiting}, cells in conflict {conflicts}',
  'status.decide':
    'To decide one: policy-returns decide WORKBOOK ID --take 甲 (where a file is asked for: --take take or --take reject).',
  'status.missing': '  {body}: {count} missing: {numbers}',
  'decide.done': 'Decided {id}: {decision}',
  'decide.order': 'Decided: where the two files differ, {first} counts and {second} does not',
  'report.made': 'Made {path}.',
  'report.bad-form': 'Unknown form “{form}”. Use --to docx, --to odt or --to pdf.',
  'report.no-libre-office':
    'For {form}, LibreOffice must be installed on this machine (it makes it of the Word document). Use --to docx, which opens in Word and in LibreOffice, and save it there as {form}.',
  'report.not-converted':
    'LibreOffice gave no {form}; nothing was written. Its part Writer may be missing on this machine. Use --to docx, open it and save it as {form}.',
  'export.escaped':
    '{count} {count|cell begins|cells begin} like a formula; an apostrophe stands in front so that no spreadsheet calculates there.',
  'export.done':
    '{count} {count|return|returns} in {columns} {columns|column|columns}; the file beside says what stands in each.',
  'export.yes': 'yes',
  'export.no': 'no',
  'export.no-review': 'no decision',
  'export.about-key': 'Edition, period, task and body: each return once.',
  'export.about-percent': '0 to 100.',
  'export.about-csv':
    'One row per return. Dates are ISO 8601, percentages 0 to 100. A text that begins like a formula has an apostrophe in front. No contact data.',
  'meeting.out-missing': 'Name the file with --out, such as --out pages.xlsx.',
  'meeting.done': '{path} has {sheets}: print it whole for the meeting.',
  'trace.count': '{count} {count|return stands|returns stand} behind {key}:',
  'trace.return': '  {key}  {number} {body}  {files}',
  'trace.no-file': '(no file)',
  'trace.headline': '{key}  {number} {body}',
  'trace.answer': '{label}: {text}',
  'trace.no-answers': 'No answers.',
  'trace.no-place': 'in no file that came: typed on the sheet of returns, or the file’s content is lost',
  'trace.place': '{file}: {place}',
  'trace.hash': 'SHA-256 {id} {file}',
  'trace.unknown':
    'There is no {key} in this period. Name a cell (Summary!L17), a task and a body (4-5 MOEA), or the key of a return.',
  'trace.no-page': 'Cells of {sheet} lead nowhere. These pages can be traced: {sheets}.',
  'trace.no-figure':
    '{cell} on {sheet} says nothing of returns. Choose a figure of a table, or the text of a return.',
  'summary.done':
    'Made the first sheets of {path} anew; the version before the last change of content is kept as a backup.',
  'summary.unchanged': '{path} is up to date; nothing was changed.',
  'edition.unsound': '{path} has errors and cannot be used:',
  'edition.in-use':
    '{path} has periods on edition {edition} already, so its text cannot be changed. Give the new text an edition of its own.',
  'edition.same': '{path} has edition {edition} already, word for word; nothing was changed.',
  'edition.added': 'Added edition {edition} ({tasks} {tasks|task|tasks}) to {path}.',
  'edition.unknown-body':
    '“{name}” is not on the list of bodies. If it is one of them, add the edition again with --as {name}=BODY; else it is a new body.',
  'edition.next':
    'Next: check the {rows} {rows|row|rows} of the sheet Crosswalk and confirm {rows|it|them} (framework crosswalk), then start a period (init --edition {edition}). Short names can be corrected on the sheets Directions and Tasks.',
  'edition.bad-as': '“{text}” is to be written NAME=BODY, such as 海外事務部=OCAC.',
  'compare.headline': 'Edition {from} → {to}: {count} {count|change|changes}',
  'crosswalk.none':
    '{path} holds one edition only, so there is no crosswalk. Add the next one with framework add.',
  'crosswalk.no-row': 'The crosswalk has no row “{row}” (it has {rows}).',
  'demo.title': 'Policy Returns demo: from issue to one page',
  'demo.story': 'What happened',
  'demo.files': 'Every returned file',
  'demo.outcome': 'Outcome',
  'demo.reason': 'Why',
  'demo.recorded': 'This machine has no LibreOffice; the pictures were recorded earlier.',
  'demo.framework':
    'Framework: {tasks} {tasks|task|tasks}, {bodies} {bodies|body|bodies}, {expected} {expected|return|returns} expected',
  'demo.issued': 'Issued: {bodies} {bodies|template|templates} and the sending list',
  'demo.came': 'Came back: {files} {files|file|files}: {outcomes}',
  'demo.silent': 'Silent: {silent}',
  'demo.figures':
    'Expected {expected} = returned {returned} + missing {missing}; to correct {toCorrect}, waiting {waiting}',
  'demo.again': 'Run again: nothing changed ✓',
  'demo.open': 'Open {page} (the story with pictures) and {workbook} (its first sheet)',
  'demo.try': 'Try: change a file in the folder 收回, then npm run demo:again',
  'demo.taken': 'Returns taken: {rows}.',
  'demo.not-empty': 'The folder {out} holds other files; it was not touched. Name a new one with --out.',
  'demo.made': 'What was made',
  'demo.made.workbook': "The coordinator's workbook: receipt, the page before the meeting, summary, overview",
  'demo.made.sending': 'The sending list: subject and text for each body',
  'demo.made.issued': 'The templates as issued, one for each body',
  'demo.made.returned': 'The returned files',
  'demo.picture.dashboard': 'Before the meeting: five figures, four charts, what to look at first',
  'demo.picture.summary': 'The summary on one page, the worst first',
  'demo.picture.first': 'Receipt: what to do today, and who has not answered',
  'demo.picture.cover': 'The cover of a blank return: its next step says what to do now',
  'demo.picture.form': 'The return: one task a row, and what is missing beside it',
  'decide.undone': 'The decision {id} is taken back and open again.',
  'decide.nothing-to-undo': 'Nothing was decided on “{id}” that could be taken back. Decided: {known}',
  'help.deadline': 'Put a due date off, close receipt or reopen it, for all bodies or some',
  'status.late':
    '{period}: {count} late {count|return|returns}; reported then {reported} of {expected}, now {now} of {expected}',
  'deadline.due': '{period}: due date put off to {due}: {bodies}',
  'deadline.closed': '{period}: receipt closed: {bodies}',
  'deadline.reopened': '{period}: receipt reopened: {bodies}',
  'deadline.all': 'all bodies',
  'help.review': 'Decide on a return, or take it back; who, when and on which answers is kept',
  'review.done': 'Written: {body} {number}, {review}.',
  'review.undone': 'Taken back: the decision on {body} {number}.',
  'review.no-return':
    '{period} has no return {number} of {body}. Name the body by --body and the task by its number, as 四-5.',
  'review.unknown': 'There is no decision “{review}”. There are: {known}',
};
