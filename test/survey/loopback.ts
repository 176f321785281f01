/** A survey server on the loopback interface: it pages, throttles, fails, cuts connections and lets tokens expire. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Row = Readonly<Record<string, unknown>>;

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
  | 'refuse';

interface OdkSystem {
  readonly submissionDate: string;
  readonly updatedAt: string | null;
  readonly deletedAt: string | null;
}

export class Loopback {
  readonly requests: URL[] = [];
  readonly tokens: string[] = [];
  rows: readonly Row[] = [];
  /** Taken one per request, in turn; `pass` once they are used up. */
  mishaps: Mishap[] = [];
  token = 'good';
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

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '/', this.origin);
    this.requests.push(url);
    this.tokens.push(request.headers.authorization ?? '');
    const mishap = this.mishaps.shift() ?? 'pass';
    const isOurs =
      request.headers.authorization === `${this.kind === 'odk' ? 'Bearer' : 'Token'} ${this.token}`;
    if (mishap === 'cut') return void request.socket.destroy();
    if (mishap === 'throttle') return this.fail(response, 429, { 'Retry-After': '7' });
    if (mishap === 'throttle-until')
      return this.fail(response, 429, { 'Retry-After': new Date(90_000).toUTCString() });
    if (mishap === 'unavailable') return this.fail(response, 503);
    if (mishap === 'gateway') return this.fail(response, 502);
    if (mishap === 'refuse') return this.fail(response, 400);
    if (mishap === 'expired' || !isOurs) return this.fail(response, 401);
    const text = JSON.stringify(this.kind === 'odk' ? this.odk(url) : this.kobo(url));
    response.writeHead(200, {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(text),
    });
    if (mishap === 'cut-body') {
      response.write(text.slice(0, text.length / 2), () => request.socket.destroy());
      return;
    }
    response.end(text);
  }

  private fail(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
    response.writeHead(status, headers);
    response.end('{}');
  }

  /** Newest first, as Central sorts; its token names the last submission of the page, whatever became of it since. */
  private odk(url: URL): unknown {
    const filter = url.searchParams.get('$filter') ?? '';
    const token = url.searchParams.get('$skiptoken');
    const older = this.rows.slice(
      0,
      token === null ? undefined : this.rows.findIndex((row) => row['__id'] === token),
    );
    const rest = older.filter((row) => passes(row['__system'] as OdkSystem, filter)).reverse();
    const value = rest.slice(0, Math.min(Number(url.searchParams.get('$top')), this.pageSize));
    const next = new URL(url);
    next.searchParams.set('$skiptoken', String(value.at(-1)?.['__id']));
    // A server behind a proxy names itself wrongly.
    next.host = 'internal.example';
    return { value, ...(rest.length > value.length ? { '@odata.nextLink': next.href } : {}) };
  }

  private kobo(url: URL): unknown {
    const query = JSON.parse(url.searchParams.get('query') ?? '{}') as { _id?: { $in: number[] } };
    const fields = JSON.parse(url.searchParams.get('fields') ?? 'null') as string[] | null;
    const ids = query._id === undefined ? undefined : new Set(query._id.$in);
    const all = this.rows.filter((row) => ids === undefined || ids.has(Number(row['_id'])));
    const start = Number(url.searchParams.get('start'));
    const end = start + Math.min(Number(url.searchParams.get('limit')), this.pageSize);
    const next = new URL(url);
    next.searchParams.set('start', String(end));
    const slim = (row: Row) =>
      fields === null ? row : Object.fromEntries(fields.map((field) => [field, row[field]]));
    return {
      count: all.length,
      next: end < all.length ? next.href : null,
      previous: null,
      results: all.slice(start, end).map(slim),
    };
  }
}

function passes(system: OdkSystem, filter: string): boolean {
  const [, since] = /ge (\S+)/.exec(filter) ?? [];
  if (filter.includes('deletedAt'))
    return system.deletedAt !== null && (since === undefined || system.deletedAt >= since);
  if (system.deletedAt !== null) return false;
  return since === undefined || system.submissionDate >= since || (system.updatedAt ?? '') >= since;
}
