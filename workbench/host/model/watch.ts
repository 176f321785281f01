/** Tells when what the cells hold has changed, and has formulas calculated before anybody looks. */
export class CellWatch {
  /** Another number: something that a formula may read is no longer what it was. */
  revision = 0;
  /** Cells were moved under formulas, whose references do not move here: they mean nothing certain any more. */
  torn = false;
  /** Brings the values of formulas up to date; nothing to do until somebody can calculate. */
  settle: () => void = () => undefined;

  touch(): void {
    this.revision += 1;
  }
}
