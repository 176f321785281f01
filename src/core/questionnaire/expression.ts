/**
 * The expression language in which rules, lights and definitions are written, e.g.
 * `status = 'done' and filled(due_date) and blank(done_date)`.
 *
 * One text serves three readers: the core evaluates it (`evaluate.ts`), the sheet calculates it (`formula.ts`),
 * survey forms show it; what one of them cannot say stands in `back-ends.ts`. Values are numbers, texts (choice keys are texts, dates compare as dates) and truth.
 *
 *   or    := and ('or' and)*            compare := sum (('='|'!='|'<'|'<='|'>'|'>=') sum)?
 *   and   := not ('and' not)*           sum     := product (('+'|'-') product)*
 *   not   := 'not' not | compare        product := atom ('*' atom)*
 *   atom  := number | 'text' | name | call(name) | (or)
 *
 * A name is a field (`due_date`), a definition (`scheduled`), or has a scope: `setting.behind_points`, `period.end`,
 * `previous.actual_pct` (last period's answer), `first.due_date` (the first plan).
 * `changed(previous.due_date)` asks whether the answer and that one are both there and differ; of a field of a group, outside
 * of it, whether any of its numbers does.
 *
 * What came with the template counts as an answer once the officer says that it holds (沿用前期); until then the cell is
 * `blank` and `unconfirmed`. Of the row as a whole `return.carried` says that something came along and stands, and
 * `return.unconfirmed` that nobody has confirmed it.
 */
export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';
export type Call = 'blank' | 'filled' | 'unreadable' | 'unconfirmed' | 'length' | 'changed';
type Scope = 'setting' | 'period' | 'previous' | 'first' | 'return';
/** Where an answer of the past stands. */
export type PastScope = 'previous' | 'first';

export type Expression =
  | { readonly kind: 'or' | 'and'; readonly terms: readonly Expression[] }
  | { readonly kind: 'not'; readonly term: Expression }
  | {
      readonly kind: 'compare';
      readonly operator: Comparison;
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly kind: 'sum';
      readonly operator: '+' | '-' | '*';
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'call'; readonly call: Call; readonly name: Name }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | Name;

/** Without a scope a field or a definition. */
export interface Name {
  readonly kind: 'name';
  readonly scope?: Scope;
  readonly name: string;
}

/** The text is no expression: a programmer's mistake, or one in an edited questionnaire. */
export class ExpressionError extends Error {
  constructor(
    readonly text: string,
    readonly at: number,
    reason: string,
  ) {
    super(`${reason} at ${at} in “${text}”`);
    this.name = 'ExpressionError';
  }
}

/** An edited or hostile questionnaire must not make a program dig without end: no rule of ours comes near these. */
const LONGEST = 2000;
const DEEPEST = 40;
const LARGEST_NUMBER = 1e15;

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?)|'([^']*)'|([a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)?)|(!=|<=|>=|[=<>()+\-*]))/y;
const CALLS: ReadonlySet<string> = new Set<Call>([
  'blank',
  'filled',
  'unreadable',
  'unconfirmed',
  'length',
  'changed',
]);
const SCOPES: ReadonlySet<string> = new Set<Scope>(['setting', 'period', 'previous', 'first', 'return']);
const LOOSE: ReadonlySet<string> = new Set(['or', 'and', 'not', 'compare']);
const COMPARISONS: ReadonlySet<string> = new Set<Comparison>(['=', '!=', '<', '<=', '>', '>=']);

interface Token {
  readonly kind: 'number' | 'text' | 'word' | 'sign' | 'end';
  readonly text: string;
  readonly at: number;
}

function tokens(text: string): Token[] {
  if (text.length > LONGEST) throw new ExpressionError(text, LONGEST, 'Too long');
  const found: Token[] = [];
  let at = 0;
  while (text.slice(at).trim() !== '') {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (match === null) throw new ExpressionError(text, at, 'Unexpected character');
    const [whole, number, quoted, word, sign] = match;
    if (number !== undefined) found.push({ kind: 'number', text: number, at });
    else if (quoted !== undefined) found.push({ kind: 'text', text: quoted, at });
    else if (word !== undefined) found.push({ kind: 'word', text: word, at });
    else found.push({ kind: 'sign', text: sign ?? '', at });
    at += whole.length;
  }
  return [...found, { kind: 'end', text: '', at }];
}

class Parser {
  private next = 0;
  private depth = 0;
  private readonly tokens: readonly Token[];

  constructor(private readonly text: string) {
    this.tokens = tokens(text);
  }

  parse(): Expression {
    const expression = this.chain('or');
    if (this.peek().kind !== 'end') this.fail('Unexpected rest');
    return expression;
  }

  private peek(): Token {
    const token = this.tokens[this.next];
    if (token === undefined) throw new ExpressionError(this.text, this.text.length, 'Unexpected end');
    return token;
  }

  private fail(reason: string): never {
    throw new ExpressionError(this.text, this.peek().at, reason);
  }

  private take(kind: Token['kind'], text?: string): boolean {
    const token = this.peek();
    if (token.kind !== kind || (text !== undefined && token.text !== text)) return false;
    this.next += 1;
    return true;
  }

  private chain(kind: 'or' | 'and'): Expression {
    const part = () => (kind === 'or' ? this.chain('and') : this.not());
    const terms = [part()];
    while (this.take('word', kind)) terms.push(part());
    const [only] = terms;
    return terms.length === 1 && only !== undefined ? only : { kind, terms };
  }

  private not(): Expression {
    if (!this.take('word', 'not')) return this.compare();
    return { kind: 'not', term: this.inside(() => this.not()) };
  }

  private compare(): Expression {
    const left = this.sum(['+', '-'], () => this.sum(['*'], () => this.atom()));
    const operator = this.peek().text;
    if (this.peek().kind !== 'sign' || !isComparison(operator)) return left;
    this.next += 1;
    return {
      kind: 'compare',
      operator,
      left,
      right: this.sum(['+', '-'], () => this.sum(['*'], () => this.atom())),
    };
  }

  private sum(operators: readonly ('+' | '-' | '*')[], part: () => Expression): Expression {
    let left = part();
    for (;;) {
      const operator = operators.find((candidate) => this.take('sign', candidate));
      if (operator === undefined) return left;
      left = { kind: 'sum', operator, left, right: part() };
    }
  }

  private atom(): Expression {
    const token = this.peek();
    if (this.take('number')) {
      const value = Number(token.text);
      return value <= LARGEST_NUMBER ? { kind: 'number', value } : this.fail('Too large a number');
    }
    if (this.take('text')) return { kind: 'text', value: token.text };
    if (this.take('sign', '(')) {
      const inner = this.inside(() => this.chain('or'));
      if (!this.take('sign', ')')) this.fail('Missing )');
      return inner;
    }
    if (!this.take('word')) return this.fail('Missing value');
    return isCall(token.text) && this.peek().text === '(' ? this.call(token.text) : nameOf(token.text);
  }

  /** One level further in. */
  private inside(part: () => Expression): Expression {
    this.depth += 1;
    if (this.depth > DEEPEST) this.fail('Nested too deeply');
    const inner = part();
    this.depth -= 1;
    return inner;
  }

  private call(call: Call): Expression {
    this.take('sign', '(');
    const token = this.peek();
    if (!this.take('word')) this.fail('Missing name');
    if (!this.take('sign', ')')) this.fail('Missing )');
    return { kind: 'call', call, name: nameOf(token.text) };
  }
}

function isComparison(text: string): text is Comparison {
  return COMPARISONS.has(text);
}

function isCall(text: string): text is Call {
  return CALLS.has(text);
}

function nameOf(text: string): Name {
  const [first = '', second] = text.split('.');
  if (second === undefined) return { kind: 'name', name: first };
  if (!SCOPES.has(first)) throw new ExpressionError(text, 0, 'Unknown scope');
  return { kind: 'name', scope: first as Scope, name: second };
}

/** Parse an expression; throws {@link ExpressionError}. */
export function parseExpression(text: string): Expression {
  return new Parser(text).parse();
}

/** The text of an expression: `parseExpression(printExpression(x))` is `x`. */
export function printExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'or':
    case 'and':
      return expression.terms.map((term) => inner(term, expression.kind)).join(` ${expression.kind} `);
    case 'not':
      return `not ${inner(expression.term, 'not')}`;
    case 'compare':
      return `${operand(expression.left)} ${expression.operator} ${operand(expression.right)}`;
    case 'sum': {
      const { operator, left, right } = expression;
      return `${operand(left, operator === '*')} ${operator} ${operand(right, true)}`;
    }
    case 'call':
      return `${expression.call}(${printExpression(expression.name)})`;
    case 'number':
      return String(expression.value);
    case 'text':
      return `'${expression.value}'`;
    case 'name':
      return expression.scope === undefined ? expression.name : `${expression.scope}.${expression.name}`;
  }
}

function inner(term: Expression, outer: 'or' | 'and' | 'not'): string {
  const looser = term.kind === 'or' || (term.kind === 'and' && outer !== 'or');
  return looser ? `(${printExpression(term)})` : printExpression(term);
}

/** `tight`: a sum beside `*`, or at the right of `+` and `-`, stands in brackets. */
function operand(term: Expression, tight = false): string {
  const isPlain = term.kind === 'sum' ? !tight : !LOOSE.has(term.kind);
  return isPlain ? printExpression(term) : `(${printExpression(term)})`;
}

/** A part that has no parts. */
type Leaf = Exclude<Expression, { readonly kind: 'or' | 'and' | 'not' | 'compare' | 'sum' }>;

function leavesOf(expression: Expression): Leaf[] {
  switch (expression.kind) {
    case 'or':
    case 'and':
      return expression.terms.flatMap(leavesOf);
    case 'not':
      return leavesOf(expression.term);
    case 'compare':
    case 'sum':
      return [...leavesOf(expression.left), ...leavesOf(expression.right)];
    default:
      return [expression];
  }
}

/** The same expression with each leaf replaced by what `change` makes of it. */
function withLeaves(expression: Expression, change: (leaf: Leaf) => Expression): Expression {
  const inside = (term: Expression) => withLeaves(term, change);
  switch (expression.kind) {
    case 'or':
    case 'and':
      return { ...expression, terms: expression.terms.map(inside) };
    case 'not':
      return { ...expression, term: inside(expression.term) };
    case 'compare':
    case 'sum':
      return { ...expression, left: inside(expression.left), right: inside(expression.right) };
    default:
      return change(expression);
  }
}

/** Every name in an expression, calls' too. */
export function namesIn(expression: Expression): Name[] {
  return leavesOf(expression).flatMap((leaf) =>
    leaf.kind === 'call' ? [leaf.name] : leaf.kind === 'name' ? [leaf] : [],
  );
}

/** The same expression with every name of an answer, of now or of the past, put through `rename`. */
export function renamed(expression: Expression, rename: (name: string) => string): Expression {
  return withLeaves(expression, (leaf) => {
    if (leaf.kind === 'call') return { ...leaf, name: renamedName(leaf.name, rename) };
    return leaf.kind === 'name' ? renamedName(leaf, rename) : leaf;
  });
}

function renamedName(name: Name, rename: (name: string) => string): Name {
  return name.scope === undefined || isPast(name.scope) ? { ...name, name: rename(name.name) } : name;
}

export function isPast(scope: string | undefined): scope is PastScope {
  return scope === 'previous' || scope === 'first';
}

type CallExpression = Extract<Expression, { readonly kind: 'call' }>;

/** Every call in an expression. */
export function callsIn(expression: Expression): CallExpression[] {
  return leavesOf(expression).filter((leaf) => leaf.kind === 'call');
}

/** The same expression with each call replaced by what `change` makes of it. */
export function withCalls(expression: Expression, change: (call: CallExpression) => Expression): Expression {
  return withLeaves(expression, (leaf) => (leaf.kind === 'call' ? change(leaf) : leaf));
}
