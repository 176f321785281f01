/** Asking a survey server: with a token, patiently, and never anywhere else. */
import { SurveyError } from '../survey-error';

/** What the client needs of the world, so that tests need not wait. */
export interface World {
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

export class Client {
  constructor(
    private readonly origin: string,
    private readonly authorization: string,
    private readonly world: World,
  ) {}

  /**
   * The JSON at an address. Of a link only the path counts: servers behind a proxy name themselves wrongly, and the token
   * goes nowhere but where it was meant for. 429, 5xx and broken connections are asked again, later and later.
   */
  async json(link: string): Promise<unknown> {
    const { pathname, search } = new URL(link, this.origin);
    const url = `${this.origin}${pathname}${search}`;
    let cause = '';
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const tried = await this.attempt(url);
      if ('data' in tried) return tried.data;
      cause = tried.cause;
      const wait = Math.min(FIRST_WAIT * 2 ** attempt, LONGEST_WAIT);
      if (attempt < ATTEMPTS - 1) await this.world.sleep(Math.max(wait, tried.asked));
    }
    throw new SurveyError('server-away', { cause });
  }

  /** An answer, or why to ask again and how long to wait at least. */
  private async attempt(url: string): Promise<{ data: unknown } | { cause: string; asked: number }> {
    try {
      const response = await this.world.fetch(url, {
        headers: { Authorization: this.authorization, Accept: 'application/json' },
        signal: AbortSignal.timeout(TIMEOUT),
      });
      if (response.status === 429 || response.status >= 502 || response.status === 500) {
        await response.body?.cancel();
        return {
          cause: `HTTP ${response.status}`,
          asked: this.patience(response.headers.get('retry-after')),
        };
      }
      if (!response.ok) throw refusal(response.status);
      // A connection that is cut leaves a text that does not end: no JSON, asked for again.
      return { data: await response.json() };
    } catch (error) {
      if (error instanceof SurveyError) throw error;
      return { cause: causeOf(error), asked: 0 };
    }
  }

  /** `Retry-After` in seconds or as a moment. <https://www.rfc-editor.org/rfc/rfc9110#field.retry-after> */
  private patience(header: string | null): number {
    if (header === null) return 0;
    const seconds = Number(header);
    const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - this.world.now();
    return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), LONGEST_ASKED) : 0;
  }
}

function refusal(status: number): SurveyError {
  if (status === 401 || status === 403) return new SurveyError('token-refused', { status });
  return status === 404 ? new SurveyError('no-such-form') : new SurveyError('server-refused', { status });
}

function causeOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return code === '' ? (cause instanceof Error ? cause.name : String(cause)) : code;
}
