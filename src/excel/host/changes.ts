/** Changes by their kind. */
import { sameName } from '../../core/index';
import type { Change, SetRows } from '../../core/index';

export function rowChanges(changes: readonly Change[]): SetRows[] {
  return changes.filter((change) => change.kind === 'rows');
}

/** Whether the changes put the sheet of this title anew. */
export function putsSheet(changes: readonly Change[], title: string): boolean {
  return changes.some((change) => change.kind === 'sheet' && sameName(change.sheet.name, title));
}
