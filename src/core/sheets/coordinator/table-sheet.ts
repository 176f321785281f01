/** A sheet that holds one of our tables, and the lists behind its open columns. */
import type { Language } from '../../words';
import type { SheetDesign, Style, Validation } from '../../grid';
import { COLORS, rowHeight, STYLES } from '../drawing';
import { headersOf, type TableColumn, type TableSpec, type TableValues } from '../../tables';

const MOST_HEIGHT = 120;
/** Characters of a column's width that its text keeps free. */
const INSET = 2;
/** Characters beyond which a text makes a row no higher: those of the highest one, and more. */
const MEASURED = 1_000;

/** Points of a row of a table that shows these texts in columns of these widths. */
export function bodyHeight(cells: readonly { readonly text: string; readonly width: number }[]): number {
  const measured = cells.map(({ text, width }) => ({
    text: text.slice(0, MEASURED),
    width: Math.max(1, width - INSET),
  }));
  return Math.min(MOST_HEIGHT, rowHeight(measured, 18));
}

/** The sheet with its rows; an empty table has one blank row. `lists` gives the drop-down range of an open column. */
export function tableSheet(
  spec: TableSpec,
  language: Language,
  rows: readonly TableValues[],
  lists: Readonly<Record<string, string>> = {},
): SheetDesign {
  const headers = headersOf(spec, language);
  const body = rows.length === 0 ? [{} as TableValues] : rows;
  return {
    name: spec.title[language],
    state: spec.behind === true ? 'hidden' : 'visible',
    columns: spec.columns.map(({ width, hidden, code }) => ({
      width: width + INSET,
      ...(hidden === true || code === true ? { hidden: true } : {}),
    })),
    rows: [
      {
        row: 0,
        height: rowHeight(
          headers.map((text, column) => ({ text, width: spec.columns[column]?.width ?? 10 })),
          22,
        ),
        cells: headers.map((value, column) => ({ column, value, style: STYLES.tableHead })),
      },
      ...body.map((values, index) => ({
        row: index + 1,
        height: bodyHeight(
          // What is out of sight makes no row higher.
          spec.columns
            .filter(({ hidden, code }) => hidden !== true && code !== true)
            .map((column) => ({
              text: String(textOf(values[column.key])),
              width: column.width + INSET,
            })),
        ),
        grows: true,
        cells: spec.columns.map((column, at) => ({
          column: at,
          value: values[column.key] ?? null,
          style: styleOf(column),
        })),
      })),
    ],
    validations: listValidations(spec, body.length, lists),
    freeze: { rows: 1, columns: spec.frozen ?? 0 },
    table: { name: spec.name, row: 0, column: 0, headers, rowCount: body.length },
    gridLines: false,
    tabColor: COLORS.line,
    print: { orientation: 'landscape', fitWidth: 1, fitHeight: 0, titleRows: [0, 0] },
  };
}

function textOf(value: TableValues[string] | undefined): string | number {
  return typeof value === 'string' || typeof value === 'number' ? value : '';
}

function styleOf(column: TableColumn): Style {
  const base: Style =
    column.kind === 'number'
      ? { ...STYLES.tableNumber, format: '#,##0.######' }
      : column.kind === 'percent'
        ? { ...STYLES.tableNumber, format: '0%' }
        : STYLES.tableText;
  return column.open === true ? { ...base, fill: COLORS.fillSoft } : base;
}

function listValidations(
  spec: TableSpec,
  count: number,
  lists: Readonly<Record<string, string>>,
): Validation[] {
  return spec.columns.flatMap(({ key }, column) => {
    const list = lists[key];
    return list === undefined
      ? []
      : [{ area: { top: 1, bottom: count, left: column, right: column }, list, strict: true }];
  });
}
