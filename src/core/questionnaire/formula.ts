/**
 * The questionnaire's expressions as spreadsheet formulas, in functions that Excel 2021 and LibreOffice both have.
 *
 * Formulas do not look at what was typed but at helper cells beside it (`helperFormula`): `""` for blank, `"?"` for what
 * a formula cannot read, else a number: a date's serial, a percent 0–100, a choice's place in its list, a text's length.
 */
import { lengthOf, serialFromIso } from '../values';
import { isPast, type Comparison, type Expression, type Name, type PastScope } from './expression';
import type { Form, FormField } from './instantiate';

/** Where things stand, for one row. */
export interface FormulaPlaces {
  /** The helper cell of a field, e.g. `AB7`. */
  readonly helper: (field: string) => string;
  /** The text cell of a field. */
  readonly text: (field: string) => string;
  /** The cell that holds an answer of the past as the value cell (of a text: the text cell) would; undefined where no row has one. */
  readonly past: (scope: PastScope, field: string) => string | undefined;
  /** The helper cell with the light's key. */
  readonly light: string;
  /** The helper cell that is TRUE when anything but ① was answered. */
  readonly answered: string;
  /** Conditions on what came with the template; FALSE where nothing did. */
  readonly carried: Carried;
}

interface Carried {
  /** Some of it stands in the row. */
  readonly stands: string;
  /** Some of it stands, and nobody has confirmed it. */
  readonly unconfirmed: string;
  /** The same of one field. */
  readonly unconfirmedIn: (field: string) => string;
}

/** Facts that are fixed when the template is issued and stand in the formulas as constants. */
interface FormulaFacts {
  /** ISO dates or numbers. */
  readonly period: Readonly<Record<string, string | number>>;
  readonly role: string;
  /** Answers of the past by field: ISO dates, keys of choices, numbers, texts. */
  readonly previous: Readonly<Record<string, string | number>>;
  readonly first: Readonly<Record<string, string | number>>;
}

/** Errors that one formula of the 檢核 column tells apart: spreadsheets nest 64 levels, and the conditions have some. */
export const ERRORS_A_FORMULA = 40;

/** What a comparison says with its sides changed. */
const MIRRORED: Readonly<Record<Comparison, Comparison>> = {
  '=': '=',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

const NUMERIC: ReadonlySet<string> = new Set(['number', 'percent']);

const TRUE = 'TRUE';
const FALSE = 'FALSE';

const WORDS: Connectives = {
  always: TRUE,
  never: FALSE,
  join: (kind, terms) => `${kind.toUpperCase()}(${terms.join(',')})`,
  not: (condition) => `NOT(${condition})`,
};

/** Writes the formulas of one form. */
export class FormulaWriter {
  private readonly fields: ReadonlyMap<string, FormField>;

  constructor(
    private readonly form: Form,
    private readonly facts: FormulaFacts,
  ) {
    this.fields = new Map(form.fields.map((field) => [field.key, field]));
  }

  /** A condition as a formula that gives TRUE or FALSE. */
  condition(expression: Expression, places: FormulaPlaces): string {
    switch (expression.kind) {
      case 'or':
      case 'and':
        return connected(
          WORDS,
          expression.kind,
          expression.terms.map((term) => this.condition(term, places)),
        );
      case 'not':
        return opposite(WORDS, this.condition(expression.term, places));
      case 'compare':
        return this.compare(expression.operator, expression.left, expression.right, places);
      case 'call':
        return this.call(expression.call, expression.name, places);
      case 'name':
        return this.truth(expression, places);
      default:
        throw new Error(`An expression of kind “${expression.kind}” is no condition.`);
    }
  }

  private truth(name: Name, places: FormulaPlaces): string {
    if (name.scope === 'return') return ofReturn(name.name, places);
    const definition = this.form.definitions[name.name];
    if (name.scope !== undefined || definition === undefined)
      throw new Error(`“${name.name}” is no definition.`);
    return this.condition(definition, places);
  }

  private call(call: string, name: Name, places: FormulaPlaces): string {
    if (call === 'changed') return this.changed(name, places);
    if (isPast(name.scope)) {
      const isBlank = this.facts[name.scope][name.name] === undefined;
      return (call === 'blank' && isBlank) || (call === 'filled' && !isBlank) ? TRUE : FALSE;
    }
    const absent = !this.fields.has(name.name);
    if (name.scope !== undefined) throw new Error(`A formula cannot ask for ${name.scope}.${name.name}.`);
    if (call === 'blank') return absent ? TRUE : `${places.helper(name.name)}=""`;
    if (call === 'filled') return absent ? FALSE : `${places.helper(name.name)}<>""`;
    if (call === 'unconfirmed') return absent ? FALSE : places.carried.unconfirmedIn(name.name);
    return absent ? FALSE : `${places.helper(name.name)}="?"`;
  }

  /** The same for every row, so that it serves highlights too: the past stands in cells and not in the formula. */
  private changed({ scope, name }: Name, places: FormulaPlaces): string {
    const field = this.fields.get(name);
    const past = isPast(scope) ? places.past(scope, name) : undefined;
    if (field === undefined || past === undefined) return FALSE;
    const value = places.helper(name);
    const differs = isText(field) ? `NOT(EXACT(${places.text(name)},${past}))` : `${value}<>${past}`;
    return `AND(${past}<>"",${value}<>"",${value}<>"?",${differs})`;
  }

  private compare(operator: Comparison, left: Expression, right: Expression, places: FormulaPlaces): string {
    if (operator === '!=') return opposite(WORDS, this.compare('=', left, right, places));
    if (left.kind === 'text' && right.kind !== 'text')
      return this.compare(MIRRORED[operator], right, left, places);
    if (right.kind === 'text' && !this.isDate(left)) return this.compareText(left, right.value, places);
    const cells = [...this.cellsIn(left, places), ...this.cellsIn(right, places)];
    if (cells.includes('')) return FALSE;
    const comparison = `${this.number(left, places)}${operator}${this.number(right, places)}`;
    if (cells.length === 0) return constant(left, operator, right) ?? comparison;
    // A text is greater than any number, so a blank or unreadable cell must not reach the comparison.
    return `IF(COUNT(${cells.join(',')})=${cells.length},${comparison},FALSE)`;
  }

  private compareText(left: Expression, text: string, places: FormulaPlaces): string {
    if (left.kind !== 'name') throw new Error('Only a name compares with a text.');
    if (left.scope === 'return' && left.name === 'role') return this.facts.role === text ? TRUE : FALSE;
    if (left.scope === undefined && left.name === 'light') return `${places.light}="${text}"`;
    if (isPast(left.scope)) return this.facts[left.scope][left.name] === text ? TRUE : FALSE;
    return this.fields.has(left.name)
      ? `${places.helper(left.name)}=${this.choiceNumber(left.name, text)}`
      : FALSE;
  }

  /** A choice's place in its list, from 1. */
  choiceNumber(field: string, key: string): number {
    const place = this.placeOf(this.fields.get(field), key);
    if (place === 0) throw new Error(`“${field}” has no choice “${key}”.`);
    return place;
  }

  private placeOf(field: FormField | undefined, key: string): number {
    const list = this.form.questionnaire.choices[field?.choices ?? ''] ?? [];
    return list.findIndex((choice) => choice.key === key) + 1;
  }

  /** The cells that must hold numbers for a comparison to hold; an empty text for what is not there at all. */
  private cellsIn(expression: Expression, places: FormulaPlaces): string[] {
    if (expression.kind === 'sum')
      return [...this.cellsIn(expression.left, places), ...this.cellsIn(expression.right, places)];
    const name = expression.kind === 'call' ? expression.name : expression;
    if (name.kind !== 'name') return [];
    if (name.scope === undefined) return [this.fields.has(name.name) ? places.helper(name.name) : ''];
    return isPast(name.scope) && this.past(name.scope, name.name) === undefined ? [''] : [];
  }

  private isDate(expression: Expression): boolean {
    if (expression.kind !== 'name') return false;
    const { scope, name } = expression;
    if (scope === 'period') return typeof this.facts.period[name] === 'string';
    return (scope === undefined || isPast(scope)) && this.fields.get(name)?.type === 'date';
  }

  /** An answer of the past as its value cell would show it; undefined where there was none, or one that is no longer of the type. */
  private past(scope: PastScope, name: string): number | undefined {
    const field = this.fields.get(name);
    const answer = this.facts[scope][name];
    if (field === undefined || answer === undefined) return undefined;
    if (typeof answer === 'number') return NUMERIC.has(field.type) ? answer : undefined;
    if (field.type === 'date') return serialFromIso(answer);
    if (isText(field)) return lengthOf(answer);
    const place = field.type === 'choice' ? this.placeOf(field, answer) : 0;
    return place === 0 ? undefined : place;
  }

  private number(expression: Expression, places: FormulaPlaces): string {
    switch (expression.kind) {
      case 'number':
        return String(expression.value);
      case 'text':
        return String(serialFromIso(expression.value));
      case 'call':
        // A text's value cell is its length.
        return this.named(expression.name, places);
      case 'sum':
        return `ROUND(${this.number(expression.left, places)}${expression.operator}${this.number(expression.right, places)},6)`;
      case 'name':
        return this.named(expression, places);
      default:
        throw new Error(`A formula cannot calculate with “${expression.kind}”.`);
    }
  }

  private named({ scope, name }: Name, places: FormulaPlaces): string {
    if (scope === undefined) return places.helper(name);
    const value =
      scope === 'setting'
        ? this.form.settings[name]
        : scope === 'period'
          ? this.facts.period[name]
          : isPast(scope)
            ? this.past(scope, name)
            : undefined;
    if (value === undefined) throw new Error(`A formula cannot ask for ${scope}.${name}.`);
    return String(typeof value === 'number' ? value : serialFromIso(value));
  }
}

function isText({ type }: FormField): boolean {
  return type === 'text' || type === 'long';
}

function ofReturn(name: string, { answered, carried }: FormulaPlaces): string {
  if (name === 'answered') return answered;
  if (name === 'carried') return carried.stands;
  if (name === 'unconfirmed') return carried.unconfirmed;
  throw new Error(`A formula cannot ask for return.${name}.`);
}

function constant(left: Expression, operator: Comparison, right: Expression): string | undefined {
  if (left.kind !== 'number' || right.kind !== 'number' || operator !== '=') return undefined;
  return left.value === right.value ? TRUE : FALSE;
}

/** Nested IFs: the first condition that holds gives its text; `otherwise` is a formula. */
export function firstOf(
  cases: readonly { readonly when: string; readonly text: string }[],
  otherwise: string,
): string {
  const live = cases.filter((one) => one.when !== FALSE);
  const end = live.findIndex((one) => one.when === TRUE);
  const used = end < 0 ? live : live.slice(0, end);
  const last = end < 0 ? otherwise : quotedInFormula(live[end]?.text ?? '');
  return used.reduceRight((rest, one) => `IF(${one.when},${quotedInFormula(one.text)},${rest})`, last);
}

/** A text as a formula's constant. */
export function quotedInFormula(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** How a language writes what is always and never so, and how it puts conditions together. */
export interface Connectives {
  readonly always: string;
  readonly never: string;
  readonly join: (kind: 'or' | 'and', terms: readonly string[]) => string;
  readonly not: (condition: string) => string;
}

/** `or` of none never holds, `and` of none always does; a single condition stands alone. */
export function connected(words: Connectives, kind: 'or' | 'and', terms: readonly string[]): string {
  const [absorbing, neutral] = kind === 'or' ? [words.always, words.never] : [words.never, words.always];
  if (terms.includes(absorbing)) return absorbing;
  const kept = terms.filter((term) => term !== neutral);
  const [only] = kept;
  if (only === undefined) return neutral;
  return kept.length === 1 ? only : words.join(kind, kept);
}

export function opposite(words: Connectives, condition: string): string {
  if (condition === words.always) return words.never;
  return condition === words.never ? words.always : words.not(condition);
}
