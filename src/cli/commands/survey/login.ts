import { word } from '../../../core/index';
import { SERVER_NAMES, serverUrl, signIn, type ServerSession } from '../../../survey';
import { optionText, type Parsed } from '../../io/arguments';
import { UserError } from '../../io/errors';
import type { CommandContext, CommandOutcome } from '../../io/output';
import type { CommandCode } from '../../io/command';
import { ask, canAsk } from './ask';
import { surveyFault } from './deliver';
import { serverOf } from './import';
import { forgetSessions, keepSession, keptPath } from './kept-sessions';
import { WORLD } from './world';

/**
 * A token of ODK Central for `survey pull`. It goes to the standard output, for a variable of the shell; `--keep` writes it
 * to a file of the person's own instead.
 */
export const surveyLogin: CommandCode = {
  async run(parsed, context) {
    const { language } = context;
    if (serverOf(parsed, context) === 'kobo') throw new UserError(word(language, 'survey.login-kobo'), 2);
    const url = addressOf(parsed, context);
    if (parsed.values['forget'] === true) return forgotten(context, url?.origin);
    if (url === undefined) throw new UserError(word(language, 'survey.login-url'), 2);
    const isKept = parsed.values['keep'] === true;
    const path = isKept ? placeOf(context) : '';
    const session = await signedIn(context, url);
    if (isKept) keepSession(path, url.origin, session);
    return told(context, url, session, path);
  },
};

function addressOf(parsed: Parsed, context: CommandContext): URL | undefined {
  const text = optionText(parsed, 'url');
  try {
    return text === undefined ? undefined : serverUrl(text);
  } catch (error) {
    throw surveyFault(context, text ?? '', error);
  }
}

function placeOf(context: CommandContext): string {
  const path = keptPath(context);
  if (path === undefined) throw new UserError(word(context.language, 'survey.login-no-place'));
  return path;
}

async function signedIn(context: CommandContext, url: URL): Promise<ServerSession> {
  const { email, password } = await credentials(context, url.host);
  try {
    return await signIn({ url: url.href, email, password, world: WORLD });
  } catch (error) {
    throw surveyFault(context, url.host, error);
  }
}

/** From the environment, or typed; the password is shown nowhere, and goes nowhere but to the server. */
async function credentials(context: CommandContext, host: string) {
  const { environment, language } = context;
  const given = {
    email: environment['POLICY_RETURNS_EMAIL']?.trim() ?? '',
    password: environment['POLICY_RETURNS_PASSWORD'] ?? '',
  };
  const open = (['email', 'password'] as const).filter((one) => given[one] === '');
  const questions = open.map((one) => ({
    text: word(language, `survey.login-${one}`, { host }),
    secret: one === 'password',
  }));
  const answers = open.length > 0 && canAsk() ? await ask(context, questions) : [];
  const all = { ...given, ...Object.fromEntries(open.map((one, at) => [one, answers[at] ?? ''])) };
  if (all.email === '' || all.password === '') throw new UserError(word(language, 'survey.login-missing'), 2);
  return all;
}

/** The words go beside the token, so that a shell takes nothing but the token. */
function told(
  context: CommandContext,
  { host, origin }: URL,
  { token, expires }: ServerSession,
  path: string,
): CommandOutcome {
  const { language, streams, json } = context;
  const facts = { host, server: SERVER_NAMES.odk, path, until: shownTime(expires) };
  if (path !== '') {
    const line = word(language, 'survey.login-kept', facts);
    return { data: { origin, expires, path }, lines: [line], exitCode: 0 };
  }
  if (!json) streams.err.write(`${word(language, 'survey.login-done', facts)}\n`);
  return { data: { origin, expires, token }, lines: [token], exitCode: 0 };
}

/** By the clock on the wall; as the server said it where that is no moment. */
function shownTime(iso: string): string {
  const at = new Date(iso);
  // Sweden writes days and times in the order of ISO.
  return Number.isNaN(at.getTime())
    ? iso
    : at.toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'short' });
}

function forgotten(context: CommandContext, origin: string | undefined): CommandOutcome {
  const had = forgetSessions(placeOf(context), origin);
  const line = word(context.language, had ? 'survey.login-forgotten' : 'survey.login-none');
  return { data: { forgotten: had }, lines: [line], exitCode: 0 };
}
