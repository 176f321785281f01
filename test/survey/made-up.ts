/** A coordinator's state for tests that need no file. */
import { builtinEdition, newState, periodOf, type Language, type State } from '../../src/core/index';

export function madeUpState(language: Language = 'zh-TW'): State {
  const framework = builtinEdition('112');
  const period = periodOf('115H1');
  if (framework === undefined || period === undefined) throw new Error('No edition or period.');
  return newState({ framework, period, language, secret: '0123456789abcdef'.repeat(4) });
}
