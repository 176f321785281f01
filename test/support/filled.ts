/** Fill answers into the design of a template, as an officer's typing leaves them in the file. */
import type { Cell, SheetDesign, WorkbookDesign } from '../../src/core/index';

export type Filling = Readonly<Record<string, Cell>>;

/** Answers by task id and field key, and by cover field; prefilled cells are overwritten. */
export function filled(
  design: WorkbookDesign,
  answers: Readonly<Record<string, Filling>>,
  cover: Filling = {},
): WorkbookDesign {
  const [first, form, ...rest] = design.sheets;
  if (first === undefined || form === undefined) throw new Error('No template.');
  return { ...design, sheets: [fillCover(first, cover), fillForm(form, answers), ...rest] };
}

function fillForm(sheet: SheetDesign, answers: Readonly<Record<string, Filling>>): SheetDesign {
  const keys = new Map(sheet.rows[0]?.cells.map((cell) => [cell.column, String(cell.value)]));
  const rows = sheet.rows.map((row) => {
    const task = row.cells.find((cell) => keys.get(cell.column) === 'pr:task')?.value;
    const filling = typeof task === 'string' ? answers[task] : undefined;
    if (filling === undefined || row.row === 0) return row;
    return {
      ...row,
      cells: row.cells.map((cell) => {
        const answer = filling[keys.get(cell.column) ?? ''];
        if (answer === undefined) return cell;
        return { ...cell, value: answer.value, style: { ...cell.style, format: answer.format ?? 'General' } };
      }),
    };
  });
  return { ...sheet, rows };
}

function fillCover(sheet: SheetDesign, cover: Filling): SheetDesign {
  const rows = sheet.rows.map((row) => {
    const key = row.cells.find((cell) => cell.column === 0)?.value;
    const answer = typeof key === 'string' ? cover[key] : undefined;
    if (answer === undefined) return row;
    return {
      ...row,
      cells: row.cells.map((cell) => (cell.column === 3 ? { ...cell, value: answer.value } : cell)),
    };
  });
  return { ...sheet, rows };
}
