/** The bound of every text that is written: what a cell holds at most. What is cut off must stand whole elsewhere. */

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
