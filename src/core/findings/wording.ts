/** Findings in words: where, what, and what to do. */
import { DEFAULT_QUESTIONNAIRE, type Questionnaire, type Rule } from '../questionnaire';
import { fill, isWordKey, type Language, word } from '../words';
import { decimal, isValidIsoDate, rocDate } from '../values';
import type { Finding, Parameter, Severity } from '../grid';
import { shownAnswer } from './shown-answer';
import { findField, wordField, wordPlace } from './place-wording';

type Parameters = Readonly<Record<string, Parameter>>;

const RULE = 'rule.';

/** 請修正, 請確認, 已代為整理. */
export function wordSeverity(severity: Severity, language: Language): string {
  return word(language, `severity.${severity}`);
}

/**
 * A finding as a sentence, its place before it. Rules are worded by the questionnaire, everything else by the catalogue
 * (`finding.` and the code, or the code and its `reason`). A code without words stands as it is.
 */
export function wordFinding(
  finding: Finding,
  language: Language,
  questionnaire: Questionnaire = DEFAULT_QUESTIONNAIRE,
  taskNumber?: (taskId: string) => string,
): string {
  const where = wordPlace(finding.place, language, questionnaire, taskNumber);
  const rule = ruleOf(finding.code, questionnaire);
  if (rule?.message !== undefined) {
    const parameters = { ...ruleParameters(finding, language, questionnaire), where };
    return withoutEmptyPlace(fill(rule.message[language], parameters), where, language);
  }
  const said = wordCode(finding, language, questionnaire);
  return withoutEmptyPlace(`${where}${word(language, 'place.colon')}${said}`, where, language);
}

function ruleOf(code: string, { rules, cover }: Questionnaire): Rule | undefined {
  if (!code.startsWith(RULE)) return undefined;
  const key = code.slice(RULE.length);
  return [...rules, ...cover.rules].find((rule) => rule.key === key);
}

/** Without a place a sentence begins with itself: no colon before it, and a capital letter. */
function withoutEmptyPlace(sentence: string, where: string, language: Language): string {
  const colon = word(language, 'place.colon');
  if (where !== '' || !sentence.startsWith(colon)) return sentence;
  const rest = sentence.slice(colon.length);
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

/** Dates as ROC dates, numbers with thousands separators, keys of choices and fields as their labels. */
function ruleParameters(
  { place, parameters }: Finding,
  language: Language,
  questionnaire: Questionnaire,
): Parameters {
  const shown = Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, readably(value)]),
  );
  const { status } = parameters;
  return {
    ...shown,
    ...(place.field === undefined
      ? {}
      : { field: wordField(place.field, language, questionnaire, parameters) }),
    ...(status === undefined ? {} : { status: statusLabel(String(status), language, questionnaire) }),
  };
}

function readably(value: Parameter): string {
  if (typeof value === 'number') return groupedNumber(value);
  return isValidIsoDate(value) && value >= '1912' ? rocDate(value) : value;
}

/** `25,000.5`: thousands separators before the decimal point only. */
export function groupedNumber(value: number): string {
  const [whole = '', ...fraction] = decimal(value).split('.');
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...fraction].join('.');
}

function statusLabel(key: string, language: Language, questionnaire: Questionnaire): string {
  const choice = questionnaire.choices['status']?.find((candidate) => candidate.key === key);
  return choice?.label[language] ?? key;
}

function wordCode(finding: Finding, language: Language, questionnaire: Questionnaire): string {
  const key = codeKeys(finding).find(isWordKey);
  if (key === undefined) return unknownCode(finding);
  return word(language, key, codeParameters(finding, language, questionnaire));
}

/** The most exact key first. What is wrong with a percent is mostly what is wrong with a number. */
function codeKeys({ code, parameters }: Finding): string[] {
  const reason = String(parameters['reason'] ?? '');
  const exact = reason === '' ? [] : [`finding.${code}.${reason}`];
  const alike = code === 'value.unreadable-percent' ? [`finding.value.unreadable-number.${reason}`] : [];
  return [...exact, ...alike, `finding.${code}`];
}

function unknownCode({ code, parameters }: Finding): string {
  const facts = Object.entries(parameters).map(([name, value]) => `${name}=${value}`);
  return [code, ...facts].join(' ');
}

function codeParameters(finding: Finding, language: Language, questionnaire: Questionnaire): Parameters {
  const { code, place, parameters } = finding;
  const { read, unit, part, appendix, tasks, field } = parameters;
  const column = field ?? place.field;
  const choices = code === 'value.unknown-choice' ? offered(place.field, language, questionnaire) : undefined;
  return {
    ...parameters,
    in_unit: unit === undefined ? '' : word(language, 'finding.in-unit', { unit }),
    ...(typeof read === 'number' ? { read: decimal(read), hundredfold: hundredfold(read) } : {}),
    ...(column === undefined ? {} : { field: wordField(String(column), language, questionnaire) }),
    ...(choices === undefined ? {} : { choices }),
    ...(code === 'consolidation.conflict' || code === 'consolidation.typed-over'
      ? answersShown(finding, language, questionnaire)
      : {}),
    ...(tasks === undefined
      ? {}
      : { tasks: String(tasks).replaceAll('、', word(language, 'list.separator')) }),
    ...(part === undefined ? {} : { part: partName(String(part), language) }),
    ...(code === 'host-undressed' ? { missing: missingDress(String(parameters['missing']), language) } : {}),
    ...(code === 'framework.count-mismatch' ? { appendix: partName(`appendix-${appendix}`, language) } : {}),
  };
}

/** Answers that stand against each other, as people read them. */
function answersShown(
  { place, parameters }: Finding,
  language: Language,
  questionnaire: Questionnaire,
): Parameters {
  return Object.fromEntries(
    (['first', 'second'] as const).map((name) => [
      name,
      shownAnswer(place.field ?? '', parameters[name] ?? '', language, questionnaire),
    ]),
  );
}

function hundredfold(read: number): string {
  return groupedNumber(Number((read * 100).toFixed(6)));
}

function partName(part: string, language: Language): string {
  const key = `part.${part}`;
  return isWordKey(key) ? word(language, key) : part;
}

/** The labels of a field's list, in the reader's language. */
function offered(
  field: string | undefined,
  language: Language,
  questionnaire: Questionnaire,
): string | undefined {
  const list = field === undefined ? undefined : findField(field, questionnaire)?.field.choices;
  const choices = list === undefined ? undefined : questionnaire.choices[list];
  return choices?.map(({ label }) => label[language]).join(word(language, 'list.separator'));
}

/** How many sheets are named before the others are only counted. */
const MOST_SHEETS = 4;

/** `freeze:彙整表/一頁摘要*scale:一頁摘要`, each kind once with its sheets, as a person reads it. */
function missingDress(missing: string, language: Language): string {
  const kinds = missing.split('*');
  if (kinds.length > MOST_KINDS) {
    const names = kinds.slice(0, MOST_KINDS - 1).map((one) => dressName(one, language));
    const first = names.join(word(language, 'list.separator'));
    return word(language, 'host.part.kinds', { first, count: kinds.length });
  }
  return kinds
    .map((one) => {
      const titles = one.slice(one.indexOf(':') + 1).split('/');
      return word(language, 'host.part', {
        part: dressName(one, language),
        sheets: someOf(titles, language),
      });
    })
    .join(word(language, 'host.part.between'));
}

/** Where Excel refuses more kinds than these, only their number helps. */
const MOST_KINDS = 6;

function dressName(one: string, language: Language): string {
  const [kind = ''] = one.split(':');
  const key = `host.part.${kind}`;
  return isWordKey(key) ? word(language, key) : kind;
}

function someOf(titles: readonly string[], language: Language): string {
  const separator = word(language, 'list.separator');
  if (titles.length <= MOST_SHEETS) return titles.join(separator);
  const first = titles.slice(0, MOST_SHEETS - 1).join(separator);
  return word(language, 'host.part.more', { first, count: titles.length });
}
