/** Bytes of a CSV file, as survey tools and spreadsheets write it, to rows of texts. */
import { detectDelimiter, streamCsvRows } from 'hucre/csv';
import { SurveyError } from '../fault/survey-error';

/** A UTF-16 file says so by its first two bytes; without them UTF-8 is tried, then Big5, which old Excel writes here. */
function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le') ?? '';
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be') ?? '';
  const text = decoded(bytes, 'utf-8') ?? decoded(bytes, 'big5');
  if (text === undefined) throw new SurveyError('encoding');
  return text;
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The first record: answers may hold line breaks and any mark, headers decide what parts them. */
function firstRecord(text: string): string {
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === '\n' || character === '\r')) return text.slice(0, at);
  }
  return text;
}

/**
 * Rows of texts, made one by one each time they are walked over; every cell stays as it was typed. Throws
 * {@link SurveyError} (`encoding`, `not-a-table`).
 */
export function readCsv(bytes: Uint8Array): Iterable<readonly string[]> {
  const text = textOf(bytes).replace(/^\ufeff/, '');
  if (text.includes('\u0000')) throw new SurveyError('not-a-table');
  const options = { delimiter: detectDelimiter(firstRecord(text)), typeInference: false };
  return {
    *[Symbol.iterator]() {
      for (const row of streamCsvRows(text, options))
        yield row.map((cell) => (cell === null ? '' : String(cell)));
    },
  };
}
