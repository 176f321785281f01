import type { SheetDesign } from '../../grid';
import { STYLES } from './styles';

/** A very hidden sheet of keys and values, as `readPairs` reads it: the first pair is its mark. */
export function pairsSheet(name: string, pairs: readonly (readonly [string, string | null])[]): SheetDesign {
  return {
    name,
    state: 'veryHidden',
    columns: [{ width: 16 }, { width: 60 }],
    rows: pairs.map(([key, value], row) => ({
      row,
      cells: [
        { column: 0, value: key, style: STYLES.hidden },
        { column: 1, value, style: STYLES.hidden },
      ],
    })),
  };
}
