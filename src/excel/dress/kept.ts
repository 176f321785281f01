/**
 * Parts of the dress that Excel refused, kept on a hidden sheet of the workbook until a later write can put them: what is
 * to be done stands in the workbook, and nowhere else. The sheet is no part of the workbook for the reader.
 */
import { sameName } from '../../core/index';
import { putsSheet } from '../host/changes';
import { asText, sizeOf } from '../host/to-host';
import { smallUnit, type Unit } from '../host/unit';
import type { Change } from '../../core/index';
import { partFrom, type Part } from '../host/parts';

export const KEPT = 'pr_undressed';

/** A cell holds 32,767 characters; the mark of a text is one of them. */
const MOST_CHARACTERS = 32_000;

/** Queued; it is read when the titles of all sheets are known. */
export function queueKept(worksheets: Excel.WorksheetCollection): Excel.Range {
  const range = worksheets.getItemOrNullObject(KEPT).getUsedRangeOrNullObject();
  range.load('values');
  return range;
}

/** Parts of sheets that still stand. What somebody made unreadable is dropped: it is only dress. */
export function keptParts(range: Excel.Range, titles: readonly string[]): readonly Part[] {
  if (range.isNullObject) return [];
  return range.values.flatMap(([sheet, kind, ...pieces]) => {
    const title = titles.find((one) => sameName(one, String(sheet)));
    const part = title === undefined ? undefined : partFrom(String(kind), title, pieces.map(String).join(''));
    return part === undefined ? [] : [part];
  });
}

/** What is still to be put, without what these changes put anew: all but the place of a sheet that stands by now. */
export function stillWanted(kept: readonly Part[], changes: readonly Change[]): readonly Part[] {
  return kept.filter(({ kind, sheet }) => kind === 'position' || !putsSheet(changes, sheet));
}

/** The sheet holds these parts and no others; without any it goes. */
export function keepUnit(parts: readonly Part[], titles: readonly string[]): Unit[] {
  const stands = titles.some((title) => sameName(title, KEPT));
  if (parts.length === 0) {
    if (!stands) return [];
    return [smallUnit(({ workbook }) => workbook.worksheets.getItem(KEPT).delete())];
  }
  const rows = parts.map(({ sheet, kind, of }) => [sheet, kind, ...piecesOf(JSON.stringify(of))].map(asText));
  const width = Math.max(...rows.map(({ length }) => length));
  const values = rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
  return [
    smallUnit(({ workbook: { worksheets } }) => {
      const sheet = stands ? worksheets.getItem(KEPT) : worksheets.add(KEPT);
      if (stands) sheet.getRange().clear('Contents');
      sheet.getRangeByIndexes(0, 0, values.length, width).values = values;
    }, sizeOf(values)),
  ];
}

function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += MOST_CHARACTERS) pieces.push(text.slice(at, at + MOST_CHARACTERS));
  return pieces;
}
