/** Slicers over the pivots of their own sheet. Excel ties each to one pivot; what it says in place of one stays in files. */
import { isOurDrawing, sameName, type Change } from '../../core/index';
import type { Part, PartOf } from '../host/parts';
import { isAnswered } from '../host/refused';

interface Standing {
  readonly sheet: string;
  readonly name: string;
}

/** The slicers of the workbook. */
export type StandingSlicers = readonly Standing[];

/** Loaded with the next request. */
export function askSlicers({ workbook: { slicers } }: Excel.RequestContext): () => StandingSlicers {
  slicers.load('items/name,items/worksheet/name');
  return () => slicers.items.map(({ name, worksheet }) => ({ name, sheet: worksheet.name }));
}

/** Whether a sheet comes on which slicers of ours may stand or shall stand. */
export function concernsSlicers(changes: readonly Change[]): boolean {
  return changes.some((change) => change.kind === 'sheet' && (change.sheet.pivots ?? []).length > 0);
}

/** The slicers that stand, where what was refused before is put again too. */
export async function withSlicersOf(
  context: Excel.RequestContext,
  standing: StandingSlicers | undefined,
  parts: readonly Part[],
): Promise<StandingSlicers | undefined> {
  if (standing !== undefined || !parts.some(({ kind }) => kind === 'slicer')) return standing;
  const told = askSlicers(context);
  return (await isAnswered(context)) ? told() : undefined;
}

/** Slicers that came since `before` and have no name of ours: a host made them and then refused the name. */
export function halfSlicers(
  before: StandingSlicers | undefined,
  now: StandingSlicers | undefined,
): StandingSlicers {
  if (before === undefined || now === undefined) return [];
  const stood = ({ name, sheet }: Standing) =>
    before.some((one) => one.name === name && sameName(one.sheet, sheet));
  return now.filter((one) => !isOurDrawing(one.name) && !stood(one));
}

/** Ours on a sheet. They go before its pivots do: a slicer without its pivot is nothing. */
export function ourSlicers(standing: StandingSlicers | undefined, sheet: string): string[] {
  return (standing ?? [])
    .filter((one) => isOurDrawing(one.name) && sameName(one.sheet, sheet))
    .map(({ name }) => name);
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
