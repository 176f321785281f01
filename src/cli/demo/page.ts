/** The demo's page: the page before the meeting, what was made, pictures of further pages, the story, every returned file's outcome in a sentence. No network. */
import { word, type Language, markupText } from '../../core/index';

interface PageContent {
  readonly language: Language;
  readonly title: string;
  readonly story: readonly string[];
  /** What the demo made; addresses are seen from the page. */
  readonly made: readonly { readonly address: string; readonly what: string }[];
  readonly files: readonly {
    readonly name: string;
    readonly address: string;
    readonly outcome: string;
    readonly reason: string;
  }[];
  readonly pictures: readonly { readonly file: string; readonly caption: string }[];
  /** True: the pictures were recorded earlier, since this machine has no LibreOffice. */
  readonly recorded: boolean;
}

const STYLE = `
body{font:16px/1.7 "Microsoft JhengHei","Noto Sans CJK TC","PingFang TC",sans-serif;color:#262626;max-width:1080px;margin:0 auto;padding:32px 20px;background:#fff}
h1{color:#1b4f72;font-size:26px;margin:0 0 4px}h2{color:#1b4f72;font-size:19px;border-bottom:2px solid #1b4f72;padding-bottom:4px;margin-top:40px}
.mark{display:inline-block;background:#fff2cc;padding:2px 10px;border-radius:3px}ol,ul{padding-left:1.4em}a{color:#1b4f72}
table{border-collapse:collapse;width:100%}td,th{border:1px solid #d5d5d5;padding:6px 10px;text-align:left;vertical-align:top}th{background:#e8f0f5;color:#1b4f72}
figure{margin:24px 0}img{max-width:100%;border:1px solid #d5d5d5}figcaption{color:#595959;font-size:14px}`;

export function pageOf(content: PageContent): string {
  const { language } = content;
  const say = (key: Parameters<typeof word>[1]) => markupText(word(language, key));
  const rows = content.files.map(
    ({ name, address, outcome, reason }) =>
      `<tr><td>${link(address, name)}</td><td>${markupText(outcome)}</td><td>${markupText(reason)}</td></tr>`,
  );
  const pictures = content.pictures.map(
    ({ file, caption }) =>
      `<figure><a href="${encodeURI(file)}"><img src="${encodeURI(file)}" alt="${markupText(caption)}"></a><figcaption>${markupText(caption)}</figcaption></figure>`,
  );
  const made = content.made.map(
    ({ address, what }) => `<li>${link(address, address)}　${markupText(what)}</li>`,
  );
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${markupText(content.title)}</title><style>${STYLE}</style></head>
<body><main><h1>${markupText(content.title)}</h1><p class="mark">${say('demo.mark')}</p>
${content.recorded ? `<p>${say('demo.recorded')}</p>` : ''}${pictures[0] ?? ''}
<h2>${say('demo.made')}</h2><ul>${made.join('\n')}</ul>
${pictures.slice(1).join('\n')}
<h2>${say('demo.story')}</h2><ol>${content.story.map((line) => `<li>${markupText(line)}</li>`).join('')}</ol>
<h2>${say('demo.files')}</h2><table><thead><tr><th>${say('board.files')}</th><th>${say('demo.outcome')}</th><th>${say('demo.reason')}</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>
</main></body></html>
`;
}

function link(address: string, text: string): string {
  return `<a href="${markupText(encodeURI(address))}">${markupText(text)}</a>`;
}
