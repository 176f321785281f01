/** How much a file may be. A return of 11 tasks is about 17 KB, 200 KB inflated; a coordinator's workbook a few MB. */
export interface Limits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  /** Entries in the zip; a workbook with many pictures has a few hundred. */
  readonly entries: number;
  /** Bytes of all entries together once inflated. */
  readonly totalBytes: number;
  /** Bytes of one entry once inflated. */
  readonly entryBytes: number;
  /** An entry of at least `ratioFrom` bytes that inflates more than `ratio` times is no honest sheet. */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** Cells of all sheets and tables together, gaps between filled cells included. */
  readonly cells: number;
  /** Tags, attributes and entities of all parts that are read. */
  readonly steps: number;
  /** Characters of all parts that are read, and of all cells: a text that many cells share counts in each. */
  readonly letters: number;
}

const MEBIBYTE = 1024 * 1024;

export const DEFAULT_LIMITS: Limits = {
  fileBytes: 20 * MEBIBYTE,
  entries: 2_000,
  totalBytes: 200 * MEBIBYTE,
  entryBytes: 120 * MEBIBYTE,
  ratio: 250,
  ratioFrom: 8 * MEBIBYTE,
  cells: 3_000_000,
  steps: 100_000_000,
  letters: 400 * MEBIBYTE,
};

/**
 * What a return may be, which others send: it holds one body's answers and has a few thousand cells. A hostile one is
 * stopped by these counts in less than a second, an honest one with many empty formatted cells is not.
 */
export const RETURN_LIMITS: Limits = {
  ...DEFAULT_LIMITS,
  cells: 500_000,
  steps: 2_000_000,
  letters: 24 * MEBIBYTE,
};
