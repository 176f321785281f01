/**
 * Groups of rows that are folded. Excel tells of none, and refuses to take rows out of a group that are in none, so that the first row
 * is put into one before all rows are taken out of theirs. While that lasts a name stands on the row: a run that is stopped there leaves
 * it, and the next one knows that the row may be in a group too many.
 */
import { SHEET_ROWS } from '../../core/index';
import { rowsAddress } from '../host/areas';
import { inTurn } from '../host/in-turn';
import type { PartOf } from '../host/parts';
import { isAnswered } from '../host/refused';

/** How names begin that a stopped run leaves for the next one. */
export const REGROUPING = 'pr_regrouping_';

/** Of its own for each sheet: where Excel refuses the rows of one, those of the others are put all the same. */
function nameFor(title: string): string {
  return REGROUPING + [...title].map((letter) => letter.codePointAt(0)?.toString(16)).join('_');
}

export function putGroups(
  sheet: Excel.Worksheet,
  groups: PartOf<'folded'>,
  { workbook: { names } }: Excel.RequestContext,
  { title }: { readonly title: string },
): void {
  const [first, name] = [sheet.getRange(rowsAddress(0, 0)), nameFor(title)];
  names.add(name, first);
  first.group('ByRows');
  sheet.getRange(rowsAddress(0, SHEET_ROWS - 1)).ungroup('ByRows');
  names.getItem(name).delete();
  for (const span of groups) {
    const rows = sheet.getRange(rowsAddress(...span));
    rows.group('ByRows');
    rows.hideGroupDetails('ByRows');
  }
}

/** Ends what a stopped run began. `names`: those of the workbook, in small letters. */
export async function endRegrouping(
  context: Excel.RequestContext,
  names: ReadonlySet<string>,
): Promise<void> {
  await inTurn(
    [...names].filter((name) => name.startsWith(REGROUPING)),
    async (left) => {
      const name = context.workbook.names.getItem(left);
      await ungroupAll(context, name);
      name.delete();
      await isAnswered(context);
    },
  );
}

/** A row is in that many groups at most. */
const DEEPEST = 8;

/** Until Excel refuses: the row is in no group then. An Excel that refused before may have put it into one at each try. */
async function ungroupAll(
  context: Excel.RequestContext,
  name: Excel.NamedItem,
  left = DEEPEST,
): Promise<void> {
  name.getRangeOrNullObject().ungroup('ByRows');
  if (left > 0 && (await isAnswered(context))) await ungroupAll(context, name, left - 1);
}
