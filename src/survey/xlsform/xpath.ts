/**
 * The questionnaire's expressions as the XPath of a form: `${field}` is a question's answer. A blank answer makes every
 * comparison false, as in the core: it is no number (NaN), and no choice. What a form cannot say stands in `CANNOT_SAY`.
 */
import {
  connected,
  opposite,
  type Comparison,
  type Connectives,
  type Expression,
  type Form,
  type FormField,
  type Name,
} from '../../core/index';

export interface XPathFacts {
  /** `period.end` as an ISO date, the rest as numbers. */
  readonly period: Readonly<Record<string, string | number>>;
  /** How an answer is asked for; its own in a constraint is `.`. */
  readonly answer?: (field: string) => string;
}

const TRUE = 'true()';
const FALSE = 'false()';

const WORDS: Connectives = {
  always: TRUE,
  never: FALSE,
  join: (kind, terms) => `(${terms.join(` ${kind} `)})`,
  not: (condition) => `not(${condition})`,
};

/** Differences are rounded as the core rounds them, so that 70.1 − 60.1 is 10. */
const DECIMALS = 6;

export class XPathWriter {
  private readonly fields: ReadonlyMap<string, FormField>;
  private readonly answer: (field: string) => string;

  constructor(
    private readonly form: Form,
    private readonly facts: XPathFacts,
  ) {
    this.fields = new Map(form.fields.map((field) => [field.key, field]));
    this.answer = facts.answer ?? ((field) => `\${${field}}`);
  }

  /** A condition; `true()` and `false()` where nothing has to be asked. */
  condition(expression: Expression): string {
    switch (expression.kind) {
      case 'or':
      case 'and':
        return connected(
          WORDS,
          expression.kind,
          expression.terms.map((term) => this.condition(term)),
        );
      case 'not':
        return negated(this.condition(expression.term));
      case 'compare':
        return this.compare(expression.operator, expression.left, expression.right);
      case 'call':
        return this.call(expression.call, expression.name);
      case 'name':
        return this.definition(expression);
      default:
        throw new Error(`An expression of kind “${expression.kind}” is no condition.`);
    }
  }

  private definition({ scope, name }: Name): string {
    // Nothing comes along with a survey form.
    if (scope === 'return' && (name === 'carried' || name === 'unconfirmed')) return FALSE;
    const definition = this.form.definitions[name];
    if (scope !== undefined || definition === undefined) throw unsayable(scope ?? '', name);
    return this.condition(definition);
  }

  private call(call: string, { scope, name }: Name): string {
    if (scope !== undefined) throw unsayable(scope, name);
    const isAsked = this.fields.has(name);
    if (call === 'blank') return isAsked ? `${this.answer(name)} = ''` : TRUE;
    if (call === 'filled') return isAsked ? `${this.answer(name)} != ''` : FALSE;
    // The type of a question lets nothing unreadable in.
    return FALSE;
  }

  private compare(operator: Comparison, left: Expression, right: Expression): string {
    if (operator === '!=') return negated(this.compare('=', left, right));
    if (left.kind === 'number' && right.kind === 'number' && operator === '=')
      return left.value === right.value ? TRUE : FALSE;
    const isDate = this.isDate(left) || this.isDate(right);
    const [first, second] = [this.value(left, isDate), this.value(right, isDate)];
    if (first === undefined || second === undefined) return FALSE;
    return allOf(...this.filled(left, right), `${first} ${operator} ${second}`);
  }

  /** A blank text has a length, and equals another one: that it is filled must be asked for. */
  private filled(left: Expression, right: Expression): string[] {
    if (left.kind === 'text' || right.kind === 'text') return [];
    return [left, right].flatMap((side) => this.textsIn(side)).map((name) => `${this.answer(name)} != ''`);
  }

  private textsIn(expression: Expression): string[] {
    if (expression.kind === 'sum')
      return [expression.left, expression.right].flatMap((side) => this.textsIn(side));
    if (expression.kind === 'call') return [expression.name.name];
    const type = expression.kind === 'name' ? this.fields.get(expression.name)?.type : undefined;
    return expression.kind === 'name' && ['text', 'long', 'choice'].includes(type ?? '')
      ? [expression.name]
      : [];
  }

  private isDate(expression: Expression): boolean {
    if (expression.kind !== 'name') return false;
    if (expression.scope === 'period') return typeof this.facts.period[expression.name] === 'string';
    return expression.scope === undefined && this.fields.get(expression.name)?.type === 'date';
  }

  /** Undefined: the form does not ask for it, so that every comparison with it is false. */
  private value(expression: Expression, isDate: boolean): string | undefined {
    switch (expression.kind) {
      case 'number':
        return String(expression.value);
      case 'text':
        return this.moment(`'${expression.value}'`, isDate);
      case 'sum': {
        const [left, right] = [this.value(expression.left, false), this.value(expression.right, false)];
        if (left === undefined || right === undefined) return undefined;
        return `round(${left} ${expression.operator} ${right}, ${DECIMALS})`;
      }
      case 'call':
        return this.length(expression.name);
      case 'name':
        return this.named(expression, isDate);
      default:
        throw new Error(`A condition of kind “${expression.kind}” is no value.`);
    }
  }

  private named({ scope, name }: Name, isDate: boolean): string | undefined {
    switch (scope) {
      case undefined:
        return name === 'light' || this.fields.has(name) ? this.moment(this.answer(name), isDate) : undefined;
      case 'setting':
        return this.constant(name, this.form.settings[name], isDate);
      case 'period':
        return this.constant(name, this.facts.period[name], isDate);
      case 'return':
        return `\${${name}}`;
      default:
        throw unsayable(scope, name);
    }
  }

  /** Counted as the core counts: blanks around are none, and a run of them is one. */
  private length({ scope, name }: Name): string | undefined {
    if (scope !== undefined) throw unsayable(scope, name);
    return this.fields.has(name) ? `string-length(normalize-space(${this.answer(name)}))` : undefined;
  }

  private constant(name: string, value: string | number | undefined, isDate: boolean): string {
    if (value === undefined) throw unsayable('', name);
    return typeof value === 'number' ? String(value) : this.moment(`'${value}'`, isDate);
  }

  /** Days compare as numbers; of a blank date there is none. */
  private moment(text: string, isDate: boolean): string {
    return isDate ? `decimal-date-time(${text})` : text;
  }
}

/** The schema refuses what a form cannot say (`CANNOT_SAY`), so that only a programmer's mistake comes here. */
function unsayable(scope: string, name: string): Error {
  return new Error(`A form cannot ask for ${scope}.${name}.`);
}

export function negated(condition: string): string {
  return opposite(WORDS, condition);
}

/** Conditions that must all hold. */
export function allOf(...conditions: readonly string[]): string {
  return connected(WORDS, 'and', conditions);
}

export const ALWAYS = TRUE;
export const NEVER = FALSE;
