/** How text stands in an OpenDocument: paragraphs by lines, runs of blanks spelled out. */
import { fitText, markupText } from '../../core/index';

/** What XML cannot carry; OpenDocument has no spelling for it. */
const UNSAFE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Text for an element or an attribute. */
export function markup(text: string): string {
  return markupText(text.replace(UNSAFE, '\uFFFD'));
}

/** A text in a cell: a paragraph for each line. */
export function paragraphs(text: string, link?: string): string {
  return fitText(text)
    .split(/\r\n|\r|\n/)
    .map((line) => {
      const inner = spaced(line);
      const shown =
        link === undefined
          ? inner
          : `<text:a xlink:href="${markup(link)}" xlink:type="simple">${inner}</text:a>`;
      return `<text:p>${shown}</text:p>`;
    })
    .join('');
}

/** A reader takes a run of blanks for one, and none at the edges. */
function spaced(line: string): string {
  return markup(line)
    .replace(/\t/g, '<text:tab/>')
    .replace(/^ +| {2,}| +$/g, (blanks) => `<text:s text:c="${blanks.length}"/>`);
}

/** An element with attributes; those that are undefined are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content = '',
): string {
  const said = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${markup(String(value))}"`)
    .join('');
  return content === '' ? `<${name}${said}/>` : `<${name}${said}>${content}</${name}>`;
}
