/**
 * A survey server on the loopback interface: a stand-in of ODK Central or KoboToolbox, which also throttles, fails, cuts
 * connections and lets tokens expire.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deleted, edited, problem, restored, session, submissions, type Reply, type Row } from './central';
import { data, refusal } from './kobo';

export type { Row } from './central';

/** What may go wrong with one request; `pass` answers as it should. */
export type Mishap =
  | 'pass'
  | 'throttle'
  | 'throttle-until'
  | 'unavailable'
  | 'gateway'
  | 'cut'
  | 'cut-body'
  | 'expired'
  | 'forbidden'
  | 'web-page'
  | 'refuse';

export class Loopback {
  readonly requests: URL[] = [];
  readonly tokens: string[] = [];
  rows: readonly Row[] = [];
  /** Taken one per request, in turn; `pass` once they are used up. */
  mishaps: Mishap[] = [];
  token = 'good';
  password = 'right';
  /** Central signs people in elsewhere. */
  isOidc = false;
  pageSize = 3;
  private readonly server: Server;

  private constructor(private readonly kind: 'odk' | 'kobo') {
    this.server = createServer((request, response) => this.answer(request, response));
  }

  static async open(kind: 'odk' | 'kobo'): Promise<Loopback> {
    const loopback = new Loopback(kind);
    await new Promise<void>((done) => loopback.server.listen(0, '127.0.0.1', done));
    return loopback;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  get url(): string {
    return `${this.origin}${this.kind === 'odk' ? '/v1/projects/1/forms/f' : '/api/v2/assets/aX'}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  /** What people do at the source, with the moment at which they do it. */
  edit(id: string, changes: Row, at: string): void {
    this.change(id, (row) => edited(row, changes, at));
  }

  remove(id: string, at: string): void {
    if (this.kind === 'kobo') this.rows = this.rows.filter((row) => String(row['_id']) !== id);
    else this.change(id, (row) => deleted(row, at));
  }

  restore(id: string): void {
    this.change(id, restored);
  }

  private change(id: string, to: (row: Row) => Row): void {
    this.rows = this.rows.map((row) => (String(row['__id'] ?? row['_id']) === id ? to(row) : row));
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '/', this.origin);
    this.requests.push(url);
    this.tokens.push(request.headers.authorization ?? '');
    const mishap = this.mishaps.shift() ?? 'pass';
    if (mishap === 'cut') return void request.socket.destroy();
    if (mishap === 'web-page') {
      response.writeHead(200, { 'Content-Type': 'text/html' });
      return void response.end('<!doctype html><title>ODK Central</title>');
    }
    const failure = failureOf(mishap);
    if (failure !== undefined) return this.reply(response, failure, RETRY[mishap]);
    if (url.pathname === '/v1/sessions') return void this.signIn(request, response);
    const reply = this.refused(request, mishap) ?? this.page(url);
    if (mishap !== 'cut-body') return this.reply(response, reply);
    const text = JSON.stringify(reply.body);
    response.writeHead(200, {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(text),
    });
    response.write(text.slice(0, text.length / 2), () => request.socket.destroy());
  }

  /** Nobody it knows, or somebody who may not read the form: Kobo says that it is not there. */
  private refused({ headers }: IncomingMessage, mishap: Mishap): Reply | undefined {
    const isOdk = this.kind === 'odk';
    const isOurs = headers.authorization === `${isOdk ? 'Bearer' : 'Token'} ${this.token}`;
    if (mishap === 'expired' || !isOurs) return isOdk ? problem(401.2) : refusal(401, 'Invalid token.');
    if (mishap === 'forbidden') return isOdk ? problem(403.1) : refusal(404, 'Not found.');
    return undefined;
  }

  private page(url: URL): Reply {
    // A server behind a proxy names itself wrongly.
    return this.kind === 'odk'
      ? submissions(this.rows, url, this.pageSize, 'https://internal.example')
      : data(this.rows, url, this.pageSize);
  }

  private async signIn(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const sent: unknown = JSON.parse(Buffer.concat(chunks).toString() || '{}');
    // With sign-in by OpenID Connect the route is not there: lib/resources/sessions.js.
    const reply = this.isOidc ? problem(404.1) : session(sent, this.password, this.token, new Date());
    this.reply(response, this.kind === 'odk' ? reply : refusal(404, 'Not found.'));
  }

  private reply(
    response: ServerResponse,
    { status, body }: Reply,
    headers: Record<string, string> = {},
  ): void {
    const text = JSON.stringify(body);
    response.writeHead(status, {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(text),
      ...headers,
    });
    response.end(text);
  }
}

const RETRY: Partial<Record<Mishap, Record<string, string>>> = {
  throttle: { 'Retry-After': '7' },
  'throttle-until': { 'Retry-After': new Date(90_000).toUTCString() },
};
const FAILURES: Partial<Record<Mishap, number>> = {
  throttle: 429,
  'throttle-until': 429,
  unavailable: 503,
  gateway: 502,
  refuse: 400.35,
};

function failureOf(mishap: Mishap): Reply | undefined {
  const code = FAILURES[mishap];
  return code === undefined ? undefined : problem(code);
}
