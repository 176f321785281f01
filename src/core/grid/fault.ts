/** What a person did to a workbook of ours, so that the work cannot go on: words say what, where and what to do. */
export class WorkbookFault extends Error {
  constructor(
    /** Of `file.<code>` in the catalogues. */
    readonly code: 'sheet-gone' | 'sheet-taken' | 'bad-cell' | 'no-period',
    readonly parameters: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${code} ${JSON.stringify(parameters)}`);
    this.name = 'WorkbookFault';
  }
}
