import { word } from '../words';
import { newState, type NewCoordination } from './start';
import type { State } from './state';

/** A new state to try the program with: marked as made up on every sheet, with an address that leads to nobody. */
export function madeUpState(made: NewCoordination): State {
  const state = newState(made);
  return {
    ...state,
    settings: {
      ...state.settings,
      banner: word(made.language, 'demo.mark'),
      reply_to: 'returns@coordinator.example',
      help: '彙整承辦人 02-0000-0000',
    },
  };
}
