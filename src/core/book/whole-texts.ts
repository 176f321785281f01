/**
 * The gate of every row that a consolidation writes: a text that no cell can hold is cut there, and stands whole, in
 * parts, among the past values.
 */
import { CUT_MARK, cutText, fitText, LONGEST_TEXT } from '../grid';
import type { TableSpec, TableValues } from '../tables';
import { type Language, word } from '../words';

/** A row of `pr_History` for a text, or one for each of its parts. */
export function inParts(row: TableValues): TableValues[] {
  const { value, field } = row;
  if (typeof value !== 'string' || value.length <= LONGEST_TEXT) return [row];
  const parts = cutText(value);
  return parts.map((part, index) => ({
    ...row,
    field: `${String(field)} (${index + 1}/${parts.length})`,
    value: part,
  }));
}

export class WholeTexts {
  private readonly kept: TableValues[] = [];

  constructor(
    private readonly language: Language,
    /** Of the rows that have none of their own: `112|115H1`. */
    private readonly key: string,
    private readonly reason: string,
  ) {}

  /** The rows as cells hold them; what is cut is remembered. */
  fitted(spec: TableSpec, rows: readonly TableValues[]): TableValues[] {
    return rows.map((row) => {
      const long = spec.columns.filter(({ key }) => lengthOf(row[key]) > LONGEST_TEXT);
      if (long.length === 0) return row;
      const cut = long.map(({ key, label }) => {
        const value = String(row[key]);
        const own =
          typeof row['key'] === 'string'
            ? row['key']
            : `${this.key}|${String(row['id'] ?? row['body'] ?? '')}`;
        this.kept.push({
          key: own,
          field: label[this.language],
          value,
          reason: this.reason,
          files: row['files'] ?? '',
        });
        return [key, fitText(value, `${CUT_MARK}${word(this.language, 'text.cut')}`)];
      });
      return { ...row, ...(Object.fromEntries(cut) as TableValues) };
    });
  }

  /** Rows of `pr_History` with the whole texts. */
  rows(): TableValues[] {
    return this.kept.flatMap(inParts);
  }
}

function lengthOf(value: TableValues[string] | undefined): number {
  return typeof value === 'string' ? value.length : 0;
}
