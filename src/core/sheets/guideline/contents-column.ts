/** The linked contents beside a document: whole at its head, and beside each part the part itself and what comes next. */
import type { CellDesign, RowDesign, Style } from '../../grid';
import { clipped, COLORS, STYLES } from '../drawing';

/** Something that the contents lead to. */
export interface Entry {
  readonly text: string;
  /** 0 for a chapter, 1 for a section, 2 for a goal or a direction. */
  readonly depth: number;
  /** Where a click leads. */
  readonly link: string;
  /** Where it stands in this document, zero-based; absent for a sheet of its own. */
  readonly row?: number;
}

/** Rows lower than this hold no line of text. */
const LEAST = 14;

const entry: Style = {
  ...STYLES.link,
  bold: false,
  wrap: false,
  size: 9,
  vertical: 'top',
  fill: COLORS.locked,
};
/** Where the reader is. */
const here: Style = { ...entry, bold: true, fill: COLORS.accentTint };
const blank: Style = { fill: COLORS.locked };

/**
 * The rows with their first column filled. Whoever scrolls down keeps in view which part is read and which ones follow,
 * because a part with several rows has as many of them. `first` is the row in which the whole list begins.
 */
export function withContents(
  rows: readonly RowDesign[],
  entries: readonly Entry[],
  first: number,
  width: number,
): RowDesign[] {
  const cells = new Map<number, CellDesign>();
  const put = (row: number, one: Entry, style: Style): void => {
    const indent = one.depth === 0 ? {} : { indent: one.depth };
    const value = clipped(one.text, (width * 11) / 9 - 2 * one.depth - 1);
    cells.set(row, { column: 0, value, link: one.link, style: { ...style, ...indent } });
  };
  entries.forEach((one, index) => put(first + index, one, entry));
  const places = entries.flatMap(({ row }, index) => (row === undefined ? [] : [{ row, index }]));
  places.forEach(({ row, index }, at) => {
    const end = places[at + 1]?.row ?? rows.length;
    const open = rows.slice(row, end).filter(({ height = LEAST }) => height >= LEAST);
    open.forEach((own, place) => {
      const one = entries[index + place];
      if (one !== undefined) put(own.row, one, place === 0 ? here : entry);
    });
  });
  return rows.map((own) =>
    own.row < first
      ? own
      : { ...own, cells: [cells.get(own.row) ?? { column: 0, value: null, style: blank }, ...own.cells] },
  );
}
