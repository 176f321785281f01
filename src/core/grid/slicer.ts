/** A slicer as data: buttons that filter a pivot, native in files and in Excel. */
import type { Area } from './address';

/** It filters the one pivot that it belongs to: Office.js has no call that ties a slicer to a second one. */
export interface SlicerDesign {
  /** Unique in the workbook; it begins with `pr_`, by which ours are told from a person's own. */
  readonly name: string;
  /** A header of the pivot's source table, on an axis of the pivot or not. */
  readonly field: string;
  /** What stands over its buttons. */
  readonly caption: string;
  /** What a program that knows no slicers shows in its place. */
  readonly alt: string;
  /** The cells that it covers. Excel is told points: every row down to its last has a height, every column a width. */
  readonly place: Area;
}
