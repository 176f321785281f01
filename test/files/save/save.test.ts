import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileError } from '../../../src/files/fault/file-error';
import { saveAtomically, saveEach } from '../../../src/files/save';
import { temporaryName } from '../../../src/files/temporary';
import type { SaveOptions } from '../../../src/files/save';

const root = fs.mkdtempSync(join(tmpdir(), 'save-'));
afterAll(() => fs.rmSync(root, { recursive: true }));

let folder = '';
let path = '';
beforeEach(() => {
  folder = fs.mkdtempSync(join(root, 'x'));
  path = join(folder, '115H1-經濟部.xlsx');
});

const bytes = (text: string) => new TextEncoder().encode(text);
const content = (file: string) => fs.readFileSync(file, 'utf8');

/** What a run of this machine would leave of a file that was killed while it wrote; no process has this number. */
function leftOf(file: string): string {
  return join(folder, temporaryName(file).replace(/[0-9a-f]{8}([0-9a-f]{4}\.tmp)$/, '003fffff$1'));
}

async function failure(target: string, options?: SaveOptions): Promise<unknown> {
  const error: unknown = await saveAtomically(target, bytes('new'), options).then(
    () => 'saved',
    (reason: unknown) => reason,
  );
  return error instanceof FileError ? { code: error.code, ...error.parameters } : error;
}

describe('saveAtomically', () => {
  it('writes a new file and nothing else', async () => {
    await saveAtomically(path, bytes('new'));
    expect(content(path)).toBe('new');
    expect(fs.readdirSync(folder)).toHaveLength(1);
    expect(fs.statSync(path).nlink).toBe(1);
  });

  it('replaces a file only if told to, and keeps its permissions', async () => {
    fs.writeFileSync(path, 'old', { mode: 0o640 });
    expect(await failure(path)).toEqual({ code: 'exists' });
    expect(content(path)).toBe('old');
    await saveAtomically(path, bytes('new'), { overwrite: true });
    expect(content(path)).toBe('new');
    if (process.platform !== 'win32') expect(fs.statSync(path).mode & 0o777).toBe(0o640);
    expect(fs.readdirSync(folder)).toHaveLength(1);
  });

  it('a new file is one that overwrite may write too', async () => {
    await saveAtomically(path, bytes('new'), { overwrite: true });
    expect(content(path)).toBe('new');
  });

  it('a reader of the old file sees the old file to its end', async () => {
    fs.writeFileSync(path, 'old');
    const file = fs.openSync(path, 'r');
    await saveAtomically(path, bytes('newer'), { overwrite: true });
    expect(fs.readFileSync(file, 'utf8')).toBe('old');
    fs.closeSync(file);
  });

  it('writes through a link to the file that is meant', async () => {
    const real = join(folder, 'real.xlsx');
    fs.writeFileSync(real, 'old');
    fs.symlinkSync(real, path);
    await saveAtomically(path, bytes('new'), { overwrite: true });
    expect(content(real)).toBe('new');
    expect(fs.lstatSync(path).isSymbolicLink()).toBe(true);
  });

  it.each([
    ['Excel', (name: string) => `~$${name}`],
    ['LibreOffice', (name: string) => `.~lock.${name}#`],
  ])('a file that is open in %s stays as it is', async (_, lockName) => {
    fs.writeFileSync(path, 'old');
    const lockFile = lockName('115H1-經濟部.xlsx');
    fs.writeFileSync(join(folder, lockFile), '');
    expect(await failure(path, { overwrite: true })).toEqual({ code: 'open-elsewhere', lockFile });
    expect(content(path)).toBe('old');
    expect(fs.readdirSync(folder)).toHaveLength(2);
  });

  it('says what stands in the way, and leaves nothing behind', async () => {
    expect(await failure(join(folder, 'none', 'a.xlsx'))).toEqual({ code: 'folder-missing' });
    fs.writeFileSync(join(folder, 'file'), '');
    expect(await failure(join(folder, 'file', 'a.xlsx'))).toEqual({ code: 'folder-missing' });
    fs.mkdirSync(path);
    expect(await failure(path, { overwrite: true })).toEqual({ code: 'is-directory' });
    expect(await failure(join(folder, `${'x'.repeat(300)}.xlsx`))).toEqual({ code: 'name-too-long' });
    expect(fs.readdirSync(folder).sort()).toEqual(['115H1-經濟部.xlsx', 'file']);
  });

  it('a file that is set read-only is not replaced', async () => {
    fs.writeFileSync(path, 'old', { mode: 0o444 });
    expect(await failure(path, { overwrite: true })).toMatchObject({ code: 'read-only' });
    expect(content(path)).toBe('old');
  });

  it('a new file with a secret is its owner’s alone, or the folder’s group’s where that may write', async () => {
    fs.chmodSync(folder, 0o755);
    await saveAtomically(path, bytes('new'), { isPrivate: true });
    expect(fs.statSync(path).mode & 0o777).toBe(0o600);
    fs.chmodSync(folder, 0o775);
    const shared = join(folder, 'b.xlsx');
    await saveAtomically(shared, bytes('new'), { isPrivate: true });
    expect(fs.statSync(shared).mode & 0o777).toBe(0o660);
  });

  it('clears away what a killed run left of this file, and of no other', async () => {
    const name =
      '一個名字的前六十個字都與另一本彙整活頁簿相同、只有最後幾個字才看得出是哪一年哪一個期別的活頁簿－';
    const mine = join(folder, `${name}甲.xlsx`);
    const other = join(folder, `${name}乙.xlsx`);
    const left = leftOf(other);
    fs.writeFileSync(left, 'half');
    await saveAtomically(mine, bytes('new'));
    expect(fs.existsSync(left)).toBe(true);
    await saveAtomically(other, bytes('new'));
    expect(fs.existsSync(left)).toBe(false);
  });

  it('clears away what a killed run left of any of several files, and of no other', async () => {
    const files = Array.from({ length: 20 }, (_, no) => ({
      path: join(folder, `${no}.xlsx`),
      bytes: bytes('new'),
    }));
    const lefts = [...files.map((file) => file.path), join(folder, 'other.xlsx')].map(leftOf);
    for (const left of lefts) fs.writeFileSync(left, 'half');
    await saveEach(files, {}, (_path, error) => error);
    expect(lefts.filter((left) => fs.existsSync(left))).toEqual([lefts.at(-1)]);
    for (const file of files) expect(content(file.path)).toBe('new');
  });

  it('of several files, none begins once one cannot be saved, and what is told names it', async () => {
    const files = Array.from({ length: 40 }, (_, no) => ({
      path: join(folder, `${no}.xlsx`),
      bytes: bytes('new'),
    }));
    fs.mkdirSync(join(folder, '1.xlsx'));
    const told = saveEach(files, {}, (path, error) => [path, (error as FileError).code]);
    await expect(told).rejects.toEqual([join(folder, '1.xlsx'), 'is-directory']);
    const standing = fs.readdirSync(folder).length;
    expect(standing).toBeLessThan(files.length / 2);
    // What had begun was finished before it was told.
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(fs.readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(fs.readdirSync(folder)).toHaveLength(standing);
  });

  it('of several files with one path the last stands there', async () => {
    const files = Array.from({ length: 9 }, (_, no) => ({ path, bytes: bytes(String(no)) }));
    await saveEach(files, { overwrite: true }, (_path, error) => error);
    expect(content(path)).toBe('8');
  });

  it('two that save the same new file at once: one wins, whole', async () => {
    const texts = Array.from({ length: 8 }, (_, index) => String(index).repeat(50_000));
    const results = await Promise.allSettled(texts.map((text) => saveAtomically(path, bytes(text))));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(texts).toContain(content(path));
    expect(fs.readdirSync(folder)).toHaveLength(1);
  });
});
