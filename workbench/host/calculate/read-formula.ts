/** Reads a formula's text, with Excel's order of operators. */
import { parseArea } from '../../../src/core/index';
import { Incalculable, type Fixed, type Formula, type Operator } from './formula';
import { tokensOf, type Token } from './tokens';

/** Those that bind least come first; of one line the left one goes first. */
const BINDING: readonly (readonly Operator[])[] = [
  ['=', '<>', '<', '<=', '>', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

/** Throws `Incalculable` for what this engine does not read. */
export function readFormula(text: string): Formula {
  return new Reader(tokensOf(text)).whole();
}

class Reader {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Formula {
    const formula = this.operation(0);
    if (this.next.kind !== 'end') throw new Incalculable(this.next.text);
    return formula;
  }

  private get next(): Token {
    return this.tokens[this.at] ?? { kind: 'end', text: '' };
  }

  private take(): Token {
    const token = this.next;
    this.at += 1;
    return token;
  }

  private takeIf(sign: string): boolean {
    if (this.next.kind !== 'sign' || this.next.text !== sign) return false;
    this.at += 1;
    return true;
  }

  private operation(level: number): Formula {
    const operators = BINDING[level];
    if (operators === undefined) return this.signed();
    let left = this.operation(level + 1);
    for (;;) {
      const operator = operators.find((one) => this.takeIf(one));
      if (operator === undefined) return left;
      left = { kind: 'operation', operator, left, right: this.operation(level + 1) };
    }
  }

  /** In Excel a sign binds more than a power: `-2^2` is 4. */
  private signed(): Formula {
    if (this.takeIf('-')) return { kind: 'negative', of: this.signed() };
    if (this.takeIf('+')) return this.signed();
    let formula = this.atom();
    while (this.takeIf('%')) formula = { kind: 'percent', of: formula };
    return formula;
  }

  private atom(): Formula {
    const token = this.take();
    switch (token.kind) {
      case 'text':
        return { kind: 'constant', value: token.text.slice(1, -1).replaceAll('""', '"') };
      case 'number':
        return { kind: 'constant', value: Number(token.text) };
      case 'error':
        return { kind: 'constant', value: { error: token.text.toUpperCase() } };
      case 'area':
        return areaOf(token.text);
      case 'word':
        return this.takeIf('(') ? this.call(token.text) : wordOf(token.text);
      default:
        if (token.text !== '(') throw new Incalculable(token.text);
        return this.closed(this.operation(0));
    }
  }

  private closed(formula: Formula): Formula {
    if (!this.takeIf(')')) throw new Incalculable(this.next.text);
    return formula;
  }

  private call(name: string): Formula {
    const given: (Formula | undefined)[] = [];
    const end = () => this.next.text === ')' || this.next.text === ',';
    if (this.takeIf(')')) return { kind: 'call', name: name.toUpperCase(), given };
    do given.push(end() ? undefined : this.operation(0));
    while (this.takeIf(','));
    return this.closed({ kind: 'call', name: name.toUpperCase(), given });
  }
}

function wordOf(word: string): Formula {
  const upper = word.toUpperCase();
  return upper === 'TRUE' || upper === 'FALSE'
    ? { kind: 'constant', value: upper === 'TRUE' }
    : { kind: 'name', name: word };
}

function areaOf(text: string): Formula {
  const mark = text.lastIndexOf('!');
  const address = text.slice(mark + 1);
  const area = parseArea(address);
  if (area === undefined) throw new Incalculable(text);
  const sheet = text.slice(0, Math.max(0, mark)).replace(/^'|'$/g, '').replaceAll("''", "'");
  const corners = address.split(':');
  return {
    kind: 'area',
    ...(mark < 0 ? {} : { sheet }),
    area,
    fixed: fixedOf(corners[0] ?? '', corners[1] ?? corners[0] ?? ''),
  };
}

/** Whole columns have no rows to fix; they stay whole. */
function fixedOf(from: string, to: string): Fixed {
  const column = (corner: string) => corner.startsWith('$');
  const row = (corner: string) => /\$\d|^\$?[A-Za-z]+$/.test(corner);
  return { top: row(from), left: column(from), bottom: row(to), right: column(to) };
}
