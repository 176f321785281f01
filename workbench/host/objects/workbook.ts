import type { HostBook } from '../model/book';
import { text } from './args';
import type { Spec } from './spec';
import { ref, type CreatedWorkbook, type Selves } from './ref';
import { HostFault } from '../common/fault';

export const workbook: Spec<HostBook> = {
  navigations: {
    Application: (book) => ref('Application', book),
    Names: (book) => ref('NamedItemCollection', { book, sheet: undefined }),
    PivotTables: (book) => ref('PivotTableCollection', { book, sheet: undefined }),
    Properties: (book) => ref('DocumentProperties', book),
    Slicers: (book) => ref('SlicerCollection', { book, sheet: undefined }),
    Tables: (book) => ref('TableCollection', { book, sheet: undefined }),
    Worksheets: (book) => ref('WorksheetCollection', book),
  },
  objects: {
    GetActiveCell: ({ active: sheet }) => {
      const { top, left } = sheet.selection;
      return ref('Range', { sheet, area: { top, left, bottom: top, right: left } });
    },
  },
  methods: {
    _RemoveReference: (_book, args, world) => void world.references.delete(text(args[0])),
  },
};

export const application: Spec<HostBook> = {
  objects: {
    CreateWorkbook: (book, args, world) => {
      const [base64] = args;
      const bytes = base64 === undefined || base64 === null ? new Uint8Array() : bytesOfBase64(text(base64));
      const made: CreatedWorkbook = { id: book.newId(), bytes, opened: false };
      world.created.push(made);
      return ref('WorkbookCreated', made);
    },
  },
};

export const workbookCreated: Spec<CreatedWorkbook> = {
  methods: {
    Open: (created) => {
      created.opened = true;
    },
  },
  identity: ({ id }) => ({ Id: id }),
};

export const documentProperties: Spec<HostBook> = {
  navigations: { Custom: (book) => ref('CustomPropertyCollection', book) },
};

export const customPropertyCollection: Spec<HostBook> = {
  items: (book) => [...book.properties.keys()].map((key) => ref('CustomProperty', { book, key })),
};

export const customProperty: Spec<Selves['CustomProperty']> = {
  scalars: {
    Key: { get: ({ key }) => key },
    Value: { get: ({ book, key }) => book.properties.get(key) ?? null },
  },
  identity: ({ key }) => ({ Key: key, Id: key }),
};

function bytesOfBase64(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    throw new HostFault('InvalidArgument');
  }
}
