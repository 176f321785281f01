import { bytesOf } from '../base64';
import { HostFault } from '../fault';
import type { Book } from '../model/book';
import { oneOf, text } from './args';
import { kept } from './spec';
import type { Spec } from './spec';
import { ref } from './ref';
import type { CreatedWorkbook, Selves } from './ref';

export const workbook: Spec<Book> = {
  navigations: {
    Application: (book) => ref('Application', book),
    Names: (book) => ref('NamedItemCollection', { book, sheet: undefined }),
    PivotTables: (book) => ref('PivotTableCollection', { book, sheet: undefined }),
    Properties: (book) => ref('DocumentProperties', book),
    Tables: (book) => ref('TableCollection', { book, sheet: undefined }),
    Worksheets: (book) => ref('WorksheetCollection', book),
  },
  objects: {
    GetActiveCell: ({ active: sheet }) => {
      const { top, left } = sheet.selection;
      return ref('Range', { sheet, area: { top, left, bottom: top, right: left } });
    },
    GetSelectedRange: ({ active: sheet }) => ref('Range', { sheet, area: sheet.selection }),
  },
  methods: {
    _RemoveReference: (_book, args, world) => void world.references.delete(text(args[0])),
    _RemoveAllReferences: (_book, _args, world) => world.references.clear(),
  },
};

export const application: Spec<Book> = {
  scalars: {
    CalculationMode: kept('calculationMode', oneOf(['Automatic', 'AutomaticExceptTables', 'Manual'])),
  },
  methods: {
    // Formulas are calculated whenever somebody looks.
    Calculate: (_book, args) => void oneOf(['Recalculate', 'Full', 'FullRebuild'])(args[0]),
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
  objects: {
    CreateWorkbook: (book, args, world) => {
      const [base64] = args;
      const bytes = base64 === undefined || base64 === null ? new Uint8Array() : bytesOf(text(base64));
      const made: CreatedWorkbook = { id: book.newId(), bytes, opened: false };
      world.created.push(made);
      return ref('WorkbookCreated', made);
    },
    _GetWorkbookCreatedById: (_book, args, world) => {
      const found = world.created.find(({ id }) => id === args[0]);
      if (found === undefined) throw new HostFault('ItemNotFound');
      return ref('WorkbookCreated', found);
    },
  },
};

export const workbookCreated: Spec<CreatedWorkbook> = {
  scalars: { Id: { get: ({ id }) => id } },
  methods: {
    Open: (created) => {
      created.opened = true;
    },
  },
  identity: ({ id }) => ({ Id: id }),
};

export const documentProperties: Spec<Book> = {
  scalars: { Title: kept('title', text) },
  navigations: { Custom: (book) => ref('CustomPropertyCollection', book) },
};

export const customPropertyCollection: Spec<Book> = {
  items: (book) => [...book.properties.keys()].map((key) => ref('CustomProperty', { book, key })),
  item: (book, [key]) => property(book, text(key)),
  objects: {
    Add: (book, [key, value]) => {
      const name = text(key);
      if (name === '' || name.length > 255) throw new HostFault('InvalidArgument');
      // A property of that name is simply given the new value.
      const known = findKey(book, name) ?? name;
      book.properties.set(known, propertyValue(value));
      return ref('CustomProperty', { book, key: known });
    },
    GetItemOrNullObject: (book, [key]) => property(book, text(key)),
  },
  methods: {
    DeleteAll: (book) => book.properties.clear(),
    GetCount: (book) => book.properties.size,
  },
};

export const customProperty: Spec<Selves['CustomProperty']> = {
  scalars: {
    Key: { get: ({ key }) => key },
    Type: { get: ({ book, key }) => typeName(book.properties.get(key)) },
    Value: {
      get: ({ book, key }) => book.properties.get(key) ?? null,
      set: ({ book, key }, value) => void book.properties.set(key, propertyValue(value)),
    },
  },
  methods: { Delete: ({ book, key }) => void book.properties.delete(key) },
  identity: ({ key }) => ({ Key: key, Id: key }),
};

function findKey(book: Book, name: string): string | undefined {
  return [...book.properties.keys()].find((key) => key.toLowerCase() === name.toLowerCase());
}

function property(book: Book, name: string) {
  const key = findKey(book, name);
  return key === undefined ? null : ref('CustomProperty', { book, key });
}

function propertyValue(value: unknown): string | number | boolean {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new HostFault('InvalidArgument');
}

function typeName(value: unknown): string {
  return { number: 'Number', boolean: 'Boolean' }[String(typeof value)] ?? 'String';
}
