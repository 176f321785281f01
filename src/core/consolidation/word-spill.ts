/**
 * A Word paste that spilled into the row below (docs/decisions/03): one cell took the first paragraph, the rows below
 * took the next ones. Said only where it is certain: the row's own ① is blank (or as issued), and a text of it goes on
 * with the list of the same column in the row above. Nothing is changed.
 */
import { readChineseNumeral } from '../framework';
import { quoted } from '../values';
import { isPrefill } from './answers';
import { storedValue, type StoredRow, type StoredSubmission } from './stored';

export interface WordSpill {
  readonly task: string;
  readonly field: string;
  /** Task of the row above, where the text belongs. */
  readonly above: string;
  /** The beginning of the text. */
  readonly text: string;
}

interface Marker {
  readonly style: string;
  /** 0 for a bullet. */
  readonly number: number;
}

/** Characters of the text that a finding shows. */
const SHOWN = 12;

/** Spilled texts of a submission, in the order of its sheet. */
export function wordSpills(stored: StoredSubmission): WordSpill[] {
  const rows = stored.rows
    .filter((row) => row.at !== undefined)
    .sort((left, right) => (left.at ?? 0) - (right.at ?? 0));
  return rows.flatMap((row, index) => {
    const above = rows[index - 1];
    return above === undefined || hasOwnStatus(row) ? [] : spillsOf(above, row);
  });
}

function hasOwnStatus(row: StoredRow): boolean {
  const status = storedValue(row.cells['status']);
  return status.state !== 'blank' && !isPrefill(status, row.prefill['status']);
}

function spillsOf(above: StoredRow, row: StoredRow): WordSpill[] {
  return Object.keys(row.cells)
    .sort()
    .flatMap((field) => {
      const text = textOf(row, field);
      const list = textOf(above, field);
      if (text === undefined || list === undefined || !continuesList(list, text)) return [];
      const [line = ''] = text.split('\n');
      return [{ task: row.task, field, above: above.task, text: quoted(line, SHOWN) }];
    });
}

/** A text that somebody wrote; what the template was issued with is nobody's paste. */
function textOf(row: StoredRow, field: string): string | undefined {
  const value = storedValue(row.cells[field]);
  if (value.state !== 'value' || typeof value.value !== 'string') return undefined;
  return isPrefill(value, row.prefill[field]) ? undefined : value.value;
}

/** Whether `text` begins with the next item of the list that ends `list`. */
export function continuesList(list: string, text: string): boolean {
  const next = markerOf(text);
  if (next === undefined) return false;
  const last = list
    .split('\n')
    .flatMap((line) => markerOf(line) ?? [])
    .filter(({ style }) => style === next.style)
    .at(-1);
  if (last === undefined) return false;
  return next.number === 0 || (next.number > 1 && last.number === next.number - 1);
}

const NUMBERED: readonly (readonly [style: string, pattern: RegExp])[] = [
  // `2.5` and `115.06.30` are no list.
  ['1.', /^(\d{1,2})\s*[.．、](?!\s*\d)/],
  ['1)', /^(\d{1,2})\s*[)）]/],
  ['(1)', /^[(（](\d{1,2})[)）]/],
  ['一、', /^([一二三四五六七八九十]{1,3})\s*[、.．]/],
  ['(一)', /^[(（]([一二三四五六七八九十]{1,3})[)）]/],
];

function markerOf(line: string): Marker | undefined {
  const text = line.trim().replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  const bullet = /^[•●○◎▪■□◆◇➢➤✓]/.exec(text);
  if (bullet !== null) return { style: bullet[0], number: 0 };
  const circled = /^[①-⑳]/.exec(text);
  if (circled !== null) return { style: '①', number: circled[0].charCodeAt(0) - 0x245f };
  for (const [style, pattern] of NUMBERED) {
    const found = pattern.exec(text)?.[1];
    if (found === undefined) continue;
    const number = /^\d/.test(found) ? Number(found) : readChineseNumeral(found);
    if (number !== null) return { style, number };
  }
  return undefined;
}
