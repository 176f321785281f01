/**
 * A drawn page as a text document: what stands over the whole width is a heading or a paragraph, what stands in boxes is a table.
 * So what a sheet says and what the document says are one text.
 */
import type {
  Area,
  CellDesign,
  CellValue,
  ChartDesign,
  PaperBlock,
  PaperCell,
  PaperChart,
  PaperRow,
  RowDesign,
  SheetDesign,
  Style,
} from '../../grid';
import { STYLES } from '../drawing';

type Table = Extract<PaperBlock, { kind: 'table' }>;

/** The sheet's rows in their order; its title is left to whoever puts it into a document. */
export function paperOfSheet(sheet: SheetDesign): PaperBlock[] {
  const blocks: PaperBlock[] = [];
  for (const row of sheet.rows) {
    const cells = shownCells(sheet, row);
    const [first] = cells;
    if (first === undefined || first.style === STYLES.title) continue;
    const last = blocks.at(-1);
    if (cells.every(({ style }) => style?.border !== undefined)) {
      const table = last?.kind === 'table' ? last : tableOf(sheet, cells);
      if (table === last) blocks[blocks.length - 1] = { ...table, rows: [...table.rows, rowOf(cells)] };
      else blocks.push(table);
    } else blocks.push(paragraph(cells));
  }
  return blocks.map((block) => (block.kind === 'table' ? withHeads(block) : block));
}

interface ShownCell extends CellDesign {
  /** Columns that it covers. */
  readonly span: number;
}

/** Cells that a merge does not cover. */
function shownCells({ merges = [] }: SheetDesign, { row, cells }: RowDesign): ShownCell[] {
  const mine = merges.filter(({ top }) => top === row);
  const over = (column: number): Area | undefined =>
    mine.find(({ left, right }) => left <= column && column <= right);
  return cells.flatMap((cell): ShownCell[] => {
    const merge = over(cell.column);
    if (merge !== undefined && merge.left !== cell.column) return [];
    return [{ ...cell, span: merge === undefined ? 1 : merge.right - merge.left + 1 }];
  });
}

function paragraph(cells: readonly ShownCell[]): PaperBlock {
  const text = cells.map(({ value }) => shownValue(value, undefined)).join('\u3000');
  const [{ style = {}, column } = { column: 0 } as ShownCell] = cells;
  if (style === STYLES.section) return { kind: 'heading', level: 2, text };
  if (style === STYLES.subtitle) return { kind: 'subtitle', text };
  if ((style.size ?? 11) < 10) return { kind: 'note', text };
  return {
    kind: 'text',
    text,
    bold: style.bold === true && cells.length === 1,
    ...(style.color === undefined ? {} : { color: style.color }),
    indented: cells.length > 1 || column > 0,
  };
}

function tableOf({ columns }: SheetDesign, cells: readonly ShownCell[]): Table {
  return { kind: 'table', widths: columns.map(({ width }) => width), heads: [], rows: [rowOf(cells)] };
}

function rowOf(cells: readonly ShownCell[]): PaperRow {
  return cells.map(({ value, style = {}, span }): PaperCell => ({
    text: shownValue(value, style.format),
    ...(span > 1 ? { span } : {}),
    ...look(style),
  }));
}

function look({ horizontal, bold, color, fill }: Style): Omit<PaperCell, 'text'> {
  return {
    ...(horizontal === undefined ? {} : { align: horizontal }),
    ...(bold === true ? { bold } : {}),
    ...(color === undefined ? {} : { color }),
    ...(fill === undefined ? {} : { fill }),
  };
}

/** Its first rows that are bold throughout; and of its columns those that some row uses. */
function withHeads({ widths, rows, heads: none }: Table): Table {
  const end = rows.findIndex((row) => row.some(({ bold }) => bold !== true));
  const heads = end < 1 ? none : rows.slice(0, end);
  const used = Math.max(...rows.map((row) => row.reduce((sum, { span = 1 }) => sum + span, 0)));
  return { kind: 'table', widths: widths.slice(0, used), heads, rows: rows.slice(heads.length) };
}

/** As the cell shows it, in the formats that drawn pages use: `0;-0;"–"`, `#,##0`, `0.0%`. */
function shownValue(value: CellValue, format: string | undefined): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'string' || format === undefined) return String(value);
  if (value === 0 && format.includes('"–"')) return '–';
  const places = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  const digits = { minimumFractionDigits: places, maximumFractionDigits: places };
  if (format.endsWith('%')) return `${(value * 100).toLocaleString('en-US', digits)}%`;
  return format.startsWith('#,##0') ? value.toLocaleString('en-US', digits) : value.toFixed(places);
}

/** A chart of the sheet with the figures of its source. */
export function paperChart(
  sheet: SheetDesign,
  { kind, stacked, title, alt, series, format, source }: ChartDesign,
): PaperChart {
  const values = new Map(
    sheet.rows.flatMap(({ row, cells }) =>
      cells.map(({ column, value }) => [`${row} ${column}`, value] as const),
    ),
  );
  const line = (row: number): CellValue[] =>
    Array.from(
      { length: source.right - source.left + 1 },
      (_, index) => values.get(`${row} ${source.left + index}`) ?? null,
    );
  return {
    kind,
    ...(stacked === undefined ? {} : { stacked }),
    title,
    alt,
    series,
    format,
    names: line(source.top)
      .slice(1)
      .map((name) => shownValue(name, undefined)),
    rows: Array.from({ length: source.bottom - source.top }, (_, index) => line(source.top + 1 + index)),
  };
}
