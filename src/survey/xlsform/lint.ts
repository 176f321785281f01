/**
 * Everything that is wrong with an XLSForm, at once: pyxform stops at its first error. Checked is what pyxform, ODK Central
 * and KoboToolbox refuse, for the parts of XLSForm that our forms use. <https://xlsform.org/en/>
 */
import { cyclesOf } from './cycles';
import type { XlsForm } from './form';
import { hasCode, languagesOf } from './languages';
import { expressionFaults, referencesIn } from './references';
import type { SheetRow } from './rows';
import { isKnownType, namesList, needsLabel, rowType } from './types';

export interface FormProblem {
  /** Worded by `survey.lint.<code>`. */
  readonly code: string;
  readonly sheet: 'survey' | 'choices' | 'settings';
  /** One-based row of the sheet, under its headers; absent for what concerns the whole sheet. */
  readonly row?: number;
  readonly parameters: Readonly<Record<string, string | number>>;
}

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
  const languages = languagesOf([...form.survey, ...form.choices]);
  for (const language of languages)
    if (!hasCode(language)) report('language-code', 'survey', undefined, { language });
  lintSurvey(form, languages, report);
  lintChoices(form, languages, report);
  lintSettings(form.settings, languages, report);
  return problems;
}

function lintSettings(settings: SheetRow, languages: readonly string[], report: Report): void {
  for (const column of ['form_id', 'version', 'form_title'])
    if ((settings[column] ?? '') === '') report('setting-missing', 'settings', FIRST_ROW, { column });
  const language = settings['default_language'];
  if (language !== undefined && !languages.includes(language))
    report('default-language', 'settings', FIRST_ROW, { language });
}

function lintSurvey({ survey, choices }: XlsForm, languages: readonly string[], report: Report): void {
  const names = new Set(survey.filter(isNamed).map((row) => row['name'] ?? ''));
  const lists = new Set(choices.map((row) => row['list_name'] ?? ''));
  const seen = new Set<string>();
  const blocks = new Blocks(report);
  survey.forEach((row, index) => {
    const at = index + FIRST_ROW;
    lintType(row, at, lists, report);
    lintName(row, at, seen, report);
    if (needsLabel(typeOf(row))) lintTexts(row, at, 'survey', languages, report);
    lintExpressions(row, at, names, report);
    blocks.pass(typeOf(row), at);
  });
  blocks.end();
  for (const name of cyclesOf(survey)) report('cycle', 'survey', rowOf(survey, name), { name });
}

/** Groups and repeats that are open at a row; each ends with its own kind. */
class Blocks {
  private readonly open: { readonly kind: string; readonly at: number }[] = [];

  constructor(private readonly report: Report) {}

  pass(type: string, at: number): void {
    const [edge, kind = ''] = type.split('_');
    if (kind !== 'group' && kind !== 'repeat') return;
    if (edge === 'begin') this.open.push({ kind, at });
    else if (this.open.at(-1)?.kind === kind) this.open.pop();
    else this.report(`${kind}-not-begun`, 'survey', at);
  }

  end(): void {
    for (const { kind, at } of this.open) this.report(`${kind}-not-ended`, 'survey', at);
  }
}

const typeOf = (row: SheetRow) => rowType(row['type'] ?? '').type;
const isNamed = (row: SheetRow) => !typeOf(row).startsWith('end_');

function rowOf(survey: readonly SheetRow[], name: string): number {
  return survey.findIndex((row) => row['name'] === name) + FIRST_ROW;
}

function lintType(row: SheetRow, at: number, lists: ReadonlySet<string>, report: Report): void {
  const { type, list } = rowType(row['type'] ?? '');
  if (type === '') return report('type-missing', 'survey', at);
  if (!isKnownType(type)) return report('type-unknown', 'survey', at, { type });
  if (namesList(type) && !lists.has(list)) report('list-unknown', 'survey', at, { list });
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

/** A label in one language and none in the other shows a dash there. A form of one language has plain columns. */
function lintTexts(
  row: SheetRow,
  at: number,
  sheet: 'survey' | 'choices',
  languages: readonly string[],
  report: Report,
): void {
  const columns = languages.length === 0 ? ['label'] : languages.map((language) => `label::${language}`);
  for (const column of columns)
    if ((row[column] ?? row['label'] ?? '') === '') report('label-missing', sheet, at, { column });
}

function lintExpressions(row: SheetRow, at: number, names: ReadonlySet<string>, report: Report): void {
  for (const [column, text] of Object.entries(row))
    for (const name of referencesIn(text))
      if (!names.has(name)) report('reference-unknown', 'survey', at, { column, name });
  for (const column of EXPRESSIONS)
    for (const fault of expressionFaults(row[column] ?? '')) report(fault, 'survey', at, { column });
}

function lintChoices({ survey, choices }: XlsForm, languages: readonly string[], report: Report): void {
  const used = new Set(survey.map((row) => rowType(row['type'] ?? '').list));
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
    lintTexts(row, at, 'choices', languages, report);
  });
}
