import { describe, expect, it } from '@jest/globals';
import { Cancelled, WorkerFault, type PoolJob } from '../../../src/files/pool/messages';
import { Pool, type Outside, type Parting, type Watch } from '../../../src/files/pool/pool';
import { serve, type Inside } from '../../../src/files/pool/serve';

/** A worker without a thread; `crash` and `hang` do to it what a hostile file does. */
class FakeWorker implements Outside, Inside {
  onmessage: ((event: MessageEvent) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  onmessageerror: ((event: MessageEvent) => void) | null = null;
  ended = false;
  readonly sent: unknown[] = [];
  beat = () => undefined as void;
  finish = () => undefined as void;
  private readonly inside: Inside = { onmessage: null, postMessage: (message) => this.answer(message) };

  constructor() {
    serve<string, string, string>(this.inside, work, (rest, pieces) => [...pieces, rest].join(''));
  }

  postMessage(message: unknown): void {
    this.sent.push(message);
    const { request } = message as PoolJob<string>;
    if (request === 'steps') this.steps(message as PoolJob<string>);
    else if (request === 'crash')
      queueMicrotask(() => this.onerror?.({ message: 'out of memory' } as ErrorEvent));
    else if (request !== 'hang') this.inside.onmessage?.({ data: message } as MessageEvent);
  }

  /** Tells that it goes on, and does not end until it is told to. */
  private steps({ id }: PoolJob<string>): void {
    this.beat = () => this.answer({ id, beat: true });
    this.finish = () => this.answer({ id, result: 'DONE' });
  }

  terminate(): void {
    this.ended = true;
  }

  private answer(message: unknown): void {
    if (!this.ended) this.onmessage?.({ data: message } as MessageEvent);
  }
}

async function work(request: string): Promise<string> {
  if (request === 'refuse') throw new WorkerFault('encrypted', { reason: 'password' });
  if (request === 'bug') throw new TypeError('undefined is not a function');
  return request.toUpperCase();
}

function poolOf(workers = 2, watch?: Watch) {
  const started: FakeWorker[] = [];
  const start = () => {
    const worker = new FakeWorker();
    started.push(worker);
    return worker;
  };
  return {
    started,
    pool: new Pool<string, string>({ start, workers, timeoutMs: 50, ...(watch && { watch }) }),
  };
}

describe('the pool of workers', () => {
  it('does many jobs with few workers, each with its own result', async () => {
    const { pool, started } = poolOf();
    const requests = Array.from({ length: 100 }, (_, index) => `file ${index}`);
    expect(await Promise.all(requests.map((one) => pool.run(one)))).toEqual(
      requests.map((one) => one.toUpperCase()),
    );
    expect(started).toHaveLength(2);
  });

  it('starts nothing before the first job', () => {
    expect(poolOf().started).toEqual([]);
  });

  it('gives a refusal as its code, and names a fault of ours', async () => {
    const { pool } = poolOf();
    await expect(pool.run('refuse')).rejects.toMatchObject({
      code: 'encrypted',
      parameters: { reason: 'password' },
    });
    await expect(pool.run('bug')).rejects.toMatchObject({
      code: 'damaged',
      parameters: { reason: 'reader' },
    });
  });

  it.each([
    ['crash', 'damaged'],
    ['hang', 'too-slow'],
  ])('a job that does so (%s) ends its worker alone, and stops no other', async (request, code) => {
    const { pool, started } = poolOf(1);
    const bad = pool.run(request);
    const good = pool.run('next');
    await expect(bad).rejects.toMatchObject({ code });
    expect(await good).toBe('NEXT');
    expect(started.map(({ ended }) => ended)).toEqual([true, false]);
  });

  it('counts the time of a job from when it last got on', async () => {
    const watches: { late: () => void; isOn: boolean }[] = [];
    const { pool, started } = poolOf(1, (late) => {
      const one = { late: () => (one.isOn ? late() : undefined), isOn: true };
      watches.push(one);
      return () => (one.isOn = false);
    });
    const slow = pool.run('steps');
    for (let step = 0; step < 3; step += 1) {
      started[0]?.beat();
      watches[step]?.late();
    }
    started[0]?.finish();
    expect(await slow).toBe('DONE');
    expect(watches.map(({ isOn }) => isOn)).toEqual([false, false, false, false]);

    const stuck = pool.run('steps');
    started[0]?.beat();
    watches.at(-1)?.late();
    await expect(stuck).rejects.toMatchObject({ code: 'too-slow' });
  });

  it('stops what runs and what waits when the signal is raised, and goes on with the rest', async () => {
    const { pool, started } = poolOf(1);
    const control = new AbortController();
    const running = pool.run('hang', control.signal);
    const waiting = pool.run('second', control.signal);
    const other = pool.run('third');
    control.abort();
    await expect(running).rejects.toBeInstanceOf(Cancelled);
    await expect(waiting).rejects.toBeInstanceOf(Cancelled);
    expect(await other).toBe('THIRD');
    expect(started.map(({ ended }) => ended)).toEqual([true, false]);
    await expect(pool.run('late', control.signal)).rejects.toBeInstanceOf(Cancelled);
  });

  it('leaves no worker behind when it is closed', async () => {
    const { pool, started } = poolOf();
    const running = pool.run('hang');
    pool.close();
    await expect(running).rejects.toBeInstanceOf(Cancelled);
    expect(started.every(({ ended }) => ended)).toBe(true);
  });

  describe('that parts large requests', () => {
    /** Each letter but the last goes ahead; `ways` are taken by hand. */
    function parting() {
      const ways: (() => void)[] = [];
      const parting: Parting<string, string> = {
        part: (request) => ({ rest: request.slice(-1), pieces: [...request.slice(0, -1)] }),
        giveWay: () => new Promise((resolve) => ways.push(resolve)),
      };
      const next = async () => {
        ways.shift()?.();
        await new Promise((resolve) => setTimeout(resolve));
      };
      const started: FakeWorker[] = [];
      const start = () => {
        started.push(new FakeWorker());
        return started.at(-1) as FakeWorker;
      };
      const pool = new Pool<string, string, string>({ start, workers: 1, timeoutMs: 10_000, parting });
      const sent = () => started.flatMap((worker) => worker.sent);
      return { pool, next, sent, waysLeft: () => ways.length };
    }

    it('sends one piece at a time, and the worker puts them together', async () => {
      const { pool, next, sent } = parting();
      const result = pool.run('abc');
      expect(sent()).toEqual([]);
      await next();
      expect(sent()).toEqual([{ piece: 'a' }]);
      await next();
      await next();
      expect(sent()).toEqual([{ piece: 'a' }, { piece: 'b' }, { id: 1, request: 'c' }]);
      expect(await result).toBe('ABC');
      const second = pool.run('de');
      await next();
      await next();
      expect(await second).toBe('DE');
    });

    it('sends a small request at once', async () => {
      const { pool, waysLeft } = parting();
      expect(await pool.run('a')).toBe('A');
      expect(waysLeft()).toBe(0);
    });

    it('sends no more of a job that was stopped, and nothing of it reaches the next', async () => {
      const { pool, next, sent } = parting();
      const control = new AbortController();
      const stopped = pool.run('abc', control.signal);
      await next();
      control.abort();
      await expect(stopped).rejects.toBeInstanceOf(Cancelled);
      const other = pool.run('xy');
      for (let way = 0; way < 3; way += 1) await next();
      expect(await other).toBe('XY');
      expect(sent()).toEqual([{ piece: 'a' }, { piece: 'x' }, { id: 2, request: 'y' }]);
    });
  });
});
