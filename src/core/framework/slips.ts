/** Words that look like a slip of the input method: as printed, and as probably meant. */
export const SLIPS: readonly (readonly [printed: string, meant: string])[] = [['廣續', '賡續']];

/** The text with its probable slips put right, for comparing. */
export function withoutSlips(text: string): string {
  return SLIPS.reduce((fixed, [printed, meant]) => fixed.replaceAll(printed, meant), text);
}
