/** A finding as `--json` gives it, whichever command tells it. */
import { cellName, type Finding, type Severity } from '../../core/index';

export interface FindingJson {
  readonly code: string;
  readonly severity: Severity;
  readonly sheet: string | null;
  /** `G7`. */
  readonly cell: string | null;
  readonly field: string | null;
  readonly message: string;
}

export function findingJson({ code, severity, place }: Finding, message: string): FindingJson {
  const { sheet, row, column, field } = place;
  return {
    code,
    severity,
    sheet: sheet ?? null,
    cell: row === undefined || column === undefined ? null : cellName(row, column),
    field: field ?? null,
    message,
  };
}

/** What is wrong with a whole file. */
export function fileFindingJson(code: string, message: string): FindingJson {
  return findingJson({ code: `file.${code}`, severity: 'error', place: {}, parameters: {} }, message);
}
