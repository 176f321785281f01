/** The cover while it is laid out. */
import type { Form } from '../../questionnaire';
import type { Template } from '../../returns';
import type { Area, CellDesign, Highlight, RowDesign, Style, Validation } from '../../grid';
import { heightFor, STYLES } from '../drawing';
import type { FormLayout } from './layout';

/** What decides how a cover looks, but for the name of the body: the covers of many are the same else. */
export interface CoverFacts extends Pick<
  Template,
  'edition' | 'banner' | 'approval' | 'office' | 'settings'
> {
  /** The name of the form sheet. */
  readonly sheet: string;
  /** Of each task. */
  readonly roles: readonly Template['tasks'][number]['role'][];
  /** How many rows are not ready when the template is issued, and how many of these are not filled in. */
  readonly open: number;
  readonly unfilled: number;
}

/** A cover to be drawn. */
export interface Cover extends CoverFacts {
  readonly layout: FormLayout;
  readonly form: Form;
}

export const LABEL = 2;
export const VALUE = 3;
export const LAST = 5;
/** Height of a line. */
export const LINE = 22;
/** Of the column of labels, in characters. */
export const LABEL_WIDTH = 18;

/** Hidden keys, a margin, labels, the wide column of facts and answers, and hidden helpers. */
export const COLUMNS = [
  { width: 4, hidden: true },
  { width: 2 },
  { width: LABEL_WIDTH },
  { width: 30 },
  { width: 18 },
  { width: 46 },
  { width: 4, hidden: true },
  { width: 4, hidden: true },
] as const;
export const VALUE_WIDTH = COLUMNS[3].width + COLUMNS[4].width + COLUMNS[5].width;

/** Height of a line that is called so. */
export function labelledLine(label: string, usual = LINE): number {
  return heightFor(usual, [{ text: label, width: LABEL_WIDTH }]);
}

/** Collects rows from the top down, so that the page reads here as it reads on paper. */
export class Page {
  readonly rows: RowDesign[] = [];
  readonly merges: Area[] = [];
  readonly validations: Validation[] = [];
  readonly highlights: Highlight[] = [];
  next = 0;

  add(height: number, cells: readonly CellDesign[], key?: string): number {
    const row = this.next;
    const keyed = key === undefined ? [] : [{ column: 0, value: key, style: STYLES.hidden }];
    this.rows.push({ row, height, cells: [...keyed, ...cells] });
    this.next += 1;
    return row;
  }

  /** A cell spread over columns; every cell of a merge carries the style, or borders break. */
  spread(
    row: number,
    from: number,
    to: number,
    style: Style,
    cell: Omit<CellDesign, 'column' | 'style'>,
  ): void {
    if (to > from) this.merges.push({ top: row, bottom: row, left: from, right: to });
    const blanks = Array.from({ length: to - from }, (_, index) => ({
      column: from + 1 + index,
      value: null,
      style,
    }));
    this.put(row, [{ column: from, ...cell, style }, ...blanks]);
  }

  put(row: number, cells: readonly CellDesign[]): void {
    const known = this.rows.find((candidate) => candidate.row === row);
    if (known === undefined) throw new Error(`The cover has no row ${row}.`);
    const at = this.rows.indexOf(known);
    this.rows[at] = { ...known, cells: [...known.cells, ...cells] };
  }
}
