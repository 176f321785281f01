/** The token of a survey server: from the environment or a prompt, so that it stands in no history and no file. */
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { word } from '../../../core/index';
import { UserError } from '../../io/errors';
import type { Context } from '../../io/output';

const VARIABLE = 'POLICY_RETURNS_TOKEN';

export async function surveyToken(context: Context, host: string): Promise<string> {
  const given = context.environment[VARIABLE]?.trim() ?? '';
  const token = given === '' && process.stdin.isTTY ? await asked(context, host) : given;
  if (token === '') throw new UserError(word(context.language, 'survey.token-missing'), 2);
  return token;
}

/** What is typed is shown nowhere. */
async function asked(context: Context, host: string): Promise<string> {
  context.streams.err.write(word(context.language, 'survey.token-prompt', { host }));
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const line = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return (await line.question('')).trim();
  } finally {
    line.close();
    context.streams.err.write('\n');
  }
}
