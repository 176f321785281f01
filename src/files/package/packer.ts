/** Packing the parts of many workbooks, one after the other. */
import { keepFew } from '../../core/index';
import { crc32 } from '../guard/codec';
import { deflated, type ZippedPart } from './zip';

/** Packs a part of this path. */
export type Pack = (path: string, content: Uint8Array) => ZippedPart;

/** Parts of one path that are kept. */
const FEW = 32;

interface Packed {
  readonly content: Uint8Array;
  readonly part: ZippedPart;
}

/**
 * Workbooks of one kind share most of their parts, and packing is the larger half of writing them: a part that one of the last had is
 * not packed again. What is kept goes with the packer.
 */
export function packer(): Pack {
  const packed = new Map<string, Map<number, Packed>>();
  return (path, content) => {
    const ofPath = packed.get(path) ?? new Map<number, Packed>();
    packed.set(path, ofPath);
    const crc = crc32(content);
    const known = ofPath.get(crc);
    if (known !== undefined && sameContent(known.content, content)) return known.part;
    return keepFew(ofPath, crc, { content, part: deflated(path, content, crc) }, FEW).part;
  };
}

export function sameContent(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}
