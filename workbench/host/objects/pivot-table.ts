import { HostFault, invalidArgument } from '../common/fault';
import { placeFrom } from '../model/address';
import type { Area } from '../../../src/core/index';
import { newPivot } from '../model/pivot';
import type { Pivot, PivotFrom } from '../model/pivot';
import { clearBlock, readSource, showPivot } from '../pivots/refresh';
import type { HostWorld } from './world';
import { flag, isRange, key, oneOf, placeArgument, text } from './args';
import { Ref, ref } from './ref';
import type { Within } from './ref';
import type { SpecScalar, Spec } from './spec';

export const pivotTableCollection: Spec<Within> = {
  items: (within) => pivotsIn(within).map((pivot) => ref('PivotTable', pivot)),
  item: (within, args) => pivotRef(within, key(args)),
  objects: {
    Add: (within, args, world) => ref('PivotTable', addPivot(within, args, world)),
    GetItemOrNullObject: (within, args) => pivotRef(within, key(args)),
  },
};

function pivotsIn({ book, sheet }: Within): Pivot[] {
  return (sheet === undefined ? book.sheets : [sheet]).flatMap((one) => one.pivots);
}

function pivotRef(within: Within, name: string): Ref | null {
  const lower = name.toLowerCase();
  const found = pivotsIn(within).find((pivot) => pivot.id === name || pivot.name.toLowerCase() === lower);
  return found === undefined ? null : ref('PivotTable', found);
}

function addPivot(
  { book, sheet }: Within,
  [name, source, destination]: readonly unknown[],
  world: HostWorld,
): Pivot {
  const title = text(name);
  const place = placeArgument(destination, (address) => placeFrom(book, sheet ?? book.active, address));
  if (title === '') throw invalidArgument();
  if (pivotRef({ book, sheet: place.sheet }, title) !== null) throw new HostFault('ItemAlreadyExists');
  if (place.sheet.protection !== undefined) throw new HostFault('AccessDenied');
  const { top, left } = place.area;
  const pivot = newPivot(world.book.newId(), title, sourceOf(source), { row: top, column: left });
  readSource(book, pivot);
  place.sheet.pivots.push(pivot);
  return pivot;
}

function sourceOf(source: unknown): PivotFrom {
  if (source instanceof Ref && source.is('Table')) return { table: source.self.name };
  if (isRange(source)) return { sheetId: source.self.sheet.id, area: source.self.area };
  return { table: text(source) };
}

export const pivotTable: Spec<Pivot> = {
  scalars: {
    Name: {
      get: ({ name }) => name,
      set: (pivot, value) => {
        pivot.name = text(value);
      },
    },
  },
  navigations: {
    ColumnHierarchies: (pivot) => ref('RowColumnPivotHierarchyCollection', { pivot, axis: 'columns' }),
    DataHierarchies: (pivot) => ref('DataPivotHierarchyCollection', pivot),
    FilterHierarchies: (pivot) => ref('FilterPivotHierarchyCollection', { pivot, axis: 'filters' }),
    Hierarchies: (pivot) => ref('PivotHierarchyCollection', pivot),
    Layout: (pivot) => ref('PivotLayout', pivot),
    RowHierarchies: (pivot) => ref('RowColumnPivotHierarchyCollection', { pivot, axis: 'rows' }),
    Worksheet: (pivot, { book }) => ref('Worksheet', book.sheetOf(pivot)),
  },
  methods: {
    Delete: (pivot, _args, { book }) => {
      const sheet = book.sheetOf(pivot);
      if (pivot.block !== undefined) clearBlock(sheet, pivot.block);
      // What stands over it shows from then on what it showed last.
      for (const chart of sheet.charts) if (chart.pivot === pivot.name) chart.pivot = undefined;
      sheet.pivots = sheet.pivots.filter((one) => one !== pivot);
    },
    Refresh: (pivot, _args, { book }) => {
      readSource(book, pivot);
      showPivot(book, pivot);
    },
  },
  identity: ({ id }) => ({ Id: id }),
};

/** A setting of the layout, after which the pivot is shown anew. */
function setting<
  K extends keyof Pivot &
    ('emptyCellText' | 'layoutType' | 'subtotalLocation' | 'showRowGrandTotals' | 'showColumnGrandTotals'),
>(name: K, read: (value: unknown) => Pivot[K]): SpecScalar<Pivot> {
  return {
    get: (pivot) => pivot[name],
    set: (pivot, value, { book }) => {
      pivot[name] = read(value);
      showPivot(book, pivot);
    },
  };
}

export const pivotLayout: Spec<Pivot> = {
  scalars: {
    EmptyCellText: setting('emptyCellText', text),
    LayoutType: setting('layoutType', oneOf(['Compact', 'Tabular', 'Outline'])),
    ShowColumnGrandTotals: setting('showColumnGrandTotals', flag),
    ShowRowGrandTotals: setting('showRowGrandTotals', flag),
    SubtotalLocation: setting('subtotalLocation', oneOf(['AtTop', 'AtBottom', 'Off'])),
  },
  objects: {
    GetDataBodyRange: (pivot, _args, world) => blockRef(pivot, pivot.body, world),
    GetRange: (pivot, _args, world) => blockRef(pivot, withoutFilters(pivot), world),
  },
};

/** Below the filters and the blank row behind them. */
function withoutFilters({ block, filters }: Pivot): Area | undefined {
  const above = filters.length === 0 ? 0 : filters.length + 1;
  return block === undefined ? undefined : { ...block, top: block.top + above };
}

/** An empty pivot has no ranges. */
function blockRef(pivot: Pivot, area: Area | undefined, { book }: HostWorld): Ref {
  if (area === undefined) throw new HostFault('ItemNotFound');
  return ref('Range', { sheet: book.sheetOf(pivot), area });
}
