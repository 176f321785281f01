/** What we wrote comes back as the design that it was. */
import { describe, expect, it } from '@jest/globals';
import type {
  CellDesign,
  PrintDesign,
  SheetDesign,
  Style,
  Validation,
  WorkbookDesign,
} from '../../../src/core/index';
import { openDesign } from '../../../workbench/open';
import { writeWorkbook } from '../../../src/files/write';
import { madeOf, NAMES } from '../../system/every-workbook';

/** What a design may say in two ways, said in one. */
function plain(design: WorkbookDesign): unknown {
  return JSON.parse(JSON.stringify({ ...design, sheets: design.sheets.map(plainSheet) })) as unknown;
}

/** Nought means: as many pages as it takes, as silence does. */
function plainPrint({ fitHeight, ...print }: PrintDesign): unknown {
  return fitHeight === 0 ? print : { ...print, fitHeight };
}

function plainSheet(sheet: SheetDesign): unknown {
  const rows = sheet.rows
    .map((row) => ({
      ...row,
      hidden: row.hidden === true,
      grows: row.grows === true,
      cells: [...row.cells].sort((a, b) => a.column - b.column).flatMap((cell) => plainCell(cell)),
    }))
    // A row that fits its content and has none is as high as any other: its height says nothing.
    .filter((row) => row.cells.length > 0 || (row.height !== undefined && !row.grows) || row.hidden)
    .sort((a, b) => a.row - b.row);
  return {
    ...sheet,
    rows,
    columns: sheet.columns.map(({ width, hidden }) => ({ width, hidden: hidden === true })),
    print: sheet.print && plainPrint(sheet.print),
    gridLines: sheet.gridLines !== false,
    protected: sheet.protected === true,
    merges: sheet.merges ?? [],
    highlights: sheet.highlights ?? [],
    validations: (sheet.validations ?? []).map(plainValidation),
    pivots: (sheet.pivots ?? []).map(
      ({ words: _words, cells: _cells, sheet: _sheet, only = {}, ...pivot }) => ({ ...pivot, only }),
    ),
    freeze: sheet.freeze ?? { rows: 0, columns: 0 },
  };
}

function plainCell(cell: CellDesign): unknown[] {
  const value = cell.value === '' ? null : cell.value;
  const style = plainStyle(cell.style);
  if (value === null && cell.formula === undefined && Object.keys(style).length === 0) return [];
  return [{ ...cell, value, style }];
}

function plainStyle(style: Style = {}): Record<string, unknown> {
  const made = Object.entries({
    ...style,
    ...(style.indent !== undefined && style.horizontal === undefined ? { horizontal: 'left' } : {}),
  }).filter(
    ([key, value]) =>
      value !== false &&
      value !== undefined &&
      !(key === 'size' && value === 11) &&
      !(key === 'format' && value === 'General'),
  );
  return Object.fromEntries(made.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function plainValidation(validation: Validation): unknown {
  const strict = validation.list !== undefined && validation.strict === true;
  const { errorTitle, error, ...rest } = validation;
  return { ...rest, strict, ...(strict ? { errorTitle, error } : {}) };
}

describe('opening what was written', () => {
  it.each(NAMES)('%s', async (name) => {
    const { design } = madeOf(name);
    const opened = openDesign(await writeWorkbook(design));
    expect(opened.left).toEqual([]);
    expect(opened.font).toEqual({ name: '微軟正黑體', size: 11 });
    const [was, is] = [plain(design), plain(opened.design)] as { sheets: unknown[] }[];
    for (const [index, sheet] of (was?.sheets ?? []).entries()) expect(is?.sheets[index]).toEqual(sheet);
    expect({ ...is, activeSheet: undefined }).toEqual({ ...was, activeSheet: undefined });
  });
});
