/**
 * The guides of docs/guide as HTML: on paper (`npm run guides`), and as pages of the site, which stand beside the pane and
 * need no other host. There a heading has the same id in both languages, made of its English words.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Marked } from 'marked';
import webpack from 'webpack';

export const GUIDES = fileURLToPath(new URL('../docs/guide/', import.meta.url));

/** Nothing but what stands in the page's own folder, and no script. */
const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

const STYLE = `body { font: 16px/1.7 "Noto Sans CJK TC", "Noto Sans TC", "Microsoft JhengHei", "PingFang TC", sans-serif; color: #222; max-width: 860px; margin: 0 auto; padding: 24px 20px 60px; }
h1 { font-size: 26px; color: #1f4e79; margin: 0 0 8px; }
h2 { font-size: 20px; color: #1f4e79; margin: 32px 0 8px; border-bottom: 2px solid #1f4e79; }
h3 { font-size: 16px; margin: 20px 0 0; }
:target { background: #fff2cc; }
img { max-width: 100%; margin: 12px 0; border: 1px solid #ccc; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #bbb; padding: 4px 10px; text-align: left; vertical-align: top; }
th { background: #e8f0f7; }
code { font: 14px monospace; background: #f3f3f3; overflow-wrap: anywhere; }
pre { padding: 10px; background: #f3f3f3; overflow-x: auto; }
a { color: #1f4e79; }
`;

export const guideNames = () =>
  readdirSync(GUIDES)
    .filter((file) => file.endsWith('.md'))
    .sort();

export const readGuide = (name) => readFileSync(GUIDES + name, 'utf8');

export const languageOf = (name) => (name.endsWith('.zh-TW.md') ? 'zh-TW' : 'en');

export const titleOf = (markdown, name) => /^# (.*)$/m.exec(markdown)?.[1] ?? name;

/** As GitHub does: `### 1. Start a period` is `1-start-a-period`. */
function slug(heading) {
  return heading
    .toLowerCase()
    .replaceAll(/[^a-z0-9 -]/g, '')
    .trim()
    .replaceAll(' ', '-');
}

/** The ids of a guide's headings, in order. */
function idsOf(name) {
  const english = readGuide(name.replace('.zh-TW.md', '.md')).replaceAll(/^```[\s\S]*?^```$/gm, '');
  return [...english.matchAll(/^#{1,6} (.*)$/gm)].map(([, heading]) => slug(heading));
}

/** A guide as a page of the site, and the pictures in it, seen from docs/guide. */
function guidePage(name) {
  const markdown = readGuide(name);
  const ids = idsOf(name);
  const pictures = [];
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }) {
        return `<h${depth} id="${ids.shift()}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      // Only guides go along; what is another page of the project is named.
      link({ href, tokens }) {
        const text = this.parser.parseInline(tokens);
        return /^[\w.-]+\.md$/.test(href) ? `<a href="${href.replace(/\.md$/, '.html')}">${text}</a>` : text;
      },
      image({ href, text }) {
        pictures.push(href);
        return `<img src="images/${posix.basename(href)}" alt="${text}">`;
      },
    },
  });
  const body = marked.parse(markdown);
  const head = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${titleOf(markdown, name)}</title><link rel="stylesheet" href="guide.css">`;
  const html = `<!doctype html>\n<html lang="${languageOf(name)}"><head>${head}</head>\n<body>\n${body}</body></html>\n`;
  return { html, pictures };
}

/** A webpack plugin: the guides as pages under `guide/`, with their pictures. */
export class GuidesPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('guides', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'guides', stage }, () => {
        const emit = (path, content) =>
          compilation.emitAsset(`guide/${path}`, new webpack.sources.RawSource(content), { minimized: true });
        const pages = guideNames().map((name) => ({ name, ...guidePage(name) }));
        for (const { name, html } of pages) emit(name.replace(/\.md$/, '.html'), html);
        for (const picture of new Set(pages.flatMap(({ pictures }) => pictures)))
          emit(`images/${posix.basename(picture)}`, readFileSync(GUIDES + picture));
        emit('guide.css', STYLE);
      });
    });
  }
}
