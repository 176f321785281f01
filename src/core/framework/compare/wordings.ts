import { withoutSlips } from '../index';
import { wordsOf } from './similarity';

/** Whether two wordings are one: to the letter, but for slips and marks, or not. */
export function sameWords(from: string, to: string): 'same' | 'corrected' | 'reworded' {
  if (from.replace(/\s+/gu, '') === to.replace(/\s+/gu, '')) return 'same';
  return wordsOf(withoutSlips(from)) === wordsOf(withoutSlips(to)) ? 'corrected' : 'reworded';
}
