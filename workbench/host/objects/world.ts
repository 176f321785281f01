/** What the object types share while a batch runs: the workbook, the events, and how badly the host behaves. */
import type { FaultCode } from '../common/fault';
import type { Json } from '../common/json';
import type { HostBook } from '../model/book';
import type { SheetPart, HostSheet } from '../model/sheet';
import type { CreatedWorkbook, Ref } from './ref';

/** Office.js's numbers of events. */
export const EventType = {
  sheetChanged: 10,
  sheetActivated: 11,
  sheetDeactivated: 12,
  sheetAdded: 13,
  sheetSelection: 14,
  sheetDeleted: 15,
} as const;

export interface HostEvent {
  readonly type: number;
  /** The id of the sheet. */
  readonly target: string;
  readonly message: Readonly<Record<string, Json>>;
}

/** How a member is used: `get` also leads to the object of a property. */
export type Use = 'get' | 'set' | 'call';

/** How the host may be told to behave badly. */
export interface Misbehaviour {
  /** `protect` and `unprotect` answer `AccessDenied`. */
  readonly refuseProtection?: boolean;
  /** Another workbook is in front: what Excel does only there fails. */
  readonly behind?: boolean;
  /** The code with which a member (`Worksheet.delete`) is refused each time that it is used so; undefined: it works. */
  readonly refuse?: (member: string, use: Use) => FaultCode | undefined;
  /** A cell is being edited: every call fails, or waits when it asked to. */
  readonly editMode?: boolean;
  /** After so many further actions the batch stops with `GeneralException`; what was done stays. */
  readonly stopAfterActions?: number;
  /** With `stopAfterActions`: every later batch stops at once too. */
  readonly stopsForGood?: boolean;
  /** A request or an answer of more bytes is refused, as Excel on the web refuses more than 5 MB. */
  readonly mostBytes?: number;
  /** A cell is being edited, and what is written is lost though it is answered, as on the web. */
  readonly losesWrites?: boolean;
  /** Selecting on another sheet is answered and does nothing. */
  readonly staysOnSheet?: boolean;
  /** Milliseconds before each answer. */
  readonly lag?: number;
  /** So many further requests are carried out, and their answers never come. */
  readonly loseAnswers?: number;
  /** So many further requests never arrive. */
  readonly loseRequests?: number;
}

export interface HostWorld {
  readonly book: HostBook;
  readonly created: CreatedWorkbook[];
  /** Objects that the library keeps over batches. */
  readonly references: Map<string, Ref>;
  /** Registered events: `10 {sheet id}` and the like, with how often. */
  readonly registered: Map<string, number>;
  behaviour: Misbehaviour;
  raise(event: HostEvent): void;
  newReference(ref: Ref): string;
}

/** Content changed: the sheet's listeners hear of it. */
export function raiseChanged(world: HostWorld, { sheet }: SheetPart, address: string): void {
  const shared = { changeType: 'RangeEdited', source: 'Local', address, worksheetId: sheet.id };
  world.raise({ type: EventType.sheetChanged, target: sheet.id, message: shared });
}

/** The sheet that is seen changes. */
export function activate(world: HostWorld, sheet: HostSheet): void {
  const { book } = world;
  if (book.active === sheet) return;
  const before = book.active;
  book.active = sheet;
  world.raise({
    type: EventType.sheetDeactivated,
    target: before.id,
    message: { worksheetId: before.id },
  });
  world.raise({ type: EventType.sheetActivated, target: sheet.id, message: { worksheetId: sheet.id } });
}

export function select(world: HostWorld, { sheet, area }: SheetPart, address: string): void {
  activate(world, sheet);
  sheet.selection = area;
  world.raise({
    type: EventType.sheetSelection,
    target: sheet.id,
    message: { address, worksheetId: sheet.id, workbookId: '' },
  });
}
