/** Evaluate the questionnaire's expressions over one return's answers. */
import { isPast, printExpression, type Call, type Expression, type Name } from './expression';
import { KEPT, type Form, type FormRule } from './instantiate';
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
  /** What the template was issued with, by field: an answer equal to it is none until the officer says that it holds. */
  readonly prefill: Readonly<Record<string, Operand>>;
  /** The officer says so for all rows at once; a row's own 沿用前期 goes before it. */
  readonly keptForAll: boolean;
}

const NO_SURROUNDINGS: Surroundings = {
  period: {},
  return: {},
  previous: {},
  first: {},
  prefill: {},
  keptForAll: false,
};

export type Answers = Readonly<Record<string, Operand>>;

/** One return under the form's expressions. Definitions and the light are worked out once, when first asked for. */
export class Evaluation {
  private readonly known = new Map<string, boolean>();
  private lightKey: string | undefined;
  /** Whether what came with the template holds, by the officer's word. */
  private readonly kept: boolean;
  /** Fields whose answer is what came with the template. */
  private readonly carriedFields: ReadonlySet<string>;

  constructor(
    private readonly form: Form,
    private readonly answers: Answers,
    private readonly surroundings: Surroundings = NO_SURROUNDINGS,
  ) {
    this.kept = holdsKept(answers[KEPT], surroundings.keptForAll);
    const { prefill } = surroundings;
    this.carriedFields = new Set(
      Object.keys(prefill).filter(
        (key) => answers[key] !== undefined && sameOperand(answers[key], prefill[key]),
      ),
    );
  }

  /** Key of the first light whose condition holds. */
  light(): string {
    this.lightKey ??= this.form.lights.find((light) => this.holds(light.when))?.key ?? 'none';
    return this.lightKey;
  }

  /** Whether anything but ① was answered; that what came with the template holds is no answer by itself. */
  answered(): boolean {
    return this.form.fields.some(
      ({ key }) =>
        key !== 'status' &&
        key !== KEPT &&
        !isBlank(this.answers[key] ?? BLANK) &&
        !this.carriedFields.has(key),
    );
  }

  /** Whether something that came with the template stands. */
  private carried(): boolean {
    return this.form.fields.some(({ key }) => this.carriedFields.has(key));
  }

  private isUnconfirmed(field: string): boolean {
    return !this.kept && this.carriedFields.has(field);
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
    if (name.scope === 'return') return this.truthOfReturn(name.name);
    const definition = this.form.definitions[name.name];
    if (name.scope !== undefined || definition === undefined)
      throw new Error(`“${printExpression(name)}” is no definition.`);
    const known = this.known.get(name.name);
    if (known !== undefined) return known;
    const truth = this.holds(definition);
    this.known.set(name.name, truth);
    return truth;
  }

  private truthOfReturn(name: string): boolean {
    if (name === 'answered') return this.answered();
    if (name === 'carried') return this.carried();
    if (name === 'unconfirmed') return !this.kept && this.carried();
    throw new Error(`Nothing true or false is known of “return.${name}”.`);
  }

  private call(call: Call, name: Name): boolean {
    if (call === 'unconfirmed') return name.scope === undefined && this.isUnconfirmed(name.name);
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

  /** What nobody confirmed is no answer yet. */
  private answer(field: string): Operand {
    return this.isUnconfirmed(field) ? BLANK : (this.answers[field] ?? BLANK);
  }
}

/** Whether what came with the template holds: the row's own word goes before the cover's for all rows. */
export function holdsKept(row: Operand | undefined, keptForAll: boolean): boolean {
  return row === 'yes' || (row !== 'no' && keptForAll);
}

function isBlank(operand: Operand): boolean {
  return typeof operand === 'object' && operand.state === 'blank';
}

/** White space aside: re-typing a line break differently, or tabs that `.ods` files lose, is no new answer. */
export function sameOperand(left: Operand | undefined, right: Operand | undefined): boolean {
  if (typeof left === 'string' && typeof right === 'string') return folded(left) === folded(right);
  if (typeof left === 'object' && typeof right === 'object') return left.state === right.state;
  return left === right;
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
