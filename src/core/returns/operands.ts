/** What rules see of the cells, and whether two cells say the same. */
import { BLANK, UNREADABLE, type Answers, type Operand } from '../questionnaire';
import { folded, type Value } from '../values';
import type { ReadCell } from './reading';

export function operandsOf(cells: Readonly<Record<string, ReadCell>>): Answers {
  return Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, operandOf(cell.value)]));
}

export function operandOf(value: Value): Operand {
  if (value.state === 'value') return value.value;
  return value.state === 'unreadable' ? UNREADABLE : BLANK;
}

/** Two answers with one key are the same answer: as `sameOperand`, and unreadable texts by their text. */
export function answerKey(value: Value): string {
  if (value.state === 'value') {
    const operand = operandOf(value);
    return typeof operand === 'number' ? `#${operand}` : `=${folded(String(operand))}`;
  }
  return value.state === 'unreadable' ? `?${folded(value.text)}` : value.state;
}
