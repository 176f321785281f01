/** Pictures of pages, made by LibreOffice and poppler where both are there. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convert, hasLibreOffice, works } from '../io/libre-office';

/** Whether pictures can be made on this machine. */
export function canPicture(): boolean {
  return hasLibreOffice() && works('pdftoppm', ['-v']);
}

/** The first pages of each workbook as PNG in `out`, named `<prefix>-1.png`, …; one run of LibreOffice for all. */
export function picture(
  files: readonly { readonly path: string; readonly prefix: string; readonly pages: number }[],
  out: string,
): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'pr-pictures-'));
  try {
    const copies = files.map(({ path, prefix }) => ({ from: path, to: join(folder, `${prefix}.xlsx`) }));
    for (const { from, to } of copies) copyFileSync(from, to);
    convert(
      copies.map(({ to }) => to),
      'pdf',
      folder,
    );
    return files.flatMap(({ prefix, pages }) => pagesOf(prefix, pages, folder, out));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function pagesOf(prefix: string, pages: number, folder: string, out: string): string[] {
  spawnSync(
    'pdftoppm',
    ['-r', '80', '-l', String(pages), '-png', join(folder, `${prefix}.pdf`), join(folder, prefix)],
    {
      stdio: 'ignore',
      timeout: 60000,
    },
  );
  const made = readdirSync(folder)
    .filter((name) => name.startsWith(`${prefix}-`) && name.endsWith('.png'))
    .sort();
  return made.map((name, index) => {
    const target = `${prefix}-${index + 1}.png`;
    renameSync(join(folder, name), join(out, target));
    return target;
  });
}
