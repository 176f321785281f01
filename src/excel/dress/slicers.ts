/** Slicers over the pivots of their own sheet. Excel ties each to one pivot; what it says in place of one stays in files. */
import { isOurDrawing, sameName, type Change, type PivotDesign } from '../../core/index';
import type { Part, PartOf } from '../host/parts';
import { askDrawings, firstTold, type Drawing, type Telling } from './drawings';

/** The slicers of the workbook. */
export type StandingSlicers = readonly Drawing[];

/** Loaded with the next request. `names`: what those of ours are called, by which they are found where Excel tells no name. */
export function askSlicers(
  { workbook: { slicers } }: Excel.RequestContext,
  names: readonly string[],
  telling: Telling = 'both',
): () => StandingSlicers {
  return askDrawings(slicers, names, telling, {
    load: 'items/worksheet/name',
    sheetOf: ({ worksheet }) => worksheet.name,
  });
}

/** What the slicers of ours on the sheets that come are called; empty for sheets without pivots. */
export function slicerNames(changes: readonly Change[]): string[] {
  return pivotsIn(changes).flatMap(({ slicers = [] }) => slicers.map(({ name }) => name));
}

function pivotsIn(changes: readonly Change[]): readonly PivotDesign[] {
  return changes.flatMap((change) => (change.kind === 'sheet' ? (change.sheet.pivots ?? []) : []));
}

/** Whether a sheet comes on which slicers of ours may stand or shall stand. */
export function concernsSlicers(changes: readonly Change[]): boolean {
  return pivotsIn(changes).length > 0;
}

/** The slicers that stand, where what was refused before is put again too. */
export async function withSlicersOf(
  context: Excel.RequestContext,
  standing: StandingSlicers | undefined,
  parts: readonly Part[],
): Promise<StandingSlicers | undefined> {
  const names = parts.flatMap((part) => (part.kind === 'slicer' ? [part.of.name] : []));
  if (standing !== undefined || names.length === 0) return standing;
  return firstTold(context, (telling) => askSlicers(context, names, telling));
}

/** Ours on a sheet. They go before its pivots do: a slicer without its pivot is nothing. */
export function ourSlicers(standing: StandingSlicers | undefined, sheet: string): string[] {
  return (standing ?? [])
    .filter((one) => sameName(one.sheet, sheet))
    .flatMap(({ name = '' }) => (isOurDrawing(name) ? [name] : []));
}

/** One that stands already, or half of one that was refused, goes first. */
export function putSlicer(
  sheet: Excel.Worksheet,
  { name, pivot: title, field, caption, place }: PartOf<'slicer'>,
  pointsPerCharacter: number,
): void {
  const { slicers, pivotTables } = sheet;
  slicers.getItemOrNullObject(name).delete();
  const pivot = pivotTables.getItem(title);
  const slicer = slicers.add(pivot, pivot.hierarchies.getItem(field).fields.getItem(field));
  slicer.name = name;
  slicer.caption = caption;
  slicer.left = place.left * pointsPerCharacter;
  slicer.width = place.width * pointsPerCharacter;
  slicer.top = place.top;
  slicer.height = place.height;
}
