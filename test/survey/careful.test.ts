/** Strangers' answers: none is believed before it was looked at, none costs more than its limit. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { pull, pullUrl, type Known, type PulledPage, type PullWorld } from '../../src/survey';
import { submissionsInJson } from '../../src/survey/sources/json-file';

const NOTHING: Known = { since: '', instances: new Map(), deleted: [] };
const ROW = { __id: 'uuid:1', __system: { submissionDate: '2026-07-01T00:00:00Z' } };

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server;
let answer: Answer;
let asked: IncomingMessage[];
let waited: number[];

const world: PullWorld = {
  fetch: (url, init) => fetch(url, init),
  sleep: async (milliseconds) => void waited.push(milliseconds),
  now: () => 0,
};

beforeEach(async () => {
  asked = [];
  waited = [];
  server = createServer((request, response) => {
    asked.push(request);
    answer(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

async function pulling(kind: 'odk' | 'kobo' = 'odk', by = world): Promise<PulledPage[]> {
  const pages: PulledPage[] = [];
  const path = kind === 'odk' ? '/v1/projects/1/forms/f' : '/api/v2/assets/aX';
  const url = pullUrl(kind, `${origin()}${path}`);
  const options = {
    server: kind,
    url,
    token: 'secret',
    known: NOTHING,
    world: by,
    progress: () => undefined,
  };
  await pull(options, { pages: () => pages, add: (page) => void pages.push(page) });
  return pages;
}

const json = (response: ServerResponse, data: unknown) => {
  response.setHeader('Content-Type', 'application/json');
  response.end(typeof data === 'string' ? data : JSON.stringify(data));
};

describe('what is not the API', () => {
  it.each([
    ['a web page', 'text/html; charset=utf-8', '<!doctype html><p>Central</p>', 'survey.web-page'],
    ['a web page that says nothing of its kind', '', '\n  <html></html>', 'survey.web-page'],
    ['a text', 'text/plain', 'It works!', 'survey.not-json-answer'],
    ['broken JSON, whole', 'application/json', '{"value":[', 'survey.not-json-answer'],
    ['no OData', 'application/json', '{"hello":1}', 'survey.not-a-server'],
  ])('%s is told by the first answer', async (_, type, body, code) => {
    answer = (__, response) => {
      if (type !== '') response.setHeader('Content-Type', type);
      response.end(body);
    };
    await expect(pulling()).rejects.toMatchObject({ code });
    expect([asked.length, waited]).toEqual([1, []]);
  });

  it('JSON that may have been cut is asked for again, and the cause has a name', async () => {
    const cut: PullWorld = { ...world, fetch: async () => new Response('{"value":[', { status: 200 }) };
    await expect(pulling('odk', cut)).rejects.toMatchObject({
      code: 'survey.server-away',
      parameters: { cause: 'CUT' },
    });
    expect(waited).toHaveLength(6);
  });

  it.each([
    ['nothing at all', '', 'network'],
    ['an error without name or code', Object.assign(new Error(''), { name: '' }), 'network'],
    ['an error behind an error', new TypeError('failed', { cause: new Error('x') }), 'Error'],
    ['a refused connection', new TypeError('failed', { cause: coded('ECONNREFUSED') }), 'ECONNREFUSED'],
  ])('a cause is never empty: %s', async (_, thrown, cause) => {
    const away: PullWorld = { ...world, fetch: () => Promise.reject(thrown as Error) };
    await expect(pulling('odk', away)).rejects.toMatchObject({ parameters: { cause } });
  });

  it.each([
    ['a host that is not there', 'ENOTFOUND', 'survey.no-such-host'],
    ['a certificate of one’s own', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'survey.certificate'],
    ['an expired certificate', 'CERT_HAS_EXPIRED', 'survey.certificate'],
    ['a certificate of another host', 'ERR_TLS_CERT_ALTNAME_INVALID', 'survey.certificate'],
  ])('%s is not asked again', async (_, reason, code) => {
    const away: PullWorld = {
      ...world,
      fetch: () => Promise.reject(new TypeError('failed', { cause: coded(reason) })),
    };
    await expect(pulling('odk', away)).rejects.toMatchObject({ code });
    expect(waited).toEqual([]);
  });

  // lib/util/problem.js of getodk/central-backend: 401.2 authenticationFailed, 403.1 insufficientRights.
  it.each([
    [401, { code: 401.2, message: 'x' }, 'survey.token-refused', '401.2'],
    [403, { code: 403.1, message: 'x' }, 'survey.not-allowed', '403.1'],
    [403, 'no', 'survey.not-allowed', '403'],
    [400, { code: 200 }, 'survey.server-refused', '400'],
  ])('status %i with %j', async (status, body, code, said) => {
    answer = (_, response) => {
      response.statusCode = status;
      json(response, body);
    };
    await expect(pulling()).rejects.toMatchObject({ code, parameters: { status: said } });
  });
});

function coded(code: string): Error {
  return Object.assign(new Error(code), { code });
}

describe('answers that are too much', () => {
  const MB = 1024 * 1024;

  it('an endless answer is received up to the limit and no further', async () => {
    let sent = 0;
    answer = (_, response) => {
      const chunk = Buffer.alloc(MB, ' ');
      const more = () => {
        while (!response.destroyed && sent < 300 * MB && response.write(chunk)) sent += MB;
        if (sent >= 300 * MB) response.end();
      };
      response.setHeader('Content-Type', 'application/json');
      response.on('drain', more);
      more();
    };
    await expect(pulling()).rejects.toMatchObject({
      code: 'survey.answer-too-large',
      parameters: { limit: 32 },
    });
    expect(sent).toBeLessThan(64 * MB);
    expect(asked).toHaveLength(1);
  });

  it('a small answer that unpacks to a large one costs what its limit says', async () => {
    const packed = gzipSync(Buffer.alloc(200 * MB, ' '));
    expect(packed.length).toBeLessThan(MB);
    answer = (_, response) => {
      response.setHeader('Content-Encoding', 'gzip');
      response.end(packed);
    };
    const before = process.memoryUsage().arrayBuffers;
    await expect(pulling()).rejects.toMatchObject({ code: 'survey.answer-too-large' });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100 * MB);
  });

  it.each([
    ['deep lists', `{"value":${'['.repeat(5_000_000)}`],
    [
      'deep groups in a submission',
      `{"value":[{"__id":"uuid:1","a":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}]}`,
    ],
    ['millions of empty lists', `{"value":[${'[],'.repeat(3_000_000)}[]]}`],
    ['millions of values in a submission', `{"value":[{"__id":"uuid:1","a":[${'0,'.repeat(3_000_000)}0]}]}`],
  ])('%s are no answer', async (_, text) => {
    answer = (__, response) => json(response, text);
    await expect(pulling()).rejects.toMatchObject({ code: 'survey.not-json-answer' });
    expect(() => [...submissionsInJson(new TextEncoder().encode(text), 'a.json')]).toThrow(
      expect.objectContaining({ code: 'survey.not-json' }),
    );
  });

  it('names that objects have from birth change none of them', async () => {
    const text =
      '{"value":[{"__id":"uuid:1","__proto__":{"body":"MOEA"},"constructor":1,"hasOwnProperty":2}]}';
    answer = (_, response) => json(response, text);
    const [page] = await pulling();
    expect(Object.entries(page?.rows[0] ?? {})).toEqual([
      ['__id', 'uuid:1'],
      ['hasOwnProperty', 2],
    ]);
    expect(({} as { body?: string }).body).toBeUndefined();
  });
});

describe('pages without an end', () => {
  it('the same next page twice ends the pull', async () => {
    answer = (request, response) =>
      json(response, { value: [ROW], '@odata.nextLink': new URL(request.url ?? '', origin()).href });
    await expect(pulling()).rejects.toMatchObject({ code: 'survey.endless' });
    expect(asked).toHaveLength(1);
  });

  it('two pages that name each other end it, too', async () => {
    answer = (request, response) => {
      const next = new URL(request.url ?? '', origin());
      next.searchParams.set('$skiptoken', next.searchParams.get('$skiptoken') === 'a' ? 'b' : 'a');
      json(response, { value: [ROW], '@odata.nextLink': next.href });
    };
    await expect(pulling()).rejects.toMatchObject({ code: 'survey.endless' });
    expect(asked.length).toBeLessThanOrEqual(4);
  });

  it.each(['odk', 'kobo'] as const)('ever new pages that bring nothing new end it: %s', async (kind) => {
    let page = 0;
    answer = (request, response) => {
      const next = new URL(request.url ?? '', origin());
      next.searchParams.set('start', String((page += 1)));
      const row = { ...ROW, _id: 1, _uuid: 'k' };
      json(response, { value: [row], results: [row], '@odata.nextLink': next.href, next: next.href });
    };
    await expect(pulling(kind)).rejects.toMatchObject({ code: 'survey.endless' });
    expect(asked.length).toBeLessThanOrEqual(4);
  });
});

describe('an answer that leads elsewhere', () => {
  it('another host is not asked, and gets no token', async () => {
    const other: IncomingMessage[] = [];
    const elsewhere = createServer((request, response) => {
      other.push(request);
      json(response, { value: [] });
    });
    await new Promise<void>((done) => elsewhere.listen(0, '127.0.0.1', done));
    const host = `127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
    answer = (_, response) => {
      response.writeHead(302, { Location: `http://${host}/login` });
      response.end();
    };
    try {
      await expect(pulling()).rejects.toMatchObject({ code: 'survey.moved-away', parameters: { host } });
      expect([asked.length, other.length]).toEqual([1, 0]);
    } finally {
      await new Promise((done) => elsewhere.close(done));
    }
  });

  it('another path of the same host is followed', async () => {
    answer = (request, response) => {
      if (request.url?.startsWith('/moved') === true) return json(response, { value: [] });
      response.writeHead(307, { Location: `/moved${request.url ?? ''}` });
      response.end();
    };
    await pulling();
    expect(asked.map(({ headers }) => headers.authorization)).toEqual(Array(4).fill('Bearer secret'));
  });

  it('a host that leads to itself without end is left', async () => {
    answer = (request, response) => {
      response.writeHead(307, { Location: `${request.url ?? ''}&again=1` });
      response.end();
    };
    await expect(pulling()).rejects.toMatchObject({ code: 'survey.endless' });
    expect(asked).toHaveLength(6);
  });
});
