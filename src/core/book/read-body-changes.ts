/** What the coordinator wrote about bodies that are renamed, split, merged or abolished. */
import { BODIES } from '../framework';
import type { Snapshot } from '../grid';
import { hasTable, readPlacedRows, stateKey, TABLES, textAt } from '../tables';
import type { BodyChange } from './body-changes';
import { badCell, dayAt } from './own-cells';

const KINDS = ['renamed', 'split', 'merged', 'abolished'] as const;

/**
 * Rows of `pr_BodyChanges`; one without a body, a kind or a day says nothing yet and is passed over. `known` are the ids of
 * the workbook's bodies. Throws `WorkbookFault` for a day, a kind or a body that none is: nobody is renamed by guessing.
 */
export function readBodyChanges(snapshot: Snapshot, known: ReadonlySet<string>): BodyChange[] {
  if (!hasTable(snapshot, TABLES.bodyChanges)) return [];
  return readPlacedRows(snapshot, TABLES.bodyChanges).flatMap((placed) => {
    const text = (key: string): string => textAt(placed.row, key);
    if (['body', 'kind', 'day'].some((key) => text(key) === '')) return [];
    const isBody = (id: string): boolean => known.has(id) || BODIES.bodies.some((body) => body.id === id);
    const kind = KINDS.find((one) => one === stateKey('bodyChange', text('kind')));
    const body = text('body');
    const successors = text('successors')
      .split(/[\s、，,;；]+/u)
      .filter((id) => id !== '');
    if (kind === undefined) throw badCell(placed, 'kind', 'body-change');
    if (!isBody(body)) throw badCell(placed, 'body', 'body');
    if (!successors.every(isBody)) throw badCell(placed, 'successors', 'body');
    return [{ body, kind, day: dayAt(placed, 'day'), name: text('name'), successors }];
  });
}
