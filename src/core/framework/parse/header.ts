import type { EditionRecord } from '..';
import { joinCut, note, squeeze, type Line, type Reader } from './text';

/** Year zero of the ROC calendar in the Gregorian one. */
const ROC_EPOCH = 1911;

/** `(行政院 112 年 2 月 21 日院臺教字第 1121002242 號函修正)` with its spaces taken out. */
const DECREE = /[（(][^（()）\d]*(\d+)年(\d+)月(\d+)日([^（()）]*?號)[^（()）]*[）)]/gu;

/** Title and decrees from the lines above the table of contents. */
export function readHeader(
  lines: readonly Line[],
  reader: Reader,
): { title: string; editions: EditionRecord[] } {
  const first = lines.findIndex(({ text }) => /^[（(]/u.test(text));
  const titleLines = lines.slice(0, first < 0 ? lines.length : first);
  const decrees =
    first < 0
      ? ''
      : squeeze(
          lines
            .slice(first)
            .map(({ text }) => text)
            .join(''),
        );
  const editions = [...decrees.matchAll(DECREE)].map(
    ([, year = '', month = '', day = '', document = '']) => ({
      id: String(Number(year)),
      date: isoDate(Number(year), Number(month), Number(day)),
      document,
    }),
  );
  return { title: readDocumentTitle(titleLines, reader), editions };
}

function isoDate(year: number, month: number, day: number): string {
  const parts = [year + ROC_EPOCH, month, day];
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}

/** The title in one piece: a space between two Chinese characters is a line break of the title page. */
function readDocumentTitle(lines: readonly Line[], reader: Reader): string {
  const printed = lines.map(({ text }) => text).reduce((left, right) => joinCut(left, right, reader), '');
  const title = printed.replace(/(\p{Script=Han})\s+(?=\p{Script=Han})/gu, '$1');
  const line = lines[0];
  if (line !== undefined && (lines.length > 1 || title !== printed)) {
    const tail =
      lines.length > 1 ? (lines[lines.length - 1]?.text ?? '') : (printed.split(/\s+/u).pop() ?? '');
    note(reader, 'joined-title', 'info', { line: line.no }, { title, tail });
  }
  return title;
}

/** An article of a law: `技術及職業教育法第 4 條第 1 項`. */
const ARTICLE =
  /((?:(?![之依據按照與])\p{Script=Han}){1,30}(?:法|條例))(第\s*\p{Nd}+\s*條(?:之\s*\p{Nd}+)?(?:\s*第\s*\p{Nd}+\s*[項款目])*)/u;

/** The first article of a law that a text names, as printed; empty when it names none. */
export function readLegalBasis(text: string): string {
  return ARTICLE.exec(text)?.[0] ?? '';
}
