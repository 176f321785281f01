/**
 * How the sheets of a return are known whatever happens to them: the first cell of a hidden key row and key column holds a mark.
 * Sheets may be renamed and moved, rows and columns too; readers go by mark and keys.
 */
export const MARKS = {
  form: 'pr:form',
  cover: 'pr:cover',
} as const;
