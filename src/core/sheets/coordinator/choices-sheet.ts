/** The lists behind the open columns of the crosswalk and of the changes of bodies, of receipt; hidden. */
import type { NameDesign, SheetDesign } from '../../grid';
import { type LabelList, labelsOf } from '../../tables';
import type { Language } from '../../words';
import { STYLES } from '../drawing';

/** Defined names by column key of the tables. */
export const CHOICES: Readonly<Record<string, string>> = {
  relation: 'pr_list_relation',
  confirmed: 'pr_list_confirmed',
  kind: 'pr_list_body_change',
  receipt: 'pr_list_receipt',
};

const LISTS: readonly (readonly [name: string, list: LabelList])[] = [
  ['pr_list_relation', 'relation'],
  ['pr_list_confirmed', 'confirmed'],
  ['pr_list_body_change', 'bodyChange'],
  ['pr_list_receipt', 'receipt'],
];

const NAME = 'pr_choices';

/** One column for each list, its defined name on top. */
export function choicesSheet(language: Language): { sheet: SheetDesign; names: NameDesign[] } {
  const columns = LISTS.map(([name, list]) => [name, ...labelsOf(list, language)]);
  const height = Math.max(...columns.map(({ length }) => length));
  return {
    sheet: {
      name: NAME,
      state: 'hidden',
      columns: columns.map(() => ({ width: 20 })),
      rows: Array.from({ length: height }, (_, row) => ({
        row,
        cells: columns.flatMap((values, column) => {
          const value = values[row];
          return value === undefined ? [] : [{ column, value, style: STYLES.hidden }];
        }),
      })),
    },
    names: LISTS.map(([name], column) => ({
      name,
      sheet: NAME,
      area: { top: 1, bottom: (columns[column]?.length ?? 2) - 1, left: column, right: column },
    })),
  };
}
