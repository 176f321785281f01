/** What Excel refused of the dress, as one finding. */
import type { Finding } from '../../core/index';
import { inOrder, type Part } from '../host/parts';

/** Marks that no title of a sheet has. */
const [BETWEEN_KINDS, BEFORE_SHEETS, BETWEEN_SHEETS] = ['*', ':', '/'];

export function undressed(refused: readonly Part[]): Finding[] {
  if (refused.length === 0) return [];
  const sheets = new Map<string, Set<string>>();
  const gone = new Set(
    refused.flatMap(({ kind, sheet }) => (kind === 'pivot' || kind === 'chart' ? [`${kind} ${sheet}`] : [])),
  );
  for (const { kind, sheet } of inOrder(refused)) {
    // A PivotTable or a chart that is not there lacks nothing else.
    if (gone.has(`${kind.replace(/-.*/, '')} ${sheet}`) && kind.includes('-')) continue;
    sheets.set(kind, (sheets.get(kind) ?? new Set()).add(sheet));
  }
  const missing = [...sheets]
    .map(([kind, titles]) => `${kind}${BEFORE_SHEETS}${[...titles].join(BETWEEN_SHEETS)}`)
    .join(BETWEEN_KINDS);
  return [{ code: 'host-undressed', severity: 'warning', place: {}, parameters: { missing } }];
}
