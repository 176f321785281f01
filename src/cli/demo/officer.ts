/** What an officer does to a template: type answers into cells found by their hidden keys, and save. */
import type { CellValue, SheetSnapshot } from '../../core/index';
import { applyChanges, type Edit, readWorkbook } from '../../files';
import type { Typed } from './answers';

/** Type into the 填報表 (by task id and field key) and the cover (by field key); gives the saved file. */
export async function typeInto(
  bytes: Uint8Array,
  answers: Typed,
  cover: Readonly<Record<string, CellValue>> = {},
): Promise<Uint8Array> {
  const { sheets } = await readWorkbook(bytes);
  const form = sheetWith(sheets, 'pr:form');
  const front = sheetWith(sheets, 'pr:cover');
  const keys = form.rows[0] ?? [];
  const column = (key: string) => keys.findIndex((cell) => cell.value === key);
  const changes: Edit[] = [
    {
      kind: 'cells',
      sheet: form.name,
      cells: Object.entries(answers).flatMap(([task, fields]) => {
        const row = form.rows.findIndex((cells) => cells[1]?.value === task);
        return Object.entries(fields).flatMap(([field, value]) =>
          column(field) < 0 ? [] : [{ row, column: column(field), value }],
        );
      }),
    },
    {
      kind: 'cells',
      sheet: front.name,
      cells: Object.entries(cover).flatMap(([field, value]) => {
        const row = front.rows.findIndex((cells) => cells[0]?.value === field);
        return row < 0 ? [] : [{ row, column: 3, value }];
      }),
    },
  ];
  return applyChanges(bytes, changes);
}

function sheetWith(sheets: readonly SheetSnapshot[], mark: string): SheetSnapshot {
  const sheet = sheets.find(({ rows }) => rows[0]?.[0]?.value === mark);
  if (sheet === undefined) throw new Error(`No sheet ${mark}.`);
  return sheet;
}
