/** What was read of one body's return. */
import type { Cell, Finding, Place, Remark } from '../grid';
import type { Form } from '../questionnaire';
import type { Value } from '../values';
import type { Manifest, ReturnRefusal, Seal } from './read-manifest';
import type { Template, TemplateTask } from './template';

export interface ReadCell {
  readonly cell: Cell;
  readonly value: Value;
  readonly remarks: readonly Remark[];
  /** Without a row and column when the cell is not in the file. */
  readonly place: Place;
  /** What a copy of the row or column says, where the first leaves the cell blank. */
  readonly copied?: true;
}

export interface ReadRow {
  readonly task: TemplateTask;
  readonly key: string;
  /** Zero-based row on its sheet; absent if the row is gone. */
  readonly row?: number;
  readonly cells: Readonly<Record<string, ReadCell>>;
}

export interface ReadReturn {
  readonly template: Template;
  /** Of the template as the file says it, see `templateDigest`; absent of what came without a template. */
  readonly digest?: string;
  readonly form: Form;
  readonly sheet: string;
  /** One per task; of a row that stands more than once, the first, with what only a copy of it says. */
  readonly rows: readonly ReadRow[];
  /** Further rows for a task, or cells of a further column, that somebody copied; absent if nobody did. */
  readonly copies?: readonly ReadRow[];
  readonly coverSheet: string;
  readonly cover: Readonly<Record<string, ReadCell>>;
  readonly seal: Seal | undefined;
  /** What was recorded with each step of 陳核, see `Manifest`; absent of what came without a template. */
  readonly approvals?: readonly string[];
  /** What is to be said about sheets, rows and columns; what is to be said about values stands in the cells. */
  readonly findings: readonly Finding[];
}

/** A return, with its manifest as a seal needs it; or why the workbook is none of ours. */
export type ReturnReading = { readonly read: ReadReturn; readonly manifest: Manifest } | ReturnRefusal;
