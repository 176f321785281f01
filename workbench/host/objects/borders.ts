import type { Area } from '../../../src/core/index';
import { checkAllowed } from '../model/contents';
import { range } from '../model/grid';
import type { Edge, Look } from '../model/look';
import type { Places } from '../model/sheet';
import { common } from '../model/sizes';
import { oneOf } from './args';
import { ref } from './ref';
import type { Selves } from './ref';
import type { SpecScalar, Spec } from './spec';
import { color } from './worksheet';

type Border = Selves['RangeBorder'];
type Side = 'top' | 'right' | 'bottom' | 'left';

const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
] as const;
const edgeWord = oneOf(EDGES);

const style = oneOf(['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot']);

/** What Excel draws when only a colour or a weight is said. */
const PLAIN: Edge = { style: 'Continuous', weight: 'Thin', color: '000000' };

export const rangeBorderCollection: Spec<Places> = {
  item: (places, [edge]) => ref('RangeBorder', { places, edge: edgeWord(edge) }),
};

export const rangeBorder: Spec<Border> = {
  scalars: {
    Color: fact(
      (edge) => `#${edge?.color ?? '000000'}`,
      (edge, value) => ({ ...edge, color: color(value).slice(1) }),
    ),
    Style: fact(
      (edge) => edge?.style ?? 'None',
      (edge, value) => {
        const word = style(value);
        return word === 'None' ? undefined : { ...edge, style: word };
      },
    ),
  },
  identity: ({ edge }) => ({ Id: edge }),
};

function fact(
  read: (edge: Edge | undefined) => string,
  change: (edge: Edge, value: unknown) => Edge | undefined,
): SpecScalar<Border> {
  return {
    get: (border) => common(sides(border).map(([look, side]) => read(look[side]))),
    set: (border, value) => {
      const { sheet } = border.places;
      checkAllowed(sheet, 'allowFormatCells');
      for (const [, side, row, column] of sides(border)) {
        const cell = sheet.cells.get(row, column);
        // The same cell may be met twice, for its top and for its bottom.
        const edge = change(cell.look[side] ?? PLAIN, value);
        sheet.cells.set(row, column, { ...cell, look: sheet.looks.changed(cell.look, { [side]: edge }) });
      }
    },
  };
}

/** The sides of cells that an edge of each area means. */
function sides({ places, edge }: Border): [Look, Side, number, number][] {
  const { sheet, areas } = places;
  const made: [Look, Side, number, number][] = [];
  for (const area of areas) {
    for (const row of range(area.top, area.bottom)) {
      for (const column of range(area.left, area.right)) {
        for (const side of sidesOf(edge, area, row, column))
          made.push([sheet.look(row, column), side, row, column]);
      }
    }
  }
  return made;
}

function sidesOf(edge: string, area: Area, row: number, column: number): Side[] {
  const outer = (side: Side, at: boolean): Side[] => (at ? [side] : []);
  switch (edge) {
    case 'EdgeTop':
      return outer('top', row === area.top);
    case 'EdgeBottom':
      return outer('bottom', row === area.bottom);
    case 'EdgeLeft':
      return outer('left', column === area.left);
    case 'EdgeRight':
      return outer('right', column === area.right);
    case 'InsideHorizontal':
      return [...outer('top', row > area.top), ...outer('bottom', row < area.bottom)];
    default:
      return [...outer('left', column > area.left), ...outer('right', column < area.right)];
  }
}
