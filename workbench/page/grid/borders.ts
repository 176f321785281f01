/** Borders for the grid component: one entry per cell that has an edge. */
import type { Edge } from '../../host/model/look';
import type { Placed } from '../../host/model/grid';
import { css } from './cells';

interface GridEdge {
  readonly style: number;
  readonly color: string;
}

interface GridBorder {
  readonly rangeType: 'cell';
  readonly value: {
    readonly row_index: number;
    readonly col_index: number;
    readonly l?: GridEdge;
    readonly r?: GridEdge;
    readonly t?: GridEdge;
    readonly b?: GridEdge;
  };
}

/** The component's numbers of line styles. */
const THIN = 1;
const STYLES: Readonly<Record<string, number>> = { Dot: 3, Dash: 4, DashDot: 5, DashDotDot: 6, Double: 7 };
const WEIGHTS: Readonly<Record<string, number>> = { Hairline: 2, Medium: 8, Thick: 13 };

export function gridBorders(cells: Iterable<Placed>): GridBorder[] {
  const borders: GridBorder[] = [];
  for (const { row, column, cell } of cells) {
    const { left, right, top, bottom } = cell.look;
    if ((left ?? right ?? top ?? bottom) === undefined) continue;
    borders.push({
      rangeType: 'cell',
      value: {
        row_index: row,
        col_index: column,
        ...(left && { l: edgeOf(left) }),
        ...(right && { r: edgeOf(right) }),
        ...(top && { t: edgeOf(top) }),
        ...(bottom && { b: edgeOf(bottom) }),
      },
    });
  }
  return borders;
}

function edgeOf({ style, weight, color }: Edge): GridEdge {
  return { style: STYLES[style] ?? WEIGHTS[weight] ?? THIN, color: css(color) };
}
