/**
 * A finding says that something about a file, a sheet or a cell deserves a person's eye.
 * It holds a code and parameters; the words live in one catalogue per language (`catalogue.*.ts`).
 */
export type Severity = 'error' | 'warning' | 'info';

/** Where a finding is. Rows and columns are zero-based; `line` is a one-based line of a text file. */
export interface Place {
  readonly file?: string;
  /** The sheet's title as it stands in the file. */
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: number;
  readonly line?: number;
  /** Task id of the return that is meant, e.g. `T112-4-05`. */
  readonly task?: string;
  /** Key of the questionnaire's field, e.g. `due_date` or `kpi_actual_1`. */
  readonly field?: string;
}

export type Parameter = string | number;

export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly place: Place;
  readonly parameters: Readonly<Record<string, Parameter>>;
}

/** A finding without a place yet: what a value reader gives, which knows a cell but not where it stands. */
export type Remark = Omit<Finding, 'place'>;

/** Set a remark in its place. */
export function placed(remark: Remark, place: Place): Finding {
  return { ...remark, place };
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'error');
}
