/** Filled returns as LibreOffice calculates them, beside what the core says of the same cells. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  asFormulaSees,
  Evaluation,
  keptForAll,
  formulaReads,
  operandOf,
  readReturn,
  readValue,
  surroundingsOf,
  templateWorkbook,
  UNREADABLE,
  valueTypeOf,
  verdictOf,
  type Cell,
  type ReadReturn,
  type ReadRow,
  type Template,
} from '../../src/core/index';
import { readWorkbook } from '../../src/files/read/read-workbook';
import { writeOds } from '../../src/files/ods';
import { writeWorkbook } from '../../src/files/write';
import { falsified } from '../support/falsified';
import { filled } from '../support/filled';
import type { GeneratedRow } from '../support/generated-rows';
import { libreOfficeConvert } from '../support/referees';

/** The template with these rows, one a task: as it is read, its 檢核 cells as LibreOffice calculates them in this form of file, and the texts of its cover. */
export async function calculated(
  template: Template,
  rows: readonly GeneratedRow[],
  coverAnswers: GeneratedRow = {},
  form: 'xlsx' | 'ods' = 'xlsx',
): Promise<{ read: ReadReturn; check: Cell[]; cover: string[] }> {
  const answers = Object.fromEntries(template.tasks.map((task, index) => [task.id, rows[index] ?? {}]));
  const folder = mkdtempSync(join(tmpdir(), 'pr-check-'));
  try {
    const file = join(folder, `filled.${form}`);
    const design = falsified(filled(templateWorkbook(template), answers, coverAnswers));
    const typed = await writeWorkbook(design);
    writeFileSync(file, form === 'ods' ? writeOds(design) : typed);
    const saved = await libreOfficeConvert(file, 'ods', join(folder, 'out'));
    const snapshot = await readWorkbook(readFileSync(saved));
    const reading = readReturn(await readWorkbook(typed));
    if (!('read' in reading)) throw new Error(reading.refused);
    const sheet = snapshot.sheets.find(({ name }) => name === '填報表');
    const column = sheet?.rows[0]?.findIndex((cell) => cell.value === 'check') ?? -1;
    const cover =
      snapshot.sheets
        .find(({ name }) => name === '封面')
        ?.rows.flatMap((cells) => cells.map((cell) => String(cell.value))) ?? [];
    return {
      read: reading.read,
      check: reading.read.rows.map((row) => sheet?.rows[row.row ?? -1]?.[column] ?? { value: null }),
      cover,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the core says when a spelling that no formula reads counts as unreadable: the one difference there may be. */
export function asFormulasRead(read: ReadReturn, row: ReadRow): string {
  const { template, form } = read;
  const answers = Object.fromEntries(
    form.fields.map((field) => {
      const here = row.cells[field.key];
      if (here === undefined) throw new Error(field.key);
      const type = valueTypeOf(field, template.questionnaire, template.language);
      const cell = asFormulaSees(here.cell, type);
      return [field.key, formulaReads(cell, type) ? operandOf(readValue(cell, type).value) : UNREADABLE];
    }),
  );
  const surroundings = surroundingsOf(template, row.task, keptForAll(read));
  return verdictOf(form, new Evaluation(form, answers, surroundings), template.language).text;
}

export function text(cell: Cell | undefined): string {
  return typeof cell?.value === 'string' ? cell.value : JSON.stringify(cell?.value ?? null);
}
