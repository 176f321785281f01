/**
 * Which items a pivot's source will have: Excel refuses a filter on an item that no row has, where a file may say it.
 */
import { sameName } from '../../core/index';
import type { Change, Finding, PivotDesign, SheetDesign } from '../../core/index';

interface ItemLook {
  readonly table: string;
  readonly field: string;
  readonly range: Excel.Range;
}

interface Placed {
  readonly sheet: SheetDesign;
  readonly pivot: PivotDesign;
}

function pivotsOf(changes: readonly Change[]): Placed[] {
  return changes.flatMap((change) =>
    change.kind === 'sheet'
      ? (change.sheet.pivots ?? []).map((pivot) => ({ sheet: change.sheet, pivot }))
      : [],
  );
}

/** Queues the columns whose items only the open workbook knows. */
export function queueItems(context: Excel.RequestContext, changes: readonly Change[]): ItemLook[] {
  return pivotsOf(changes).flatMap(({ pivot: { table, only = {} } }) =>
    Object.keys(only)
      .filter((field) => changedItems(changes, table, field) === undefined)
      .map((field) => {
        const source = context.workbook.tables.getItemOrNullObject(table);
        const range = source.columns.getItemOrNullObject(field).getDataBodyRange();
        range.load('values');
        return { table, field, range };
      }),
  );
}

/** The items of a column as the changes leave it; undefined if they do not touch its table. */
function changedItems(changes: readonly Change[], table: string, field: string): Set<string> | undefined {
  return changes.reduce<Set<string> | undefined>((found, change) => {
    if (change.kind === 'rows' && sameName(change.table, table)) {
      const column = change.headers.indexOf(field);
      return new Set(change.rows.map((row) => String(row[column] ?? '')));
    }
    return change.kind === 'sheet' ? (putItems(change.sheet, table, field) ?? found) : found;
  }, undefined);
}

function putItems({ table, rows }: SheetDesign, name: string, field: string): Set<string> | undefined {
  if (table === undefined || !sameName(table.name, name)) return undefined;
  const column = table.column + table.headers.indexOf(field);
  const body = rows.filter(({ row }) => row > table.row && row <= table.row + table.rowCount);
  const cells = body.flatMap((row) => row.cells.filter((cell) => cell.column === column));
  return new Set(cells.map(({ value }) => String(value ?? '')));
}

/** Fields of each pivot whose only item is in no row, by the pivot's name. */
export function missingItems(
  changes: readonly Change[],
  looks: readonly ItemLook[],
): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    pivotsOf(changes).map(({ pivot }) => [
      pivot.name,
      new Set(
        Object.entries(pivot.only ?? {})
          .filter(([field, item]) => !itemsOf(changes, looks, pivot.table, field).has(String(item ?? '')))
          .map(([field]) => field),
      ),
    ]),
  );
}

function itemsOf(
  changes: readonly Change[],
  looks: readonly ItemLook[],
  table: string,
  field: string,
): ReadonlySet<string> {
  const changed = changedItems(changes, table, field);
  if (changed !== undefined) return changed;
  const look = looks.find((one) => one.table === table && one.field === field);
  return look === undefined || look.range.isNullObject
    ? new Set()
    : new Set(look.range.values.flat().map(String));
}

/** A filter that was left out, told. */
export function filtersLeft(
  changes: readonly Change[],
  missing: ReadonlyMap<string, ReadonlySet<string>>,
): Finding[] {
  return pivotsOf(changes).flatMap(({ sheet, pivot }) =>
    [...(missing.get(pivot.name) ?? [])].map((field): Finding => ({
      code: 'host-item-missing',
      severity: 'info',
      place: { sheet: sheet.name },
      parameters: { field, item: String(pivot.only?.[field] ?? '') },
    })),
  );
}
