/** Where slicers stand: a file says cells, the interface points. */
import type { Area, SlicerDesign } from '../../../src/core/index';
import type { Pivot } from '../model/pivot';
import type { HostSheet } from '../model/sheet';
import { columnPoints, rowPoints } from '../model/sizes';
import type { HostSlicer } from '../model/slicer';

export function openSlicer(id: string, sheet: HostSheet, pivot: Pivot, design: SlicerDesign): HostSlicer {
  const { name, caption, field, alt, place } = design;
  const across = (from: number, to: number) => total(from, to, (column) => columnPoints(sheet, column));
  const down = (from: number, to: number) => total(from, to, (row) => rowPoints(sheet, row));
  return {
    ...{ id, name, caption, pivot, field, alt },
    left: across(0, place.left),
    width: across(place.left, place.right + 1),
    top: down(0, place.top),
    height: down(place.top, place.bottom + 1),
  };
}

function total(from: number, to: number, size: (at: number) => number): number {
  let points = 0;
  for (let at = from; at < to; at++) points += size(at);
  return points;
}

/** The cells that it covers; undefined where its edges are not those of cells. */
export function placeOf(sheet: HostSheet, { left, top, width, height }: HostSlicer): Area | undefined {
  const column = (points: number) => edgeAt(points, (at) => columnPoints(sheet, at));
  const row = (points: number) => edgeAt(points, (at) => rowPoints(sheet, at));
  const [from, to] = [column(left), column(left + width)];
  const [first, last] = [row(top), row(top + height)];
  if (from === undefined || to === undefined || first === undefined || last === undefined) return undefined;
  return { left: from, right: to - 1, top: first, bottom: last - 1 };
}

/** Points by which an edge may miss: Excel rounds to pixels. */
const NEAR = 1.5;
const MOST = 2000;

function edgeAt(points: number, size: (at: number) => number): number | undefined {
  for (let [at, edge] = [0, 0]; at <= MOST && edge <= points + NEAR; edge += size(at), at++)
    if (Math.abs(edge - points) <= NEAR) return at;
  return undefined;
}
