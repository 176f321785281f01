/** An XLSForm workbook back into rows, so that a form that somebody changed can be checked too. */
import type { Cell, Snapshot } from '../../core/index';
import { SurveyError } from '../fault/survey-error';
import type { XlsForm } from './form';
import type { SheetRow } from './rows';

/** Throws {@link SurveyError} (`no-xlsform`) for a workbook without the sheets of a form. */
export function readXlsForm(snapshot: Snapshot): XlsForm {
  const rows = (name: string): SheetRow[] => {
    const sheet = snapshot.sheets.find((one) => one.name.toLowerCase() === name);
    if (sheet === undefined) throw new SurveyError('no-xlsform', { sheet: name });
    const [head = [], ...body] = sheet.rows;
    return body.map((cells) => record(head, cells));
  };
  const [settings = {}] = rows('settings');
  return { survey: withoutEnd(rows('survey')), choices: withoutEnd(rows('choices')), settings };
}

function record(head: readonly Cell[], cells: readonly Cell[]): SheetRow {
  const entries = head.flatMap((cell, column): [string, string][] => {
    const [name, text] = [textOf(cell), textOf(cells[column])];
    return name === '' || text === '' ? [] : [[name, text]];
  });
  return Object.fromEntries(entries);
}

function textOf(cell: Cell | undefined): string {
  const value = cell?.value ?? null;
  return value === null || typeof value === 'object' ? '' : String(value).trim();
}

/** Blank rows after the last one are none; between rows they keep the others' numbers right. */
function withoutEnd(rows: readonly SheetRow[]): SheetRow[] {
  const filled = rows.flatMap((row, index) => (Object.keys(row).length > 0 ? [index] : []));
  return rows.slice(0, (filled.at(-1) ?? -1) + 1);
}
