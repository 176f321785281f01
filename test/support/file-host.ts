/** A workbook in memory that answers as Excel would: the file adapter behind the pane's `HostWorkbook`. */
import { isWanted, type Change, type Finding, type Snapshot, type SnapshotWant } from '../../src/core/index';
import type { Asked } from '../../src/excel/ask';
import type { ApplyOptions, HostPlace, HostWorkbook, Unsubscribe } from '../../src/excel/host-workbook';
import { changeWorkbook } from '../../src/files/patch';
import { readWorkbook } from '../../src/files/read/read-workbook';

const NOWHERE: HostPlace = { sheet: '', row: 0, column: 0 };

export class FileHost implements HostWorkbook {
  /** Everything that was applied, in order. */
  readonly applied: Change[] = [];
  /** What was opened as a new workbook. */
  readonly opened: Uint8Array[] = [];
  /** What it answers to the questions of the pane. */
  answers: readonly Asked[] = [];
  /** Where the pane led. */
  readonly went: HostPlace[] = [];
  /** Thrown by the next call that reaches the workbook, once: `new HostError(…)`, or anything with a `code`. */
  failNext: unknown = undefined;
  /** What it refuses of every write without harm. */
  refuses: readonly Finding[] = [];

  private place: HostPlace = NOWHERE;
  private readonly selectListeners = new Set<(place: HostPlace) => void>();
  private readonly changeListeners = new Set<(sheet: string) => void>();

  constructor(public bytes: Uint8Array) {}

  async read(want: SnapshotWant = {}): Promise<Snapshot> {
    this.mayFail();
    // As Excel does: nothing beside what is wanted.
    const snapshot = await readWorkbook(this.bytes);
    return {
      ...snapshot,
      kind: 'host',
      tables: snapshot.tables.filter(({ name }) => isWanted(name, want.tables)),
      names: snapshot.names.filter(({ name }) => isWanted(name, want.names)),
      sheets: snapshot.sheets.map((sheet) =>
        isWanted(sheet.name, want.sheets) ? sheet : { ...sheet, rows: [] },
      ),
    };
  }

  async apply(changes: readonly Change[], options: ApplyOptions = {}): Promise<readonly Finding[]> {
    this.mayFail();
    this.bytes = await changeWorkbook(this.bytes, changes);
    this.applied.push(...changes);
    options.onProgress?.(changes.length, changes.length);
    for (const sheet of new Set(changes.map(sheetOf))) this.tellChange(sheet);
    return this.refuses;
  }

  async goTo(place: HostPlace): Promise<void> {
    this.mayFail();
    this.went.push(place);
    this.select(place);
  }

  async selected(): Promise<HostPlace> {
    this.mayFail();
    return this.place;
  }

  onSelect(listener: (place: HostPlace) => void): Promise<Unsubscribe> {
    return subscribe(this.selectListeners, listener);
  }

  onChange(listener: (sheet: string) => void): Promise<Unsubscribe> {
    return subscribe(this.changeListeners, listener);
  }

  async open(bytes: Uint8Array): Promise<void> {
    this.mayFail();
    this.opened.push(bytes);
  }

  async ask(): Promise<readonly Asked[]> {
    this.mayFail();
    return this.answers;
  }

  /** The user clicks a cell of the sheet. */
  select(place: HostPlace): void {
    this.place = place;
    for (const listener of this.selectListeners) listener(place);
  }

  /** The user types into cells of the sheet. */
  async type(changes: readonly Change[]): Promise<void> {
    this.bytes = await changeWorkbook(this.bytes, changes);
    for (const sheet of new Set(changes.map(sheetOf))) this.tellChange(sheet);
  }

  private tellChange(sheet: string): void {
    for (const listener of this.changeListeners) listener(sheet);
  }

  private mayFail(): void {
    const failure = this.failNext;
    this.failNext = undefined;
    if (failure !== undefined) throw failure;
  }
}

function sheetOf(change: Change): string {
  switch (change.kind) {
    case 'cells':
      return change.sheet;
    case 'rows':
      return change.table;
    case 'sheet':
      return change.sheet.name;
  }
}

function subscribe<T>(listeners: Set<(told: T) => void>, listener: (told: T) => void): Promise<Unsubscribe> {
  listeners.add(listener);
  return Promise.resolve(() => {
    listeners.delete(listener);
    return Promise.resolve();
  });
}
