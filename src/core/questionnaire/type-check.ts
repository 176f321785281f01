/** Whether a condition makes sense, and which of its parts a back-end cannot say. */
import { isValidIsoDate } from '../values';
import { CANNOT_SAY, type BackEnd, type Part } from './back-ends';
import { type Comparison, type Expression, isPast, type Name, printExpression } from './expression';
import { type Form, MOST_KPIS } from './instantiate';
import type { ProblemReason } from './problem';
import type { Field } from './schema';
import { LIGHT } from './tangles';

/** What a value is; a choice with its list, a literal with its text. */
type Kind =
  | { readonly is: 'number' | 'date' | 'text' | 'light' | 'role' }
  | { readonly is: 'choice'; readonly list: string }
  | { readonly is: 'literal'; readonly text: string };

type Report = (reason: ProblemReason, part: string) => void;

const NUMBER: Kind = { is: 'number' };
const PERIOD: ReadonlyMap<string, Kind> = new Map([
  ['end', { is: 'date' }],
  ['year_end', NUMBER],
  ['same_year', NUMBER],
]);

/** Fields by key, those of a group by each of their numbers. */
type Fields = ReadonlyMap<string, Field>;

export function fieldsByKey(fields: readonly Field[]): Fields {
  const numbers = Array.from({ length: MOST_KPIS }, (_, index) => index + 1);
  return new Map(
    fields.flatMap((field): [string, Field][] =>
      field.group === undefined
        ? [[field.key, field]]
        : numbers.map((number) => [`${field.key}_${number}`, field]),
    ),
  );
}

/** Looks through the conditions of one form for one back-end. The form's definitions must hold no circle. */
export class TypeCheck {
  constructor(
    private readonly form: Form,
    private readonly fields: Fields,
    private readonly backEnd: BackEnd,
    private readonly report: Report,
  ) {}

  condition(expression: Expression): void {
    switch (expression.kind) {
      case 'or':
      case 'and':
        for (const term of expression.terms) this.condition(term);
        return;
      case 'not':
        return this.condition(expression.term);
      case 'compare':
        return this.compare(expression.operator, expression.left, expression.right, expression);
      case 'call':
        if (expression.call === 'length') this.report('no-condition', printExpression(expression));
        if (expression.call === 'changed' && !isPast(expression.name.scope))
          return this.report('no-value', printExpression(expression.name));
        this.answer(expression.name);
        return;
      case 'name':
        return this.truth(expression);
      default:
        this.report('no-condition', printExpression(expression));
    }
  }

  private truth(name: Name): void {
    const written = printExpression(name);
    if (written === 'return.answered' && this.isRow()) return this.part('answered', written);
    if (isOfCarried(name) && this.isRow()) return;
    const definition = name.scope === undefined ? this.definition(name.name) : undefined;
    if (definition !== undefined) return this.condition(definition);
    if (this.kindOf(name) !== undefined) this.report('no-condition', written);
  }

  private value(expression: Expression): Kind | undefined {
    switch (expression.kind) {
      case 'number':
        return NUMBER;
      case 'text':
        return { is: 'literal', text: expression.value };
      case 'sum': {
        const sides = [this.value(expression.left), this.value(expression.right)];
        if (sides.some((side) => side !== undefined && side.is !== 'number'))
          this.report('no-value', printExpression(expression));
        return sides.includes(undefined) ? undefined : NUMBER;
      }
      case 'call':
        return this.length(expression);
      case 'name':
        return this.kindOf(expression);
      default:
        this.report('no-value', printExpression(expression));
        return undefined;
    }
  }

  private length(expression: Expression & { readonly kind: 'call' }): Kind | undefined {
    const kind = this.answer(expression.name);
    if (expression.call === 'length' && kind?.is === 'text') return NUMBER;
    if (kind !== undefined) this.report('no-value', printExpression(expression));
    return undefined;
  }

  /** What a call may ask for: an answer, of this period or the one before. */
  private answer(name: Name): Kind | undefined {
    const isAnswer = name.scope === undefined ? name.name !== LIGHT : isPast(name.scope);
    if (isAnswer) return this.kindOf(name);
    this.report('no-value', printExpression(name));
    return undefined;
  }

  private kindOf(name: Name): Kind | undefined {
    const kind = this.named(name);
    if (kind === undefined)
      this.report(this.reasonFor(name), name.scope === undefined ? name.name : printExpression(name));
    else if (isPast(name.scope) || (name.scope === 'period' && name.name === 'same_year'))
      this.part('previous', printExpression(name));
    return kind;
  }

  private named({ scope, name }: Name): Kind | undefined {
    if (scope === 'setting') return Object.hasOwn(this.form.settings, name) ? NUMBER : undefined;
    if (scope === undefined && name === LIGHT && this.isRow()) return { is: 'light' };
    if (scope === undefined) return this.fieldKind(name);
    // Of the cover it is known what stands on it, and nothing else.
    if (!this.isRow()) return undefined;
    if (isPast(scope)) return this.fieldKind(name);
    if (scope === 'period') return PERIOD.get(name);
    return name === 'role' ? { is: 'role' } : undefined;
  }

  private fieldKind(name: string): Kind | undefined {
    const field = this.fields.get(name);
    if (field === undefined) return undefined;
    switch (field.type) {
      case 'percent':
        return NUMBER;
      case 'long':
        return { is: 'text' };
      case 'choice':
        return { is: 'choice', list: field.choices ?? '' };
      default:
        return { is: field.type };
    }
  }

  private reasonFor({ scope, name }: Name): ProblemReason {
    const isAnswer = scope === undefined || isPast(scope);
    if (isAnswer && this.fields.has(`${name}_1`)) return 'which-of-group';
    const isTruth =
      scope === 'return'
        ? name === 'answered' || isOfCarried({ kind: 'name', scope, name })
        : this.definition(name) !== undefined;
    return isTruth ? 'no-value' : 'unknown-name';
  }

  private compare(operator: Comparison, left: Expression, right: Expression, whole: Expression): void {
    const [first, second] = [this.value(left), this.value(right)];
    if (first === undefined || second === undefined) return;
    const part = printExpression(whole);
    const isOrder = operator !== '=' && operator !== '!=';
    if (first.is === 'literal' || second.is === 'literal') {
      const [literal, other] = first.is === 'literal' ? [first, second] : [second, first];
      return this.literal(literal.is === 'literal' ? literal.text : '', other, isOrder, part);
    }
    return this.alike(first, second, isOrder, part);
  }

  private alike(first: Kind, second: Kind, isOrder: boolean, part: string): void {
    const isOrdered = first.is === 'number' || first.is === 'date';
    if (first.is !== second.is || (isOrder && !isOrdered)) return this.report('no-comparison', part);
    if (first.is === 'text') return this.part('texts', part);
    const isOneList = first.is === 'choice' && second.is === 'choice' && first.list === second.list;
    if (!isOrdered && !isOneList) this.report('no-comparison', part);
  }

  private literal(text: string, other: Kind, isOrder: boolean, part: string): void {
    if (other.is === 'date') {
      if (!isValidIsoDate(text)) this.report('no-comparison', part);
      return;
    }
    // No answer is the empty text: that is what blank() asks for.
    if (isOrder || text === '' || other.is === 'number') return this.report('no-comparison', part);
    if (other.is === 'text' || other.is === 'literal') return this.part('texts', part);
    if (!this.keysOf(other).some(({ key }) => key === text)) this.report('unknown-choice', text);
  }

  private keysOf(kind: Kind): readonly { readonly key: string }[] {
    const { choices, lights, roles } = this.form.questionnaire;
    if (kind.is === 'choice') return choices[kind.list] ?? [];
    return kind.is === 'light' ? lights : roles;
  }

  private definition(name: string): Expression | undefined {
    return Object.hasOwn(this.form.definitions, name) ? this.form.definitions[name] : undefined;
  }

  private isRow(): boolean {
    return this.form.key !== 'cover';
  }

  private part(part: Part, written: string): void {
    if (CANNOT_SAY[this.backEnd].includes(part)) this.report(part, written);
  }
}

/** `return.carried` and `return.unconfirmed`: every back-end can say them, a survey form that nothing came along. */
function isOfCarried({ scope, name }: Name): boolean {
  return scope === 'return' && (name === 'carried' || name === 'unconfirmed');
}
