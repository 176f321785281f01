/** A chart over a pivot as one over the cells that the pivot shows before anybody has calculated. */
import { PIVOT_SURFACES } from '../../core/index';
import type { ChartDesign, PivotChart } from '../../core/index';
import type { ComputedPivot } from '../pivot';

/** Its totals are left out. Undefined where the pivot shows no row or no column beside them. */
export function overPivot(
  sheet: string,
  { pivot: name, ...chart }: PivotChart,
  pivots: readonly ComputedPivot[],
): ChartDesign | undefined {
  const pivot = pivots.find(({ design }) => design.name === name);
  if (pivot === undefined) throw new Error(`${sheet}: ${chart.name} stands over no pivot ${name}.`);
  const { design, crosstab } = pivot;
  if (design.rows.length !== 1)
    throw new Error(`${sheet}: ${chart.name} stands over a pivot with subtotals.`);
  const items = (axis: readonly { readonly kind: string }[]) =>
    axis.filter(({ kind }) => kind === 'item').length;
  const [rows, columns] = [items(crosstab.rows), items(crosstab.columns)];
  if (rows === 0 || columns === 0) return undefined;
  const [top, left] = [design.anchor.row + crosstab.bodyRow - 1, design.anchor.column];
  return {
    ...chart,
    source: { top, left, bottom: top + rows, right: left + columns },
    series: Array.from({ length: columns }, (_, index) => ({
      ...(PIVOT_SURFACES[index % PIVOT_SURFACES.length] ?? PIVOT_SURFACES[0]),
      labelled: false,
    })),
    format: 'General',
  };
}
