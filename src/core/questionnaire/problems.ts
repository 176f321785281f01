/**
 * Everything that is wrong with a questionnaire of the right shape. It is total: whatever stands in the data, this ends soon
 * and gives problems, and a questionnaire without any is evaluated, calculated and exported without an exception.
 */
import { type BackEnd, expressionsFor, type PlacedExpression } from './back-ends';
import { type Expression, ExpressionError, parseExpression } from './expression';
import { ERRORS_A_FORMULA } from './formula';
import { coverOf, type Form, formOf, MOST_KPIS, targetsOf } from './instantiate';
import { labelledErrors } from './labelled';
import type { QuestionnaireProblem, ProblemPlace } from './problem';
import { type Field, FORM_KEYS, type Questionnaire, type Rule } from './schema';
import { circleIn, LIGHT, Sizes } from './tangles';
import { fieldsByKey, TypeCheck } from './type-check';

/** Errors of a form at most, those under one label counted once: the 檢核 column's two formulas nest one IF each, around conditions of some levels. */
const MOST_ERRORS = 2 * ERRORS_A_FORMULA;

const WHOLE: ProblemPlace = { of: 'questionnaire', key: '' };
const NEEDED_DEFINITIONS = ['asked', 'asks_nothing'];

export function questionnaireProblems(questionnaire: Questionnaire): QuestionnaireProblem[] {
  const steps = [keyProblems, syntaxProblems, tangleProblems, formProblems];
  // Each step leans on the one before.
  for (const step of steps) {
    const problems = step(questionnaire);
    if (problems.length > 0) return problems;
  }
  return [];
}

function core(
  place: ProblemPlace,
  reason: QuestionnaireProblem['reason'],
  part: string,
): QuestionnaireProblem {
  return { place, backEnd: 'core', reason, part };
}

function keyProblems(questionnaire: Questionnaire): QuestionnaireProblem[] {
  const { fields, cover, rules, lights, choices, definitions } = questionnaire;
  const status = fields.find(({ key }) => key === 'status');
  const isStatus = status?.type === 'choice' && FORM_KEYS.every((key) => status.forms.includes(key));
  const keyed = [
    fields.flatMap((field) => [...fieldsByKey([field]).keys()]),
    cover.fields.map(({ key }) => key),
    [...rules, ...cover.rules].map(({ key }) => key),
    lights.map(({ key }) => key),
    ...Object.values(choices).map((list) => list.map(({ key }) => key)),
  ];
  return [
    ...NEEDED_DEFINITIONS.filter((name) => !Object.hasOwn(definitions, name)).map((name) =>
      core(WHOLE, 'missing', name),
    ),
    ...(isStatus ? [] : [core(WHOLE, 'missing', 'status')]),
    ...keyed.flatMap((keys) => repeated(keys).map((key) => core(WHOLE, 'twice', key))),
    ...[...fields, ...cover.fields].flatMap((field) => listProblems(field, questionnaire)),
    ...targetProblems(rules, fields),
    ...targetProblems(cover.rules, cover.fields),
  ];
}

function repeated(keys: readonly string[]): string[] {
  return [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))];
}

function listProblems(
  { key, type, choices, suggest }: Field,
  questionnaire: Questionnaire,
): QuestionnaireProblem[] {
  const lists = [
    ...(type === 'choice' ? [choices ?? 'choices'] : []),
    ...(suggest === undefined ? [] : [suggest]),
  ];
  return lists
    .filter((list) => (questionnaire.choices[list] ?? []).length === 0)
    .map((list) => core({ of: 'field', key }, 'missing', list));
}

/** A rule for a field that is not there would be left out without a word. */
function targetProblems(rules: readonly Rule[], fields: readonly Field[]): QuestionnaireProblem[] {
  const keys = new Set(fields.map(({ key }) => key));
  return rules.flatMap((rule) => {
    const place: ProblemPlace = { of: 'rule', key: rule.key };
    const targets = targetsOf(rule, rules, fields);
    if (targets.length === 0 && rule.types === undefined) return [core(place, 'missing', 'field')];
    return targets.filter((target) => !keys.has(target)).map((target) => core(place, 'unknown-name', target));
  });
}

interface PlacedText {
  readonly place: ProblemPlace;
  readonly text: string;
}

/** Every text that is an expression. */
function textsOf({ fields, cover, rules, lights, definitions }: Questionnaire): PlacedText[] {
  const placed = (of: ProblemPlace['of'], key: string, ...texts: readonly (string | undefined)[]) =>
    texts.flatMap((text) => (text === undefined ? [] : [{ place: { of, key }, text }]));
  return [
    ...Object.entries(definitions).flatMap(([key, text]) => placed('definition', key, text)),
    ...lights.flatMap(({ key, when }) => placed('light', key, when)),
    ...[...rules, ...cover.rules].flatMap(({ key, when, must }) => placed('rule', key, when, must)),
    ...[...fields, ...cover.fields].flatMap(({ key, needed, applies }) => [
      ...placed('needed', key, needed),
      ...placed('applies', key, applies),
    ]),
  ];
}

function syntaxProblems(questionnaire: Questionnaire): QuestionnaireProblem[] {
  return textsOf(questionnaire).flatMap(({ place, text }) => {
    try {
      parseExpression(text);
      return [];
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      return [core(place, 'syntax', text)];
    }
  });
}

function tangleProblems(questionnaire: Questionnaire): QuestionnaireProblem[] {
  const { definitions, lights } = questionnaire;
  const parsed = new Map(Object.entries(definitions).map(([name, text]) => [name, parseExpression(text)]));
  const named = new Map<string, readonly Expression[]>([...parsed].map(([name, one]) => [name, [one]]));
  const circle = circleIn(
    named.set(
      LIGHT,
      lights.map(({ when }) => parseExpression(when)),
    ),
  );
  if (circle !== undefined)
    return [core({ of: 'definition', key: circle[0] ?? '' }, 'circle', circle.join(' → '))];
  const sizes = new Sizes(parsed);
  return textsOf(questionnaire)
    .filter(({ text }) => sizes.isTooLarge(parseExpression(text)))
    .map(({ place, text }) => ({ place, backEnd: 'sheet', reason: 'too-large', part: text }));
}

function formProblems(questionnaire: Questionnaire): QuestionnaireProblem[] {
  const most = { kpis: MOST_KPIS };
  const all = { carries: true };
  const rows = FORM_KEYS.map((key) => formOf(questionnaire, key, most, all));
  const found = [...rows, coverOf(questionnaire, {}, all)].flatMap((form) => [
    ...unread(form),
    ...(['core', 'sheet', 'survey'] as const).flatMap((backEnd) => unsayable(form, backEnd)),
  ]);
  return distinct([...found, ...rows.flatMap(tooMany)]);
}

function unread({ fields, rules }: Form): QuestionnaireProblem[] {
  const read = new Set(
    rules.flatMap(({ field, fromReader, severity }) => (fromReader && severity === 'error' ? [field] : [])),
  );
  return fields
    .filter(({ key }) => !read.has(key))
    .map(({ key, type }) => core({ of: 'field', key }, 'unread', type));
}

function unsayable(form: Form, backEnd: BackEnd): QuestionnaireProblem[] {
  const { questionnaire } = form;
  const fields = fieldsByKey(form.key === 'cover' ? questionnaire.cover.fields : questionnaire.fields);
  const definitions = form.key === 'cover' || backEnd !== 'core' ? [] : definitionsOf(form);
  return [...definitions, ...expressionsFor(backEnd, form)].flatMap(({ place, expression }) => {
    const problems: QuestionnaireProblem[] = [];
    const check = new TypeCheck(form, fields, backEnd, (reason, part) =>
      problems.push({ place, backEnd, reason, part }),
    );
    check.condition(expression);
    return problems;
  });
}

function definitionsOf({ definitions }: Form): PlacedExpression[] {
  return Object.entries(definitions).map(([key, expression]) => ({
    place: { of: 'definition', key },
    expression,
  }));
}

function tooMany(form: Form): QuestionnaireProblem[] {
  const count = labelledErrors(form).length;
  return count <= MOST_ERRORS
    ? []
    : [{ place: WHOLE, backEnd: 'sheet', reason: 'too-many', part: String(count) }];
}

/** What makes no sense makes none to any back-end: it is said once, of the first. */
function distinct(problems: readonly QuestionnaireProblem[]): QuestionnaireProblem[] {
  const known = new Map<string, QuestionnaireProblem>();
  for (const problem of problems) {
    const { place, reason, part } = problem;
    const key = JSON.stringify([place.of === 'rule' ? place : place.key, reason, part]);
    if (!known.has(key)) known.set(key, problem);
  }
  return [...known.values()];
}
