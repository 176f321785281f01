/** Pages of a pull that is under way, in a hidden file beside the workbook: one JSON document per line. */
import {
  appendFileSync,
  closeSync,
  existsSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import * as v from 'valibot';
import type { PullJournal, PulledPage } from '../../../survey';

const HeadSchema = v.object({ key: v.string() });
const PageSchema = v.object({
  rows: v.array(v.record(v.string(), v.unknown())),
  next: v.exactOptional(v.string()),
});

export class FileJournal implements PullJournal {
  private readonly path: string;
  private readonly draft: string;

  /** `key`: what is pulled, from which state on; the journal of another pull is thrown away. */
  constructor(
    workbook: string,
    private readonly key: string,
  ) {
    this.path = join(dirname(workbook), `.${basename(workbook)}.pull`);
    this.draft = `${this.path}.draft`;
  }

  *pages(): Generator<PulledPage> {
    const lines = this.lines();
    const head: unknown = lines.next().value;
    if (!v.is(HeadSchema, head) || head.key !== this.key) return;
    for (const line of lines) {
      const page = v.safeParse(PageSchema, line);
      // A line that was cut when the program was ended is asked for again, and so is all behind it.
      if (!page.success) return;
      yield page.output;
    }
  }

  add(page: PulledPage): void {
    if (!existsSync(this.path)) writeFileSync(this.path, this.head(), { mode: 0o600 });
    appendFileSync(this.path, `${JSON.stringify(page)}\n`);
  }

  /** Throw away what another pull, or a broken line, left there. */
  tidy(): void {
    let isEmpty = true;
    for (const page of this.pages()) {
      const line = `${JSON.stringify(page)}\n`;
      if (isEmpty) writeFileSync(this.draft, `${this.head()}${line}`, { mode: 0o600 });
      else appendFileSync(this.draft, line);
      isEmpty = false;
    }
    if (isEmpty) this.remove();
    else renameSync(this.draft, this.path);
  }

  remove(): void {
    for (const path of [this.path, this.draft]) rmSync(path, { force: true });
  }

  private head(): string {
    return `${JSON.stringify({ key: this.key })}\n`;
  }

  private *lines(): Generator<unknown> {
    if (existsSync(this.path)) for (const line of linesOf(this.path)) if (line !== '') yield parsed(line);
  }
}

const PIECE = 64 * 1024;

/** The lines of a file, of which only a piece is in memory. */
function* linesOf(path: string): Generator<string> {
  const file = openSync(path, 'r');
  try {
    const decoder = new TextDecoder();
    const bytes = new Uint8Array(PIECE);
    let rest = '';
    for (let size = readSync(file, bytes); size > 0; size = readSync(file, bytes)) {
      const lines = (rest + decoder.decode(bytes.subarray(0, size), { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
    yield rest;
  } finally {
    closeSync(file);
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
