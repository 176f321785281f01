/**
 * Sheets that a run has begun to add. Office.js has no rollback, but taking one sheet away is one act: while the sheet of
 * this name stands, the sheets that it lists are unfinished. They are no part of the workbook for the reader, so that the
 * same use case may run again, and the next run that adds sheets takes them away and begins anew.
 */
import { sameName } from '../../core/index';
import { asText } from './to-host';
import { smallUnit, type Unit } from './unit';

export const JOURNAL = 'pr_unfinished';

export interface UnfinishedList {
  readonly stands: boolean;
  /** Whether a sheet of this title is the journal or one that it lists. */
  readonly isUnfinished: (title: string) => boolean;
}

/** Queues the list; it is read once the titles of all sheets are known too. */
export function queueJournal(worksheets: Excel.WorksheetCollection): Excel.Range {
  const range = worksheets.getItemOrNullObject(JOURNAL).getUsedRangeOrNullObject();
  range.load('values');
  return range;
}

export function journalOf(range: Excel.Range, titles: readonly string[]): UnfinishedList {
  const listed = range.isNullObject ? [] : range.values.flat().map(String);
  return {
    stands: titles.some((title) => sameName(title, JOURNAL)),
    isUnfinished: (title) => [JOURNAL, ...listed].some((one) => sameName(one, title)),
  };
}

/**
 * Before the first sheet is added: what a stopped run left goes, and these titles are unfinished from now on. `isBare`: nothing
 * but what the data need, on a host that has refused something.
 */
export function beginUnit(
  journal: UnfinishedList,
  standing: readonly string[],
  titles: readonly string[],
  isBare: boolean,
): Unit {
  const left = standing.filter((title) => journal.isUnfinished(title) && !sameName(title, JOURNAL));
  const list = titles.map((title) => [asText(title)]);
  return smallUnit((context) => {
    const { worksheets } = context.workbook;
    const sheet = journal.stands ? worksheets.getItem(JOURNAL) : worksheets.add(JOURNAL);
    if (journal.stands) {
      // The last visible sheet cannot go: this one stays meanwhile, behind all others as when it is new.
      if (!isBare) sheet.visibility = 'Visible';
      for (const title of left) takeAway(worksheets.getItem(title), isBare);
      if (!isBare) sheet.position = standing.length - left.length - 1;
      sheet.getRange().clear('Contents');
    } else if (!isBare) sheet.visibility = 'Hidden';
    sheet.getRangeByIndexes(0, 0, list.length, 1).values = list;
  });
}

/** Excel deletes no very hidden sheet; bare, they were shown before, as far as Excel allows. */
function takeAway(sheet: Excel.Worksheet, isBare: boolean): void {
  if (!isBare) sheet.visibility = 'Visible';
  sheet.delete();
}

/** When all added sheets are whole, and in one act. */
export function endUnit(): Unit {
  return smallUnit((context) => context.workbook.worksheets.getItem(JOURNAL).delete());
}
