/** Pages of the demo's workbooks and of its report, as LibreOffice prints them. */
import { execFileSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const PROGRAM = here('../../dist/policy-returns.mjs');
/** An edition that nobody has decided on, as its title says. */
const NEXT_EDITION = here('../../test/data/guidelines-114-made-up.txt');
const TODAY = '2026-08-05';

/** Pictures that the demo makes for its own page → what they are called in docs/images. */
const DEMO = {
  dashboard: 'workbook-4',
  summary: 'workbook-3',
  first: 'workbook-1',
  cover: 'template-1',
  form: 'template-2',
};

/** Document → picture → words that stand on the page that is wanted and on none before it (a head with what follows it); no words: the first page. */
const WANTED = {
  'book.xlsx': {
    'guide-1': '年版全文。段落編號為本表所加',
    'guide-2': '技術及職業教育政策綱領架構圖願景',
    'guide-3': '各部會協力事項推動方向',
  },
  'amended.xlsx': { 'guide-4': '修正條文新舊對照表' },
  'report.docx': { 'report-1': '' },
};

/** The demo's own pictures by their names there, and those for readers by their names in docs/images; all made in `work`. */
export function takePages(work) {
  const demo = join(work, 'demo');
  run('demo', '--out', demo);
  const own = Object.keys(DEMO).map((name) => [name, join(demo, `${name}.png`)]);
  const readers = own.map(([name, path]) => [DEMO[name], path]);
  return { demo: own, readers: [...readers, ...furtherPages(work, join(demo, '彙整.xlsx'))] };
}

function furtherPages(work, workbook) {
  // Plain names: where the locale is not installed, LibreOffice cannot open a file with a Chinese one.
  const place = (name) => join(work, name);
  copyFileSync(workbook, place('book.xlsx'));
  copyFileSync(workbook, place('amended.xlsx'));
  run('framework', 'add', place('amended.xlsx'), NEXT_EDITION);
  run('report', workbook, '--to', 'docx', '--out', place('report.docx'));
  const profile = `-env:UserInstallation=${pathToFileURL(place('profile')).href}`;
  const documents = Object.keys(WANTED).map(place);
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', work, ...documents], {
    stdio: 'ignore',
  });
  return Object.entries(WANTED).flatMap(([document, pages]) => {
    const pdf = place(document.replace(/\.\w+$/, '.pdf'));
    return Object.entries(pages).map(([name, words]) => [name, pagePicture(pdf, words, place(name))]);
  });
}

/** Blanks do not count in `words`. */
function pagePicture(pdf, words, target) {
  const texts = execFileSync('pdftotext', ['-enc', 'UTF-8', pdf, '-'], { encoding: 'utf8' })
    .replaceAll(/[^\S\f]/g, '')
    .split('\f');
  const page = texts.findIndex((text) => text.includes(words)) + 1;
  if (page === 0) throw new Error(`No page of ${pdf} says: ${words}`);
  const only = ['-f', String(page), '-l', String(page), '-singlefile'];
  execFileSync('pdftoppm', ['-r', '80', ...only, '-png', pdf, target]);
  return `${target}.png`;
}

function run(...args) {
  execFileSync(process.execPath, [PROGRAM, ...args, '--lang', 'zh-TW', '--today', TODAY], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
