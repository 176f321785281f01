/** A sheet with a chart of each kind. */
import type { ChartDesign, SheetDesign } from '../../../src/core/index';

const ALONE: ChartDesign = {
  name: 'pr_chart_lights',
  kind: 'bar',
  title: '哪些方向落後？ <&>',
  alt: '各方向的燈號，落後在前。',
  place: { top: 0, left: 4, bottom: 11, right: 9 },
  source: { top: 0, left: 0, bottom: 3, right: 2 },
  series: [{ fill: '9C0006' }, { fill: '7F6000', pattern: 'dkUpDiag' }],
  format: '0;;;',
};
export const STACKED: ChartDesign = { ...ALONE, stacked: 'sums' };
const RATES: ChartDesign = {
  ...ALONE,
  name: 'pr_chart_rates',
  kind: 'column',
  title: '錢用到哪裡？',
  alt: '執行率與年度時程。',
  place: { top: 12, left: 4, bottom: 23, right: 9 },
  series: [{ fill: '1B4F72' }, { fill: '9C0006', line: true, labelled: false }],
};
const TREND: ChartDesign = {
  ...RATES,
  name: 'pr_chart_trend',
  kind: 'line',
  place: { top: 24, left: 4, bottom: 35, right: 9 },
};

export function charted(figures: readonly (readonly [string, number, number | null])[]): SheetDesign {
  const rows = [['方向', '落後', '注意'], ...figures].map((values, row) => ({
    row,
    cells: values.map((value, column) => ({ column, value })),
  }));
  return {
    name: "It's 會前",
    state: 'visible',
    columns: [{ width: 20 }],
    rows,
    charts: [STACKED, RATES, TREND],
  };
}

export const CHARTED = charted([
  ['一', 3, 2],
  ['二', 0, null],
  ['三', 1, 4],
]);
