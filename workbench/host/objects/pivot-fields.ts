/** Hierarchies and fields of pivots. A hierarchy of a table's pivot has one field, itself. */
import { apiNotFound, HostFault, invalidArgument } from '../common/fault';
import { isRecord } from '../common/json';
import type { HostValue } from '../model/cell';
import { isError } from '../model/cell';
import { factsOf } from '../model/pivot';
import type { Pivot, PivotDataField } from '../model/pivot';
import { groupsBy, sameItem } from '../pivots/figures';
import { showPivot } from '../pivots/refresh';
import type { HostWorld } from './world';
import { key, oneOf, record, text } from './args';
import { Ref, ref } from './ref';
import type { AxisOf, FieldOf, Selves } from './ref';
import type { Args, Spec } from './spec';

function findField({ headers }: Pivot, name: string): string | undefined {
  return headers.find((header) => header.toLowerCase() === name.toLowerCase());
}

function hierarchy(pivot: Pivot, args: Args): Ref | null {
  const field = findField(pivot, key(args));
  return field === undefined ? null : ref('PivotHierarchy', { pivot, field });
}

export const pivotHierarchyCollection: Spec<Pivot> = {
  item: hierarchy,
};

export const pivotHierarchy: Spec<FieldOf> = {
  navigations: { Fields: ({ pivot, field }) => ref('PivotFieldCollection', { pivot, field }) },
  identity: ({ field }) => ({ Id: field }),
};

/** The field that is given as a hierarchy of this pivot. */
function given(pivot: Pivot, value: unknown): string {
  if (value instanceof Ref && value.is('PivotHierarchy') && value.self.pivot === pivot)
    return value.self.field;
  throw invalidArgument();
}

/** Put on one axis a field leaves the others. */
function addToAxis({ pivot, axis }: AxisOf, value: unknown, { book }: HostWorld): string {
  const field = given(pivot, value);
  for (const other of ['rows', 'columns', 'filters'] as const) {
    pivot[other] = pivot[other].filter((one) => one !== field);
  }
  pivot[axis] = [...pivot[axis], field];
  showPivot(book, pivot);
  return field;
}

function axisCollection(type: 'RowColumnPivotHierarchy' | 'FilterPivotHierarchy'): Spec<AxisOf> {
  return {
    objects: {
      Add: (self, [value], world) => ref(type, { pivot: self.pivot, field: addToAxis(self, value, world) }),
    },
  };
}

export const rowColumnPivotHierarchyCollection = axisCollection('RowColumnPivotHierarchy');
export const filterPivotHierarchyCollection = axisCollection('FilterPivotHierarchy');

export const axisHierarchy: Spec<FieldOf> = {
  identity: ({ field }) => ({ Id: field }),
};

type DataOf = Selves['DataPivotHierarchy'];

function findData(pivot: Pivot, args: Args): Ref | null {
  const wanted = key(args).toLowerCase();
  const data = pivot.data.find((one) => one.id === args[0] || one.name.toLowerCase() === wanted);
  return data === undefined ? null : ref('DataPivotHierarchy', { pivot, data });
}

export const dataPivotHierarchyCollection: Spec<Pivot> = {
  item: findData,
  objects: {
    Add: (pivot, [value], { book }) => {
      const data = newData(pivot, given(pivot, value));
      pivot.data = [...pivot.data, data];
      showPivot(book, pivot);
      return ref('DataPivotHierarchy', { pivot, data });
    },
  },
};

/** A column of numbers is added up, any other counted, under Excel's own caption. */
function newData(pivot: Pivot, field: string): PivotDataField {
  const values = pivot.records.map((one) => one[field] ?? null);
  const numeric = values.length > 0 && values.every((value) => typeof value === 'number');
  const caption = `${numeric ? '加總' : '計數'} - ${field}`;
  const taken = pivot.data.filter(({ name }) => name.startsWith(caption)).length;
  return {
    id: `${field} ${pivot.data.length} ${caption}`,
    field,
    name: taken === 0 ? caption : `${caption}${taken + 1}`,
    summarizeBy: numeric ? 'Sum' : 'Count',
    numberFormat: '',
  };
}

const summary = oneOf(['Sum', 'Count', 'Average', 'Max', 'Min', 'Product', 'CountNumbers']);

export const dataPivotHierarchy: Spec<DataOf> = {
  scalars: {
    Name: {
      get: ({ data }) => data.name,
      set: ({ pivot, data }, value, { book }) => {
        const name = text(value);
        // "PivotTable field name already exists": a caption is no header, and no other caption.
        const taken =
          findField(pivot, name) !== undefined || pivot.data.some((one) => one !== data && one.name === name);
        if (name === '' || taken) throw invalidArgument();
        data.name = name;
        showPivot(book, pivot);
      },
    },
    NumberFormat: {
      get: ({ data }) => (data.numberFormat === '' ? 'General' : data.numberFormat),
      set: ({ pivot, data }, value, { book }) => {
        const format = text(value);
        data.numberFormat = format === 'General' ? '' : format;
        showPivot(book, pivot);
      },
    },
    SummarizeBy: {
      get: ({ data }) => data.summarizeBy,
      set: ({ pivot, data }, value, { book }) => {
        const wanted = summary(value);
        if (wanted !== 'Sum' && wanted !== 'Count')
          throw apiNotFound(`DataPivotHierarchy.summarizeBy ${wanted}`);
        data.summarizeBy = wanted;
        showPivot(book, pivot);
      },
    },
  },
  identity: ({ data }) => ({ Id: data.id }),
};

function ownField({ pivot, field }: FieldOf, args: Args): Ref | null {
  return key(args).toLowerCase() === field.toLowerCase() ? ref('PivotField', { pivot, field }) : null;
}

export const pivotFieldCollection: Spec<FieldOf> = {
  item: ownField,
};

export const pivotField: Spec<FieldOf> = {
  methods: {
    ApplyFilter: (self, [filter], { book }) => {
      factsOf(self.pivot, self.field).selected = selectedItems(self, filter);
      showPivot(book, self.pivot);
    },
  },
  identity: ({ field }) => ({ Id: field }),
};

/** Only a manual filter; its items are those that the field has. */
function selectedItems(self: FieldOf, filter: unknown): HostValue[] {
  const { manualFilter, ...others } = record(filter);
  if (Object.values(others).some((one) => one !== undefined && one !== null) || !isRecord(manualFilter)) {
    throw apiNotFound('PivotField.applyFilter with another filter than a manual one');
  }
  const { selectedItems: wanted } = manualFilter;
  if (!Array.isArray(wanted) || wanted.length === 0) throw invalidArgument();
  return (wanted as readonly unknown[]).map((one) => findItem(self, one));
}

function findItem(self: FieldOf, wanted: unknown): HostValue {
  const found = itemsOf(self).find(
    (item) => itemName(self.pivot, item) === wanted || sameItem(item, wanted as HostValue),
  );
  if (found === undefined) throw new HostFault('InvalidArgument', `No pivot item ${String(wanted)}.`);
  return found;
}

function itemsOf({ pivot, field }: FieldOf): HostValue[] {
  return groupsBy(pivot.records, field).map(({ item }) => item);
}

function itemName({ texts }: Pivot, item: HostValue): string {
  if (item === null || item === '') return texts.blank;
  return isError(item) ? item.error : String(item);
}
