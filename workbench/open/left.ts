/** What a workbook has that a design cannot state: named, so that nobody takes a copy for the whole. */
export interface LeftOut {
  /** A plain word for the kind: `chart`, `font`, `border`, … */
  readonly what: string;
  /** The sheet, where it is one's. */
  readonly sheet?: string;
}

/** Each kind once for each sheet. */
export class Left {
  private readonly found = new Map<string, LeftOut>();

  add(what: string, sheet?: string): void {
    this.found.set(`${sheet ?? ''}\n${what}`, { what, ...(sheet === undefined ? {} : { sheet }) });
  }

  list(): LeftOut[] {
    return [...this.found.values()];
  }
}
