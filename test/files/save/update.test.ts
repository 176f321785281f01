/** A file is replaced whole, with the state before beside it where that is worth keeping. */
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backupPath, updateFile } from '../../../src/files/update';

const root = fs.mkdtempSync(join(tmpdir(), 'update-'));
afterAll(() => fs.rmSync(root, { recursive: true }));

let path = '';
beforeEach(() => {
  path = join(fs.mkdtempSync(join(root, 'x')), '彙整.xlsx');
  fs.writeFileSync(path, 'one');
});

const content = (file: string) => fs.readFileSync(file, 'utf8');
const put = (text: string) => () => new TextEncoder().encode(text);

describe('updateFile', () => {
  it('keeps the state before a change, and only the last one', async () => {
    expect(await updateFile(path, put('two'))).toBe(true);
    expect([content(path), content(backupPath(path))]).toEqual(['two', 'one']);
    expect(await updateFile(path, put('three'))).toBe(true);
    expect([content(path), content(backupPath(path))]).toEqual(['three', 'two']);
  });

  it('writes nothing where nothing changes, and does not ask', async () => {
    const asked: string[] = [];
    const note = (before: Uint8Array) => asked.push(new TextDecoder().decode(before)) > 0;
    expect(await updateFile(path, put('one'), note)).toBe(false);
    expect(fs.existsSync(backupPath(path))).toBe(false);
    expect(asked).toEqual([]);
  });

  it('leaves an earlier backup where the state before is worth none, but makes the first one', async () => {
    const routine = async (before: Uint8Array) =>
      Promise.resolve(new TextDecoder().decode(before) !== 'three');
    expect(await updateFile(path, put('two'), routine)).toBe(true);
    expect([content(path), content(backupPath(path))]).toEqual(['two', 'one']);
    expect(await updateFile(path, put('three'), routine)).toBe(true);
    expect([content(path), content(backupPath(path))]).toEqual(['three', 'one']);
    expect(await updateFile(path, put('four'), routine)).toBe(true);
    expect([content(path), content(backupPath(path))]).toEqual(['four', 'three']);
  });

  it('leaves file and backup as they were if the change fails', async () => {
    await updateFile(path, put('two'));
    const fails = () => Promise.reject(new Error('no'));
    await expect(updateFile(path, fails)).rejects.toThrow('no');
    expect([content(path), content(backupPath(path))]).toEqual(['two', 'one']);
    expect(fs.readdirSync(join(path, '..'))).toHaveLength(2);
  });
});
