/** The slicers of a pivot's sheet: one below another in a column of their own left of it, so that they never cover a figure. */
import type { State } from '../../book';
import type { RowDesign, SlicerDesign } from '../../grid';
import { stateKey } from '../../tables';
import { word } from '../../words';

/** Characters: the column of the slicers, and a free one behind it. */
export const PANEL = [22, 2] as const;

/** Columns of `pr_Returns`, by key, in the order in which they stand. */
const FIELDS = ['period', 'class', 'light', 'direction'] as const;
/** Lights that a row may have beside those of the questionnaire: none. */
const NO_LIGHT = 1;
/** No slicer shows more buttons without being scrolled. */
const MOST_BUTTONS = 10;
/** Points: of a row, of a button with its gap, of a heading with the edges. */
const ROW = 18;
const BUTTON = 21;
const FRAME = 36;

/** Whether the coordinator wants them: a setting. */
export function hasSlicers({ settings }: State): boolean {
  return stateKey('slicers', (settings['slicers'] ?? '').trim()) !== 'no';
}

/**
 * The slicers of a pivot of this name, from a row on. `onePeriod`: its figures are never added over periods, so that no button
 * invites to it; the filter above the pivot still chooses one.
 */
export function slicersOf(
  state: State,
  pivot: string,
  top: number,
  header: (key: string) => string,
  onePeriod: boolean,
): SlicerDesign[] {
  let row = top;
  return FIELDS.filter((key) => key !== 'period' || !onePeriod).map((key) => {
    const field = header(key);
    const rows = Math.ceil((FRAME + BUTTON * Math.min(MOST_BUTTONS, buttons(state, key))) / ROW);
    const place = { top: row, bottom: row + rows - 1, left: 0, right: 0 };
    row += rows + 1;
    return {
      name: `${pivot.replace('pr_pivot', 'pr_slicer')}_${key}`,
      field,
      caption: field,
      alt: word(state.language, 'pivots.slicer-else', { field }),
      place,
    };
  });
}

function buttons(state: State, key: (typeof FIELDS)[number]): number {
  switch (key) {
    case 'period':
      return Math.max(2, state.periods.length);
    case 'class':
      return 2;
    case 'light':
      return state.questionnaire.lights.length + NO_LIGHT;
    case 'direction':
      return state.directions.length + state.otherDirections.length;
  }
}

/** Every row beside a slicer has a height: Excel is told points. */
export function withHeights(rows: readonly RowDesign[], slicers: readonly SlicerDesign[]): RowDesign[] {
  const bottom = Math.max(-1, ...slicers.map(({ place }) => place.bottom));
  const standing = new Map(rows.map((row) => [row.row, row]));
  for (let row = 0; row <= bottom; row++)
    if (standing.get(row)?.height === undefined)
      standing.set(row, { cells: [], ...standing.get(row), row, height: ROW, grows: true });
  return [...standing.values()].sort((a, b) => a.row - b.row);
}
