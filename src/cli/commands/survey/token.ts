/** The token of a survey server: from the environment, kept by `survey login`, or typed, so that it stands in no history. */
import { word } from '../../../core/index';
import { UserError } from '../../io/errors';
import type { CommandContext } from '../../io/output';
import { ask, canAsk } from './ask';
import { keptToken } from './kept-sessions';

const VARIABLE = 'POLICY_RETURNS_TOKEN';

export async function surveyToken(context: CommandContext, { host, origin }: URL): Promise<string> {
  const { environment, language } = context;
  const given = environment[VARIABLE]?.trim() || keptToken(context, origin);
  if (given !== undefined && given !== '') return given;
  const question = { text: word(language, 'survey.token-prompt', { host }), secret: true };
  const [token = ''] = canAsk() ? await ask(context, [question]) : [];
  if (token === '') throw new UserError(word(language, 'survey.token-missing'), 2);
  return token;
}
