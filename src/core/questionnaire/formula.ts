/**
 * The questionnaire's expressions as spreadsheet formulas, in functions that Excel 2021 and LibreOffice both have.
 *
 * Formulas do not look at what was typed but at helper cells beside it (`helperFormula`): `""` for blank, `"?"` for what
 * a formula cannot read, else a number: a date's serial, a percent 0–100, a choice's place in its list, a text's length.
 */
import { serialFromIso } from '../values';
import { connected, opposite, type Connectives } from './connect';
import type { Comparison, Expression, Name } from './expression';
import type { Form } from './instantiate';

/** Where things stand, for one row. */
export interface FormulaPlaces {
  /** The helper cell of a field, e.g. `AB7`. */
  readonly helper: (field: string) => string;
  /** The helper cell with the light's key. */
  readonly light: string;
  /** The helper cell that is TRUE when anything but ① was answered. */
  readonly answered: string;
}

/** Facts that are fixed when the template is issued and stand in the formulas as constants. */
export interface FormulaFacts {
  /** ISO dates or numbers. */
  readonly period: Readonly<Record<string, string | number>>;
  readonly role: string;
}

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
  private readonly fields: ReadonlySet<string>;

  constructor(
    private readonly form: Form,
    private readonly facts: FormulaFacts,
  ) {
    this.fields = new Set(form.fields.map((field) => field.key));
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
    if (name.scope === 'return' && name.name === 'answered') return places.answered;
    const definition = this.form.definitions[name.name];
    if (name.scope !== undefined || definition === undefined)
      throw new Error(`“${name.name}” is no definition.`);
    return this.condition(definition, places);
  }

  private call(call: string, name: Name, places: FormulaPlaces): string {
    const absent = !this.fields.has(name.name);
    if (name.scope !== undefined) throw new Error(`A formula cannot ask for ${name.scope}.${name.name}.`);
    if (call === 'blank') return absent ? TRUE : `${places.helper(name.name)}=""`;
    if (call === 'filled') return absent ? FALSE : `${places.helper(name.name)}<>""`;
    return absent ? FALSE : `${places.helper(name.name)}="?"`;
  }

  private compare(operator: Comparison, left: Expression, right: Expression, places: FormulaPlaces): string {
    if (operator === '!=') return opposite(WORDS, this.compare('=', left, right, places));
    if (right.kind === 'text') return this.compareText(left, right.value, places);
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
    return this.fields.has(left.name)
      ? `${places.helper(left.name)}=${this.choiceNumber(left.name, text)}`
      : FALSE;
  }

  /** A choice's place in its list, from 1. */
  choiceNumber(field: string, key: string): number {
    const list = this.form.fields.find((candidate) => candidate.key === field)?.choices;
    const place = (this.form.questionnaire.choices[list ?? ''] ?? []).findIndex(
      (choice) => choice.key === key,
    );
    if (place < 0) throw new Error(`“${field}” has no choice “${key}”.`);
    return place + 1;
  }

  private cellsIn(expression: Expression, places: FormulaPlaces): string[] {
    if (expression.kind === 'sum')
      return [...this.cellsIn(expression.left, places), ...this.cellsIn(expression.right, places)];
    if (expression.kind === 'name' && expression.scope === undefined) {
      return [this.fields.has(expression.name) ? places.helper(expression.name) : ''];
    }
    return [];
  }

  private number(expression: Expression, places: FormulaPlaces): string {
    switch (expression.kind) {
      case 'number':
        return String(expression.value);
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
          : undefined;
    if (value === undefined) throw new Error(`A formula cannot ask for ${scope}.${name}.`);
    return String(typeof value === 'number' ? value : serialFromIso(value));
  }
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
  const last = end < 0 ? otherwise : quoted(live[end]?.text ?? '');
  return used.reduceRight((rest, one) => `IF(${one.when},${quoted(one.text)},${rest})`, last);
}

/** A text as a formula's constant. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
