/** The rows of a table; a workbook of an earlier make that lacks the table gets its sheet. */
import { deadlineRows, letterRows, type State } from '../book';
import type { Change, Snapshot } from '../grid';
import { CHOICES, tableSheet } from '../sheets/coordinator';
import { hasTable, rowsChange, type TableKey, TABLES, type TableValues } from '../tables';

/** `lists` are the ranges behind open columns, by column key. */
export function tableChange(
  { language }: Pick<State, 'language'>,
  snapshot: Snapshot,
  key: TableKey,
  values: readonly TableValues[],
  lists: Readonly<Record<string, string>> = CHOICES,
): Change[] {
  if (hasTable(snapshot, TABLES[key])) return [rowsChange(TABLES[key], language, values)];
  const sheet = tableSheet(TABLES[key], language, values, lists);
  const last = snapshot.sheets.filter((one) => one.state === 'visible').at(-1);
  return [
    {
      kind: 'sheet',
      sheet: key === 'editions' ? { ...sheet, state: 'hidden' } : sheet,
      ...(last === undefined ? {} : { after: last.name }),
    },
  ];
}

/** The tables of due dates and of letters into a workbook of an earlier make; one that is there stays as it is. */
export function missingTables(state: State, snapshot: Snapshot): Change[] {
  const rows = { deadlines: deadlineRows(state), letters: letterRows(state) };
  return (['deadlines', 'letters'] as const)
    .filter((key) => !hasTable(snapshot, TABLES[key]))
    .flatMap((key) => tableChange(state, snapshot, key, rows[key], listsIn(snapshot)));
}

/** Lists that the workbook has names for: one of an earlier make may lack some. */
function listsIn({ names }: Snapshot): Readonly<Record<string, string>> {
  const known = new Set(names.map(({ name }) => name));
  return Object.fromEntries(Object.entries(CHOICES).filter(([, name]) => known.has(name)));
}
