/** Slicers as designs: those that `src/files` wrote, each with the pivot that it filters. */
import { isOurDrawing, type SlicerDesign } from '../../src/core/index';
import { decodeEscapes, readRelations, type Attributes, type Package } from '../../src/files/parts';
import type { Anchor } from './anchors';
import { bare } from './anchors';

/** Elements of a sheet that say which slicers it has. */
const EXTENSION = /^(?:\w+:)?(?:extLst|ext|slicerList|slicer)$/;

export function isOfSlicers(name: string): boolean {
  return EXTENSION.test(name);
}

interface OpenedSlicer {
  readonly pivot: string;
  readonly design: SlicerDesign;
}

export function slicersOf(parts: Package, sheetPart: string, anchors: readonly Anchor[]): OpenedSlicer[] {
  const listed = readRelations(parts, sheetPart)
    .filter(({ type }) => type === 'slicer')
    .flatMap(({ target }) => attributesOf(parts, target, 'slicer'));
  if (listed.length === 0) return [];
  const caches = cachesOf(parts);
  return listed.flatMap(({ name = '', cache = '', caption = '' }) => {
    const { place, alt } = anchors.find(({ slicer }) => slicer === name) ?? { alt: '' };
    const found = caches.get(cache);
    if (!isOurDrawing(name) || place === undefined || found === undefined) return [];
    const { field, pivot } = found;
    return [{ pivot, design: { name, field, caption: decodeEscapes(caption), alt, place } }];
  });
}

function cachesOf(parts: Package): Map<string, { readonly field: string; readonly pivot: string }> {
  const [book] = readRelations(parts, '').filter(({ type }) => type === 'officeDocument');
  return new Map(
    readRelations(parts, book?.target ?? '')
      .filter(({ type }) => type === 'slicerCache')
      .map(({ target }) => {
        const [root = {}] = attributesOf(parts, target, 'slicerCacheDefinition');
        const [pivot = {}] = attributesOf(parts, target, 'pivotTable');
        return [root.name ?? '', { field: decodeEscapes(root.sourceName ?? ''), pivot: pivot.name ?? '' }];
      }),
  );
}

function attributesOf(parts: Package, part: string, element: string): Attributes[] {
  const found: Attributes[] = [];
  parts.parse(
    part,
    bare({
      open: (name, given) => void (name === element && found.push(given)),
      close: () => undefined,
      text: () => undefined,
    }),
  );
  return found;
}
