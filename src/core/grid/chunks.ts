/** Long texts in cells: a cell holds 32,767 UTF-16 units, so they are cut and put together again. */

/** Counted in code points, so that no character is cut in two. */
const CHUNK = /[\s\S]{1,16000}/gu;

/** The parts of a text, each short enough for a cell. */
export function cutText(text: string): string[] {
  return text.match(CHUNK) ?? [];
}

/** The text whose parts stand under `<name>.0`, `<name>.1`, …; empty if there is none. */
export function joinText(parts: ReadonlyMap<string, string>, name: string): string {
  const found: string[] = [];
  for (let index = 0; parts.has(`${name}.${index}`); index += 1)
    found.push(parts.get(`${name}.${index}`) ?? '');
  return found.join('');
}
