/**
 * Long texts in cells, which hold 32,767 UTF-16 units: in parts that are put together again, or with a mark where they were cut,
 * when the whole stands elsewhere.
 */

/** Counted in code points, so that no character is cut in two. */
const CHUNK = 16_000;

/** The parts of a text, each short enough for a cell. */
export function cutText(text: string): string[] {
  const parts: string[] = [];
  for (let start = 0, end = 0; start < text.length; start = end) {
    for (let count = 0; count < CHUNK && end < text.length; count += 1)
      end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
    parts.push(text.slice(start, end));
  }
  return parts;
}

/** The text whose parts stand under `<name>.0`, `<name>.1`, …; empty if there is none. */
export function joinText(parts: ReadonlyMap<string, string>, name: string): string {
  const found: string[] = [];
  for (let index = 0; parts.has(`${name}.${index}`); index += 1)
    found.push(parts.get(`${name}.${index}`) ?? '');
  return found.join('');
}

/** UTF-16 units. */
export const LONGEST_TEXT = 32_767;

/** Stands where a text was cut. */
export const CUT_MARK = '…';

/** The text as a cell can hold it; one that is too long ends with a mark, and no character is cut in two. */
export function fitText(text: string, mark = CUT_MARK): string {
  if (text.length <= LONGEST_TEXT) return text;
  const kept = text.slice(0, LONGEST_TEXT - mark.length);
  return (isFirstHalf(kept.charCodeAt(kept.length - 1)) ? kept.slice(0, -1) : kept) + mark;
}

function isFirstHalf(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
