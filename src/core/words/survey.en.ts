import type { SURVEY_ZH_TW } from './survey.zh-TW';

export const SURVEY_EN: Readonly<Record<keyof typeof SURVEY_ZH_TW, string>> = {
  'survey.question.contact': 'Contact: {label}',
  'survey.question.part': '{part}: {label}',
  'survey.response': '{file} row {row}',
  'survey.response-id': '{file} response {id}',
  'survey.progress': 'Reading responses',
  'survey.count': '{file}: {count} {count|response|responses}',
  'survey.unread': '{file}: columns not read: {headers}. To read them, add --map MAP.json.',
  'survey.outcomes': '{outcome}: {count}',
  'survey.more': '  and {count} more, see --json.',
  'survey.form.title': '{title} ({period})',
  'survey.form.body': 'Reporting body',
  'survey.form.task': 'Task',
  'survey.form.body-required': 'Choose the body: a response without one cannot be taken.',
  'survey.form.task-required': 'Choose the task: a response without one cannot be taken.',
  'survey.form.cover': 'Contact and confirmation',
  'survey.form.percent': ' (%)',
  'survey.form.required':
    'Choose ① Status; “Not applicable” or “No request this period” asks for nothing else.',
  'survey.nothing': 'No response to import; the workbook was not changed.',
  'survey.proposed':
    'A proposed mapping was written to {map}; nothing was imported yet. Check the target of each column, then run the same command again.',
  'survey.bad-from': '--from must be odk or kobo, not “{from}”.',
  'survey.lint.type-missing': 'no type',
  'survey.lint.type-unknown': 'unknown type “{type}”',
  'survey.lint.list-unknown': 'choices has no list “{list}”',
  'survey.lint.calculation-missing': 'a calculate without calculation',
  'survey.lint.name-missing': 'no name',
  'survey.lint.name-odd': 'name “{name}” must begin with a letter or _, then letters, digits and _ - .',
  'survey.lint.name-twice': 'name “{name}” stands twice',
  'survey.lint.label-missing': 'no {column}',
  'survey.lint.reference-unknown': '{column} refers to “{name}”, which does not exist',
  'survey.lint.reference-broken': 'a $ in {column} without a name in braces',
  'survey.lint.quote-open': 'a quote in {column} does not close',
  'survey.lint.bracket-open': 'brackets in {column} do not match',
  'survey.lint.cycle': 'the condition or calculation of “{name}” depends on itself',
  'survey.lint.group-not-begun': 'an end_group without begin_group',
  'survey.lint.group-not-ended': 'a begin_group without end_group',
  'survey.lint.repeat-not-begun': 'an end_repeat without begin_repeat',
  'survey.lint.repeat-not-ended': 'a begin_repeat without end_repeat',
  'survey.lint.language-code':
    'the labels’ language “{language}” must end with a language code in brackets, e.g. “English (en)”, or ODK Central refuses the form (400.16)',
  'survey.lint.list-missing': 'no list_name',
  'survey.lint.list-unused': 'no question uses the list “{list}”',
  'survey.lint.choice-blank': 'name “{name}” has a blank in it',
  'survey.lint.choice-twice': '“{name}” stands twice in the list “{list}”',
  'survey.lint.setting-missing': 'no {column}',
  'survey.lint.default-language': 'default_language “{language}” is no language of the labels',
  'survey.lint.where': '{sheet} row {row}: {problem}',
  'survey.lint.where-sheet': '{sheet}: {problem}',
  'survey.lint.clean': '{path}: no problems.',
  'survey.lint.found': '{path}: {count} {count|problem|problems}:',
  'survey.exported':
    'Wrote the form {path}: {questions} {questions|question|questions}, version {version}. Upload it to ODK Central or KoboToolbox and publish it.',
  'survey.out-missing': 'Name the file to write with --out.',
  'file.survey.no-xlsform': 'There is no sheet “{sheet}”: this is no XLSForm. Check the file.',
  'survey.pull-from': 'Say where to pull from: --from odk or --from kobo.',
  'survey.pull-url': 'Name the address of the form with --url.',
  'survey.token-missing':
    'There is no token. Set POLICY_RETURNS_TOKEN and run again (ODK Central: survey login gets one); a token does not belong on the command line.',
  'survey.token-prompt': 'Token for {host} (not shown): ',
  'survey.login-url': 'Name the address of the server or form with --url (https://…).',
  'survey.login-email': 'Account at {host} (e-mail): ',
  'survey.login-password': 'Password (not shown): ',
  'survey.login-missing':
    'There is no account or password. Run this at a terminal and type them, or set POLICY_RETURNS_EMAIL and POLICY_RETURNS_PASSWORD; a password does not belong on the command line.',
  'survey.login-kobo':
    'KoboToolbox needs no login for a token: on its site choose your account at the top right → Account Settings → Security, copy the API key, and set it as POLICY_RETURNS_TOKEN or paste it when survey pull asks.',
  'survey.login-no-place':
    'There is no place to keep it (HOME, XDG_CONFIG_HOME or APPDATA). Leave out --keep, and set the token as a variable instead.',
  'survey.login-done':
    'Here is a token of {host}, valid until {until}; it was written to no file. Set it and then run survey pull:\n  export POLICY_RETURNS_TOKEN=$(policy-returns survey login --url URL)\n  PowerShell: $env:POLICY_RETURNS_TOKEN = policy-returns survey login --url URL',
  'survey.login-kept':
    'A token of {host}, valid until {until}, was kept in {path} (only you can read it). survey pull uses it now; run survey login --forget when you are done.',
  'survey.login-forgotten': 'The kept token was removed.',
  'survey.login-none': 'No token was kept here.',
  'file.survey.login-refused':
    'The e-mail or the password is wrong. There is no token. Check them and retry; the account is the one that signs in to ODK Central’s web pages, no App User.',
  'file.survey.no-login':
    'This host gives no token for a password: it is no ODK Central, or signs people in elsewhere (OIDC). Check --url; with OIDC import exports instead (survey import --from odk).',
  'survey.pulling': 'Received {count}',
  'survey.pulled': 'Received {count} new or changed {count|response|responses} from {host}.',
  'survey.pull-again':
    'Some responses were not taken. After mending the workbook, pull everything again with --all.',
  'file.survey.bad-url': '“{url}” is no address. Nothing was fetched. Paste the form’s address (https://…).',
  'file.survey.insecure-url':
    '“{url}” is not encrypted and would give the token away. Nothing was fetched. Use the https:// address.',
  'file.survey.password-in-url':
    'The address has a name or password in it. Nothing was fetched. Take it out and use a token.',
  'file.survey.token-refused':
    'The server does not know the token ({status}): it is mistyped, or expired (ODK Central’s after 24 hours). What was received is kept. Run again with a new one to go on (ODK: survey login).',
  'file.survey.no-such-form':
    'The server has no such form, or the token may not read it. Check --url, and that the form is published.',
  'file.survey.server-refused':
    'The server refused the request ({status}). Nothing was imported. Check --url and --from.',
  'file.survey.server-away':
    'The server did not answer after several attempts ({cause}). Nothing was imported; what was received is kept. Run again later to go on.',
  'file.survey.web-page':
    'A web page answered, not the server’s API. Nothing was imported. Check --url: for ODK https://HOST/v1/projects/1/forms/FORM, for Kobo https://HOST/api/v2/assets/ID. A network’s sign-in page looks the same: sign in by a browser first.',
  'file.survey.not-json-answer':
    'The server’s answer is no JSON, or more involved than any responses. Nothing was imported. Check --url and --from.',
  'file.survey.answer-too-large':
    'One answer of the server was larger than {limit} MB; receiving was stopped. Nothing was imported. Check --url: responses are never that large.',
  'file.survey.endless':
    'The server gives the same page again and again; receiving was stopped. Nothing was imported. Try again later; if it stays so, tell who runs the server, or import an export (survey import).',
  'file.survey.moved-away':
    'The server leads to another host, “{host}”, and the token does not go there. Nothing was imported. If that is the right host, use its address as --url.',
  'file.survey.not-allowed':
    'The server knows the token, but it may not read this form ({status}). Have its account added to the project: as Project Viewer in ODK Central, with View submissions in Kobo. Then run again.',
  'file.survey.no-such-host':
    'There is no such host. Nothing was fetched. Check the host in --url, and the network.',
  'file.survey.certificate':
    'The server’s certificate cannot be verified ({cause}); no token was sent. Nothing was fetched. Have it renewed; for a certificate of your own name its file in NODE_EXTRA_CA_CERTS.',
  'file.survey.not-a-server': 'What answers is not {server}. Nothing was imported. Check --url and --from.',
  'survey.list.intro':
    'Copy each question as it stands: the import knows it by its text. A survey may ask about one task, or about several with the number before each question, e.g. 【四-5】① Status.',
  'survey.list.item': '{no}. {question} ({type})',
  'survey.list.choices': '   Choices: {choices}',
  'survey.list.help': '   Help: {help}',
  'survey.list.required': '   Required',
  'survey.type.choice': 'one choice',
  'survey.type.suggest': 'one choice, or free text',
  'survey.type.text': 'short text',
  'survey.type.long': 'long text',
  'survey.type.number': 'number',
  'survey.type.percent': 'number, 0 to 100',
  'survey.type.date': 'date, or short text such as 115.06.30',
  'survey.blank.title': 'Blank form',
  'survey.blank.list-file': 'questions.txt',
  'survey.blank.form-file': 'blank-form.html',
  'survey.blank.written':
    'Wrote {list} (to copy into a survey tool) and {form} (open in a browser and print).',
  'survey.blank.note': 'One sheet per task; hand it to whoever enters it.',
  'reason.accepted.deletion': 'deleted at its source; what it said counts no more.',
  'reason.accepted.restored': 'restored at its source; what it said counts again.',
  'reason.refused.withdrawn': 'deleted at its source; its answers stand in the history.',
  'file.survey.encoding':
    'The encoding of the text cannot be told (neither UTF-8 nor Big5). Nothing was imported. Save it as CSV in UTF-8 and retry.',
  'file.survey.not-a-table':
    'This is no CSV text. Nothing was imported. Download the CSV or .xlsx from the survey tool again.',
  'file.survey.no-headings':
    'No column is a question of this questionnaire. Nothing was imported. Check the file, or add --map MAP.json: the program proposes a mapping for you to correct.',
  'file.survey.several-tables':
    'The sheets “{first}” and “{second}” both look like responses. Nothing was imported. Leave only one sheet of responses.',
  'file.survey.no-answers':
    'By this mapping no column is a field of the return. Nothing was imported. Correct the mapping.',
  'file.survey.no-body':
    'No column says whose response it is. Nothing was imported. Name that column (body) in a mapping with --map MAP.json, or write one fixed body there.',
  'file.survey.no-task':
    'No column says which task a response is about. Nothing was imported. Name that column (task) in a mapping with --map MAP.json, or write one fixed task there.',
  'file.survey.map-damaged':
    'The mapping cannot be read. Nothing was imported. Check its JSON, or delete it to have it proposed anew.',
  'file.survey.map-header':
    'The mapping’s column “{header}” is not in the response file. Nothing was imported. Correct its header.',
  'file.survey.map-target':
    'The mapping gives “{header}” the target “{target}”, which does not exist. Nothing was imported. Its targets list says what may stand there.',
  'file.survey.is-return': 'This is a return, no survey response. Nothing was imported. Use consolidate.',
  'file.survey.is-workbook':
    'this is a coordinator’s workbook, not survey responses. Nothing was imported. Choose the file that the survey system gave.',
  'file.survey.not-json': 'This is no JSON file. Nothing was imported. Download it from the server again.',
  'file.survey.wrong-form':
    'These are no responses to a form that this program exported. Nothing was imported. Check the form, or import without --from as any other survey.',
  'file.survey.labels':
    'The headings of this export are not the names of the questions, so ① Status cannot be told. Nothing was imported. Export again: as “Value and header format” choose “XML values and headers”, and leave “Include groups in headers” unticked (ODK Central needs no choice).',
  'file.survey.not-ours':
    'This row is no response to a form that this program exported. It was not imported. Check the form.',
  'file.survey.blank':
    'This response is blank. It was not imported. Delete it or fill it in at the source, then import again.',
  'file.survey.encrypted':
    'This response is encrypted and cannot be read. It was not imported. Let the server decrypt it with the passphrase into a CSV and import that, or use a project without encryption.',
  'file.survey.no-instance':
    'This response has no id (KEY of ODK, _id or _uuid of Kobo). It was not imported. Export again and keep these columns.',
  'file.survey.needs-from':
    'This is a survey server’s file. Nothing was imported. Add --from odk or --from kobo.',
  'file.survey.form-version':
    'This response is for version “{version}” of the form; this period’s is “{expected}”. It was not imported. Export the form again, publish it and have it answered anew.',
  'file.survey.body-missing':
    'No body was chosen. The response was not imported. Add the body at the source and import again.',
  'file.survey.body-unknown':
    'There is no body “{body}”. The response was not imported. Correct it at the source, or add the body to the list first.',
  'file.survey.body-not-assigned':
    '“{body}” has nothing to report this period. The response was not imported. If it should, set its assignments to “Issue” first.',
  'file.survey.task-missing':
    'No task was chosen. The response was not imported. Add the task at the source and import again.',
  'file.survey.task-unknown':
    'There is no task “{task}”. The response was not imported. Correct it at the source to a number such as 四-5.',
  'file.survey.task-not-assigned':
    '“{body}” need not report on {task} this period. The response was not imported. Correct the task at the source, or set the assignment to “Issue” first.',
  'file.survey.task-twice':
    'One response answers {task} of “{body}” twice. It was not imported. Correct the mapping or the source.',
  'file.survey.no-answer': 'Nothing is answered. The response was not imported.',
  'survey.target.body': 'Reporting body',
  'survey.target.task': 'Task',
  'survey.target.version': 'Version of the form',
  'survey.target.id': 'Number of the response',
  'survey.target.submitted': 'Time of the response',
  'survey.target.ignore': 'Do not read',
  'coordinate.survey.what':
    'Bodies without Excel answer in the survey system that they have; their responses land in this workbook by the same checks and rules.',
  'coordinate.survey.export': 'Export the questionnaire',
  'coordinate.survey.form': 'XLSForm (ODK, KoboToolbox)',
  'coordinate.survey.list': 'List of questions (for any survey tool)',
  'coordinate.survey.blank': 'Blank form (to print)',
  'survey.form.at-import':
    'A form does not know last period’s plan: where this is missing, you are asked for it after the import.',
  'survey.form.file': '{period}-form.xlsx',
  'coordinate.survey.exported': 'Downloaded as “{file}”.',
  'coordinate.survey.import': 'Import responses',
  'coordinate.survey.source': 'The responses come from',
  'coordinate.survey.from.form':
    'a survey tool (Microsoft Forms, Google Forms, SurveyCake and the like; Excel, CSV)',
  'coordinate.survey.from.odk': 'ODK Central (JSON, zipped CSV)',
  'coordinate.survey.from.kobo': 'KoboToolbox (JSON, Excel)',
  'coordinate.survey.steps.title': 'The first time: step by step',
  'coordinate.survey.steps.form.list': 'Save the questions by “List of questions” below.',
  'coordinate.survey.steps.form.copy':
    'Copy questions and choices into the survey tool as they stand; always ask for the body, the task and ① Status.',
  'coordinate.survey.steps.form.download':
    'Download the responses: “Open in Excel” in Microsoft Forms, CSV from Google Forms and SurveyCake. Change no heading.',
  'coordinate.survey.steps.form.drop':
    'Drop the file into the box below, look at the preview, then write it. Columns that are not known are for you to name.',
  'coordinate.survey.steps.form.changed':
    'Assignments changed: change the choices of body and task in the survey. What was received stays taken.',
  'coordinate.survey.steps.odk.form': 'Save the form by “XLSForm” below.',
  'coordinate.survey.steps.odk.publish':
    'In ODK Central make a project (without encryption), upload the form by Forms → New, and publish it by Publish Draft.',
  'coordinate.survey.steps.odk.give': 'Make a link under Public Access and send it to the bodies.',
  'coordinate.survey.steps.odk.fetch':
    'Fetch: download the .csv.zip by Submissions → Download and drop it into the box below. Or on the command line: survey login by an account that is Project Viewer there, for a token; then survey pull.',
  'coordinate.survey.steps.odk.changed':
    'Assignments changed: save the form again, upload it to the form’s Draft, and publish. What was received stays taken.',
  'coordinate.survey.steps.odk.says':
    'If Central says 409.6, the file is one that was published before: save it again. If it says 400.16, the form was changed: use the one saved here.',
  'coordinate.survey.steps.kobo.form': 'Save the form by “XLSForm” below.',
  'coordinate.survey.steps.kobo.deploy': 'In KoboToolbox choose New → Upload an XLSForm, then Deploy.',
  'coordinate.survey.steps.kobo.give':
    'Copy the link under Collect data on the Form page and send it to the bodies.',
  'coordinate.survey.steps.kobo.fetch':
    'Fetch: Data → Downloads, type XLS, value and header format “XML values and headers”, “Include groups in headers” unticked, “Include data from all versions” ticked; drop the file into the box below. Or survey pull on the command line, with the API key of Account Settings → Security as token.',
  'coordinate.survey.steps.kobo.changed':
    'Assignments changed: save the form again, Replace form on the Form page, then Redeploy. What was received stays taken.',
  'coordinate.survey.drop': 'Drop response files here',
  'coordinate.survey.receive': 'Survey responses',
  'coordinate.survey.unread': '{file}: {count} {count|column|columns} not read: {headers}',
  'coordinate.survey.to-mapping': 'Say what they are',
  'coordinate.survey.mapping.title': 'What each column is',
  'coordinate.survey.mapping.what':
    '{file}: {count} {count|column was|columns were} not recognised. Choose what each one is; what is not chosen is not read.',
  'coordinate.survey.mapping.unknown': 'Columns not recognised',
  'coordinate.survey.mapping.known': 'Columns recognised',
  'coordinate.survey.mapping.none': '(choose)',
  'coordinate.survey.mapping.body': 'Every response is of this body',
  'coordinate.survey.mapping.task': 'Every response is on this task',
  'coordinate.survey.mapping.hint': 'Only where the survey did not ask',
  'coordinate.survey.mapping.file': 'Mapping file',
  'coordinate.survey.mapping.file-what':
    'Save what was chosen above as a file (the same as --map of the command line): use it for the next responses of this form, as it is or corrected.',
  'coordinate.survey.mapping.file-name': '{file}-mapping.json',
  'coordinate.survey.mapping.download': 'Download the mapping file',
  'coordinate.survey.mapping.drop': 'Drop a mapping file here to read and preview with it',
  'coordinate.survey.mapping.choose': 'Choose a mapping file',
  'coordinate.survey.mapping.go': 'Read it so, and preview',
  'file.survey.no-responses':
    'The file has no response to import. Nothing was imported. Check that it is a file of responses.',
  'file.survey.form-faulty':
    'The form has {count} {count|problem|problems} and was not exported. Correct the settings or names as listed, then retry: {problems}',
  'file.survey.no-headings.pane':
    'No column is a question of this questionnaire. Nothing was imported. Check the file, or choose below what each column is.',
  'file.survey.no-answers.pane':
    'No column is a field of the return yet. Nothing was imported. Choose at least one below.',
  'file.survey.no-body.pane':
    'No column says whose response it is. Nothing was imported. Choose the column of the body below, or name one fixed body.',
  'file.survey.no-task.pane':
    'No column says which task a response is about. Nothing was imported. Choose the column of the task below, or name one fixed task.',
  'file.survey.map-damaged.pane':
    'this is no mapping file, or its JSON is broken. Nothing was imported. Correct it and choose it again, or say below what the columns are.',
  'file.survey.map-header.pane':
    'the mapping file names the column “{header}”, which this response file has not. Nothing was imported. Correct its header, or say below what the columns are.',
  'file.survey.map-target.pane':
    'the mapping file maps “{header}” to “{target}”, and there is no such field. Nothing was imported. The names to use are listed in its targets; or say below what the columns are.',
  'file.survey.is-return.pane':
    'This is a return, no survey response. Nothing was imported. Go back and drop it where returned files go.',
  'file.survey.wrong-form.pane':
    'These are no responses to a form that this program exported. Nothing was imported. Check the form; for any other survey choose “a survey tool” as their source.',
  'file.survey.needs-from.pane':
    'This is a survey server’s file. Nothing was imported. Choose ODK Central or KoboToolbox as its source.',
};
