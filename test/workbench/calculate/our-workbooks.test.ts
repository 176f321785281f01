/** The stand-in calculates the formulas of our workbooks as the file says, and as LibreOffice does. */
import { describe, expect, it } from '@jest/globals';
import { writeWorkbook } from '../../../src/files/write';
import { createHost, type Host } from '../../../workbench/host/index';
import { madeOf, NAMES } from '../../system/every-workbook';

/** What every formula of the workbook gives, by its cell. */
function formulaValues({ book }: Host): Record<string, unknown> {
  return Object.fromEntries(
    book.sheets.flatMap(({ name, cells }) =>
      [...cells.placed()]
        .filter(({ cell }) => cell.formula !== undefined)
        .map(({ row, column, cell }) => [`${name} ${row} ${column}`, shown(cell.value)]),
    ),
  );
}

/** A file holds an empty text as nothing, and a truth as its word. */
function shown(value: unknown): unknown {
  if (value === null) return '';
  return typeof value === 'boolean' ? String(value).toUpperCase() : value;
}

describe('a workbook of ours', () => {
  it.each(NAMES)('%s shows what its file says', async (name) => {
    const bytes = await writeWorkbook(madeOf(name).design);
    const host = await createHost(bytes);
    host.book.watch.settle = () => undefined;
    const said = formulaValues(host);
    const calculating = await createHost(bytes);
    expect(formulaValues(calculating)).toEqual(said);
    expect(calculating.calculation.unknown()).toEqual([]);
  });
});
