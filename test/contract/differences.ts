/** The differences that docs/differences.md allows. */
import { readFileSync } from 'node:fs';
import type { Finding } from '../../src/core/index';
import type { Difference } from './model';

/** Kinds of facts in the document's table. */
export function allowedKinds(): ReadonlySet<string> {
  const lines = readFileSync('docs/differences.md', 'utf8').split('\n');
  return new Set(lines.flatMap((line) => /^\|\s*`(\w+)`\s*\|/.exec(line)?.[1] ?? []));
}

/** What stands on the sheet of a pivot that could not be filtered. */
const PIVOT_FACTS: ReadonlySet<string> = new Set(['value', 'numberformat', 'format', 'pivot', 'row']);

/** Differences that the document does not allow after these findings. */
export function unlisted(
  differences: readonly Difference[],
  findings: readonly Finding[] = [],
): Difference[] {
  const allowed = allowedKinds();
  const unfiltered = findings.flatMap(({ code, place }) =>
    code === 'host-item-missing' && place.sheet !== undefined ? [place.sheet] : [],
  );
  const isOfPivot = ({ kind, place, file }: Difference) =>
    PIVOT_FACTS.has(kind) &&
    unfiltered.some(
      (sheet) => place.startsWith(`${sheet}!`) || (file as { sheet?: unknown })?.sheet === sheet,
    );
  return differences.filter((difference) => !allowed.has(difference.kind) && !isOfPivot(difference));
}
