/** Pages of a pull that is under way, in a hidden file beside the workbook: one JSON document per line. */
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import * as v from 'valibot';
import type { Journal, Page } from '../../../survey';

const HeadSchema = v.object({ key: v.string() });
const PageSchema = v.object({
  rows: v.array(v.record(v.string(), v.unknown())),
  next: v.exactOptional(v.string()),
});

export class FileJournal implements Journal {
  private readonly path: string;

  /** `key`: what is pulled, from which state on; the journal of another pull is thrown away. */
  constructor(
    workbook: string,
    private readonly key: string,
  ) {
    this.path = join(dirname(workbook), `.${basename(workbook)}.pull`);
  }

  *pages(): Generator<Page> {
    const [head, ...lines] = this.lines();
    if (!v.is(HeadSchema, head) || head.key !== this.key) return;
    for (const line of lines) {
      const page = v.safeParse(PageSchema, line);
      // A line that was cut when the program was ended is asked for again, and so is all behind it.
      if (!page.success) return;
      yield page.output;
    }
  }

  add(page: Page): void {
    if (!existsSync(this.path)) this.begin([]);
    appendFileSync(this.path, `${JSON.stringify(page)}\n`);
  }

  /** Throw away what another pull, or a broken line, left there. */
  tidy(): void {
    const pages = [...this.pages()];
    if (pages.length > 0) this.begin(pages);
    else this.remove();
  }

  remove(): void {
    rmSync(this.path, { force: true });
  }

  private begin(pages: readonly Page[]): void {
    const lines = [{ key: this.key }, ...pages].map((line) => `${JSON.stringify(line)}\n`);
    writeFileSync(this.path, lines.join(''), { mode: 0o600 });
  }

  private *lines(): Generator<unknown> {
    if (!existsSync(this.path)) return;
    for (const line of readFileSync(this.path, 'utf8').split('\n')) {
      if (line === '') continue;
      yield parsed(line);
    }
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
