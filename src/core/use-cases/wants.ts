/** Which parts of a coordinator's workbook to read for what: adapters inside Excel read no more than is asked for. */
import { KIND_SHEETS, KINDS, type SnapshotWant } from '../grid';
import { RETURNS_TABLE, SEND_LIST, type TableKey, TABLES } from '../tables';

const STATE: readonly TableKey[] = [
  'settings',
  'directions',
  'tasks',
  'bodies',
  'periods',
  'assignments',
  'kpis',
  'goals',
  'editions',
  'crosswalk',
  'bodyChanges',
  'reviews',
  'deadlines',
  'late',
  'letters',
  // Of each body's last return: how far its 陳核 is, and who to call.
  'covers',
];

/** Tables and sheets by name; of defined names all, unless it says which. */
type Want = SnapshotWant & Required<Pick<SnapshotWant, 'tables' | 'sheets'>>;

/** What `readState` needs, and the rows that wait for a decision. */
export const STATE_WANT: Want = {
  tables: [RETURNS_TABLE, ...[...STATE, 'decisions' as const].map((key) => TABLES[key].name)],
  sheets: [KINDS.coordinator.hidden.sheet],
};

/** What a consolidation needs: every table of ours, and none of the user's. */
export const CONSOLIDATION_WANT: Want = {
  tables: [RETURNS_TABLE, ...Object.values(TABLES).map(({ name }) => name)],
  sheets: [KINDS.coordinator.hidden.sheet],
};

/** What is needed of a workbook in a file that is said to be a coordinator's: all that is written anew, and what says of which kind it is. */
export const WORKBOOK_WANT: Want = { tables: CONSOLIDATION_WANT.tables, sheets: KIND_SHEETS };

/** What could stand in the way of the framework: what is ours, by name. Of a workbook without any, only titles are read. */
export const INSERT_WANT: Want = {
  tables: CONSOLIDATION_WANT.tables,
  sheets: KIND_SHEETS,
  names: [SEND_LIST],
};

/** Where answers were written: the register and what each file said. They are long, and read only where somebody asks. */
export const TRACE_WANT: Want = {
  tables: [TABLES.submissions.name, TABLES.store.name],
  sheets: [],
  names: [],
};

/** The register alone: it is long, so it is asked for only where a return came from files. */
export const REGISTER_WANT: Want = { tables: [TABLES.submissions.name], sheets: [], names: [] };
