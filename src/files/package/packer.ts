/** Packing the parts of many workbooks, one after the other. */
import { keepFew } from '../../core/index';
import { deflated, type ZippedPart } from './zip';

/** Packs a part of this path. */
export type Pack = (path: string, content: Uint8Array) => ZippedPart;

/** Parts of one path that are kept. */
const FEW = 32;

/**
 * Workbooks of one kind share most of their parts, and packing is the larger half of writing them: a part that one of the last had is
 * not packed again. What is kept goes with the packer.
 */
export function packer(): Pack {
  const packed = new Map<string, Map<Uint8Array, ZippedPart>>();
  return (path, content) => {
    const ofPath = packed.get(path) ?? new Map<Uint8Array, ZippedPart>();
    packed.set(path, ofPath);
    for (const [known, part] of ofPath) if (sameContent(known, content)) return part;
    return keepFew(ofPath, content, deflated(path, content), FEW);
  };
}

export function sameContent(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}
