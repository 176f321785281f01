/** More files than a process may hold open at once (256 on a Mac): each of them is read. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { removeFolders } from '../support/command-line';
import { type Consolidated, Desk, sound, TODAY } from './desk';

const PROGRAM = 'dist/policy-returns.mjs';
const FILES = 600;
const OPEN = 256;
const built = existsSync(PROGRAM) && process.platform !== 'win32' ? describe : describe.skip;

/** The same zip with a comment at its end: a file of its own, since its bytes differ. */
function withComment(bytes: Buffer, text: string): Buffer {
  const comment = Buffer.from(text);
  const commented = Buffer.concat([bytes, comment]);
  commented.writeUInt16LE(comment.length, bytes.length - 2);
  return commented;
}

built('six hundred returns where a process may open 256 files (the built program)', () => {
  let desk: Desk;
  let path: string;
  let inbox: string;

  beforeAll(async () => {
    desk = await Desk.open('MOC');
    path = desk.workbook();
    inbox = join(dirname(path), '收回');
    mkdirSync(inbox);
    const [task = ''] = desk.tasks('MOC');
    const first = await desk.returned('MOC', join(dirname(path), 'out'), 'MOC.xlsx', {
      [task]: sound('計畫'),
    });
    const bytes = readFileSync(first);
    for (let copy = 0; copy < FILES; copy += 1)
      writeFileSync(join(inbox, `${copy}.xlsx`), withComment(bytes, `copy ${copy}`));
  });
  afterAll(removeFolders);

  /** A consolidation under a limit of open files, its document parsed. */
  function limited(open: number): { status: number | null; data: Consolidated } {
    const argv = [PROGRAM, 'consolidate', path, inbox, ...TODAY, '--json'];
    const { status, stdout } = spawnSync(
      'sh',
      ['-c', `ulimit -n ${open} && exec "$0" "$@"`, process.execPath, ...argv],
      { encoding: 'utf8', maxBuffer: 1 << 28 },
    );
    return { status, data: JSON.parse(stdout) as Consolidated };
  }

  it('registers all of them, and refuses none', () => {
    const { status, data } = limited(OPEN);
    expect(data.files).toHaveLength(FILES);
    expect(data.files.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
    expect(data.totals.returned).toBe(1);
    expect(data.skipped).toEqual([]);
    expect(status).toBe(0);
  });
});
