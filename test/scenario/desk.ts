/** A coordinator's desk: a workbook, its templates, and copies that come back. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DEFAULT_QUESTIONNAIRE, readRows, returnsTable, TABLES, type CellValue } from '../../src/core/index';
import { applyChanges } from '../../src/files/patch';
import { readWorkbook } from '../../src/files/read/read-workbook';
import type { Typed } from '../../src/cli/demo/answers';
import { asJson, folder, policyReturns } from '../support/command-line';
import { fillIn } from '../support/officer';

/** Columns of a table that the workbook holds. */
type TableSpec = ReturnType<typeof returnsTable>;

export const TODAY = ['--today', '2026-08-05'];

export interface Line {
  readonly path: string;
  readonly body: string | null;
  readonly period: string | null;
  readonly outcome: string;
  readonly reason: string;
  readonly rows: number;
  readonly findings: readonly {
    readonly code: string;
    readonly severity: string;
    readonly message: string;
  }[];
}
export interface Totals {
  readonly expected: number;
  readonly returned: number;
  readonly missing: number;
  readonly toCorrect: number;
  readonly waiting: number;
  readonly conflicts: number;
  readonly errors: number;
  readonly warnings: number;
}
export interface Consolidated {
  readonly files: readonly Line[];
  readonly totals: Totals;
  readonly skipped: readonly string[];
  readonly changed: boolean;
  readonly dryRun: boolean;
}
export interface Issued {
  readonly files: readonly { readonly path: string; readonly body: string; readonly tasks: string[] }[];
}
export type Row = Readonly<Record<string, CellValue>>;

/** What a body answers, in words that nothing is to be corrected in. */
export const sound = (measure: string): Row => ({
  status: '持續辦理',
  measure,
  progress_text: '辦理研習三場，與十二校合作開設課程。',
});
export const SENT: Row = { confirmed: '是', filled_date: '115.07.20' };

/** A fresh workbook with templates of some bodies, made once and copied for each case. */
export class Desk {
  private constructor(
    private readonly source: string,
    private readonly issued: Issued['files'],
  ) {}

  static async open(...bodies: readonly string[]): Promise<Desk> {
    const source = join(folder(), '彙整.xlsx');
    await policyReturns('init', source, '--period', '115H1', '--today', '2026-07-01');
    const chosen = bodies.flatMap((body) => ['--body', body]);
    const { data } = await asJson<Issued>('issue', source, '--out', join(dirname(source), 'out'), ...chosen);
    return new Desk(source, data.files);
  }

  /** A copy of the workbook in a folder of its own. */
  workbook(): string {
    const path = join(folder(), basename(this.source));
    copyFileSync(this.source, path);
    return path;
  }

  tasks(body: string): readonly string[] {
    return this.template(body).tasks;
  }

  /** The body's template, filled in and sent to an inbox under a name of its own. */
  async returned(
    body: string,
    inbox: string,
    name: string,
    answers: Typed,
    cover: Row = {},
  ): Promise<string> {
    mkdirSync(inbox, { recursive: true });
    const path = join(inbox, name);
    copyFileSync(this.template(body).path, path);
    await fillIn(path, answers, { ...SENT, ...cover });
    return path;
  }

  private template(body: string): Issued['files'][number] {
    const found = this.issued.find((one) => one.body === body);
    if (found === undefined) throw new Error(body);
    return found;
  }
}

export function consolidate(...argv: readonly string[]): Promise<{ exitCode: number; data: Consolidated }> {
  return asJson<Consolidated>('consolidate', ...argv, ...TODAY);
}

export const RETURNS = returnsTable(DEFAULT_QUESTIONNAIRE);

/** The rows of a table as plain values, by column. */
export async function rowsOf(path: string, table: TableSpec): Promise<Row[]> {
  const rows = readRows(await readWorkbook(readFileSync(path)), table);
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, cell?.value ?? null])),
  );
}

export async function returnOf(path: string, body: string, task: string): Promise<Row | undefined> {
  return (await rowsOf(path, RETURNS)).find((row) => row['body'] === body && row['task'] === task);
}

export const openMatters = async (path: string): Promise<Row[]> =>
  (await rowsOf(path, TABLES.decisions)).filter((row) => (row['decision'] ?? '') === '');

/** Type into a table's cells as a coordinator does in the sheet. */
export async function typeInTable(path: string, table: TableSpec, change: (row: Row) => Row): Promise<void> {
  const bytes = readFileSync(path);
  const snapshot = await readWorkbook(bytes);
  const found = snapshot.tables.find(({ name }) => name === table.name);
  if (found === undefined) throw new Error(table.name);
  const cells = (await rowsOf(path, table)).flatMap((row, index) =>
    Object.entries(change(row)).map(([key, value]) => ({
      row: found.row + 1 + index,
      column: found.column + table.columns.findIndex((column) => column.key === key),
      value,
    })),
  );
  writeFileSync(path, applyChanges(bytes, [{ kind: 'cells', sheet: found.sheet, cells }]));
}
