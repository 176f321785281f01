/** Expressions that name each other: circles, and what grows too large when definitions are written out in place. */
import { type Expression, namesIn } from './expression';

/** A formula is written out whole; spreadsheets take 8,192 characters and 64 levels. */
const MOST_PARTS = 400;
const MOST_LEVELS = 50;

/** The name under which all lights together are asked for. */
export const LIGHT = 'light';

/** Named expressions: the definitions, and the lights as one. */
type Named = ReadonlyMap<string, readonly Expression[]>;

interface Size {
  readonly parts: number;
  readonly levels: number;
}

/** The names of one circle in their order, or undefined: nothing asks for itself. */
export function circleIn(named: Named): readonly string[] | undefined {
  const done = new Set<string>();
  const search = (name: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name];
    if (done.has(name)) return undefined;
    for (const next of (named.get(name) ?? []).flatMap(namesIn)) {
      const circle = next.scope === undefined ? search(next.name, [...path, name]) : undefined;
      if (circle !== undefined) return circle;
    }
    done.add(name);
    return undefined;
  };
  for (const name of named.keys()) {
    const circle = search(name, []);
    if (circle !== undefined) return circle;
  }
  return undefined;
}

/** Whether the expression with its definitions written out is larger than a formula may be. There must be no circle. */
export class Sizes {
  private readonly known = new Map<string, Size>();

  constructor(private readonly definitions: ReadonlyMap<string, Expression>) {}

  isTooLarge(expression: Expression): boolean {
    const { parts, levels } = this.size(expression);
    return parts > MOST_PARTS || levels > MOST_LEVELS;
  }

  private size(expression: Expression): Size {
    switch (expression.kind) {
      case 'or':
      case 'and':
        return around(expression.terms.map((term) => this.size(term)));
      case 'not':
        return around([this.size(expression.term)]);
      case 'compare':
      case 'sum':
        return around([this.size(expression.left), this.size(expression.right)]);
      case 'name':
        return expression.scope === undefined ? this.named(expression.name) : around([]);
      default:
        return around([]);
    }
  }

  /** Each definition is measured once: that one doubles another, again and again, costs nothing here. */
  private named(name: string): Size {
    const definition = this.definitions.get(name);
    if (definition === undefined) return around([]);
    const size = this.known.get(name) ?? this.size(definition);
    this.known.set(name, size);
    return size;
  }
}

function around(inner: readonly Size[]): Size {
  return {
    parts: inner.reduce((sum, { parts }) => sum + parts, 1),
    levels: 1 + inner.reduce((most, { levels }) => Math.max(most, levels), 0),
  };
}
