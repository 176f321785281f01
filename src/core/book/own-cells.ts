/** Cells of the coordinator's workbook that people write in, by the readers of values: any certain spelling, or a sentence. */
import { isKpiCount, type Questionnaire } from '../questionnaire';
import { periodOf } from '../returns';
import { readValue, rocDate } from '../values';
import { type Cell, WorkbookFault } from '../grid';
import { type PlacedRow, stateKey, textAt } from '../tables';
import { LETTER_DAYS } from './letter-days';
import type { StateNote } from './state';

/** What a cell must hold; `file.want.<want>` in the catalogues. */
type Want = 'date' | 'period' | 'number' | 'days' | 'kpis' | 'send' | 'body' | 'body-change' | 'receipt';

/** Behind a date as our own cover prints it: `115.08.15（六）`. */
const WEEKDAY = /[（(]\s*(?:週|星期|禮拜)?[一二三四五六日天]\s*[）)]\s*$/u;
const EMPTY: Cell = { value: null };

export function badCell({ row, sheet, cell }: PlacedRow, key: string, want: Want): WorkbookFault {
  const value = row[key]?.value ?? null;
  const text = typeof value === 'object' ? (value?.error ?? '') : String(value);
  return new WorkbookFault('bad-cell', { sheet, cell: cell(key), text: text.slice(0, 60), want });
}

/** The day in a cell, ISO. Throws {@link WorkbookFault}. */
export function dayAt(placed: PlacedRow, key: string): string {
  const cell = placed.row[key] ?? EMPTY;
  const written = typeof cell.value === 'string' ? { ...cell, value: cell.value.replace(WEEKDAY, '') } : cell;
  const { value } = readValue(written, { kind: 'date' });
  if (value.state !== 'value') throw badCell(placed, key, 'date');
  return String(value.value);
}

/** The due date, ISO; where its cell was emptied, the standard one of the period, with a note. Throws {@link WorkbookFault}. */
export function dueAt(placed: PlacedRow, key: string, period: string): { due: string; note?: StateNote } {
  const standard = periodOf(period)?.due;
  const isBlank = readValue(placed.row[key] ?? EMPTY, { kind: 'date' }).value.state === 'blank';
  if (!isBlank || standard === undefined) return { due: dayAt(placed, key) };
  const parameters = { sheet: placed.sheet, cell: placed.cell(key), due: rocDate(standard) };
  return { due: standard, note: { code: 'due-blank', parameters } };
}

/** The id of a period. Throws {@link WorkbookFault}. */
export function periodAt(placed: PlacedRow, key: string): string {
  const id = textAt(placed.row, key);
  if (periodOf(id) === undefined) throw badCell(placed, key, 'period');
  return id;
}

/** Whether a task's letter is sent; an empty cell says yes. Throws {@link WorkbookFault}. */
export function isSent(placed: PlacedRow, key: string): boolean {
  const text = textAt(placed.row, key);
  const said = text === '' ? 'yes' : stateKey('send', text);
  if (said === undefined) throw badCell(placed, key, 'send');
  return said === 'yes';
}

/**
 * A setting as text: a number in its plain spelling where one is asked for, any text elsewhere; empty for an empty cell,
 * which keeps the standard. Throws {@link WorkbookFault}.
 */
export function settingAt(placed: PlacedRow, questionnaire: Questionnaire): string {
  const key = textAt(placed.row, 'key');
  const days = Object.hasOwn(LETTER_DAYS, key);
  if (!days && !Object.hasOwn(questionnaire.settings, key)) return textAt(placed.row, 'value');
  const { value } = readValue(placed.row['value'] ?? EMPTY, { kind: 'number' }, { unit: UNITS[key] ?? '' });
  if (value.state === 'blank') return '';
  const number = value.state === 'value' ? Number(value.value) : Number.NaN;
  if (days && !(Number.isInteger(number) && number >= 0 && number <= 999))
    throw badCell(placed, 'value', 'days');
  if (key === 'kpis' && !isKpiCount(number)) throw badCell(placed, 'value', 'kpis');
  if (!(number >= 0)) throw badCell(placed, 'value', 'number');
  return String(number);
}

const UNITS: Readonly<Record<string, string>> = { year_end_rate: '%' };
