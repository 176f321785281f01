/**
 * The open workbook, as the fronts see it: read once, changed once. `src/excel` implements it over Office.js; nothing
 * above this room calls Office.js for a workbook's content.
 */
import type { Asked } from './ask';
import type { Change, Finding, Snapshot, SnapshotWant } from '../core/index';

/** A cell, zero-based. */
export interface HostPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface ApplyOptions {
  /** Called after each batch with what is done and what there is, in changes' units of work; never runs back. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Ends a subscription. */
export type Unsubscribe = () => Promise<void>;

export interface HostWorkbook {
  /** Throws `HostError`. Where nothing is wanted beyond titles it costs one round trip. */
  read(want?: SnapshotWant): Promise<Snapshot>;
  /**
   * Apply the changes in their order. What the host refuses without harm (protection) comes back as a finding. Throws
   * `HostError`; Office.js has no rollback, so a failed run may leave a part, which running it again completes.
   */
  apply(changes: readonly Change[], options?: ApplyOptions): Promise<readonly Finding[]>;
  /** Bring the cell before the user's eyes and select it. Throws `HostError` where that did not happen. */
  goTo(place: HostPlace): Promise<void>;
  /** The user's selection, its first cell. */
  selected(): Promise<HostPlace>;
  onSelect(listener: (place: HostPlace) => void): Promise<Unsubscribe>;
  /** Something changed on the sheet of this title: what was read of it is stale (events miss details, so no cell is told). */
  onChange(listener: (sheet: string) => void): Promise<Unsubscribe>;
  /** Open these bytes as a new, unsaved workbook in its own window. Throws `HostError`, `not-opened` where Excel refuses it. */
  open(bytes: Uint8Array): Promise<void>;
  /** Asks this Excel what the stand-in claims of Excel, on scratch sheets that go afterwards. */
  ask(onAsked?: (count: number) => void): Promise<readonly Asked[]>;
}
