/** Questions whose being shown or calculated depends on themselves: no engine loads such a form. */
import { referencesIn } from './references';
import type { SheetRow } from './rows';
import { rowType } from './types';

/** Names that stand in a cycle, in the order of the form. A constraint may ask for its own question. */
export function cyclesOf(survey: readonly SheetRow[]): string[] {
  const needs = dependencies(survey);
  return [...needs.keys()].filter((name) => reaches(name, needs));
}

/** By name: what its calculation, and the conditions of itself and of the groups around it, ask for. */
function dependencies(survey: readonly SheetRow[]): ReadonlyMap<string, readonly string[]> {
  const needs = new Map<string, readonly string[]>();
  const around: (readonly string[])[] = [];
  for (const row of survey) {
    if (isEdge(row, 'end')) around.pop();
    else {
      const own = referencesIn(`${row['relevant'] ?? ''} ${row['calculation'] ?? ''}`);
      needs.set(row['name'] ?? '', [...own, ...around.flat()]);
      if (isEdge(row, 'begin')) around.push(own);
    }
  }
  return needs;
}

/** Of a group or a repeat. */
function isEdge(row: SheetRow, edge: 'begin' | 'end'): boolean {
  return new RegExp(`^${edge}_(group|repeat)$`).test(rowType(row['type'] ?? '').type);
}

function reaches(name: string, needs: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set<string>();
  const next = [...(needs.get(name) ?? [])];
  for (let one = next.pop(); one !== undefined; one = next.pop()) {
    if (one === name) return true;
    if (!seen.has(one)) next.push(...(needs.get(one) ?? []));
    seen.add(one);
  }
  return false;
}
