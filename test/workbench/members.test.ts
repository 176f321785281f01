/** The stand-in has what the add-in and the library ask for, and nothing besides: what nobody asks for, nobody would see fail. */
import { expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SPECS } from '../../workbench/host/objects/registry';
import type { Spec } from '../../workbench/host/objects/spec';
import { apiUses } from '../excel/api-set';

/** Asked for by somebody else than by name in `src/excel`: each with who that is. */
const ASKED_OTHERWISE: Readonly<Record<string, readonly string[]>> = {
  'the library, for `Excel.createWorkbook`': [
    'Application.createWorkbook',
    'Workbook.application',
    'WorkbookCreated.open',
  ],
  "the library, for `charts.load('items/name')`": ['ChartCollection.items'],
  'the library, for a slicer that it had in a list': ['SlicerCollection.getItem'],
  'the library, which writes many cells in pieces': [
    'Range._ValidateArraySize',
    'Range.getBoundingRect',
    'Range.getRow',
  ],
  'the library, which gives back what it kept': ['Workbook._RemoveReference'],
  'the library, for `onChanged` and its kin; who listens to one event of sheets may listen to all of them': [
    'Activated',
    'Added',
    'DataChanged',
    'Deactivated',
    'Deleted',
    'SelectionChanged',
  ].flatMap((event) => [
    `WorksheetCollection._Register${event}Event`,
    `WorksheetCollection._Unregister${event}Event`,
  ]),
  'src/excel, by `load("items/…")`': [
    'CustomPropertyCollection',
    'NamedItemCollection',
    'PivotTableCollection',
    'SlicerCollection',
    'TableCollection',
    'WorksheetCollection',
  ].map((collection) => `${collection}.items`),
  'src/excel, by a name that it puts together (`put/print`)': ['Header', 'Footer'].flatMap((where) =>
    ['left', 'center', 'right'].map((side) => `HeaderFooter.${side}${where}`),
  ),
  'the check of an Excel, which asks for more than the use cases do': [
    'ConditionalFormatCollection.getCount',
    'PivotLayout.getDataBodyRange',
    'PivotTableCollection.getItemOrNullObject',
    'WorksheetCollection.getCount',
    'WorksheetFreezePanes.getLocationOrNullObject',
  ],
  'tests, which look by them what was done': [
    'DataPivotHierarchyCollection.getItem',
    'Filter.criteria',
    'Range.address',
    'Range.insert',
    'TableColumn.filter',
    'TableColumnCollection.getItemAt',
  ],
};

const camel = (name: string) => (name.startsWith('_') ? name : name.charAt(0).toLowerCase() + name.slice(1));

/** `Table.resize`, as the library's types name them. */
function members(): string[] {
  return Object.entries(SPECS as Readonly<Record<string, Spec<never>>>).flatMap(([type, spec]) => {
    const tables = [spec.scalars, spec.navigations, spec.methods, spec.objects];
    const names = tables.flatMap((table) => Object.keys(table ?? {}).map(camel));
    const own = [
      ...(spec.item === undefined ? [] : ['getItem']),
      ...(spec.items === undefined ? [] : ['items']),
    ];
    return [...names, ...own].map((name) => `${type}.${name}`);
  });
}

function asked(): ReadonlySet<string> {
  const room = resolve('src/excel');
  const files = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  return new Set(apiUses(files.map((name) => join(room, name))).map(({ name }) => name));
}

/** Read once: the library's types are large. */
const ASKED = asked();
const OTHERWISE = Object.values(ASKED_OTHERWISE).flat();

it('has no member that nobody asks for', () => {
  const known = new Set([...ASKED, ...OTHERWISE]);
  expect(members().filter((name) => !known.has(name))).toEqual([]);
});

it('keeps no reason for a member that is gone', () => {
  const there = new Set(members());
  expect(OTHERWISE.filter((name) => !there.has(name))).toEqual([]);
});
