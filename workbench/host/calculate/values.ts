/** What values become where a number, a text or a truth is needed, and how two compare: as in Excel. */
import { isError, type CellError, type HostValue } from '../model/cell';
import { entered } from '../model/entered';
import { Incalculable, type Operator } from './formula';

export const NO_VALUE: CellError = { error: '#VALUE!' };

export function numberOf(value: HostValue): number | CellError {
  if (isError(value) || typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const read = entered(value, 'General').value;
  return typeof read === 'number' ? read : NO_VALUE;
}

export function valueAsText(value: HostValue): string | CellError {
  if (isError(value)) return value;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'string' ? value : shortNumber(value);
}

/** Up to 15 digits; what Excel would write with an exponent is left to it. */
function shortNumber(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  if (text.includes('e') || Math.abs(value) >= 1e11) throw new Incalculable(text);
  return text;
}

export function truthOf(value: HostValue): boolean | CellError {
  if (isError(value) || typeof value === 'boolean') return value;
  if (value === null) return false;
  if (typeof value === 'number') return value !== 0;
  const upper = value.toUpperCase();
  return upper === 'TRUE' || upper === 'FALSE' ? upper === 'TRUE' : NO_VALUE;
}

export function operate(operator: Operator, left: HostValue, right: HostValue): HostValue {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (operator === '&') return joined(valueAsText(left), valueAsText(right));
  if (isArithmetic(operator)) return calculated(operator, numberOf(left), numberOf(right));
  return compared(operator, left, right);
}

function joined(left: string | CellError, right: string | CellError): HostValue {
  if (isError(left)) return left;
  return isError(right) ? right : left + right;
}

type Arithmetic = '+' | '-' | '*' | '/' | '^';

function isArithmetic(operator: Operator): operator is Arithmetic {
  return '+-*/^'.includes(operator);
}

function calculated(operator: Arithmetic, left: number | CellError, right: number | CellError): HostValue {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (operator === '/' && right === 0) return { error: '#DIV/0!' };
  const value = ARITHMETIC[operator](left, right);
  return Number.isFinite(value) ? value : { error: '#NUM!' };
}

const ARITHMETIC: Readonly<Record<Arithmetic, (left: number, right: number) => number>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '^': (left, right) => left ** right,
};

type Filled = string | number | boolean;

function compared(operator: Operator, left: HostValue, right: HostValue): boolean {
  const order = orderOf(filled(left, right), filled(right, left), operator === '=' || operator === '<>');
  switch (operator) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    default:
      return order >= 0;
  }
}

/** An empty cell is whatever the other side makes of nothing: an empty text, 0, or FALSE. */
function filled(value: HostValue, other: HostValue): Filled {
  if (value !== null && !isError(value)) return value;
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}

/** Every number is less than every text, and every text less than TRUE and FALSE. */
function orderOf(left: Filled, right: Filled, onlyEqual: boolean): number {
  const rank = (value: Filled) => ({ number: 0, string: 1, boolean: 2 })[typeof value as 'string'];
  if (typeof left !== typeof right) return rank(left) - rank(right);
  if (typeof left !== 'string' || typeof right !== 'string') return Number(left) - Number(right);
  if (sameText(left, right)) return 0;
  // How Excel sorts Chinese texts depends on the machine's settings.
  if (!onlyEqual) throw new Incalculable(`${left} < ${right}`);
  return 1;
}

export function sameText(left: string, right: string): boolean {
  return left === right || left.toLowerCase() === right.toLowerCase();
}
