/** Which parts a design dresses a sheet in. */
import type { CellValue, ChartDesign, PivotChart, PivotDesign, SheetDesign, Style } from '../../core/index';
import { rectangles, spans, type Keyed } from '../host/areas';
import type { Part, PartKind, PartOf } from '../host/parts';

/** What must be known of the workbook for it. */
interface Fitting {
  /** Absent for a sheet that keeps its place. */
  readonly position?: number;
  /** By the pivot's name: fields whose only item no row has, by which Excel cannot filter. */
  readonly missingItems: ReadonlyMap<string, ReadonlySet<string>>;
}

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

/** A sheet that is put in place of another gets every part, so that nothing of the old dress stays. */
export function dressOf(design: SheetDesign, fitting: Fitting): readonly Part[] {
  const { name: sheet } = design;
  const isNew = fitting.position !== undefined;
  const part = <K extends PartKind>(kind: K, of: PartOf<K>, isNeeded = true): Part[] =>
    isNeeded ? [{ kind, sheet, of } as unknown as Part] : [];
  const any = (one: readonly unknown[]) => !isNew || one.length > 0;
  const { highlights = [], validations = [], merges = [], freeze } = design;
  const { rows: frozenRows = 0, columns: frozenColumns = 0 } = freeze ?? {};
  const links = linksOf(design);
  const hidden = hiddenOf(design);
  const folded = marked(design.rows.map((row) => ({ at: row.row, value: row.folded === true })));
  return [
    ...(fitting.position === undefined ? [] : part('position', fitting.position)),
    ...part('table-style', design.table?.name ?? '', design.table !== undefined),
    ...part('links', links, links.length > 0),
    ...part('merges', merges, merges.length > 0),
    ...styleParts(design),
    ...part('widths', widthsOf(design), any(design.columns)),
    ...part('heights', heightsOf(design), any(heightsOf(design))),
    ...part('highlights', highlights, any(highlights)),
    ...part('validations', validations, any(validations)),
    ...pivotParts(design, fitting.missingItems),
    ...chartParts(design),
    ...slicerParts(design),
    ...printParts(design, isNew),
    ...part('freeze', { rows: frozenRows, columns: frozenColumns }, !isNew || frozenRows + frozenColumns > 0),
    ...part('grid-lines', design.gridLines !== false),
    ...part('tab-color', design.tabColor ?? ''),
    ...part('hidden', hidden, any([...hidden.rows, ...hidden.columns])),
    ...part('folded', folded, any(folded)),
    ...part('visibility', VISIBILITY[design.state]),
    ...part('protection', null, design.protected === true),
  ];
}

function linksOf({ rows }: SheetDesign): PartOf<'links'> {
  return rows.flatMap(({ row, cells }) =>
    cells.flatMap(({ column, link, value }) => {
      if (link === undefined) return [];
      return [{ row, column, link, ...(typeof value === 'string' ? { shown: value } : {}) }];
    }),
  );
}

/** What a style says, by the part that it belongs to. A number format travels with the values. */
const SAYS = {
  fonts: ['bold', 'italic', 'underline', 'size', 'color'],
  fills: ['fill'],
  alignment: ['horizontal', 'vertical', 'wrap', 'indent', 'shrink'],
  borders: ['border', 'borderBottom'],
  unlocked: ['unlocked'],
} as const;

function saidBy(style: Style, kind: keyof typeof SAYS): Style {
  return Object.fromEntries(
    SAYS[kind].flatMap((name) => (style[name] === undefined ? [] : [[name, style[name]]])),
  ) as Style;
}

function styleParts(design: SheetDesign): Part[] {
  return (Object.keys(SAYS) as (keyof typeof SAYS)[]).flatMap((kind): Part[] => {
    const styles = new Map<string, Style>();
    // Many cells share a style, which then is read once.
    const keys = new Map<Style, string | undefined>();
    const keyOf = (style: Style): string | undefined => {
      const said = saidBy(style, kind);
      // Every cell of ours has our font, whatever else its style says.
      if (kind !== 'fonts' && Object.keys(said).length === 0) return undefined;
      const key = JSON.stringify(said);
      styles.set(key, said);
      return key;
    };
    const cells = design.rows.flatMap(({ row, cells }) =>
      cells.flatMap(({ column, style }): Keyed[] => {
        if (style === undefined) return [];
        if (!keys.has(style)) keys.set(style, keyOf(style));
        const key = keys.get(style);
        return key === undefined ? [] : [{ row, column, key }];
      }),
    );
    const of = [...rectangles(cells)].map(([key, areas]) => ({
      style: styles.get(key) ?? {},
      areas: areas.map(({ top, left, bottom, right }) => ({ top, left, bottom, right })),
    }));
    return of.length === 0 ? [] : [{ kind, sheet: design.name, of }];
  });
}

function widthsOf({ columns }: SheetDesign): PartOf<'widths'> {
  return sized(columns.map(({ width }, at) => ({ at, value: width })));
}

function heightsOf({ rows }: SheetDesign): PartOf<'heights'> {
  return sized(rows.flatMap(({ row, height }) => (height === undefined ? [] : [{ at: row, value: height }])));
}

function sized(places: readonly { readonly at: number; readonly value: number }[]): PartOf<'widths'> {
  return [...spans(places)].map(([size, found]) => ({ size, spans: found }));
}

function hiddenOf({ rows, columns }: SheetDesign): PartOf<'hidden'> {
  return {
    rows: marked(rows.map(({ row, hidden }) => ({ at: row, value: hidden === true }))),
    columns: marked(columns.map(({ hidden }, at) => ({ at, value: hidden === true }))),
  };
}

function marked(places: readonly { readonly at: number; readonly value: boolean }[]): PartOf<'folded'> {
  return spans(places.filter(({ value }) => value)).get(true) ?? [];
}

function printParts({ name: sheet, print }: SheetDesign, isNew: boolean): Part[] {
  if (print === undefined) return isNew ? [] : [{ kind: 'breaks', sheet, of: {} }];
  const { orientation, centered, area, titleRows, titleColumns, fitWidth, fitHeight, scale } = print;
  const { breakAfterColumns = [], breakAfterRows = [], header, footer } = print;
  const given = <T extends object>(of: T) =>
    Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as {
      [K in keyof T]: Exclude<T[K], undefined>;
    };
  const fits = given({ fitWidth, fitHeight, scale });
  const areas = given({ area, titleRows, titleColumns });
  return [
    { kind: 'page', sheet, of: given({ orientation, centered }) },
    ...(Object.keys(fits).length === 0 ? [] : [{ kind: 'scale', sheet, of: fits } as const]),
    ...(Object.keys(areas).length === 0 ? [] : [{ kind: 'print-area', sheet, of: areas } as const]),
    ...(isNew && breakAfterColumns.length + breakAfterRows.length === 0
      ? []
      : [{ kind: 'breaks', sheet, of: { breakAfterColumns, breakAfterRows } } as const]),
    { kind: 'margin-texts', sheet, of: given({ header, footer }) },
  ];
}

function chartParts({ name: sheet, charts = [] }: SheetDesign): readonly Part[] {
  return charts.flatMap((design): Part[] => {
    const { name, kind, stacked, title, place } = design;
    const of: PartOf<'chart'> = {
      name,
      kind,
      ...(stacked === undefined ? {} : { stacked }),
      title,
      place,
      ...plotted(design),
    };
    return [
      { kind: 'chart', sheet, of },
      { kind: 'chart-look', sheet, of },
    ];
  });
}

function plotted(design: ChartDesign | PivotChart): Pick<PartOf<'chart'>, 'source' | 'series' | 'format'> {
  if ('pivot' in design) return { source: { pivot: design.pivot }, series: [], format: '' };
  const { source, series, format } = design;
  return {
    source,
    series: series.map(({ fill, line, labelled }) => ({
      fill,
      ...(line === undefined ? {} : { line }),
      ...(labelled === undefined ? {} : { labelled }),
    })),
    format,
  };
}

function slicerParts({ name: sheet, pivots = [], columns, rows }: SheetDesign): readonly Part[] {
  const heights = new Map(rows.map(({ row, height }) => [row, height]));
  const across = (from: number, to: number) => sum(columns.slice(from, to).map(({ width }) => width));
  const down = (from: number, to: number) =>
    sum(Array.from({ length: to - from }, (_, index) => heights.get(from + index) ?? 0));
  return pivots.flatMap(({ name: pivot, slicers = [] }) =>
    slicers.map(({ name, field, caption, place }): Part => {
      const { top, bottom, left, right } = place;
      const points = {
        left: across(0, left),
        width: across(left, right + 1),
        top: down(0, top),
        height: down(top, bottom + 1),
      };
      return { kind: 'slicer', sheet, of: { name, pivot, field, caption, place: points } };
    }),
  );
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((all, size) => all + size, 0);
}

function pivotParts(
  { name: sheet, pivots = [] }: SheetDesign,
  missing: Fitting['missingItems'],
): readonly Part[] {
  return pivots.flatMap((design): Part[] => {
    const of = pivotOf(design, missing.get(design.name) ?? new Set());
    return [
      { kind: 'pivot', sheet, of },
      { kind: 'pivot-figures', sheet, of },
      { kind: 'pivot-layout', sheet, of },
      ...(Object.keys(of.only).length === 0 ? [] : [{ kind: 'pivot-filters', sheet, of } as const]),
    ];
  });
}

function pivotOf(design: PivotDesign, missing: ReadonlySet<string>): PartOf<'pivot'> {
  const { name, anchor, table, rows, columns, filters, values, zeros, only = {} } = design;
  const shown = Object.entries(only).filter(([field]) => !missing.has(field));
  return {
    name,
    anchor: { row: anchor.row, column: anchor.column },
    table,
    rows,
    columns,
    filters,
    values,
    ...(zeros === undefined ? {} : { zeros }),
    only: Object.fromEntries(shown.map(([field, item]) => [field, itemText(item)])),
  };
}

function itemText(item: CellValue): string {
  if (item === null) return '';
  return typeof item === 'object' ? item.error : String(item);
}
