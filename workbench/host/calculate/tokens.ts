/** A formula cut into its smallest parts. */
import { Incalculable } from './formula';

export type Token =
  | { readonly kind: 'text' | 'number' | 'error' | 'area' | 'word' | 'sign'; readonly text: string }
  | { readonly kind: 'end'; readonly text: '' };

const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const COLUMNS = String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}`;
/** An address is no address where more letters, digits or a bracket follow: `LOG10(`, `A1_rate`. */
const NO_MORE = String.raw`(?![\p{L}\p{N}_.(!])`;

const KINDS: readonly (readonly [Exclude<Token['kind'], 'end'>, RegExp])[] = [
  ['text', /"(?:[^"]|"")*"/uy],
  ['area', new RegExp(`(?:${SHEET})?(?:${CELL}(?::${CELL})?|${COLUMNS})${NO_MORE}`, 'uy')],
  ['number', /(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?/iuy],
  ['error', /#(?:N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!)/iuy],
  ['word', /[\p{L}_\\][\p{L}\p{N}_.\\]*/uy],
  ['sign', /<=|>=|<>|[=<>+\-*/^&%(),]/uy],
];

export function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  const spaces = /\s*/uy;
  for (let at = 0; ;) {
    spaces.lastIndex = at;
    at += spaces.exec(formula)?.[0].length ?? 0;
    if (at >= formula.length) return [...tokens, { kind: 'end', text: '' }];
    const token = tokenAt(formula, at);
    if (token === undefined) throw new Incalculable(formula.slice(at, at + 20));
    tokens.push(token);
    at += token.text.length;
  }
}

function tokenAt(formula: string, at: number): Token | undefined {
  for (const [kind, pattern] of KINDS) {
    pattern.lastIndex = at;
    const text = pattern.exec(formula)?.[0];
    if (text !== undefined) return { kind, text };
  }
  return undefined;
}
