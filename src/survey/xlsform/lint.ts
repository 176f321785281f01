/**
 * Everything that is wrong with an XLSForm, at once: pyxform stops at its first error. Checked is what pyxform, ODK Central
 * and KoboToolbox refuse, for the parts of XLSForm that our forms use. <https://xlsform.org/en/>
 */
import { cyclesOf } from './cycles';
import type { XlsForm } from './form';
import { expressionFaults, referencesIn } from './references';
import { DEFAULT_LANGUAGE, LABEL_COLUMNS, type SheetRow } from './rows';

export interface FormProblem {
  /** Worded by `survey.lint.<code>`. */
  readonly code: string;
  readonly sheet: 'survey' | 'choices' | 'settings';
  /** One-based row of the sheet, under its headers; absent for what concerns the whole sheet. */
  readonly row?: number;
  readonly parameters: Readonly<Record<string, string | number>>;
}

const TYPES: ReadonlySet<string> = new Set([
  'text',
  'integer',
  'decimal',
  'date',
  'select_one',
  'select_multiple',
  'note',
  'calculate',
  'hidden',
  'begin_group',
  'end_group',
]);
const SELECTS: ReadonlySet<string> = new Set(['select_one', 'select_multiple']);
const WITHOUT_LABEL: ReadonlySet<string> = new Set(['calculate', 'hidden', 'end_group']);
const EXPRESSIONS = ['relevant', 'constraint', 'calculation', 'choice_filter'] as const;
const NAME = /^[\p{L}_][\p{L}\p{N}_.-]*$/u;
/** The header row is row 1. */
const FIRST_ROW = 2;

type Report = (
  code: string,
  sheet: FormProblem['sheet'],
  row?: number,
  parameters?: FormProblem['parameters'],
) => void;

/** All problems of a form, in the order of its sheets and rows. */
export function lintForm(form: XlsForm): FormProblem[] {
  const problems: FormProblem[] = [];
  const report: Report = (code, sheet, row, parameters = {}) =>
    problems.push({ code, sheet, ...(row === undefined ? {} : { row }), parameters });
  lintSurvey(form, report);
  lintChoices(form, report);
  for (const column of ['form_id', 'version', 'form_title'])
    if ((form.settings[column] ?? '') === '') report('setting-missing', 'settings', FIRST_ROW, { column });
  if (
    form.settings['default_language'] !== DEFAULT_LANGUAGE &&
    form.settings['default_language'] !== undefined
  )
    report('default-language', 'settings', FIRST_ROW, { language: form.settings['default_language'] });
  return problems;
}

function lintSurvey({ survey, choices }: XlsForm, report: Report): void {
  const names = new Set(survey.filter(isNamed).map((row) => row['name'] ?? ''));
  const lists = new Set(choices.map((row) => row['list_name'] ?? ''));
  const seen = new Set<string>();
  const open: number[] = [];
  survey.forEach((row, index) => {
    const at = index + FIRST_ROW;
    lintType(row, at, lists, report);
    lintName(row, at, seen, report);
    lintTexts(row, at, 'survey', report);
    lintExpressions(row, at, names, report);
    if (typeOf(row) === 'begin_group') open.push(at);
    if (typeOf(row) === 'end_group' && open.pop() === undefined) report('group-not-begun', 'survey', at);
  });
  for (const at of open) report('group-not-ended', 'survey', at);
  for (const name of cyclesOf(survey)) report('cycle', 'survey', rowOf(survey, name), { name });
}

const typeOf = (row: SheetRow) => (row['type'] ?? '').split(' ')[0] ?? '';
const isNamed = (row: SheetRow) => typeOf(row) !== 'end_group';

function rowOf(survey: readonly SheetRow[], name: string): number {
  return survey.findIndex((row) => row['name'] === name) + FIRST_ROW;
}

function lintType(row: SheetRow, at: number, lists: ReadonlySet<string>, report: Report): void {
  const type = typeOf(row);
  if (type === '') return report('type-missing', 'survey', at);
  if (!TYPES.has(type)) return report('type-unknown', 'survey', at, { type });
  const list = (row['type'] ?? '').split(' ')[1] ?? '';
  if (SELECTS.has(type) && !lists.has(list)) report('list-unknown', 'survey', at, { list });
  if (type === 'calculate' && (row['calculation'] ?? '') === '') report('calculation-missing', 'survey', at);
}

function lintName(row: SheetRow, at: number, seen: Set<string>, report: Report): void {
  const name = row['name'] ?? '';
  if (!isNamed(row)) return;
  if (name === '') return report('name-missing', 'survey', at);
  if (!NAME.test(name)) report('name-odd', 'survey', at, { name });
  // ODK takes names apart in case; Kobo's exports and databases do not.
  if (seen.has(name.toLowerCase())) report('name-twice', 'survey', at, { name });
  seen.add(name.toLowerCase());
}

/** A label in one language and none in the other shows a dash there. */
function lintTexts(row: SheetRow, at: number, sheet: 'survey' | 'choices', report: Report): void {
  if (sheet === 'survey' && WITHOUT_LABEL.has(typeOf(row))) return;
  for (const column of LABEL_COLUMNS)
    if ((row[column] ?? '') === '') report('label-missing', sheet, at, { column });
}

function lintExpressions(row: SheetRow, at: number, names: ReadonlySet<string>, report: Report): void {
  for (const [column, text] of Object.entries(row))
    for (const name of referencesIn(text))
      if (!names.has(name)) report('reference-unknown', 'survey', at, { column, name });
  for (const column of EXPRESSIONS)
    for (const fault of expressionFaults(row[column] ?? '')) report(fault, 'survey', at, { column });
}

function lintChoices({ survey, choices }: XlsForm, report: Report): void {
  const used = new Set(survey.map((row) => (row['type'] ?? '').split(' ')[1] ?? ''));
  const seen = new Set<string>();
  const idle = new Set<string>();
  choices.forEach((row, index) => {
    const at = index + FIRST_ROW;
    const [list, name] = [row['list_name'] ?? '', row['name'] ?? ''];
    if (list === '') report('list-missing', 'choices', at);
    else if (!used.has(list) && !idle.has(list)) report('list-unused', 'choices', at, { list });
    idle.add(list);
    if (name === '') report('name-missing', 'choices', at);
    else if (/\s/.test(name)) report('choice-blank', 'choices', at, { name });
    if (seen.has(`${list} ${name}`)) report('choice-twice', 'choices', at, { list, name });
    seen.add(`${list} ${name}`);
    lintTexts(row, at, 'choices', report);
  });
}
