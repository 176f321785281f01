/**
 * `npm run guides`: the guides of docs/guide as PDF, to go with a mail, printed by the machine's Chromium into dist/guide. The
 * officer's guide has two pages at most.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Marked } from 'marked';
import { launchChromium } from './chromium.mjs';
import { guideNames, GUIDES, languageOf, readGuide, titleOf } from './guide-pages.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const OUT = here('../dist/guide/');

const STYLE = `
  @page { size: A4; margin: 13mm 15mm; }
  body { font: 10.5pt/1.45 "Noto Sans CJK TC", "Noto Sans TC", "Microsoft JhengHei", sans-serif; color: #222; margin: 0; }
  h1 { font-size: 16pt; color: #1f4e79; margin: 0 0 2mm; }
  h2 { font-size: 12pt; color: #1f4e79; margin: 3.5mm 0 1.5mm; border-bottom: 1px solid #1f4e79; }
  h3 { font-size: 10.5pt; margin: 2mm 0 0; }
  h1, h2, h3 { break-after: avoid; }
  p, ul, ol { margin: 0 0 1.5mm; }
  ul, ol { padding-left: 6mm; }
  img { display: block; max-width: 100%; max-height: 80mm; margin: 2mm auto; border: 1px solid #ccc; }
  table { border-collapse: collapse; width: 100%; }
  th, td { border: 1px solid #bbb; padding: 0.6mm 2mm; text-align: left; vertical-align: top; }
  th { background: #e8f0f7; }
  tr { break-inside: avoid; }
  code { font: 9pt monospace; background: #f3f3f3; }
  pre { padding: 1.5mm; background: #f3f3f3; }
  a { color: inherit; text-decoration: none; }
`;

/** The link to the page in the other language. */
const TWIN = /^\[(?:English|中文)\]\([^)]*\)[。.]\s*/m;

/** On paper a link to another page is its text, and pictures stand in the page. */
function printing(pictures) {
  return new Marked({
    renderer: {
      link({ href, text }) {
        return href.startsWith('https:') ? `<a href="${href}">${text}</a>` : text;
      },
      image({ href, text }) {
        return `<img src="data:image/png;base64,${pictures.get(href)}" alt="${text}">`;
      },
    },
  });
}

async function picturesOf(markdown) {
  const pictures = new Map();
  for (const [, path] of markdown.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)) {
    pictures.set(path, (await readFile(new URL(path, `file://${GUIDES}`))).toString('base64'));
  }
  return pictures;
}

async function print(browser, name) {
  const markdown = readGuide(name).replace(TWIN, '');
  const body = printing(await picturesOf(markdown)).parse(markdown);
  const page = await browser.newPage();
  await page.setContent(
    `<!doctype html><html lang="${languageOf(name)}"><meta charset="utf-8"><title>${titleOf(markdown, name)}</title><style>${STYLE}</style>${body}`,
  );
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  await page.close();
  const path = `${OUT}${name.replace(/\.md$/, '.pdf')}`;
  await writeFile(path, pdf);
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

await mkdir(OUT, { recursive: true });
const browser = await launchChromium();
try {
  for (const name of guideNames()) {
    const pages = await print(browser, name);
    console.log(`dist/guide/${name.replace(/\.md$/, '.pdf')}: ${pages} ${pages === 1 ? 'page' : 'pages'}`);
    if (name.startsWith('officer') && pages > 2) {
      console.error(`${name} is longer than two pages. Shorten it.`);
      process.exitCode = 1;
    }
  }
} finally {
  await browser.close();
}
