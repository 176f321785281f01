/**
 * How our sheets are known whatever happens to them: the first cell of a hidden key row and key column holds a mark.
 * Sheets may be renamed and moved, rows and columns too; readers go by mark and keys.
 */
export const MARKS = {
  form: 'pr:form',
  cover: 'pr:cover',
  manifest: 'pr:manifest',
  secret: 'pr:secret',
} as const;

/** The title of the coordinator's very hidden sheet: nobody can rename what no program shows. */
export const SECRET_SHEET = 'pr_secret';
