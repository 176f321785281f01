/**
 * `npm run pictures`: every picture of the readmes and guides (docs/images), and those that the demo shows where it cannot make its own
 * (assets/demo), made anew from the demo's workbooks, its report and the workbench page. LibreOffice, poppler and Chromium must be there.
 */
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { takePages } from './pictures/book-pages.mjs';
import { takeViews } from './pictures/pane-views.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const IMAGES = here('../docs/images/');
const RECORDED = here('../assets/demo/');

const work = mkdtempSync(join(tmpdir(), 'pr-pictures-'));
try {
  const pages = takePages(work);
  const readers = [...pages.readers, ...(await takeViews(work))];
  // Only now: none of them is replaced where one cannot be made.
  for (const [name, path] of pages.demo) copyFileSync(path, join(RECORDED, `${name}.png`));
  for (const [name, path] of readers) copyFileSync(path, join(IMAGES, `${name}.png`));
  console.log(`${readers.length} pictures in docs/images, ${pages.demo.length} in assets/demo`);
  const made = new Set(readers.map(([name]) => `${name}.png`));
  const others = readdirSync(IMAGES).filter((file) => file.endsWith('.png') && !made.has(file));
  if (others.length > 0) throw new Error(`Not made here: ${others.join(', ')}`);
} finally {
  rmSync(work, { recursive: true, force: true, maxRetries: 3 });
}
