/** Which parts of a coordinator's workbook to read for what: adapters inside Excel read no more than is asked for. */
import { SECRET_SHEET } from '../workbook/marks';
import { RETURNS_TABLE } from '../workbook/returns-table';
import { TABLES, type TableKey } from '../workbook/tables';

const STATE: readonly TableKey[] = [
  'settings',
  'directions',
  'tasks',
  'bodies',
  'periods',
  'assignments',
  'kpis',
];

interface Want {
  readonly tables: readonly string[];
  /** Titles of sheets. */
  readonly sheets: readonly string[];
}

/** What `readState` needs, and the rows that wait for a decision. */
export const STATE_WANT: Want = {
  tables: [RETURNS_TABLE, ...[...STATE, 'decisions' as const].map((key) => TABLES[key].name)],
  sheets: [SECRET_SHEET],
};

/** What a consolidation needs: every table of ours, and none of the user's. */
export const CONSOLIDATION_WANT: Want = {
  tables: [RETURNS_TABLE, ...Object.values(TABLES).map(({ name }) => name)],
  sheets: [SECRET_SHEET],
};
