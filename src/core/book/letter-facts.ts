/** What every letter to a body says of the period and of the coordinating body. */
import { periodName } from '../returns';
import { rocDate } from '../values';
import { word } from '../words';
import { dueOf } from './deadlines';
import { currentPeriod, type State } from './state';

export interface LetterFacts {
  readonly [name: string]: string;
  readonly period: string;
  readonly title: string;
  /** ROC date. */
  readonly due: string;
  readonly office: string;
  /** Where the return goes. */
  readonly reply: string;
}

/** `body` is the one that the letter goes to: its due date may have been put off. */
export function letterFacts(state: State, body = ''): LetterFacts {
  const { language, settings, edition } = state;
  const period = currentPeriod(state);
  const address = settings['reply_to'] ?? '';
  return {
    period: periodName(period.id, language),
    title: edition.title,
    due: rocDate(dueOf(state, body)),
    office: settings['office_name'] ?? '',
    reply: address === '' ? word(language, 'send.reply-default') : address,
  };
}
