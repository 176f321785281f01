/** LibreOffice for several files in one start: to convert, and to type as a person does. */
import { execFile, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { PROCESS } from '../support/patience.mjs';

const run = promisify(execFile);
const PYTHON = '/usr/bin/python3';
const SCRIPT = join(dirname(fileURLToPath(import.meta.url)), '..', 'support', 'type-in-libreoffice.py');

/** Converts files of different names in one run; the new files in the same order. */
export async function convertAll(
  files: readonly string[],
  format: 'pdf' | 'ods',
  outDir: string,
): Promise<string[]> {
  const profile = mkdtempSync(join(tmpdir(), 'convert-'));
  try {
    const home = `-env:UserInstallation=${pathToFileURL(profile).href}`;
    await run('soffice', [home, '--headless', '--convert-to', format, '--outdir', outDir, ...files], {
      timeout: PROCESS,
    });
    const made = files.map((file) => join(outDir, `${basename(file, extname(file))}.${format}`));
    // LibreOffice reports success also when it could not read a file.
    for (const file of made) readFileSync(file);
    return made;
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

export interface TypedBook {
  readonly open: string;
  readonly type: readonly { readonly sheet: string; readonly cell: string; readonly text: string }[];
  /** Where to save: the ending decides, `.xlsx`, `.ods` or `.pdf`. */
  readonly save: readonly string[];
}

export interface TypedCell {
  readonly kind: 'VALUE' | 'TEXT' | 'FORMULA' | 'EMPTY';
  readonly value: number;
  /** What the cell shows. */
  readonly text: string;
}

/** Opens, types and saves each book, under a system locale; what each typed cell became, book by book. */
export async function typeInLibreOffice(
  books: readonly TypedBook[],
  locale = 'zh-TW',
): Promise<TypedCell[][]> {
  const child = spawn(PYTHON, [SCRIPT], { stdio: ['pipe', 'pipe', 'inherit'] });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stdin.end(JSON.stringify({ locale, books }));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new Error(`Typing in LibreOffice ended with ${code}.`);
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as TypedCell[][];
}

/** Whether this machine has what typing needs. */
export function canType(): boolean {
  const result = spawnSync(PYTHON, ['-c', 'import uno'], { stdio: 'ignore', timeout: PROCESS });
  return result.error === undefined && result.status === 0;
}
