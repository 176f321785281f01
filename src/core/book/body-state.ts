/** How far a body is, in one word: what the board shows, on the sheet and in the pane. */
import type { BodyState } from '../consolidation';
import { type Language, word } from '../words';
import type { BodyProgress } from './board';

/** The state of a body on the board. */
export function bodyStateOf(
  row: Pick<BodyProgress, 'filled' | 'waiting' | 'missing' | 'toCorrect'>,
): BodyState {
  if (row.missing.length === 0) return row.toCorrect > 0 ? 'toCorrect' : 'complete';
  if (row.waiting > 0) return 'waiting';
  return row.filled > 0 ? 'partial' : 'silent';
}

const WORDS = {
  complete: 'board.complete',
  partial: 'board.partial',
  silent: 'board.silent',
  waiting: 'board.waiting',
  toCorrect: 'board.to-correct-state',
} as const;

export function wordBodyState(state: BodyState, language: Language): string {
  return word(language, WORDS[state]);
}
