/** Why a workbook was left as it was. */
type PatchCode =
  /** The file lacks the parts every workbook has. */
  | 'not-a-workbook'
  /** An `.ods`: read, never written. */
  | 'ods'
  | 'no-sheet'
  | 'no-table'
  | 'no-header'
  /** A table must grow, and something stands below it: `cell` names the first. */
  | 'below-table'
  /** A cell to be set carries the formula that other cells share. */
  | 'shared-formula'
  /** A cell to be set is part of an array formula over several cells. */
  | 'array-formula'
  /** A table would end beyond the last row that a sheet has. */
  | 'sheet-full'
  /** A sheet to be put has the name of one that holds a table, or no cells: neither is replaced. */
  | 'not-replaceable';

interface PatchPlace {
  readonly sheet?: string;
  /** `G7`. */
  readonly cell?: string;
  readonly table?: string;
  readonly header?: string;
}

/** A change that this workbook cannot take. Nothing was changed. */
export class PatchError extends Error {
  readonly code: PatchCode;
  readonly sheet?: string;
  readonly cell?: string;
  readonly table?: string;
  readonly header?: string;

  constructor(code: PatchCode, place: PatchPlace) {
    super(
      `${code}: ${[place.sheet, place.cell, place.table, place.header].filter((part) => part !== undefined).join(' ')}`,
    );
    this.name = 'PatchError';
    this.code = code;
    Object.assign(this, place);
  }
}
