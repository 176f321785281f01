/** PivotTables as designs: from their definitions and caches, never from the cells that they show. */
import { decodeEscapes } from '../../src/files/parts';
import { parseArea } from '../../src/core/index';
import type { Area, CellValue, PivotDesign, PivotValue } from '../../src/core/index';
import { formatCode, type Package, type Attributes, local, readRelations } from '../../src/files/parts';
import type { Left } from './left';

interface Cache {
  readonly table: string | undefined;
  readonly fields: { readonly name: string; readonly items: CellValue[] }[];
}

interface Definition {
  root: Attributes;
  location: Attributes;
  /** Items of each field, as numbers of the cache's. */
  readonly items: (number | undefined)[][];
  readonly axes: Record<'rowFields' | 'colFields', number[]>;
  readonly pages: Attributes[];
  readonly values: Attributes[];
  formatted: boolean;
}

interface OpenedPivot {
  readonly design: PivotDesign;
  /** The cells that it covers: they are its own, and no part of the sheet's design. */
  readonly block: Area;
}

export function pivotsOf(
  parts: Package,
  sheetPart: string,
  sheet: string,
  formats: ReadonlyMap<number, string>,
  left: Left,
): OpenedPivot[] {
  return readRelations(parts, sheetPart)
    .filter((relation) => relation.type === 'pivotTable')
    .flatMap((relation) => {
      const target = readRelations(parts, relation.target).find(
        ({ type }) => type === 'pivotCacheDefinition',
      );
      const cache = readCache(parts, target?.target ?? '');
      const made = pivotDesign(readDefinition(parts, relation.target), cache, formats);
      if (made === undefined) left.add('pivot', sheet);
      return made ?? [];
    });
}

function readCache(parts: Package, part: string): Cache {
  let table: string | undefined;
  const fields: { name: string; items: CellValue[] }[] = [];
  let shared = false;
  parts.parse(
    part,
    local({
      open(name, given) {
        if (name === 'worksheetSource') table = given.name;
        else if (name === 'cacheField') fields.push({ name: decodeEscapes(given.name ?? ''), items: [] });
        else if (name === 'sharedItems') shared = true;
        else if (shared) fields.at(-1)?.items.push(itemOf(name, given.v));
      },
      close(name) {
        if (name === 'sharedItems') shared = false;
      },
    }),
  );
  return { table, fields };
}

function itemOf(name: string, value = ''): CellValue {
  if (name === 'n') return Number(value);
  if (name === 'e') return { error: decodeEscapes(value) };
  return name === 'm' ? null : decodeEscapes(value);
}

function readDefinition(parts: Package, part: string): Definition {
  const made: Definition = {
    root: {},
    location: {},
    items: [],
    axes: { rowFields: [], colFields: [] },
    pages: [],
    values: [],
    formatted: false,
  };
  let axis: number[] | undefined;
  parts.parse(
    part,
    local({
      open(name, given) {
        if (name === 'pivotTableDefinition') made.root = given;
        else if (name === 'location') made.location = given;
        else if (name === 'pivotField') made.items.push([]);
        else if (name === 'item')
          made.items.at(-1)?.push(given.x === undefined ? undefined : Number(given.x));
        else if (name === 'rowFields' || name === 'colFields') axis = made.axes[name];
        else if (name === 'field') axis?.push(Number(given.x));
        else if (name === 'pageField') made.pages.push(given);
        else if (name === 'dataField') made.values.push(given);
        else if (name === 'formats') made.formatted = true;
      },
    }),
  );
  return made;
}

/** Undefined for one that a design cannot state: over something else than a table, or in another shape. */
function pivotDesign(
  definition: Definition,
  { table, fields }: Cache,
  formats: ReadonlyMap<number, string>,
): OpenedPivot | undefined {
  const area = parseArea(definition.location.ref ?? '');
  const names = (numbers: readonly number[]) => numbers.flatMap((index) => fields[index]?.name ?? []);
  const rows = names(definition.axes.rowFields.filter((index) => index >= 0));
  const columns = names(definition.axes.colFields.filter((index) => index >= 0));
  const filters = definition.pages.map(({ fld }) => Number(fld));
  const values = definition.values.map((value) => valueOf(value, fields, formats));
  if (!area || table === undefined || !isSimple(rows, columns) || !isWhole(values)) return undefined;
  const only = onlyOf(definition, fields);
  const { grandTotalCaption: total, dataCaption } = definition.root;
  const top = area.top - (filters.length > 0 ? filters.length + 1 : 0);
  const design: PivotDesign = {
    name: decodeEscapes(definition.root.name ?? ''),
    anchor: { row: top, column: area.left },
    table,
    rows,
    columns,
    filters: names(filters),
    ...(Object.keys(only).length > 0 ? { only } : {}),
    values,
    ...(definition.root.missingCaption === '0' ? { zeros: true } : {}),
    ...(definition.formatted ? { centered: true } : {}),
    ...(total === undefined || dataCaption === undefined ? {} : words(total, dataCaption)),
  };
  return { design, block: { ...area, top, right: Math.max(area.right, area.left + 1) } };
}

function isSimple(rows: readonly string[], columns: readonly string[]): boolean {
  return (rows.length === 1 || rows.length === 2) && columns.length <= 1;
}

function isWhole<T>(values: readonly (T | undefined)[]): values is readonly T[] {
  return values.length > 0 && !values.includes(undefined);
}

/** A file states two of the words; the others go with the language that these are in. */
function words(total: string, values: string): Pick<PivotDesign, 'words'> {
  if (total === '總計') return {};
  return { words: { blank: '(blank)', all: '(All)', total, subtotal: '{item} Total', values } };
}

function onlyOf(definition: Definition, fields: Cache['fields']): Record<string, CellValue> {
  const only: Record<string, CellValue> = {};
  for (const { fld, item } of definition.pages) {
    const field = fields[Number(fld)];
    const number = item === undefined ? undefined : definition.items[Number(fld)]?.[Number(item)];
    if (field !== undefined && number !== undefined) only[field.name] = field.items[number] ?? null;
  }
  return only;
}

function valueOf(
  { name, fld, subtotal = 'sum', numFmtId }: Attributes,
  fields: Cache['fields'],
  formats: ReadonlyMap<number, string>,
): PivotValue | undefined {
  const field = fields[Number(fld)]?.name;
  if (field === undefined || (subtotal !== 'sum' && subtotal !== 'count')) return undefined;
  const format = numFmtId === undefined ? undefined : formatCode(Number(numFmtId), formats);
  return {
    field,
    summary: subtotal,
    caption: decodeEscapes(name ?? ''),
    ...(format === undefined ? {} : { format }),
  };
}
