/** Evaluate the questionnaire's expressions over one return's answers. */
import { isPast, type Call, type Expression, type Name } from './expression';
import type { Form, FormRule } from './instantiate';
import { folded, lengthOf } from '../values';

/** An answer as expressions see it: dates are ISO texts, choices their keys, percents 0–100. */
export type Operand = number | string | { readonly state: 'blank' } | { readonly state: 'unreadable' };

export const BLANK: Operand = { state: 'blank' };
export const UNREADABLE: Operand = { state: 'unreadable' };

/** What surrounds a return: everything that expressions may ask for beyond its answers. */
export interface Surroundings {
  /** `period.end` (ISO), `period.year_end` and `period.same_year` (0 or 1). */
  readonly period: Readonly<Record<string, Operand>>;
  /** `return.role`. */
  readonly return: Readonly<Record<string, Operand>>;
  /** Last period's answers by field. */
  readonly previous: Readonly<Record<string, Operand>>;
  /** The first plan, by field. */
  readonly first: Readonly<Record<string, Operand>>;
  /** What the template was issued with, by field: an answer equal to it is none (`return.answered`). */
  readonly prefill: Readonly<Record<string, Operand>>;
}

const NO_SURROUNDINGS: Surroundings = { period: {}, return: {}, previous: {}, first: {}, prefill: {} };

export type Answers = Readonly<Record<string, Operand>>;

/** One return under the form's expressions. Definitions and the light are worked out once, when first asked for. */
export class Evaluation {
  private readonly known = new Map<string, boolean>();
  private lightKey: string | undefined;

  constructor(
    private readonly form: Form,
    private readonly answers: Answers,
    private readonly surroundings: Surroundings = NO_SURROUNDINGS,
  ) {}

  /** Key of the first light whose condition holds. */
  light(): string {
    this.lightKey ??= this.form.lights.find((light) => this.holds(light.when))?.key ?? 'none';
    return this.lightKey;
  }

  /** Whether anything but ① was answered, prefilled values aside. */
  answered(): boolean {
    return this.form.fields.some(
      (field) =>
        field.key !== 'status' && isAnswer(this.answer(field.key), this.surroundings.prefill[field.key]),
    );
  }

  /** The rules that this return breaks, in their rank. */
  broken(): FormRule[] {
    return this.form.rules.filter(
      (rule) => this.holds(rule.when) && !(rule.must !== undefined && this.holds(rule.must)),
    );
  }

  holds(expression: Expression): boolean {
    switch (expression.kind) {
      case 'or':
        return expression.terms.some((term) => this.holds(term));
      case 'and':
        return expression.terms.every((term) => this.holds(term));
      case 'not':
        return !this.holds(expression.term);
      case 'compare':
        return compared(expression.operator, this.operand(expression.left), this.operand(expression.right));
      case 'call':
        return this.call(expression.call, expression.name);
      case 'name':
        return this.truth(expression);
      default:
        throw new Error(`An expression of kind “${expression.kind}” is no condition.`);
    }
  }

  private truth(name: Name): boolean {
    if (name.scope === 'return' && name.name === 'answered') return this.answered();
    const definition = this.form.definitions[name.name];
    if (name.scope !== undefined || definition === undefined)
      throw new Error(`“${name.name}” is no definition.`);
    const known = this.known.get(name.name);
    if (known !== undefined) return known;
    const truth = this.holds(definition);
    this.known.set(name.name, truth);
    return truth;
  }

  private call(call: Call, name: Name): boolean {
    if (call === 'changed') return this.changed(name);
    const operand = this.operand(name);
    const state = typeof operand === 'object' ? operand.state : 'value';
    if (call === 'length') throw new Error('length() is a number, no condition.');
    return call === 'filled' ? state !== 'blank' : state === call;
  }

  /** A blank and what cannot be read are no change: other rules speak of them. */
  private changed({ scope, name }: Name): boolean {
    if (!isPast(scope) || !this.form.fields.some(({ key }) => key === name)) return false;
    const [now, then] = [this.answer(name), this.surroundings[scope][name] ?? BLANK];
    return typeof now !== 'object' && typeof then !== 'object' && !sameOperand(now, then);
  }

  private operand(expression: Expression): Operand {
    switch (expression.kind) {
      case 'number':
      case 'text':
        return expression.value;
      case 'sum':
        return summed(expression.operator, this.operand(expression.left), this.operand(expression.right));
      case 'call':
        return this.length(expression.name);
      case 'name':
        return this.named(expression);
      default:
        throw new Error(`A condition of kind “${expression.kind}” is no value.`);
    }
  }

  private length(name: Name): Operand {
    const operand = this.named(name);
    return typeof operand === 'string' ? lengthOf(operand) : BLANK;
  }

  private named({ scope, name }: Name): Operand {
    if (scope === 'setting') return this.form.settings[name] ?? BLANK;
    if (scope !== undefined) return this.surroundings[scope][name] ?? BLANK;
    return name === 'light' ? this.light() : this.answer(name);
  }

  private answer(field: string): Operand {
    return this.answers[field] ?? BLANK;
  }
}

/** White space aside: re-typing a line break differently, or tabs that `.ods` files lose, is no new answer. */
export function sameOperand(left: Operand | undefined, right: Operand | undefined): boolean {
  if (typeof left === 'string' && typeof right === 'string') return folded(left) === folded(right);
  if (typeof left === 'object' && typeof right === 'object') return left.state === right.state;
  return left === right;
}

function isAnswer(operand: Operand, prefill: Operand | undefined): boolean {
  return (
    !(typeof operand === 'object' && operand.state === 'blank') &&
    !(prefill !== undefined && sameOperand(operand, prefill))
  );
}

/** Differences are rounded to a millionth, so that 75 − 65 is 10 however the file stored it. */
function summed(operator: '+' | '-' | '*', left: Operand, right: Operand): Operand {
  if (typeof left !== 'number' || typeof right !== 'number') return BLANK;
  const exact = operator === '+' ? left + right : operator === '-' ? left - right : left * right;
  return Math.round(exact * 1e6) / 1e6;
}

/** Blank and unreadable values make every comparison false (and `!=` true), as in the sheet's formulas. */
function compared(operator: string, left: Operand, right: Operand): boolean {
  if (operator === '!=') return !compared('=', left, right);
  if (typeof left === 'number' && typeof right === 'number') return ordered(operator, left - right);
  if (typeof left === 'string' && typeof right === 'string') {
    return ordered(operator, left === right ? 0 : left < right ? -1 : 1);
  }
  return false;
}

function ordered(operator: string, sign: number): boolean {
  switch (operator) {
    case '=':
      return sign === 0;
    case '<':
      return sign < 0;
    case '<=':
      return sign <= 0;
    case '>':
      return sign > 0;
    case '>=':
      return sign >= 0;
    default:
      throw new Error(`No comparison “${operator}”.`);
  }
}
