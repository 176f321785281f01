/** What stands in the cells of a workbook that is open for changes, by the reader of files. */
import { WORKBOOK_LIMITS } from '../guard/limits';
import { ReadBudget } from '../guard/budget';
import type { GridRow } from '../read/grid';
import { Package } from '../read/package';
import { readFormats, readStrings, readWorkbookPart } from '../read/xlsx-parts';
import { readSheetRows } from '../read/xlsx-sheet';
import type { PackageBook, SheetPart } from './book';
import { relations } from './relations';
import type { Parts } from './parts';

export function rowsByNumber(book: PackageBook, sheet: SheetPart): readonly GridRow[] {
  const budget = new ReadBudget(WORKBOOK_LIMITS);
  const parts = new OpenParts(book.parts, budget);
  const related = relations(book.parts, book.path);
  const target = (kind: string) => related.find((relation) => relation.kind === kind)?.target ?? '';
  return readSheetRows(parts, sheet.path, {
    strings: readStrings(parts, target('sharedStrings')),
    formats: readFormats(parts, target('styles')),
    date1904: readWorkbookPart(parts, book.path).date1904,
    budget,
  });
}

/** Parts that are open already, for the reader of files. */
class OpenParts extends Package {
  constructor(
    private readonly parts: Parts,
    budget: ReadBudget,
  ) {
    super(new Uint8Array(), new Map(), budget);
  }

  protected override content(name: string): Uint8Array | undefined {
    return this.parts.has(name) ? this.parts.bytes(name) : undefined;
  }
}
