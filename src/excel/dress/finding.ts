/** What Excel refused of the dress, as one finding. */
import type { Finding } from '../../core/index';
import { inOrder, type Part } from './parts';

/** Marks that no title of a sheet has. */
const [BETWEEN_KINDS, BEFORE_SHEETS, BETWEEN_SHEETS] = ['*', ':', '/'];

export function undressed(refused: readonly Part[]): Finding[] {
  if (refused.length === 0) return [];
  const sheets = new Map<string, Set<string>>();
  const pivots = new Set(refused.flatMap(({ kind, sheet }) => (kind === 'pivot' ? [sheet] : [])));
  for (const { kind, sheet } of inOrder(refused)) {
    // A PivotTable that is not there lacks nothing else.
    if (kind.startsWith('pivot-') && pivots.has(sheet)) continue;
    sheets.set(kind, (sheets.get(kind) ?? new Set()).add(sheet));
  }
  const missing = [...sheets]
    .map(([kind, titles]) => `${kind}${BEFORE_SHEETS}${[...titles].join(BETWEEN_SHEETS)}`)
    .join(BETWEEN_KINDS);
  return [{ code: 'host-undressed', severity: 'warning', place: {}, parameters: { missing } }];
}
