/** The 檢核 column as LibreOffice calculates it says what the core's check says, and so do the cover's figures. */
import { expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  asFormulaSees,
  checkReturn,
  Evaluation,
  formOf,
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
import { writeWorkbook } from '../../src/files/write';
import { falsified } from '../support/falsified';
import { filled } from '../support/filled';
import { generatedRows } from '../support/generated-rows';
import { available, describeIf, libreOfficeConvert } from '../support/referees';
import { sampleTemplate } from '../support/sample-template';

const ROWS = 2000;

describeIf(available.libreoffice, 'LibreOffice')('the sheet and the core agree', () => {
  it.each([
    ['standard', 20261124],
    ['short', 7],
  ] as const)('on %s rows', async (form, seed) => {
    const template = sampleTemplate({
      tasks: ROWS,
      form,
      change: (task, index) => (index % 3 === 0 ? withPast(task) : task),
    });
    const { read, check, cover } = await calculated(template, seed);
    const said = checkReturn(read).rows.map((row) => row.text);
    const differences = read.rows.flatMap((row, index) => {
      const expected = asFormulasRead(read, row);
      const shown = text(check[index]);
      return shown === expected
        ? []
        : [
            {
              row: row.row,
              shown,
              expected,
              core: said[index],
              cells: JSON.stringify(
                Object.entries(row.cells).flatMap(([key, { cell }]) =>
                  cell.value === null ? [] : [[key, cell.value, cell.format]],
                ),
              ),
            },
          ];
    });
    expect(differences.slice(0, 3)).toEqual([]);
    expect(everyLabel(template, check, form)).toEqual([]);
    expect(cover).toContain(
      `已填 ${check.filter((cell) => text(cell) !== '未填').length}／${ROWS}　請修正 ${check.filter((cell) => !text(cell).startsWith('✔') && text(cell) !== '未填').length}　未填 ${check.filter((cell) => text(cell) === '未填').length}`,
    );
    const first = read.rows.findIndex((_, index) => !text(check[index]).startsWith('✔'));
    expect(cover).toContain(
      `請至「填報表」${read.rows[first]?.task.number ?? ''}：${text(check[first])}（點此前往）`,
    );
  });
});

function withPast<T extends object>(task: T): T {
  return { ...task, prefill: { measure: '人才培訓計畫', kpi_target_1: 1200, kpi_name_1: '受訓\n人次' } };
}

async function calculated(
  template: Template,
  seed: number,
): Promise<{ read: ReadReturn; check: Cell[]; cover: string[] }> {
  const rows = generatedRows(formOf(template.questionnaire, template.form, template.settings), ROWS, seed);
  const answers = Object.fromEntries(template.tasks.map((task, index) => [task.id, rows[index] ?? {}]));
  const folder = mkdtempSync(join(tmpdir(), 'pr-check-'));
  try {
    const file = join(folder, 'filled.xlsx');
    writeFileSync(file, await writeWorkbook(falsified(filled(templateWorkbook(template), answers))));
    const saved = await libreOfficeConvert(file, 'ods', join(folder, 'out'));
    const snapshot = await readWorkbook(readFileSync(saved));
    const reading = readReturn(await readWorkbook(readFileSync(file)));
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
function asFormulasRead({ template, form }: ReadReturn, row: ReadRow): string {
  const answers = Object.fromEntries(
    form.fields.map((field) => {
      const read = row.cells[field.key];
      if (read === undefined) throw new Error(field.key);
      const type = valueTypeOf(field, template.questionnaire, template.language);
      const cell = asFormulaSees(read.cell, type);
      return [field.key, formulaReads(cell, type) ? operandOf(readValue(cell, type).value) : UNREADABLE];
    }),
  );
  return verdictOf(form, new Evaluation(form, answers, surroundingsOf(template, row.task)), template.language)
    .text;
}

function text(cell: Cell | undefined): string {
  return typeof cell?.value === 'string' ? cell.value : JSON.stringify(cell?.value ?? null);
}

/** Labels that the sheet showed fewer than 50 times. */
function everyLabel(template: Template, check: readonly Cell[], form: 'standard' | 'short'): string[] {
  const { verdicts } = template.questionnaire;
  const rules = formOf(template.questionnaire, form, template.settings).rules;
  const labels = new Set([
    ...rules.flatMap((rule) => (rule.severity === 'error' ? [rule.label?.['zh-TW'] ?? ''] : [])),
    ...Object.values(verdicts).map((words) => words['zh-TW']),
  ]);
  return [...labels]
    .filter((label) => check.filter((cell) => text(cell) === label).length < 50)
    .map((label) => `${label} ${check.filter((cell) => text(cell) === label).length}`);
}
