import { HostFault } from '../common/fault';
import { checkNewName, findName, nameFormula, placeAnywhere } from '../model/address';
import type { HostName } from '../model/book';
import { key, text } from './args';
import { isRange } from './args';
import { isTaken } from './tables';
import { ref } from './ref';
import type { Ref, Within } from './ref';
import type { Spec } from './spec';
import type { HostWorld } from './world';

export const namedItemCollection: Spec<Within> = {
  items: (within) => namesIn(within).map((name) => ref('NamedItem', name)),
  item: (within, args) => nameRef(within, key(args)),
  objects: {
    Add: (within, [name, reference, comment], world) =>
      ref('NamedItem', addName(within, name, reference, comment, world)),
  },
};

/** The workbook's collection holds the names of its sheets too; a sheet's only its own. */
function namesIn({ book, sheet }: Within): HostName[] {
  return book.names.filter((name) => sheet === undefined || name.scope === sheet);
}

function nameRef({ book, sheet }: Within, name: string): Ref | null {
  const found = findName(book, sheet, name);
  return found === undefined || found.scope !== sheet ? null : ref('NamedItem', found);
}

function addName(
  { book, sheet }: Within,
  given: unknown,
  reference: unknown,
  comment: unknown,
  world: HostWorld,
): HostName {
  const name = text(given);
  checkNewName(name);
  const clash =
    sheet === undefined ? isTaken(book, name, undefined) : nameRef({ book, sheet }, name) !== null;
  if (clash) throw new HostFault('InvalidArgument', 'The name already exists.');
  const made: HostName = {
    name,
    formula: '',
    place: undefined,
    scope: sheet,
    visible: true,
    comment: typeof comment === 'string' ? comment : '',
  };
  setReference(made, reference, world);
  book.names.push(made);
  return made;
}

function setReference(name: HostName, reference: unknown, { book }: HostWorld): void {
  if (isRange(reference)) {
    name.place = reference.self;
    name.formula = nameFormula(reference.self);
    book.watch.touch();
    return;
  }
  const formula = text(reference);
  if (!formula.startsWith('=')) throw new HostFault('InvalidArgument');
  name.place = placeAnywhere(book, formula);
  name.formula = name.place === undefined ? formula : nameFormula(name.place);
  book.watch.touch();
}

export const namedItem: Spec<HostName> = {
  scalars: {
    Name: { get: ({ name }) => name },
    Type: {
      get: ({ place, formula: text }) =>
        place !== undefined ? 'Range' : text.includes('#REF!') ? 'Error' : 'String',
    },
  },
  objects: {
    GetRangeOrNullObject: ({ place }) => (place === undefined ? null : ref('Range', place)),
  },
  methods: {
    Delete: (name, _args, { book }) => {
      book.names = book.names.filter((one) => one !== name);
      book.watch.touch();
    },
  },
  identity: ({ name }) => ({ _Id: name }),
};
