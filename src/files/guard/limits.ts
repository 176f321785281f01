/** How much a file may be. A return of 11 tasks is about 17 KB, 200 KB inflated; a coordinator’s workbook of 1,000 bodies 3 MB, 30 MB inflated. */
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

/**
 * What a return may be, which others send: it holds one body's answers and has a few thousand cells. A hostile one is
 * stopped by these counts in less than a second, an honest one with many empty formatted cells is not. A zip of returns may be as large.
 */
export const RETURN_LIMITS: Limits = {
  fileBytes: 20 * MEBIBYTE,
  entries: 2_000,
  totalBytes: 200 * MEBIBYTE,
  entryBytes: 120 * MEBIBYTE,
  ratio: 250,
  ratioFrom: 8 * MEBIBYTE,
  cells: 500_000,
  steps: 2_000_000,
  letters: 24 * MEBIBYTE,
};

/**
 * What the coordinator's own workbook may be, and what else a person chooses of his own. That of 10,000 bodies has 31,750 returns,
 * 3.4 million cells and 303 MB inflated once all came back; it may be twice as large and more.
 */
export const WORKBOOK_LIMITS: Limits = {
  ...RETURN_LIMITS,
  fileBytes: 100 * MEBIBYTE,
  totalBytes: 1024 * MEBIBYTE,
  // Less than V8 takes for one text.
  entryBytes: 400 * MEBIBYTE,
  cells: 8_000_000,
  steps: 200_000_000,
  letters: 2048 * MEBIBYTE,
};
