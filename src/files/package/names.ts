import type { SheetDesign, WorkbookDesign } from '../../core/index';
import { absoluteName, columnName, quotedSheet } from '../../core/index';

/** A defined name as the writer takes it; with a scope it belongs to one sheet. */
interface WrittenName {
  readonly name: string;
  readonly range: string;
  readonly scope?: string;
}

/** Our names, print areas and print titles, all quoted and absolute (the writer's own would be neither). */
export function writtenNames(design: {
  readonly names: WorkbookDesign['names'];
  readonly sheets: readonly Pick<SheetDesign, 'name' | 'print'>[];
}): WrittenName[] {
  return [
    ...design.names.map(({ name, sheet, area }) => ({
      name,
      range: `${quotedSheet(sheet)}!${absoluteName(area)}`,
    })),
    ...design.sheets.flatMap(printNames),
  ];
}

function printNames(sheet: Pick<SheetDesign, 'name' | 'print'>): WrittenName[] {
  const names: WrittenName[] = [];
  const { area, titleRows, titleColumns } = sheet.print ?? {};
  const place = quotedSheet(sheet.name);
  if (area !== undefined) {
    names.push({ name: '_xlnm.Print_Area', range: `${place}!${absoluteName(area)}`, scope: sheet.name });
  }
  const titles: string[] = [];
  if (titleColumns !== undefined) {
    titles.push(`${place}!$${columnName(titleColumns[0])}:$${columnName(titleColumns[1])}`);
  }
  if (titleRows !== undefined) {
    titles.push(`${place}!$${titleRows[0] + 1}:$${titleRows[1] + 1}`);
  }
  if (titles.length > 0) {
    names.push({ name: '_xlnm.Print_Titles', range: titles.join(','), scope: sheet.name });
  }
  return names;
}
