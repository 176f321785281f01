/** The day for which the first sheets of a workbook were made: they show it, and no table holds it. */
import { type Language, word } from '../../words';
import { isoFromRoc } from '../../values';
import type { Snapshot } from '../../grid';
import { DAY_ROW } from './first-sheet';

/** ISO; undefined where 收件 was renamed or its line rewritten. */
export function dayShown(snapshot: Snapshot, language: Language): string | undefined {
  const sheet = snapshot.sheets.find(({ name }) => name === word(language, 'sheet.first'));
  const text = sheet?.rows[DAY_ROW]?.[0]?.value;
  // The period's due date stands before it.
  const day = typeof text === 'string' ? text.match(/\d{3}\.\d\d\.\d\d/g)?.at(-1) : undefined;
  return day === undefined ? undefined : isoFromRoc(day);
}
