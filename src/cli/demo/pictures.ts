/** Pictures of pages, made by LibreOffice and poppler where both are there. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convert, hasLibreOffice, works } from '../io/libre-office';

/** Pages worth a picture, in the order in which they are shown; the picture is `<name>.png`. */
export const PICTURES = ['dashboard', 'summary', 'first', 'cover', 'form'] as const;
export type PictureName = (typeof PICTURES)[number];

/** Whether pictures can be made on this machine. */
export function canPicture(): boolean {
  return hasLibreOffice() && works('pdftoppm', ['-v']) && works('pdftotext', ['-v']);
}

interface Pictured {
  /** Of the workbook. */
  readonly path: string;
  /** By name, words of the first page that is wanted; blanks do not count. No words: the first page. */
  readonly pages: Readonly<Partial<Record<PictureName, string>>>;
}

/** The pages of the workbooks as PNG in `out`, those that were made; one run of LibreOffice for all. */
export function picture(files: readonly Pictured[], out: string): PictureName[] {
  const folder = mkdtempSync(join(tmpdir(), 'pr-pictures-'));
  try {
    // A plain name: see `convert`.
    const copies = files.map(({ path }, index) => ({ from: path, to: join(folder, `${index}.xlsx`) }));
    for (const { from, to } of copies) copyFileSync(from, to);
    const made = convert(
      copies.map(({ to }) => to),
      'pdf',
      folder,
    );
    const names = files.flatMap(({ pages }, index) => pagesOf(pages, made[index], out));
    return PICTURES.filter((name) => names.includes(name));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function pagesOf(wanted: Pictured['pages'], pdf: string | undefined, out: string): PictureName[] {
  if (pdf === undefined) return [];
  const texts = run('pdftotext', ['-enc', 'UTF-8', pdf, '-'])
    .replaceAll(/[^\S\f]/g, '')
    .split('\f');
  return PICTURES.filter((name) => {
    const words = wanted[name]?.replaceAll(/\s/g, '');
    const page = words === undefined ? -1 : texts.findIndex((text) => text.includes(words));
    if (page < 0) return false;
    const number = String(page + 1);
    const made = `${pdf}-${name}`;
    run('pdftoppm', ['-r', '80', '-f', number, '-l', number, '-singlefile', '-png', pdf, made]);
    if (!existsSync(`${made}.png`)) return false;
    renameSync(`${made}.png`, join(out, `${name}.png`));
    return true;
  });
}

function run(command: string, args: readonly string[]): string {
  return spawnSync(command, [...args], { encoding: 'utf8', timeout: 60_000 }).stdout;
}
