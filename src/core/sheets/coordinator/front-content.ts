/** What the sheets that are made anew at every turn show. */
import type { FiledFinding, Matter } from '../../consolidation';
import type { State } from '../../book';

export interface Front {
  readonly state: State;
  /** By body, from its last cover that names somebody. */
  readonly contacts: Readonly<Record<string, { readonly name: string; readonly phone: string }>>;
  /** Day of the last file by body, ISO. */
  readonly received: ReadonlyMap<string, string>;
  /** Names of files that wait for a decision, by body. */
  readonly waiting: ReadonlyMap<string, string>;
  readonly coordination: readonly {
    readonly body: string;
    readonly bodyName: string;
    readonly text: string;
  }[];
  /** What the letters say is to be corrected. */
  readonly findings: readonly FiledFinding[];
  /** Open ones. */
  readonly matters: readonly Matter[];
  /** Decided ones whose cause is still there. */
  readonly decided: readonly Matter[];
  /** File names of submissions. */
  readonly names: (ids: readonly string[]) => string;
}

/** The front of a workbook into which nothing has come yet. */
export function emptyFront(state: State): Front {
  return {
    state,
    contacts: state.calls ?? {},
    received: new Map(),
    waiting: new Map(),
    coordination: [],
    findings: [],
    matters: [],
    decided: [],
    names: () => '',
  };
}
