import { isValidIsoDate } from '../../values';
import type { EditionRecord, LegalArticle } from '..';
import { beginning, joinCut, note, squeeze, type Line, type TextReader } from './text';

/** Year zero of the ROC calendar in the Gregorian one. */
const ROC_EPOCH = 1911;

/** What stands in one pair of brackets, and a decree in it, its spaces taken out. */
const BRACKETS = /[（(][^（()）]*[）)]/gu;
const DECREE = /^[（(]([^（()）\d]*(\d+)年(\d+)月(\d+)日([^（()）]*?號)[^（()）]*)[）)]$/u;

/** Title and decrees from the lines above the table of contents. */
export function readHeader(
  lines: readonly Line[],
  reader: TextReader,
): { title: string; editions: EditionRecord[] } {
  const first = lines.findIndex(({ text }) => /^[（(]/u.test(text));
  const titleLines = lines.slice(0, first < 0 ? lines.length : first);
  const editions = readDecrees(first < 0 ? [] : lines.slice(first), reader);
  return { title: readDocumentTitle(titleLines, reader), editions };
}

/** Decrees, one in each pair of brackets; a line break may stand anywhere in them. What is none is said. */
function readDecrees(lines: readonly Line[], reader: TextReader): EditionRecord[] {
  const text = lines.map((line) => squeeze(line.text)).join('');
  const lineAt = (place: number): number => {
    let end = 0;
    for (const line of lines) {
      end += squeeze(line.text).length;
      if (place < end) return line.no;
    }
    return lines[0]?.no ?? 1;
  };
  const editions: EditionRecord[] = [];
  let read = 0;
  const unread = (from: number, to: number): void => {
    if (to <= from) return;
    const parameters = { text: beginning(text.slice(from, to)) };
    note(reader, 'decree-unreadable', 'error', { line: lineAt(from) }, parameters);
  };
  for (const match of text.matchAll(BRACKETS)) {
    unread(read, match.index);
    read = match.index + match[0].length;
    const record = decreeOf(match[0]);
    if (record === null) unread(match.index, read);
    else {
      reportOrder(record, editions, lineAt(match.index), reader);
      editions.push(record);
    }
  }
  unread(read, text.length);
  return editions;
}

function decreeOf(text: string): EditionRecord | null {
  const [, printed = '', year = '', month = '', day = '', document = ''] = DECREE.exec(text) ?? [];
  const date = isoDate(Number(year), Number(month), Number(day));
  if (printed === '' || !isValidIsoDate(date)) return null;
  const kind = /訂定|制定/u.test(printed) ? 'enacted' : 'amended';
  return { id: String(Number(year)), date, document, kind, printed };
}

/** Decrees stand oldest first, one a year, and only the first one makes the guidelines. */
function reportOrder(
  record: EditionRecord,
  editions: readonly EditionRecord[],
  line: number,
  reader: TextReader,
): void {
  const last = editions.at(-1);
  const wrong =
    last === undefined
      ? record.kind !== 'enacted'
      : record.kind === 'enacted' || record.date <= last.date || record.id === last.id;
  if (wrong) note(reader, 'decree-order', 'warning', { line }, { decree: record.printed });
}

function isoDate(year: number, month: number, day: number): string {
  const parts = [year + ROC_EPOCH, month, day];
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}

/** The title in one piece: a space between two Chinese characters is a line break of the title page. */
function readDocumentTitle(lines: readonly Line[], reader: TextReader): string {
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
  /((?:(?![之依據按照與])\p{Script=Han}){1,30}(?:法|條例))(第\s*\p{Nd}+\s*條(?:之\s*\p{Nd}+)?(?:\s*第\s*\p{Nd}+\s*[項款目])*)/gu;

/** The articles of laws that a text names, as printed, each once. */
export function readLegalBasis(paragraphs: readonly string[]): LegalArticle[] {
  const found = new Map<string, LegalArticle>();
  for (const text of paragraphs) {
    for (const [printed, law = ''] of text.matchAll(ARTICLE)) found.set(squeeze(printed), { law, printed });
  }
  return [...found.values()];
}
