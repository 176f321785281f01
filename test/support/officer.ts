/** What an officer does to a template: type answers into cells found by their hidden keys, and save. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { CellValue, Change, SheetSnapshot } from '../../src/core/index';
import { applyChanges } from '../../src/files/patch';
import { readWorkbook } from '../../src/files/read/read-workbook';

export type Typed = Readonly<Record<string, Readonly<Record<string, CellValue>>>>;

/** Type into the 填報表 (by task id and field key) and the cover (by field key). */
export async function fillIn(
  path: string,
  answers: Typed,
  cover: Readonly<Record<string, CellValue>> = {},
): Promise<void> {
  const bytes = readFileSync(path);
  const { sheets } = await readWorkbook(bytes);
  const form = sheetWith(sheets, 'pr:form');
  const front = sheetWith(sheets, 'pr:cover');
  const keys = form.rows[0] ?? [];
  const column = (key: string) => keys.findIndex((cell) => cell.value === key);
  const changes: Change[] = [
    {
      kind: 'cells',
      sheet: form.name,
      cells: Object.entries(answers).flatMap(([task, fields]) => {
        const row = form.rows.findIndex((cells) => cells[1]?.value === task);
        return Object.entries(fields).map(([field, value]) => ({ row, column: column(field), value }));
      }),
    },
    {
      kind: 'cells',
      sheet: front.name,
      cells: Object.entries(cover).map(([field, value]) => ({
        row: front.rows.findIndex((cells) => cells[0]?.value === field),
        column: 3,
        value,
      })),
    },
  ];
  writeFileSync(path, applyChanges(bytes, changes));
}

function sheetWith(sheets: readonly SheetSnapshot[], mark: string): SheetSnapshot {
  const sheet = sheets.find(({ rows }) => rows[0]?.[0]?.value === mark);
  if (sheet === undefined) throw new Error(`No sheet ${mark}.`);
  return sheet;
}
