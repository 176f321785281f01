/** A file is replaced whole, with the state before beside it where that is worth keeping. */
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import * as fs from 'node:fs';
import { hostname, tmpdir } from 'node:os';
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

  it('the backup is no wider in its rights than the workbook, whatever it was before', async () => {
    fs.writeFileSync(backupPath(path), 'older', { mode: 0o644 });
    fs.chmodSync(path, 0o600);
    await updateFile(path, put('two'));
    expect(fs.statSync(backupPath(path)).mode & 0o777).toBe(0o600);
    expect(fs.statSync(path).mode & 0o777).toBe(0o600);
  });

  it('writes nothing over what somebody saved meanwhile, and keeps the backup', async () => {
    await updateFile(path, put('two'));
    const change = () => {
      fs.writeFileSync(path, 'by hand');
      return new TextEncoder().encode('three');
    };
    await expect(updateFile(path, change)).rejects.toMatchObject({ code: 'changed-meanwhile' });
    expect([content(path), content(backupPath(path))]).toEqual(['by hand', 'one']);
    expect(fs.readdirSync(join(path, '..'))).toHaveLength(2);
  });

  it('replaces no backup where the workbook is open elsewhere', async () => {
    await updateFile(path, put('two'));
    fs.writeFileSync(join(path, '..', '~$彙整.xlsx'), '');
    await expect(updateFile(path, put('three'))).rejects.toMatchObject({ code: 'open-elsewhere' });
    expect([content(path), content(backupPath(path))]).toEqual(['two', 'one']);
  });

  it('says that it is the backup which cannot be written', async () => {
    fs.writeFileSync(backupPath(path), 'older', { mode: 0o444 });
    await expect(updateFile(path, put('two'))).rejects.toMatchObject({
      code: 'no-backup',
      parameters: { backup: '彙整.backup.xlsx', reason: 'read-only' },
    });
    expect([content(path), content(backupPath(path))]).toEqual(['one', 'older']);
  });

  describe('the lock', () => {
    const lockFile = () => join(path, '..', '.彙整.xlsx.lock');
    const dead = 4_194_303;

    it('is one by a link and by the name', async () => {
      const link = join(path, '..', 'link.xlsx');
      fs.symlinkSync(path, link);
      const change = async () => {
        await expect(updateFile(link, put('three'))).rejects.toMatchObject({ code: 'in-use' });
        return new TextEncoder().encode('two');
      };
      expect(await updateFile(path, change)).toBe(true);
      expect(content(path)).toBe('two');
    });

    it('of a run on another machine stands, and names it', async () => {
      fs.writeFileSync(lockFile(), `${dead} 0123456789abcdef 別的電腦`);
      await expect(updateFile(path, put('two'))).rejects.toMatchObject({
        code: 'in-use',
        parameters: { what: 'host', host: '別的電腦', lockFile: '.彙整.xlsx.lock' },
      });
      expect(content(path)).toBe('one');
    });

    it('of a run of this machine that is gone is taken over, of one that lives it is not', async () => {
      for (const [index, text] of [`${dead} 01 ${hostname()}`, `${process.pid} 01 ${hostname()}`].entries()) {
        fs.writeFileSync(lockFile(), text);
        const done = updateFile(path, put(`two${index}`));
        if (index === 0) expect(await done).toBe(true);
        else await expect(done).rejects.toMatchObject({ code: 'in-use' });
      }
    });

    it('without content stands while its run may be making it, and no longer', async () => {
      fs.writeFileSync(lockFile(), '');
      await expect(updateFile(path, put('two'))).rejects.toMatchObject({ code: 'in-use' });
      fs.utimesSync(lockFile(), new Date(0), new Date(0));
      expect(await updateFile(path, put('two'))).toBe(true);
      expect(fs.existsSync(lockFile())).toBe(false);
    });
  });

  it('leaves file and backup as they were if the change fails', async () => {
    await updateFile(path, put('two'));
    const fails = () => Promise.reject(new Error('no'));
    await expect(updateFile(path, fails)).rejects.toThrow('no');
    expect([content(path), content(backupPath(path))]).toEqual(['two', 'one']);
    expect(fs.readdirSync(join(path, '..'))).toHaveLength(2);
  });
});
