/** exceljs writes workbooks with the same cells: values and formulas, in as many sheets, without a look. */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import exceljs from 'exceljs';

const [cells, out] = process.argv.slice(2);
const line = readFileSync(cells, 'utf8').split('\n').filter(Boolean);
for (const [index, text] of line.entries()) {
  const book = new exceljs.Workbook();
  for (const [sheet, rows] of JSON.parse(text).entries()) {
    const made = book.addWorksheet(`S${sheet}`);
    for (const [at, value, formula] of rows)
      made.getCell(at).value = formula === undefined ? value : { formula, result: value };
  }
  await writeFile(join(out, `${index}.xlsx`), new Uint8Array(await book.xlsx.writeBuffer()));
}
