import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createReader } from '../../../src/files/read-file';
import type { Reader, ReaderOptions } from '../../../src/files/read-file';
import { FileError } from '../../../src/files/fault/file-error';
import type { Watch } from '../../../src/files/pool/pool';
import { workbookParts, zipOf } from '../guard/zips';

const folder = mkdtempSync(join(tmpdir(), 'read-file-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function failure(promise: Promise<unknown>): Promise<unknown> {
  const error: unknown = await promise.then(
    () => 'read',
    (reason: unknown) => reason,
  );
  return error instanceof FileError ? { code: error.code, ...error.parameters } : error;
}

describe('reading from the disk', () => {
  const reader = createReader();

  it('gives hash, size and snapshot', async () => {
    const path = fileURLToPath(new URL('../../data/libreoffice-roc-dates.ods', import.meta.url));
    const reading = await reader.read(path);
    expect(reading.size).toBe(readFileSync(path).length);
    expect(reading.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(reading.snapshot.kind).toBe('ods');
    writeFileSync(join(folder, 'abc'), 'abc');
    expect(await failure(reader.read(join(folder, 'abc')))).toEqual({
      code: 'not-a-workbook',
      looksLike: 'text',
    });
  });

  it('says what is wrong with the path', async () => {
    mkdirSync(join(folder, 'folder.xlsx'));
    expect(await failure(reader.read(join(folder, 'folder.xlsx')))).toEqual({ code: 'is-directory' });
    expect(await failure(reader.read(join(folder, 'none.xlsx')))).toEqual({ code: 'missing' });
    expect(await failure(reader.read(join(folder, 'abc', 'x.xlsx')))).toEqual({ code: 'missing' });
  });

  it('does not load what is too large, and does not wait at a pipe', async () => {
    const large = join(folder, 'large.xlsx');
    writeFileSync(large, '');
    truncateSync(large, 3e9);
    expect(await failure(reader.read(large))).toMatchObject({ code: 'too-large', what: 'file', size: 3e9 });
    if (process.platform === 'win32') return;
    execFileSync('mkfifo', [join(folder, 'pipe.xlsx')]);
    expect(await failure(reader.read(join(folder, 'pipe.xlsx')))).toMatchObject({ code: 'unreadable' });
  });

  it('fails loudly where the built program has lost its worker', () => {
    const workerUrl = new URL('lost.mjs', import.meta.url);
    expect(() => createReader({ workerUrl })).toThrow('missing');
    expect(() => createReader({ inProcess: false })).toThrow('missing');
  });

  it('reads many at once in process', async () => {
    const path = join(folder, 'a.xlsx');
    writeFileSync(path, zipOf(workbookParts()));
    const readings = await Promise.all(Array.from({ length: 20 }, () => reader.read(path)));
    expect(new Set(readings.map(({ hash }) => hash)).size).toBe(1);
  });
});

describe('the wall of worker threads', () => {
  let reader: Reader | undefined;
  afterEach(() => reader?.close());
  const open = (options: ReaderOptions): Reader =>
    (reader = createReader({
      workerUrl: new URL('workers/stubborn.mjs', import.meta.url),
      workers: 1,
      ...options,
    }));

  it('gives each answer to its question, whatever the number of threads', async () => {
    const pool = open({ workers: 3 });
    const paths = Array.from({ length: 50 }, (_, index) => `f${index}`);
    const readings = await Promise.all(paths.map((path) => pool.read(path)));
    expect(readings.map((reading) => reading.hash)).toEqual(paths);
  });

  it('passes a refusal on as what it is', async () => {
    expect(await failure(open({}).read('refuse'))).toEqual({ code: 'damaged', reason: 'cut' });
  });

  it('a file that takes too long is refused, and the next one is read', async () => {
    const late: (() => void)[] = [];
    const watch: Watch = (isLate) => {
      late.push(isLate);
      return () => undefined;
    };
    const pool = open({ timeoutMs: 1_000, watch });
    const slow = failure(pool.read('sleep'));
    const next = pool.read('next');
    late[0]?.();
    expect(await slow).toEqual({ code: 'too-slow', limit: 1 });
    expect((await next).hash).toBe('next');
  });

  it('a file that keeps the processor is refused: the limit counts what the program used of it', async () => {
    const pool = open({ timeoutMs: 300 });
    expect(await failure(pool.read('sleep'))).toEqual({ code: 'too-slow', limit: 0.3 });
    expect((await pool.read('next')).hash).toBe('next');
  });

  it('a file that eats the memory is refused, and the next one is read', async () => {
    const pool = open({ maxMemoryMb: 64 });
    const eaten = failure(pool.read('eat'));
    const next = pool.read('next');
    expect(await eaten).toEqual({ code: 'too-large', what: 'memory', limit: 64 * 1024 * 1024 });
    expect((await next).hash).toBe('next');
  });

  it('a thread that ends or fails is replaced', async () => {
    const pool = open({});
    expect(await failure(pool.read('exit'))).toMatchObject({ code: 'damaged', reason: 'reader' });
    expect(await failure(pool.read('crash'))).toMatchObject({ code: 'damaged', reason: 'reader' });
    expect((await pool.read('next')).hash).toBe('next');
  });

  it('closed means closed', async () => {
    const pool = open({});
    const pending = failure(pool.read('sleep'));
    const waiting = failure(pool.read('a'));
    await pool.close();
    expect(String(await pending)).toContain('closed');
    expect(String(await waiting)).toContain('closed');
    expect(String(await failure(pool.read('b')))).toContain('closed');
  });
});
