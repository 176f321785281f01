/** Filled in at random, a template's formulas give in the stand-in what they give in LibreOffice. */
import { expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { columnName, formOf, templateWorkbook, type Snapshot } from '../../../src/core/index';
import { readWorkbook } from '../../../src/files/read/read-workbook';
import { writeWorkbook } from '../../../src/files/write';
import { createHost } from '../../../workbench/host/index';
import { falsified } from '../../support/falsified';
import { filled } from '../../support/filled';
import { generatedRows } from '../../support/generated-rows';
import { available, describeIf, libreOfficeConvert } from '../../support/referees';
import { sampleTemplate } from '../../support/sample-template';

const ROWS = 150;

async function inLibreOffice(bytes: Uint8Array): Promise<Snapshot> {
  const folder = mkdtempSync(join(tmpdir(), 'pr-calculate-'));
  try {
    const file = join(folder, 'filled.xlsx');
    writeFileSync(file, bytes);
    return await readWorkbook(readFileSync(await libreOfficeConvert(file, 'ods', join(folder, 'out'))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** LibreOffice saves an empty text as nothing, and a truth as a number. */
function shown(value: unknown): unknown {
  return typeof value === 'boolean' ? Number(value) : (value ?? '');
}

describeIf(available.libreoffice, 'LibreOffice')('the stand-in and LibreOffice', () => {
  it.each([
    ['standard', 20261128],
    ['short', 4],
  ] as const)('calculate the same of a %s form', async (form, seed) => {
    const template = sampleTemplate({ tasks: ROWS, form });
    const rows = generatedRows(formOf(template.questionnaire, form, template.settings), ROWS, seed);
    const answers = Object.fromEntries(template.tasks.map((task, index) => [task.id, rows[index] ?? {}]));
    const bytes = await writeWorkbook(falsified(filled(templateWorkbook(template), answers)));
    const snapshot = await inLibreOffice(bytes);
    const { book, calculation } = await createHost(bytes);
    const differences: unknown[] = [];
    let asked = 0;
    for (const { name, cells } of book.sheets) {
      const theirs = snapshot.sheets.find((sheet) => sheet.name === name)?.rows ?? [];
      for (const { row, column, cell } of cells.placed()) {
        if (cell.formula === undefined) continue;
        asked += 1;
        const [here, there] = [shown(cell.value), shown(theirs[row]?.[column]?.value)];
        if (here === there) continue;
        differences.push({ at: `${name}!${columnName(column)}${row + 1}`, here, there, of: cell.formula });
      }
    }
    expect(differences.slice(0, 3)).toEqual([]);
    expect(calculation.unknown()).toEqual([]);
    expect(asked).toBeGreaterThan(ROWS * 20);
  });
});
