/** Pulling from a server that does everything servers do: nothing lost, nothing twice. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  latestRows,
  pull,
  pullUrl,
  type PullJournal,
  type Known,
  type PulledPage,
  type PullWorld,
} from '../../src/survey';
import { cursorOf } from './central';
import { Loopback, type Mishap, type Row } from './loopback';

const NOTHING: Known = { since: '', instances: new Map(), deleted: [] };

class Memory implements PullJournal {
  private readonly kept: PulledPage[] = [];
  pages(): readonly PulledPage[] {
    return this.kept;
  }
  add(page: PulledPage): void {
    this.kept.push(page);
  }
}

let server: Loopback;
let waited: number[];
const world: PullWorld = {
  fetch: (url, init) => fetch(url, init),
  sleep: async (milliseconds) => void waited.push(milliseconds),
  now: () => 30_000,
};

const run = (kind: 'odk' | 'kobo', journal: PullJournal, known = NOTHING, token = 'good') =>
  pull(
    { server: kind, url: pullUrl(kind, server.url), token, known, world, progress: () => undefined },
    journal,
  );

const odkRow = (id: number, changes: Row = {}): Row => ({
  __id: `uuid:${id}`,
  __system: { submissionDate: `2026-07-${10 + id}T00:00:00Z`, updatedAt: null, deletedAt: null, ...changes },
});
const koboRow = (id: number, uuid = `k${id}`): Row => ({
  _id: id,
  _uuid: uuid,
  _validation_status: {},
  'g/status': 'ongoing',
});
const rowsIn = (journal: Memory) => [...latestRows(() => journal.pages())];
const idsOf = (journal: Memory) =>
  rowsIn(journal)
    .map((row) => String(row['__id'] ?? row['_id']))
    .sort();

/** As a person pulls, again and again until it works, from a server on which anything may go wrong. */
async function losesNothing(kind: 'odk' | 'kobo', all: () => string[]): Promise<void> {
  const harmless: Mishap[] = ['pass', 'pass'];
  const mishap = fc.constantFrom<Mishap>(
    ...harmless,
    'throttle',
    'unavailable',
    'cut',
    'cut-body',
    'expired',
  );
  const sizes = fc.integer({ min: 1, max: 5 });
  const property = fc.asyncProperty(fc.array(mishap, { maxLength: 25 }), sizes, async (mishaps, pageSize) => {
    Object.assign(server, { mishaps: [...mishaps], pageSize });
    const journal = new Memory();
    for (let attempt = 0; attempt < 30; attempt += 1) {
      try {
        await run(kind, journal);
        break;
      } catch {
        // Later.
      }
    }
    expect(idsOf(journal)).toEqual(all());
  });
  await fc.assert(property, { numRuns: 40 });
}

beforeEach(() => {
  waited = [];
});
afterEach(() => server.close());

describe('ODK Central', () => {
  beforeEach(async () => {
    server = await Loopback.open('odk');
    server.rows = Array.from({ length: 8 }, (_, index) => odkRow(index + 1));
  });
  const all = () => server.rows.map((row) => String(row['__id'])).sort();

  it('follows every page, and takes a link to another host to its own', async () => {
    const journal = new Memory();
    await run('odk', journal);
    expect(idsOf(journal)).toEqual(all());
    expect(server.requests.map(({ pathname }) => pathname)).toEqual(
      Array(4).fill('/v1/projects/1/forms/f.svc/Submissions'),
    );
    expect(new Set(server.tokens)).toEqual(new Set(['Bearer good']));
  });

  it('asks only for what is new, the border included, and then for what was deleted', async () => {
    server.rows = [
      ...server.rows.slice(0, 6),
      odkRow(7, { updatedAt: '2026-07-20T00:00:00Z' }),
      odkRow(8, { deletedAt: '2026-07-21T00:00:00Z' }),
    ];
    const journal = new Memory();
    await run('odk', journal, { ...NOTHING, since: '2026-07-16T00:00:00Z' });
    expect(idsOf(journal)).toEqual(['uuid:6', 'uuid:7', 'uuid:8']);
  });

  it('waits as long as it is asked to, and longer each time', async () => {
    server.mishaps = ['throttle', 'throttle-until', 'unavailable', 'gateway'];
    await run('odk', new Memory());
    expect(waited).toEqual([7000, 60000, 4000, 8000]);
  });

  it('gives up after some time, keeps what it has, and goes on there', async () => {
    const journal = new Memory();
    server.mishaps = ['pass', ...Array<Mishap>(7).fill('unavailable')];
    await expect(run('odk', journal)).rejects.toMatchObject({
      code: 'survey.server-away',
      parameters: { cause: 'HTTP 503' },
    });
    const before = server.requests.length;
    await run('odk', journal);
    expect(cursorOf(server.requests[before] ?? new URL(server.url))).toBe('uuid:6');
    expect(idsOf(journal)).toEqual(all());
  });

  it('goes on with a new token where the old one expired', async () => {
    const journal = new Memory();
    server.mishaps = ['pass', 'expired'];
    await expect(run('odk', journal)).rejects.toMatchObject({ code: 'survey.token-refused' });
    server.token = 'newer';
    await run('odk', journal, NOTHING, 'newer');
    expect(idsOf(journal)).toEqual(all());
  });

  it('begins anew where the server has forgotten how far it was', async () => {
    const journal = new Memory();
    server.mishaps = ['pass', 'expired', 'refuse'];
    await expect(run('odk', journal)).rejects.toMatchObject({ code: 'survey.token-refused' });
    await run('odk', journal);
    expect(idsOf(journal)).toEqual(all());
  });

  it('does without deletions where the server cannot tell them', async () => {
    server.mishaps = ['pass', 'pass', 'pass', 'refuse'];
    const journal = new Memory();
    await run('odk', journal);
    expect(idsOf(journal)).toEqual(all());
  });

  it('an edit during the pull counts once, as it was last', async () => {
    const journal = new Memory();
    server.mishaps = ['pass', 'expired'];
    await expect(run('odk', journal)).rejects.toThrow();
    const edited = odkRow(8, { updatedAt: '2026-07-30T00:00:00Z', deletedAt: '2026-07-31T00:00:00Z' });
    server.rows = [...server.rows.slice(0, 7), edited];
    await run('odk', journal);
    expect(idsOf(journal)).toEqual(all());
    expect(rowsIn(journal).find((row) => row['__id'] === 'uuid:8')).toEqual(edited);
  });

  it.each([['what is no OData', { hello: 1 }, 'survey.not-a-server']])(
    'refuses %s',
    async (_, answer, code) => {
      const odd: PullWorld = { ...world, fetch: async () => new Response(JSON.stringify(answer)) };
      const url = pullUrl('odk', server.url);
      const asked = {
        server: 'odk' as const,
        url,
        token: 't',
        known: NOTHING,
        world: odd,
        progress: () => undefined,
      };
      await expect(pull(asked, new Memory())).rejects.toMatchObject({ code });
    },
  );

  it('loses nothing and takes nothing twice, whatever goes wrong', () => losesNothing('odk', all));
});

describe('KoboToolbox', () => {
  beforeEach(async () => {
    server = await Loopback.open('kobo');
    server.rows = Array.from({ length: 8 }, (_, index) => koboRow(index + 1));
  });
  const all = () => server.rows.map((row) => String(row['_id'])).sort();
  const seen = (...rows: readonly Row[]): Known => ({
    ...NOTHING,
    instances: new Map(
      rows.map((row) => [String(row['_id']), { changed: String(row['_uuid']), review: '' }]),
    ),
  });

  it('lists, then fetches whole submissions', async () => {
    const journal = new Memory();
    await run('kobo', journal);
    expect(idsOf(journal)).toEqual(all());
    expect(rowsIn(journal).every((row) => row['g/status'] === 'ongoing')).toBe(true);
    expect(server.tokens[0]).toBe('Token good');
  });

  it('fetches what is new, edited or reviewed, and tells what is gone', async () => {
    const known = seen(...server.rows.slice(0, 6), koboRow(99));
    const reviewed = {
      ...koboRow(3),
      _validation_status: { uid: 'validation_status_approved', label: 'Approved' },
    };
    server.rows = [koboRow(1), koboRow(2, 'edited'), reviewed, ...server.rows.slice(3, 7)];
    const journal = new Memory();
    await run('kobo', journal, known);
    expect(idsOf(journal)).toEqual(['2', '3', '7', '99']);
    expect(rowsIn(journal).find((row) => row['_id'] === '99')).toEqual({
      _id: '99',
      _deleted: 'true',
    });
  });

  it('an interrupted pull fetches only what is missing', async () => {
    const journal = new Memory();
    server.rows = Array.from({ length: 150 }, (_, index) => koboRow(index + 1));
    server.pageSize = 100;
    server.mishaps = ['pass', 'pass', 'pass', 'expired'];
    await expect(run('kobo', journal)).rejects.toMatchObject({ code: 'survey.token-refused' });
    const before = server.requests.length;
    await run('kobo', journal);
    const fetched = server.requests
      .slice(before)
      .flatMap(({ searchParams }) => searchParams.get('query') ?? []);
    expect(fetched).toHaveLength(1);
    expect(idsOf(journal)).toHaveLength(150);
  });

  it('loses nothing and takes nothing twice, whatever goes wrong', () => losesNothing('kobo', all));
});

describe('addresses', () => {
  beforeEach(async () => {
    server = await Loopback.open('odk');
  });
  it.each([
    [
      'odk',
      'https://c.example/v1/projects/1/forms/f',
      'https://c.example/v1/projects/1/forms/f.svc/Submissions',
    ],
    [
      'odk',
      'https://c.example/v1/projects/1/forms/f.svc',
      'https://c.example/v1/projects/1/forms/f.svc/Submissions',
    ],
    [
      'odk',
      'https://c.example/v1/projects/1/forms/f.svc/Submissions',
      'https://c.example/v1/projects/1/forms/f.svc/Submissions',
    ],
    ...[
      'https://c.example/projects/1/forms/f/submissions',
      'https://c.example/projects/1/forms/f',
      'https://c.example/#/projects/1/forms/f/submissions?reviewState=null',
    ].map((browser) => ['odk', browser, 'https://c.example/v1/projects/1/forms/f.svc/Submissions'] as const),
    ['kobo', 'https://k.example/#/forms/aX/summary', 'https://k.example/api/v2/assets/aX/data/'],
    ['kobo', 'https://k.example/#/forms/aX/data/table', 'https://k.example/api/v2/assets/aX/data/'],
    ['kobo', 'https://k.example/api/v2/assets/aX', 'https://k.example/api/v2/assets/aX/data/'],
    [
      'kobo',
      'https://k.example/api/v2/assets/aX/data/?format=json',
      'https://k.example/api/v2/assets/aX/data/',
    ],
  ] as const)('%s %s', (kind, text, url) => {
    expect(pullUrl(kind, text)).toBe(url);
  });
  it.each([
    ['central', 'survey.bad-url'],
    ['ftp://c.example/f', 'survey.bad-url'],
    ['http://c.example/f', 'survey.insecure-url'],
    ['https://me:secret@c.example/f', 'survey.password-in-url'],
  ])('refuses %s', (text, code) => {
    expect(() => pullUrl('odk', text)).toThrow(expect.objectContaining({ code }));
  });
});
