import fc from 'fast-check';

const WORD = /[\p{Script=Latin}\p{Nd}]/u;
const HEADING =
  /^(?:[壹貳參]、|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|目標.+：|附錄|- |目次)/u;
const NO_CUT_AFTER = /[。！？：」』…!?:]$/u;

/** A whole paragraph of prose: it ends a sentence and is no heading, title or table row. */
function isProse(line: string): boolean {
  return !line.includes('\t') && !HEADING.test(line) && /[。！]$/u.test(line) && line.length > 12;
}

/**
 * Where a page break may cut a paragraph so that a reader can still tell: inside a sentence, not inside a word or a
 * number. A break after a full stop cannot be told from the end of a paragraph.
 */
function cuts(line: string): number[] {
  return [...line].flatMap((_, at) => {
    const left = line.slice(0, at);
    const right = line.slice(at);
    if (at < 5 || at > line.length - 2 || NO_CUT_AFTER.test(left.trimEnd())) return [];
    const inside = WORD.test(left.slice(-1)) && WORD.test(right.slice(0, 1));
    return inside ? [] : [at];
  });
}

/** The text with further page breaks in paragraphs of prose and in the table. */
export function withBreaks(text: string): fc.Arbitrary<string> {
  const lines = text.split('\n');
  const header = lines.find((line) => line.includes('\t')) ?? '';
  const pieces = lines.map((line, index) => {
    if (isProse(line)) return fc.oneof(fc.constant(line), cutProse(line));
    const next = lines[index + 1] ?? '';
    if (line.includes('\t') && line !== header)
      return fc.oneof(fc.constant(line), cutRow(line, next, header));
    return fc.constant(line);
  });
  return fc.tuple(...pieces).map((parts) => mended(parts).join('\n'));
}

function cutProse(line: string): fc.Arbitrary<string> {
  const places = cuts(line);
  if (places.length === 0) return fc.constant(line);
  return fc
    .constantFrom(...places)
    .map((at) => `${line.slice(0, at).trimEnd()}\n\n${line.slice(at).trimStart()}`);
}

/** Marks where the tail of a title is waiting for the first cell of the next row. */
const TAIL = '\u0001';

/** A break below a row; or inside the title in its first cell, whose tail goes on in the next row's first cell. */
function cutRow(line: string, next: string, header: string): fc.Arbitrary<string> {
  const title = line.split('\t')[0] ?? '';
  const below = fc.constant(`${line}\n\n${header}`);
  if (title.length < 8 || next === '') return below;
  const cut = fc.integer({ min: 4, max: title.length - 1 }).map((at) => {
    const head = title.slice(0, at) + line.slice(title.length);
    return `${head}\n\n${header}\n${TAIL}${title.slice(at)}`;
  });
  return fc.oneof(below, cut);
}

/** Put each waiting tail into the blank first cell of the next row, or in a row of its own where there is none. */
function mended(parts: readonly string[]): string[] {
  const done: string[] = [];
  let waiting = '';
  for (const part of parts) {
    const blank = part.startsWith('\t');
    if (waiting !== '' && !blank) done.push(`${waiting}\t\t`);
    const row = waiting !== '' && blank ? waiting + part : part;
    const [kept = '', tail = ''] = row.split(`\n${TAIL}`);
    waiting = tail;
    done.push(kept);
  }
  return waiting === '' ? done : [...done, `${waiting}\t\t`];
}
