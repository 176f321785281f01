/** The framework into a workbook that is open: all sheets of a coordinator's workbook, beside what stands there. */
import { type Change, kindOf, type NameDesign, type SheetDesign, type Snapshot } from '../grid';
import { coordinatorWorkbook, type FrameworkRows } from '../sheets/coordinator';
import type { State } from '../book';

/** What stands in the way; nothing of the user's is ever replaced. */
export type InsertFault =
  /** It is a coordinator's workbook, or a return template, already. */
  | { readonly refused: 'coordinator' | 'template' }
  /** Sheets, tables or names of ours stand there already. */
  | { readonly refused: 'taken'; readonly sheets: readonly string[]; readonly others: readonly string[] };

/**
 * The changes that put the whole of a new coordinator's workbook into an open one, behind its sheets; the sheets with
 * pivots come behind their tables. `today` is ISO.
 */
export function insertChanges(
  state: State,
  framework: FrameworkRows,
  snapshot: Snapshot,
  today: string,
): { readonly changes: Change[] } | InsertFault {
  const design = coordinatorWorkbook(state, framework, today);
  const fault = faultOf(snapshot, design.sheets, design.names);
  if (fault !== undefined) return fault;
  const last = snapshot.sheets.at(-1)?.name;
  const changes = design.sheets.map((sheet, index): Change => {
    const after = design.sheets[index - 1]?.name ?? last;
    const names = design.names.filter((name) => name.sheet === sheet.name);
    return {
      kind: 'sheet',
      sheet,
      ...(names.length === 0 ? {} : { names }),
      ...(after === undefined ? {} : { after }),
    };
  });
  return { changes };
}

function faultOf(
  snapshot: Snapshot,
  sheets: readonly SheetDesign[],
  names: readonly NameDesign[],
): InsertFault | undefined {
  const { kind, hidden } = kindOf(snapshot);
  if (hidden !== undefined) return { refused: kind === 'coordinator' ? 'coordinator' : 'template' };
  const wanted = new Set(sheets.map(({ name }) => nameKey(name)));
  const ours = new Set(
    [...sheets.flatMap(({ table }) => (table === undefined ? [] : [table.name])), ...names.map(nameOf)].map(
      nameKey,
    ),
  );
  const taken = snapshot.sheets.map(nameOf).filter((name) => wanted.has(nameKey(name)));
  const others = [...snapshot.tables, ...snapshot.names]
    .map(nameOf)
    .filter((name) => ours.has(nameKey(name)));
  return taken.length + others.length === 0 ? undefined : { refused: 'taken', sheets: taken, others };
}

function nameOf({ name }: { readonly name: string }): string {
  return name;
}

/** Spreadsheet programs take names that differ only in case for the same. */
function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
