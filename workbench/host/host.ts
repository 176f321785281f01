/**
 * A stand-in for Excel: it answers the messages of the real Office.js over a workbook in memory. It runs in Node and in
 * the browser. What it imitates, from which source, and what not, stands in docs/workbench.md.
 */
import { writeWorkbook } from '../../src/files';
import type { OpenedWorkbook } from '../open';
import { noCounts, Wire, type Bridge, type Counts } from './bridge';
import { Calculation } from './calculate/calculation';
import { emptyBook, type HostBook } from './model/book';
import type { CreatedWorkbook, Ref } from './objects/ref';
import { openHostBook } from './open';
import { saveBook } from './save';
import { pivotDifferences } from './save-check';
import { userOf, type User } from './user';
import type { Misbehaviour, HostWorld } from './objects/world';

export interface Host {
  readonly bridge: Bridge;
  /** The workbook itself, to look into. */
  readonly book: HostBook;
  /** The workbook as a file. */
  save(): Promise<Uint8Array>;
  /**
   * What opening and saving leave out, in plain words with the place. Empty: the file is the whole workbook. Pivots whose
   * figures in the file are others than here are named too.
   */
  lost(): Promise<readonly string[]>;
  /** What `createWorkbook` made, in order. */
  readonly created: readonly CreatedWorkbook[];
  readonly calculation: Calculation;
  counts(): Counts;
  resetCounts(): void;
  /** Replaces how the host misbehaves; `{}` is a good host again. */
  misbehave(behaviour: Misbehaviour): void;
  /** What the person in front of Excel does. */
  readonly user: User;
  /** Called after every batch and user action. */
  onModelChange(listener: () => void): () => void;
}

/** With the workbook of these bytes, or of one that was opened, else an empty one. Rejects with a `FileError` for what is no workbook. */
export async function createHost(source?: Uint8Array | OpenedWorkbook): Promise<Host> {
  const book = source === undefined ? emptyBook() : openHostBook(source);
  const calculation = Calculation.of(book);
  const listeners = new Set<() => void>();
  const changed = () => listeners.forEach((listener) => listener());
  const world = newWorld(book, (event) => wire.tell(event));
  const wire = new Wire(world, changed);
  return {
    bridge: wire.bridge,
    book,
    save: () => writeWorkbook(saveBook(book).design),
    lost: async () => {
      const { design, lost } = saveBook(book);
      return [...lost, ...(await pivotDifferences(book, await writeWorkbook(design)))];
    },
    created: world.created,
    calculation,
    user: userOf(world, () => wire.editEnded(), changed),
    counts: () => ({ ...wire.counts }),
    resetCounts: () => {
      wire.counts = noCounts();
    },
    misbehave: (behaviour) => {
      world.behaviour = behaviour;
      if (behaviour.editMode !== true) wire.editEnded();
    },
    onModelChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function newWorld(book: HostBook, raise: HostWorld['raise']): HostWorld {
  const references = new Map<string, Ref>();
  let next = 1;
  return {
    book,
    created: [],
    references,
    registered: new Map(),
    behaviour: {},
    raise,
    newReference: (ref) => {
      const id = `ref${next++}`;
      references.set(id, ref);
      return id;
    },
  };
}
