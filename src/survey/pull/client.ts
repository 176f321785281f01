/** Asking a survey server: with a token, patiently, and never anywhere else. */
import { SurveyError } from '../fault/survey-error';
import { jsonOf, statusOf } from './answer';

/** What the client needs of the world, so that tests need not wait. */
export interface PullWorld {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Wait so many milliseconds. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Now, in milliseconds since 1970: `Retry-After` may name a moment. */
  readonly now: () => number;
}

const ATTEMPTS = 7;
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 60_000;
/** A server may ask for more patience than ours. */
const LONGEST_ASKED = 300_000;
const TIMEOUT = 120_000;
const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The address of a server. Throws {@link SurveyError} for what is none, or would send the token unencrypted. */
export function serverUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) throw new SurveyError('bad-url', { url: text });
  if (url.protocol === 'http:' && !LOOPBACK.has(url.hostname))
    throw new SurveyError('insecure-url', { url: text });
  if (url.username !== '' || url.password !== '') throw new SurveyError('password-in-url');
  return url;
}

/** On the same host a server may move a path, and that a few times. */
const MOST_MOVES = 5;

/** How a server is asked, beside where. */
interface Asking {
  readonly authorization?: string;
  /** Sent as JSON by POST. */
  readonly body?: unknown;
}

type Tried = { readonly data: unknown } | { readonly cause: string; readonly asked: number };

export class Client {
  constructor(
    private readonly origin: string,
    /** Empty: none is sent. */
    private readonly authorization: string,
    private readonly world: PullWorld,
  ) {}

  /**
   * The JSON at an address. Of a link only the path counts: servers behind a proxy name themselves wrongly, and the token
   * goes nowhere but where it was meant for. 429, 5xx and broken connections are asked again, later and later.
   */
  async json(link: string): Promise<unknown> {
    const { authorization } = this;
    return this.patiently(link, authorization === '' ? {} : { authorization });
  }

  /** What a server answers to a JSON document that is sent there. */
  async post(link: string, body: unknown): Promise<unknown> {
    return this.patiently(link, { body });
  }

  private async patiently(link: string, asking: Asking): Promise<unknown> {
    const { pathname, search } = new URL(link, this.origin);
    const url = `${this.origin}${pathname}${search}`;
    let cause = '';
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const tried = await this.attempt(url, asking);
      if ('data' in tried) return tried.data;
      cause = tried.cause;
      const wait = Math.min(FIRST_WAIT * 2 ** attempt, LONGEST_WAIT);
      if (attempt < ATTEMPTS - 1) await this.world.sleep(Math.max(wait, tried.asked));
    }
    throw new SurveyError('server-away', { cause });
  }

  /** An answer, or why to ask again and how long to wait at least. */
  private async attempt(url: string, asking: Asking): Promise<Tried> {
    try {
      const response = await this.answerAt(url, asking);
      if (response.status === 429 || response.status >= 502 || response.status === 500) {
        await response.body?.cancel();
        return {
          cause: `HTTP ${response.status}`,
          asked: this.patience(response.headers.get('retry-after')),
        };
      }
      if (!response.ok) throw refusal(response.status, await statusOf(response));
      return { data: await jsonOf(response) };
    } catch (error) {
      if (error instanceof SurveyError) throw error;
      return { cause: passingCause(error), asked: 0 };
    }
  }

  /** Moves on the same host are followed; one to another host is not, and no token goes there. */
  private async answerAt(url: string, { authorization, body }: Asking): Promise<Response> {
    const headers = {
      Accept: 'application/json',
      ...(authorization === undefined ? {} : { Authorization: authorization }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    };
    const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    for (let [at, moves] = [url, 0]; moves <= MOST_MOVES; moves += 1) {
      const signal = AbortSignal.timeout(TIMEOUT);
      const response = await this.world.fetch(at, { headers, redirect: 'manual', signal, ...sent });
      const to = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
      if (to === null) return response;
      await response.body?.cancel();
      const moved = URL.canParse(to, at) ? new URL(to, at) : undefined;
      if (moved?.origin !== this.origin) throw new SurveyError('moved-away', { host: moved?.host ?? to });
      at = moved.href;
    }
    throw new SurveyError('endless');
  }

  /** `Retry-After` in seconds or as a moment. <https://www.rfc-editor.org/rfc/rfc9110#field.retry-after> */
  private patience(header: string | null): number {
    if (header === null) return 0;
    const seconds = Number(header);
    const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - this.world.now();
    return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), LONGEST_ASKED) : 0;
  }
}

/** 401: nobody the server knows; 403: somebody who may not read this. */
function refusal(status: number, said: string): SurveyError {
  if (status === 401) return new SurveyError('token-refused', { status: said });
  if (status === 403) return new SurveyError('not-allowed', { status: said });
  return status === 404
    ? new SurveyError('no-such-form')
    : new SurveyError('server-refused', { status: said });
}

const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_(?:GET_ISSUER|VERIFY)|ERR_TLS/;

/** Why a connection failed, never empty. Throws {@link SurveyError} for what no patience mends. */
function passingCause(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'ENOTFOUND') throw new SurveyError('no-such-host');
  if (CERTIFICATE.test(code)) throw new SurveyError('certificate', { cause: code });
  const name = cause instanceof Error ? cause.name || cause.message : String(cause);
  return code || name || 'network';
}
