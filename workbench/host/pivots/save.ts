/** Pivots as designs. Which figures the file shows is compared with the cells here by `../save-check`. */
import { isOurDrawing } from '../../../src/core/index';
import type { CellValue, PivotDesign, SlicerDesign } from '../../../src/core/index';
import { omit } from '../common/omit';
import type { HostValue } from '../model/cell';
import { factsOf, TEXTS } from '../model/pivot';
import type { Pivot } from '../model/pivot';
import { placeOf } from './slicers';
import type { HostSheet } from '../model/sheet';

type Leave = (what: string) => void;

export function pivotDesigns(sheet: HostSheet, leave: Leave): PivotDesign[] {
  for (const { name, pivot } of sheet.slicers)
    if (!sheet.pivots.includes(pivot)) leave(`slicer ${name} without its pivot`);
  return sheet.pivots.flatMap((pivot) => {
    const { from } = pivot;
    if (!isStatable(pivot) || !('table' in from)) {
      leave(`pivot ${pivot.name}`);
      return [];
    }
    const slicers = slicerDesigns(sheet, pivot, leave);
    return [{ ...pivotDesign(pivot, from.table, leave), ...(slicers.length === 0 ? {} : { slicers }) }];
  });
}

/** One or two row fields, at most one column field, a value: what a file of ours has, over a table. */
function isStatable({ rows, columns, data }: Pivot): boolean {
  return (
    (rows.length === 1 || rows.length === 2) &&
    columns.length <= 1 &&
    data.length > 0 &&
    data.every(({ summarizeBy }) => summarizeBy === 'Sum' || summarizeBy === 'Count')
  );
}

function slicerDesigns(sheet: HostSheet, pivot: Pivot, leave: Leave): SlicerDesign[] {
  const own = sheet.slicers.filter((slicer) => slicer.pivot === pivot);
  return own.flatMap((slicer) => {
    const { name, caption, field, alt } = slicer;
    const place = placeOf(sheet, slicer);
    if (place === undefined || !isOurDrawing(name)) leave(`slicer ${name}`);
    // Whoever sees no slicers is told the caption, where nothing else was said.
    return place === undefined || !isOurDrawing(name)
      ? []
      : [{ name, field, caption, alt: alt || caption, place }];
  });
}

function pivotDesign(pivot: Pivot, table: string, leave: Leave): PivotDesign {
  const plain =
    pivot.layoutType === 'Tabular' &&
    pivot.showRowGrandTotals &&
    pivot.showColumnGrandTotals &&
    [...pivot.rows, ...pivot.columns].every((field) => factsOf(pivot, field).selected === undefined) &&
    (pivot.rows.length === 1 || factsOf(pivot, pivot.rows[0] ?? '').subtotals.automatic === true);
  if (!plain) leave(`layout of pivot ${pivot.name}`);
  const only = onlyOf(pivot, leave);
  return {
    name: pivot.name,
    anchor: pivot.anchor,
    table,
    rows: pivot.rows,
    columns: pivot.columns,
    filters: pivot.filters,
    ...(Object.keys(only).length > 0 ? { only } : {}),
    values: pivot.data.map(({ field, name, summarizeBy, numberFormat }) => ({
      field,
      summary: summarizeBy === 'Sum' ? 'sum' : 'count',
      caption: name,
      ...(numberFormat === '' ? {} : { format: numberFormat }),
    })),
    ...(pivot.fillEmptyCells && pivot.emptyCellText === '0' ? { zeros: true } : {}),
    ...(pivot.centered ? { centered: true } : {}),
    ...(pivot.texts.total === TEXTS.total ? {} : { words: omit(pivot.texts, 'several') }),
  };
}

function onlyOf(pivot: Pivot, leave: Leave): Record<string, CellValue> {
  const only: Record<string, CellValue> = {};
  for (const field of pivot.filters) {
    const { selected } = factsOf(pivot, field);
    if (selected === undefined) continue;
    if (selected.length !== 1) leave(`filter ${field} of pivot ${pivot.name}`);
    else only[field] = item(selected[0] ?? null);
  }
  return only;
}

function item(value: HostValue): CellValue {
  return typeof value === 'boolean' ? String(value).toUpperCase() : value;
}
