/**
 * A token of ODK Central for an address and its password, which goes to that host alone and is kept nowhere.
 * <https://docs.getodk.org/central-api-authentication/#session-authentication>
 */
import * as v from 'valibot';
import { SurveyError } from '../fault/survey-error';
import { Client, serverUrl, type PullWorld } from './client';

const SessionSchema = v.object({ token: v.pipe(v.string(), v.regex(/^[\w!$-]+$/)), expiresAt: v.string() });

export interface ServerSession {
  readonly token: string;
  /** ISO, as the server says it: one day from now. */
  readonly expires: string;
}

interface SignIn {
  /** Of the server, or of anything on it. */
  readonly url: string;
  readonly email: string;
  readonly password: string;
  readonly world: PullWorld;
}

/** Rejects with a {@link SurveyError}: `login-refused` for a wrong password, `no-login` where the server takes none. */
export async function signIn({ url, email, password, world }: SignIn): Promise<ServerSession> {
  const client = new Client(serverUrl(url).origin, '', world);
  const session = v.safeParse(
    SessionSchema,
    await client.post('/v1/sessions', { email, password }).catch(asLogin),
  );
  if (!session.success) throw new SurveyError('not-a-server', { server: 'ODK Central' });
  const { token, expiresAt } = session.output;
  return { token, expires: expiresAt };
}

/** With sign-in by OpenID Connect there is no such path: lib/resources/sessions.js of getodk/central-backend. */
function asLogin(error: unknown): never {
  const code = error instanceof SurveyError ? error.code : '';
  if (code === 'survey.token-refused') throw new SurveyError('login-refused');
  if (code === 'survey.no-such-form') throw new SurveyError('no-login');
  throw error;
}
