/**
 * How alike two narratives are, and what is alike in them. Numbers count as one sign each, so that a text in which only dates
 * and figures were changed is the same text; marks and white space count as nothing.
 */
import { quoted } from './value';

/** Signs of a shingle: short enough for a phrase of Chinese, long enough to mean something. */
const SHINGLE = 4;
/** A shorter text (「依計畫辦理」) is like many others without being copied. */
const SHORTEST = 20;
/** Signs of what is quoted. */
const QUOTED = 40;

/** A text as it is compared. */
export interface Shingles {
  readonly text: string;
  /** Its signs, and where each stands in `text`. */
  readonly signs: string;
  readonly places: readonly number[];
  /** Hashes of its shingles, each once, ascending. */
  readonly hashes: Int32Array;
}

/** Undefined for a text that is too short to be judged. */
export function shinglesOf(text: string): Shingles | undefined {
  let signs = '';
  const places: number[] = [];
  for (const { 0: part, index } of text.matchAll(/\p{N}+(?:[.,]\p{N}+)*|\p{L}/gu)) {
    signs += /^\p{N}/u.test(part) ? '0' : part.normalize('NFKC').toLowerCase().charAt(0);
    places.push(index);
  }
  if (signs.length < SHORTEST) return undefined;
  const hashes = new Set<number>();
  for (let at = 0; at + SHINGLE <= signs.length; at += 1) hashes.add(hashAt(signs, at));
  return { text, signs, places, hashes: Int32Array.from(hashes).sort() };
}

function hashAt(signs: string, at: number): number {
  let hash = 0x811c9dc5;
  for (let next = at; next < at + SHINGLE; next += 1)
    hash = Math.imul(hash ^ signs.charCodeAt(next), 0x01000193);
  return hash;
}

/** The shingles that both have among all that either has: 1 for the same text, 0 for nothing in common. */
export function likenessOf({ hashes: left }: Shingles, { hashes: right }: Shingles): number {
  let [first, second, common] = [0, 0, 0];
  while (first < left.length && second < right.length) {
    const difference = (left[first] ?? 0) - (right[second] ?? 0);
    if (difference === 0) common += 1;
    if (difference <= 0) first += 1;
    if (difference >= 0) second += 1;
  }
  return common / (left.length + right.length - common);
}

/** The longest passage of the first text that the second has too, as it is written there; a long one is cut. */
export function sharedPassage(one: Shingles, other: Shingles): string {
  const places = new Map<string, number>();
  for (let at = other.signs.length - SHINGLE; at >= 0; at -= 1)
    places.set(other.signs.slice(at, at + SHINGLE), at);
  let [best, length] = [0, 0];
  for (let at = 0; at + SHINGLE <= one.signs.length; at += 1) {
    const there = places.get(one.signs.slice(at, at + SHINGLE));
    if (there === undefined) continue;
    let run = SHINGLE;
    while (at + run < one.signs.length && one.signs[at + run] === other.signs[there + run]) run += 1;
    if (run > length) [best, length] = [at, run];
    at += run - SHINGLE;
  }
  const end = one.places[best + length] ?? one.text.length;
  const passage = one.text.slice(one.places[best] ?? 0, end).replace(/\s+/g, ' ');
  return quoted(passage.trim(), QUOTED);
}

/** From here on two texts are nearly the same. */
export const NEARLY_THE_SAME = 0.8;

/** In whole percent, rounded down: 100 is said of the same text only. */
export function likenessShown(likeness: number): number {
  return Math.floor(likeness * 100);
}

/** A text that is nearly the same as an earlier one of its list: their places in it. */
interface Likeness {
  readonly at: number;
  readonly like: number;
}

/**
 * For each text the first before it that it is nearly the same as; a text that is like one is not compared with later ones.
 * Texts whose rarest shingles differ cannot be nearly the same, so that only a few pairs are ever compared: of two sets whose
 * common part is at least `NEARLY_THE_SAME` of all, the first (1 − `NEARLY_THE_SAME`) of each, in any one order, hold a common member.
 */
export function alikeIn(texts: readonly (Shingles | undefined)[]): Likeness[] {
  const often = new Map<number, number>();
  for (const text of texts)
    for (const hash of text?.hashes ?? []) often.set(hash, (often.get(hash) ?? 0) + 1);
  const leaders = new Map<number, number[]>();
  const found: Likeness[] = [];
  texts.forEach((text, at) => {
    if (text === undefined) return;
    const rarest = rarestOf(text, often);
    const like = firstLike(texts, text, rarest, leaders);
    if (like !== undefined) found.push({ at, like });
    else
      for (const hash of rarest) {
        const list = leaders.get(hash);
        if (list === undefined) leaders.set(hash, [at]);
        else list.push(at);
      }
  });
  return found;
}

function rarestOf({ hashes }: Shingles, often: ReadonlyMap<number, number>): number[] {
  const rank = (hash: number) => often.get(hash) ?? 0;
  const count = hashes.length - Math.ceil(NEARLY_THE_SAME * hashes.length) + 1;
  return [...hashes].sort((left, right) => rank(left) - rank(right) || left - right).slice(0, count);
}

function firstLike(
  texts: readonly (Shingles | undefined)[],
  text: Shingles,
  rarest: readonly number[],
  leaders: ReadonlyMap<number, readonly number[]>,
): number | undefined {
  const candidates = new Set(rarest.flatMap((hash) => leaders.get(hash) ?? []));
  return [...candidates]
    .sort((left, right) => left - right)
    .find((like) => {
      const other = texts[like];
      const sizes = [text.hashes.length, other?.hashes.length ?? 0];
      if (other === undefined || Math.min(...sizes) < NEARLY_THE_SAME * Math.max(...sizes)) return false;
      return likenessOf(text, other) >= NEARLY_THE_SAME;
    });
}
