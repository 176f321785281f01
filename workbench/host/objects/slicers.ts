/** Slicers, as far as our calls make them. */
import { HostFault, invalidArgument } from '../common/fault';
import { newSlicer, type HostSlicer } from '../model/slicer';
import type { HostSheet } from '../model/sheet';
import { key, number, text } from './args';
import { Ref, ref, type SlicerOf, type Within } from './ref';
import type { Args, Spec, SpecScalar } from './spec';
import type { HostWorld } from './world';

export const slicerCollection: Spec<Within> = {
  items: (within) => slicersIn(within).map((one) => ref('Slicer', one)),
  item: (within, args) => find(within, key(args)),
  objects: {
    Add: (within, args, world) => ref('Slicer', addSlicer(within, args, world)),
    GetItemOrNullObject: (within, args) => find(within, key(args)),
  },
};

function slicersIn({ book, sheet }: Within): SlicerOf[] {
  return (sheet === undefined ? book.sheets : [sheet]).flatMap((one) =>
    one.slicers.map((slicer) => ({ sheet: one, slicer })),
  );
}

function find(within: Within, name: string): Ref | null {
  const lower = name.toLowerCase();
  const found = slicersIn(within).find(
    ({ slicer }) => slicer.id === name || slicer.name.toLowerCase() === lower,
  );
  return found === undefined ? null : ref('Slicer', found);
}

/** Over a field of a pivot, on the collection's sheet: our slicers have no other source. */
function addSlicer({ book, sheet }: Within, [source, field]: Args, world: HostWorld): SlicerOf {
  const isPivot = source instanceof Ref && source.is('PivotTable');
  const isField = field instanceof Ref && field.is('PivotField');
  if (sheet === undefined || !isPivot || !isField) throw invalidArgument();
  if (sheet.protection !== undefined) throw new HostFault('AccessDenied');
  if (field.self.pivot !== source.self) throw invalidArgument();
  const name = freeName({ book, sheet: undefined }, field.self.field);
  const slicer = newSlicer(world.book.newId(), name, source.self, field.self.field);
  sheet.slicers.push(slicer);
  return { sheet, slicer };
}

/** Called after the field, with a number where that is taken. */
function freeName(everywhere: Within, field: string): string {
  let name = field;
  for (let count = 1; find(everywhere, name) !== null; count++) name = `${field} ${count}`;
  return name;
}

function points(side: 'left' | 'top' | 'width' | 'height'): SpecScalar<SlicerOf> {
  return {
    get: ({ slicer: one }) => one[side],
    set: ({ sheet, slicer: one }, value) => {
      const given = number(value);
      if (given < 0) throw invalidArgument();
      checkSheet(sheet);
      one[side] = given;
    },
  };
}

function checkSheet({ protection }: HostSheet): void {
  if (protection !== undefined) throw new HostFault('AccessDenied');
}

export const slicer: Spec<SlicerOf> = {
  scalars: {
    Caption: {
      get: ({ slicer: one }) => one.caption,
      set: ({ slicer: one }, value) => void (one.caption = text(value)),
    },
    Height: points('height'),
    Id: { get: ({ slicer: one }) => one.id },
    Left: points('left'),
    Name: {
      get: ({ slicer: one }) => one.name,
      set: ({ slicer: one }, value, { book }) => rename({ book, sheet: undefined }, one, text(value)),
    },
    Top: points('top'),
    Width: points('width'),
  },
  navigations: { Worksheet: ({ sheet }) => ref('Worksheet', sheet) },
  methods: {
    Delete: ({ sheet, slicer: one }) => {
      checkSheet(sheet);
      sheet.slicers = sheet.slicers.filter((other) => other !== one);
    },
  },
  identity: ({ slicer: { id } }) => ({ Id: id }),
};

function rename(everywhere: Within, one: HostSlicer, name: string): void {
  const taken = slicersIn(everywhere).some(({ slicer: other }) => other !== one && other.name === name);
  if (name === '' || taken) throw invalidArgument();
  one.name = name;
}
