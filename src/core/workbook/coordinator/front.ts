/** The sheets that are made anew at every turn: what to do today first. */
import type { Matter } from '../../consolidation';
import type { State } from '../../coordination/state';
import { withBanner } from '../banner';
import type { Change } from '../change';
import type { SheetDesign } from '../design';
import { firstSheet } from './first-sheet';

/** What the first sheets show. */
export interface Front {
  readonly state: State;
  /** By body, from its cover. */
  readonly contacts: Readonly<Record<string, { readonly name: string; readonly phone: string }>>;
  /** Day of the last file by body, ISO. */
  readonly received: ReadonlyMap<string, string>;
  readonly coordination: readonly {
    readonly body: string;
    readonly bodyName: string;
    readonly text: string;
  }[];
  /** Open ones. */
  readonly matters: readonly Matter[];
  /** File names of submissions. */
  readonly names: (ids: readonly string[]) => string;
}

/** The front of a workbook into which nothing has come yet. */
export function emptyFront(state: State): Front {
  return { state, contacts: {}, received: new Map(), coordination: [], matters: [], names: () => '' };
}

export function frontSheets(front: Front, today: string): SheetDesign[] {
  const banner = front.state.settings['banner'] ?? '';
  return [firstSheet(front, today)].map((sheet) => withBanner(sheet, banner));
}

/** The front sheets put anew, in their order. */
export function frontChanges(front: Front, today: string): Change[] {
  return frontSheets(front, today).map((sheet, index, all) => {
    const before = all[index - 1];
    return { kind: 'sheet', sheet, ...(before === undefined ? {} : { after: before.name }) };
  });
}
