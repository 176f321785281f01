import type { PivotDesign } from '../../core/index';
import type { SourceTable } from './source';

/** Throws where a pivot would be one that Excel repairs or refuses: a fault of the program, so the words are plain. */
export function checkPivot(pivot: PivotDesign, table: SourceTable): void {
  const { rows, columns, filters, values } = pivot;
  const must = (condition: boolean, message: string) => {
    if (!condition) throw new Error(`${pivot.name}: ${message}`);
  };
  must(rows.length === 1 || rows.length === 2, 'a pivot of ours has one or two row fields.');
  must(columns.length <= 1, 'a pivot of ours has at most one column field.');
  must(values.length >= 1, 'a pivot has a value.');
  const axes = [...rows, ...columns, ...filters];
  must(new Set(axes).size === axes.length, 'a field stands on one axis only.');
  must(
    Object.keys(pivot.only ?? {}).every((field) => filters.includes(field)),
    'only a filter can let one item through.',
  );
  for (const field of [...axes, ...values.map((value) => value.field)]) {
    must(table.headers.includes(field), `${table.name} has no column ${field}.`);
  }
  const taken = new Set(table.headers.map((header) => header.toLowerCase()));
  for (const { caption } of values) {
    must(caption !== '' && !taken.has(caption.toLowerCase()), `the caption ${caption} is a name already.`);
    taken.add(caption.toLowerCase());
  }
}
