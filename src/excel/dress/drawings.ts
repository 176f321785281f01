/** Charts and slicers as Excel tells of them: by an id of its own and by name. A host that refuses one of these still tells the other. */
import { isOurDrawing, sameName } from '../../core/index';
import { isAnswered } from '../host/refused';

export interface Drawing {
  readonly sheet: string;
  readonly id?: string;
  readonly name?: string;
}

/** What of a drawing is asked for, in the order in which it is tried. */
const TELLING = ['both', 'ids', 'names'] as const;
export type Telling = (typeof TELLING)[number];

const FACTS = { both: ['id', 'name'], ids: ['id'], names: ['name'] } as const;

/** What to load of a collection. */
function loadOf(telling: Telling): string {
  return FACTS[telling].map((fact) => `items/${fact}`).join();
}

type Item = Excel.Chart | Excel.Slicer;

/**
 * Those of a collection, loaded with the next request. `ours`: what those of ours are called, by which they are found where
 * Excel tells no name.
 */
export function askDrawings<T extends Item>(
  collection: { readonly items: T[]; load(what: string): unknown; getItemOrNullObject(name: string): T },
  ours: readonly string[],
  telling: Telling,
  place: { readonly load?: string; readonly sheetOf: (item: T) => string },
): () => readonly Drawing[] {
  // In one: a second load would begin the list anew.
  collection.load([loadOf(telling), place.load ?? []].flat().join());
  const asked =
    telling === 'ids' ? ours.map((name) => askByName(collection.getItemOrNullObject(name), name)) : [];
  return () => {
    const named = new Map(asked.flatMap((tell) => tell()));
    return collection.items.map((item) => {
      const told = toldOf(item, place.sheetOf(item), telling);
      const name = told.name ?? named.get(told.id ?? '');
      return { ...told, ...(name === undefined ? {} : { name }) };
    });
  };
}

function askByName(item: Item, name: string): () => readonly (readonly [string, string])[] {
  item.load('id');
  return () => (item.isNullObject ? [] : [[item.id, name]]);
}

function toldOf(item: Item, sheet: string, telling: Telling): Drawing {
  return {
    sheet,
    ...(telling === 'names' ? {} : { id: item.id }),
    ...(telling === 'ids' ? {} : { name: item.name }),
  };
}

/** The first answer that the host gives; undefined if it tells nothing. */
export async function firstTold<T>(
  context: Excel.RequestContext,
  ask: (telling: Telling) => () => T,
  [telling, ...others]: readonly Telling[] = TELLING,
): Promise<T | undefined> {
  if (telling === undefined) return undefined;
  const read = ask(telling);
  return (await isAnswered(context)) ? read() : firstTold(context, ask, others);
}

/** The same, as far as both were told alike; what cannot be told apart counts as the same. */
function isSame(one: Drawing, other: Drawing): boolean {
  if (!sameName(one.sheet, other.sheet)) return false;
  if (one.id !== undefined && other.id !== undefined) return one.id === other.id;
  return one.name === undefined || other.name === undefined || one.name === other.name;
}

/** Whether it came since `before` and has no name of ours: a host made it and then refused the name. */
function isHalf(one: Drawing, before: readonly Drawing[]): boolean {
  return !(one.name !== undefined && isOurDrawing(one.name)) && !before.some((stood) => isSame(one, stood));
}

/** Sheets on which something came half since `before`. */
export function sheetsWithHalves(
  before: readonly Drawing[] | undefined,
  now: readonly Drawing[] | undefined,
): string[] {
  if (before === undefined || now === undefined) return [];
  return [...new Set(now.filter((one) => isHalf(one, before)).map(({ sheet }) => sheet))];
}

/** Takes away what came half on a sheet since `before`, as far as Excel tells of it. */
export async function dropHalves(
  context: Excel.RequestContext,
  kind: 'charts' | 'slicers',
  sheet: string,
  before: readonly Drawing[] | undefined,
): Promise<void> {
  if (before === undefined) return;
  const halves = await firstTold(context, (telling) => {
    const standing = context.workbook.worksheets.getItem(sheet)[kind];
    standing.load(loadOf(telling));
    return () => standing.items.filter((item) => isHalf(toldOf(item, sheet, telling), before));
  });
  if (halves === undefined || halves.length === 0) return;
  for (const half of halves) half.delete();
  await isAnswered(context);
}
